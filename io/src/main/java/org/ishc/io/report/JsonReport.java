package org.ishc.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.Validation;

/**
 * The report as canonical JSON: the tree of {@link ValidationJson} and, last, the version of the library. The language
 * does not matter, as it holds both.
 */
public final class JsonReport implements ReportForm {

    /** Creates the form. */
    public JsonReport() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        Map<String, Object> tree = ValidationJson.of(validation, options.limit());
        tree.put("library", Library.version());
        CanonicalJson.write(tree, out);
    }
}
