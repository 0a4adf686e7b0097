package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringColumn;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Origin;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.rulebook.RulebookText;

/**
 * Scoring data in memory: a value and a target for each of so many units and indicators {@code x0}, {@code x1}, …,
 * seeded.
 */
final class BenchmarkScoring implements ScoringData {

    static final int CRITERIA = 40;

    /** What each criterion gives at most. */
    static final int POINTS = 5;

    private static final Period PERIOD = Period.ofYear(2023);

    final long[][] values;
    final long[] targets;
    private final List<ScoringColumn> columns = new ArrayList<>();
    private final List<ScoringColumn> targetColumns = new ArrayList<>();
    private final List<Contestant> units = new ArrayList<>();
    private final Reading[][] readings;
    private final List<Optional<Target>> wanted = new ArrayList<>();

    BenchmarkScoring(int unitCount) {
        Random random = new Random(69);
        this.values = new long[unitCount][CRITERIA];
        this.targets = new long[CRITERIA];
        long[][] byIndicator = new long[CRITERIA][unitCount];
        this.readings = new Reading[unitCount][CRITERIA];
        for (int i = 0; i < CRITERIA; i++) {
            targets[i] = 20 + random.nextInt(100);
            long[] same = new long[unitCount];
            Arrays.fill(same, targets[i]);
            targetColumns.add(ScoringColumn.of(same));
            wanted.add(Optional.of(new Target(
                    UnitCode.parse("U"),
                    IndicatorCode.parse("x" + i),
                    PERIOD,
                    Comparison.AT_LEAST,
                    Fraction.of(targets[i]),
                    Optional.empty(),
                    Optional.empty(),
                    LocalDate.of(2023, 1, 1),
                    1,
                    Origin.NONE)));
        }
        for (int unit = 0; unit < unitCount; unit++) {
            units.add(new Contestant("%06d".formatted(unit)));
            for (int i = 0; i < CRITERIA; i++) {
                values[unit][i] = random.nextInt(130);
                byIndicator[i][unit] = values[unit][i];
                readings[unit][i] = new Reading(
                        Optional.of(Fraction.of(values[unit][i])), new Coverage(1, 1), List.of(), List.of());
            }
        }
        for (long[] column : byIndicator) {
            columns.add(ScoringColumn.of(column));
        }
    }

    /** Forty criteria of value against target; those whose bit is set by another weight, one point less. */
    static Rulebook rulebook(long edited) {
        StringBuilder yaml = new StringBuilder(
                "rulebook: bench\nversion: '1'\napplies_to: COMMUNE\nscale: 200\nsections:\n  - {code: A, kind: core, max: 200, criteria: [");
        for (int i = 0; i < CRITERIA; i++) {
            yaml.append(i == 0 ? "" : ", ")
                    .append("{code: C")
                    .append(i)
                    .append(", max: ")
                    .append((edited >>> i & 1) == 1 ? POINTS - 1 : POINTS)
                    .append(", missing: zero, rule: {proportional: {value: {actual: x")
                    .append(i)
                    .append("}, of: {target: x")
                    .append(i)
                    .append("}}}}");
        }
        return RulebookReader.read(RulebookText.parse(yaml.append("]}\n").toString()));
    }

    /** The points of one criterion in hundredths, rounded half up, not more than it gives. */
    long hundredths(int unit, int criterion, long most) {
        return Math.min(
                (200 * most * values[unit][criterion] + targets[criterion]) / (2 * targets[criterion]), 100 * most);
    }

    private static int index(IndicatorCode indicator) {
        return Integer.parseInt(indicator.value(), 1, indicator.value().length(), 10);
    }

    @Override
    public Period period() {
        return PERIOD;
    }

    @Override
    public DateRange days() {
        return PeriodCalendar.CALENDAR.range(PERIOD);
    }

    @Override
    public List<Contestant> contestants() {
        return units;
    }

    @Override
    public List<String> groups(Contestant unit) {
        return List.of("ALL");
    }

    @Override
    public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
        return readings[Integer.parseInt(unit.code())][index(indicator)];
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return wanted.get(index(indicator));
    }

    @Override
    public void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
        to.put(columns.get(index(indicator)));
    }

    @Override
    public void targets(IndicatorCode indicator, boolean atLeastOnly, Cells to) {
        to.put(targetColumns.get(index(indicator)));
    }

    @Override
    public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        return Optional.empty();
    }
}
