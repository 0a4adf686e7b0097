package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReviewReport;
import org.ishc.io.workbook.ReviewWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code report PKG --rulebook FILE --period P --on DATE --out DIR [--since DATE] [--previous PKG]}: everything as one
 * HTML page.
 */
@Command(name = "report", description = "Writes everything as one HTML page.")
final class ReportCommand extends PackageCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--on", required = true, description = "the day of the review")
    LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--since",
            description = "the day of the review before; without it the end of the half-year before, or the day of "
                    + "--previous")
    @Nullable
    LocalDate since;

    @Option(names = "--previous", paramLabel = "PKG", description = "the package as the review before had it")
    @Nullable
    Path previous;

    @Override
    public Integer call() throws IOException {
        if (outPath == null) {
            throw new UsageException("Thiếu --out THƯ-MỤC: nơi ghi các trang", "--out DIR is required");
        }
        LoadedPackage loaded = load(on);
        checkBegun(loaded, period(period), on);
        ReviewReport report =
                ReviewReport.of(loaded, read(rulebookPath, RulebookFile::read), period(period), earlier(loaded), on);
        Path page = report.writeTo(outPath);
        err().println(page);
        Path workbook = outPath.resolve("review.xlsx");
        streamTo(workbook, out -> {
            ReviewWorkbook.write(loaded, period(period), on, UnitLevel.PROVINCE, language(), out);
            return workbook;
        });
        err().println(workbook);
        return isInForce(report) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The review before, over the package that it had, where that was kept. */
    private ReviewReport.Earlier earlier(LoadedPackage loaded) throws IOException {
        LoadedPackage then = previous == null ? loaded : load(previous);
        LocalDate day = since != null ? since : previous == null ? ReviewReport.halfYearBefore(on) : then.asOf();
        if (day.isAfter(on)) {
            throw new UsageException(
                    "Kỳ sơ kết trước, ngày " + language().day(day) + ", phải trước ngày "
                            + language().day(on) + " (--on)",
                    "the review before, on " + day + ", must lie before " + on + " (--on)");
        }
        return new ReviewReport.Earlier(then, day);
    }

    private boolean isInForce(ReviewReport report) {
        List<Finding> refusals = report.card().findings().stream()
                .map(ScoreCard.ScoreFinding::finding)
                .filter(finding -> finding.code() == EmulationFinding.NOT_IN_FORCE)
                .toList();
        Messages messages = Messages.in(language());
        refusals.forEach(
                finding -> err().println(messages.listedUnder(finding.code(), "  ") + messages.listed(finding)));
        return refusals.isEmpty();
    }
}
