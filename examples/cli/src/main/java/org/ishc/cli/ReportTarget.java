package org.ishc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.io.ingest.Validation;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.spi.InPlace;

/** A report that is asked for: its form, and the file that it is written to. */
record ReportTarget(ReportForm form, Path file) {

  /** Reads {@code FORM:FILE}. */
  static ReportTarget parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon == text.length() - 1) {
      throw new UsageException("--report: '" + text + "' is not FORM:FILE");
    }
    String form = text.substring(0, colon);
    Path file = Path.of(text.substring(colon + 1));
    return new ReportTarget(
        ReportForm.find(form)
            .orElseThrow(
                () -> new UsageException("--report: unknown form '" + form + "'; known are " + ReportForm.all().stream().map(ReportForm::name).toList())),
        file);
  }

  void write(Validation validation, ReportOptions options) throws IOException {
    InPlace.file(
        file,
        path -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            form.write(validation, options, out);
          }
        });
  }
}
