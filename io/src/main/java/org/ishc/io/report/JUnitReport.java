package org.ishc.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.ishc.io.ingest.Validation;

/**
 * The report as JUnit XML, which build servers show: a suite for the package with the verdict as its one case, a suite
 * for the ledger with a case for each check, and a suite for each table with a case for each code found in it. An ERROR
 * is a failure, a check that crashed an error, one that was not run and a code of which all is waived are skipped;
 * warnings pass and are written out. Characters that XML cannot hold are left out.
 *
 * <p>Interpretation: there is no time in it, so that equal results give equal bytes. A verdict of UNDETERMINED is an
 * error, so that nobody takes it for success.
 */
public final class JUnitReport implements ReportForm {

    /** Creates the form. */
    public JUnitReport() {}

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            new JUnitSuites(
                            validation,
                            options,
                            XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                    .write();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
        text.write('\n');
        text.flush();
    }
}
