package org.ishc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.ReviewReport;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.workbook.ReviewWorkbook;
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
    LoadedPackage loaded = load(on);
    checkBegun(loaded, period(period), on);
    Path page = ReviewReport.of(loaded, RulebookText.read(rulebookPath), period(period), on).writeTo(outPath);
    err().println(page);
    Path workbook = outPath.resolve("review.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook)) {
      ReviewWorkbook.write(loaded, period(period), on, UnitLevel.PROVINCE, language(), out);
    }
    err().println(workbook);
    return ExitCode.DONE;
  }
}
