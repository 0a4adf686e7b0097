package org.ishc.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.ishc.io.ingest.Validation;

/** The report as plain text for somebody who reads it, see {@link ValidationText}. */
public final class TextReport implements ReportForm {

    /** Creates the form. */
    public TextReport() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ValidationText.write(validation, options.language(), options.limit(), text);
        text.flush();
    }
}
