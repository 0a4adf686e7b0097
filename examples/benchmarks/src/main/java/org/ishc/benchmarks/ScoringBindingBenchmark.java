package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.reference.BuiltInReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The 10,035 communes of 2023 scored by 40 criteria from the figures and targets of a package: with the columns that
 * were bound once, and binding them anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class ScoringBindingBenchmark {

    private static final Period YEAR = Period.ofYear(2023);

    private final Rulebook rulebook = BenchmarkScoring.rulebook(0);
    private final Figures figures;
    private final Targets targets;
    private final UnitScoring bound;

    /** Reports a value and sets a target for every commune and indicator. */
    public ScoringBindingBenchmark() {
        Registry registry = BuiltInReference.registry();
        List<UnitCode> communes = registry.asOf(LocalDate.of(2023, 12, 31)).members(UnitLevel.COMMUNE);
        List<Indicator> own = new ArrayList<>();
        List<ReportedValue> values = new ArrayList<>();
        List<Target> wanted = new ArrayList<>();
        for (int i = 0; i < BenchmarkScoring.CRITERIA; i++) {
            IndicatorCode code = IndicatorCode.parse("x" + i);
            own.add(new Indicator.Flow(code, new Indicator.Titles("v", "e"), IndicatorUnit.COUNT));
            for (int unit = 0; unit < communes.size(); unit++) {
                values.add(new ReportedValue(communes.get(unit), code, YEAR, (unit * 31L + i * 7L) % 130, Origin.NONE));
                wanted.add(target(communes.get(unit), code, 20 + i));
            }
        }
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(own);
        ClubRegister noClubs = ClubRegister.of(
                        registry, PeriodCalendar.CALENDAR, LocalDate.of(2024, 1, 31), List.of(), List.of(), List.of())
                .value();
        this.figures = Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, values);
        this.targets = Targets.of(registry, PeriodCalendar.CALENDAR, catalogue, wanted);
        this.bound = data();
    }

    private static Target target(UnitCode unit, IndicatorCode indicator, long value) {
        return new Target(
                unit,
                indicator,
                YEAR,
                Comparison.AT_LEAST,
                Fraction.of(value),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2023, 1, 1),
                1,
                Origin.NONE);
    }

    private UnitScoring data() {
        return UnitScoring.of(figures, targets, List.of(), List.of(), YEAR, UnitLevel.COMMUNE);
    }

    /** With the columns that the first scoring bound. */
    @Benchmark
    public ScoreCard score_columnsBound() {
        return Scorer.score(rulebook, bound, Stage.FINAL);
    }

    /** With figures rolled up and targets in force, whose columns are bound anew. */
    @Benchmark
    public ScoreCard score_columnsToBind() {
        return Scorer.score(rulebook, data(), Stage.FINAL);
    }
}
