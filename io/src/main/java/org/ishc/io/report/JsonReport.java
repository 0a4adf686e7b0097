package org.ishc.io.report;

import java.io.IOException;
import java.io.OutputStream;
import org.ishc.io.ingest.Validation;
import org.ishc.io.json.CanonicalJson;

/** The report as canonical JSON, see {@link ValidationJson}; the language does not matter, as it holds both. */
public final class JsonReport implements ReportForm {

  /** Creates the form. */
  public JsonReport() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
    CanonicalJson.write(ValidationJson.of(validation, options.limit()), out);
  }
}
