package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;
import org.ishc.io.report.ReviewReport;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.sample.SamplePackage;
import picocli.CommandLine.Command;

/** {@code demo [--out DIR]}: writes the sample package and the report on it. */
@Command(name = "demo", description = "Writes a sample package of national size and the report on it.")
final class DemoCommand extends ToolCommand {

    private static final Period SCORED = Period.ofYear(2023);
    private static final LocalDate SCORED_ON = LocalDate.of(2023, 12, 31);
    private static final Period PHASE = Period.ofYears(2021, 2025);
    private static final LocalDate ON = LocalDate.of(2025, 12, 31);

    @Override
    public Integer call() throws IOException {
        Path folder = outPath == null ? Path.of("ishc-demo") : outPath;
        progress("1/4 ghi bộ số liệu mẫu", "1/4 writing the sample package");
        Path sample = folder.resolve("sample");
        SamplePackage.write(sample);
        progress("2/4 đọc và kiểm tra", "2/4 reading and checking");
        LoadedPackage loaded = PackageReader.read(sample);
        progress(
                "3/4 tổng hợp, chấm điểm, quy đổi theo 34 tỉnh",
                "3/4 rolling up, scoring, restating onto 34 provinces");
        ReviewReport report = ReviewReport.of(loaded, ShippedRulebooks.provinces2023(), SCORED, ON);
        progress("4/4 viết báo cáo", "4/4 writing the page");
        Path page = report.writeTo(folder);
        summary(loaded, report, page);
        return ExitCode.DONE;
    }

    private void summary(LoadedPackage loaded, ReviewReport report, Path page) {
        say(
                "Kết luận: ",
                "Verdict: ",
                Labels.of(loaded.verdict(), language()) + " ("
                        + Notation.in(language()).number(loaded.findings().size()) + ")");
        target(loaded, "clubs.established");
        target(loaded, "clubs.fully-active-rate");
        target(loaded, "members.borrowing-rate");
        report.card().units().stream()
                .filter(unit -> unit.rank().filter(rank -> rank == 1).isPresent())
                .forEach(unit -> say(
                        "Đứng đầu " + unit.group().orElse("") + ": ",
                        "First in " + unit.group().orElse("") + ": ",
                        name(loaded, UnitCode.parse(unit.unit().code())) + "  "
                                + unit.total()
                                        .map(report.card().rulebook().points()::write)
                                        .map(language()::decimal)
                                        .orElse(Notation.NONE)));
        say("Trang báo cáo: ", "The page: ", page.toAbsolutePath().toString());
    }

    private static String name(LoadedPackage loaded, UnitCode code) {
        return loaded.registry().asOf(SCORED_ON).findName(code).orElse(code.value());
    }

    private void target(LoadedPackage loaded, String code) {
        IndicatorCode indicator = IndicatorCode.parse(code);
        Progress progress = Progress.of(
                loaded.figures(),
                loaded.targets(),
                loaded.registry().asOf(ON).roots().get(0),
                indicator,
                PHASE,
                ON);
        Notation notation = Notation.in(language());
        String target = progress.target()
                .map(set -> notation.value(progress.actual().indicator(), set.value()))
                .orElse(Notation.NONE);
        String period = notation.period(PHASE);
        say(
                progress.actual().indicator().titles().vi() + ", " + period + ": ",
                progress.actual().indicator().titles().en() + ", " + period + ": ",
                notation.value(progress.actual()) + " / " + target + "  " + Labels.of(progress.status(), language()));
    }

    private void progress(String vi, String en) {
        err().println(language() == Language.VI ? vi : en);
    }

    private void say(String vi, String en, String what) {
        err().println((language() == Language.VI ? vi : en) + what);
    }
}
