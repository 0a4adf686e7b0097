package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.io.report.ReviewReport;
import org.ishc.io.rulebook.RulebookText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report PKG --rulebook FILE --period P --on DATE --out DIR}: everything as one HTML page. */
@Command(name = "report", description = "Writes everything as one HTML page.")
final class ReportCommand extends PackageCommand {

  @Option(names = "--rulebook", required = true, description = "the rulebook, YAML or JSON")
  Path rulebookPath = Path.of("");

  @Option(names = "--period", required = true, description = "the scored period")
  String period = "";

  @Option(names = "--on", required = true, description = "the day of the review")
  LocalDate on = LocalDate.EPOCH;

  @Override
  public Integer call() throws IOException {
    if (outPath == null) {
      throw new UsageException("--out DIR is required");
    }
    Path page = ReviewReport.of(load(), RulebookText.read(rulebookPath), period(period), on).writeTo(outPath);
    err().println(page);
    return ExitCode.DONE;
  }
}
