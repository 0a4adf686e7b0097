package org.ishc.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;

/** One run, any number of reports. */
public final class WriteReports {

    private WriteReports() {}

    /** Writes a page for officials, the sender's workbook with comments, and a file for editors. */
    public static void write(Path path, Path folder) throws IOException {
        Validation validation = PackageReader.read(path).validation();
        for (String form : List.of("html", "xlsx", "sarif")) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("report." + form))) {
                ReportForm.find(form)
                        .orElseThrow()
                        .write(validation, ReportOptions.in(Language.VI).withSource(path), out);
            }
        }
    }
}
