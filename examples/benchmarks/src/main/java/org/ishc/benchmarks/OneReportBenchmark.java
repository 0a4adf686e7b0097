package org.ishc.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One club of the sample package reports once more, for a month of which the figures of the nation were asked: what it
 * takes until all units have their new figures. The package is loaded before, and its figures are rolled up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OneReportBenchmark {

    private static final Period YEAR = Period.ofYear(2025);

    /** A month, which is in no quarterly report. */
    private static final Period MONTH = Period.ofMonth(2025, 12);

    private final LoadedPackage loaded = PackageBenchmark.load();
    private final Window window = Window.of(YEAR, loaded.calendar());
    private final Figures before =
            Figures.of(loaded.registry(), loaded.clubs(), loaded.catalogue(), loaded.calendar(), loaded.values());
    private final UnitCode nation = before.snapshot(window).roots().get(0);
    private ClubReport report =
            ClubReport.builder(loaded.clubs().clubs().get(0).code(), MONTH).build();

    /** Loads the package. */
    public OneReportBenchmark() {}

    /** Asks what is changed later, and finds a club that runs. */
    @Setup(Level.Trial)
    public void ask() {
        for (ClubIndicator indicator : ClubIndicator.values()) {
            members(before, indicator);
        }
        Club club = loaded.clubs().clubs().stream()
                .filter(given -> loaded.clubs()
                        .findHistory(given.code())
                        .filter(history -> history.isRunning(window.map()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        report = ClubReport.builder(club.code(), MONTH)
                .count(ReportColumn.MEMBERS, 77)
                .build();
    }

    private Figure members(Figures figures, ClubIndicator indicator) {
        return figures.figure(nation, indicator.code(), window);
    }

    /** The members of all units. */
    @Benchmark
    public Figure oneMoreReport_members() {
        return members(before.with(more()), ClubIndicator.MEMBERS);
    }

    /** Everything that clubs give, of all units. */
    @Benchmark
    public List<Figure> oneMoreReport_everyIndicator() {
        Figures figures = before.with(more());
        return List.of(ClubIndicator.values()).stream()
                .map(indicator -> members(figures, indicator))
                .toList();
    }

    /** The same members counted and rolled up anew. */
    @Benchmark
    public Figure anew_members() {
        Figures figures = Figures.of(loaded.registry(), more(), loaded.catalogue(), loaded.calendar(), loaded.values());
        return members(figures, ClubIndicator.MEMBERS);
    }

    private ClubRegister more() {
        return loaded.clubs().with(List.of(report)).value();
    }
}
