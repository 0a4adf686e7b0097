package org.ishc.core.testing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Scoring data drawn from a seed: missing values, zeros, fractions, negatives, values near 2⁶³, fractions of 90 bits,
 * targets of every comparison, facts of wrong types and too many digits, with and without evidence, at several stages,
 * and units in no or two groups.
 */
public final class RandomScoringData implements ScoringData {

    /** The indicators that have figures. */
    public static final List<String> INDICATORS = List.of("x0", "x1", "x2", "x3", "x4", "x5");

    /** The facts that assessors enter. */
    public static final List<String> FACTS = List.of("f0", "f1", "f2", "f3", "f4");

    /** An indicator that nobody knows. */
    public static final String UNKNOWN = "unknown";

    private static final Period PERIOD = Period.ofYear(2023);
    private static final List<String> ENTERED = List.of(
            "1",
            "2.5",
            "true",
            "false",
            "HIGH",
            "LOW",
            "ODD",
            "99",
            "3",
            "-1",
            "true",
            "false",
            "0,5",
            "1234567890123456789",
            "HIGH",
            "2");

    private final Random random;
    private final List<Contestant> units = new ArrayList<>();
    private final Map<List<Object>, Reading> readings = new HashMap<>();
    private final Map<List<Object>, Target> targets = new HashMap<>();
    private final Map<List<Object>, Assessment> facts = new HashMap<>();
    private final Map<Contestant, List<String>> groups = new HashMap<>();

    /** Whether values beside everyday ones are drawn. */
    private final boolean isOdd;

    private RandomScoringData(Random random, int size) {
        this.random = random;
        this.isOdd = random.nextInt(3) == 0;
        for (int i = 0; i < size; i++) {
            Contestant unit = new Contestant("U" + (10_000 + i));
            units.add(unit);
            int group = random.nextInt(40);
            groups.put(unit, group == 0 ? List.of() : group == 1 ? List.of("G0", "G1") : List.of("G" + group % 3));
            INDICATORS.forEach(indicator -> draw(unit, IndicatorCode.parse(indicator)));
            FACTS.forEach(fact -> draw(unit, FactCode.parse(fact)));
        }
    }

    /** Returns data of so many units. */
    public static RandomScoringData of(Random random, int size) {
        return new RandomScoringData(random, size);
    }

    /** Returns data of few units, now and then of some hundred: more than a block of columns holds. */
    public static RandomScoringData of(Random random) {
        return of(random, 1 + random.nextInt(random.nextInt(20) == 0 ? 700 : 40));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private void draw(Contestant unit, IndicatorCode indicator) {
        for (int years = 0; years < 2; years++) {
            int expected = random.nextInt(5);
            Coverage coverage = new Coverage(expected == 0 ? 0 : random.nextInt(expected + 1), expected);
            List<Contribution> parts =
                    once(4) ? List.of(new Contribution("P", Fraction.of(random.nextInt(9)))) : List.of();
            List<Origin> rows = once(4) ? List.of(Origin.of("values", random.nextInt(99) + 1)) : List.of();
            Optional<Fraction> value = value();
            Optional<Basis> basis = years == 0
                    ? value.map(known -> Basis.values()[random.nextInt(Basis.values().length)])
                    : Optional.empty();
            readings.put(List.of(unit, indicator, years), new Reading(value, coverage, parts, rows, basis));
        }
        if (!once(8)) {
            Comparison comparison = once(6) ? Comparison.AT_MOST : Comparison.AT_LEAST;
            Fraction value = once(12) ? Fraction.ZERO : value().orElse(Fraction.of(7));
            Optional<String> document = random.nextBoolean() ? Optional.of("12/QĐ") : Optional.empty();
            Origin origin = random.nextBoolean() ? Origin.NONE : Origin.of("targets", 3);
            targets.put(
                    List.of(unit, indicator),
                    new Target(
                            UnitCode.parse(unit.code()),
                            indicator,
                            PERIOD,
                            comparison,
                            value,
                            Optional.empty(),
                            document,
                            LocalDate.of(2023, 1, 1),
                            1,
                            origin));
        }
    }

    private void draw(Contestant unit, FactCode fact) {
        for (Stage stage : Stage.values()) {
            if (once(3)) {
                Optional<String> evidence = once(3) ? Optional.empty() : Optional.of("MC-" + stage);
                Optional<String> reason = once(3) ? Optional.of("bổ sung") : Optional.empty();
                String entered = ENTERED.get(random.nextInt(ENTERED.size()));
                facts.put(
                        List.of(unit, fact, stage),
                        new Assessment(
                                unit.code(),
                                PERIOD,
                                fact,
                                stage,
                                Optional.of(entered),
                                evidence,
                                Optional.empty(),
                                reason,
                                Origin.of("assessments", 1 + random.nextInt(99))));
            }
        }
    }

    private Optional<Fraction> value() {
        return switch (random.nextInt(isOdd ? 16 : 10)) {
            case 0 -> Optional.empty();
            case 1, 2, 3, 4, 5, 6, 7 -> Optional.of(Fraction.of(random.nextInt(130)));
            case 8 -> Optional.of(Fraction.of(random.nextInt(1000), 1 + random.nextInt(30)));
            case 9 -> Optional.of(Fraction.ZERO);
            case 10 -> Optional.of(Fraction.of(-random.nextInt(100)));
            case 11 -> Optional.of(Fraction.of(Long.MAX_VALUE - random.nextInt(9)));
            case 12 -> Optional.of(Fraction.of(random.nextLong() >>> 1, 1 + (random.nextLong() >>> 2)));
            case 13 -> Optional.of(Fraction.of(new BigInteger(90, random), BigInteger.valueOf(7)));
            case 14 -> Optional.of(Fraction.of(Long.MIN_VALUE + random.nextInt(9)));
            default -> Optional.of(Fraction.of(1L << random.nextInt(62)));
        };
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
        return List.copyOf(units);
    }

    @Override
    public List<String> groups(Contestant unit) {
        return groups.getOrDefault(unit, List.of());
    }

    @Override
    public boolean isKnown(IndicatorCode indicator) {
        return INDICATORS.contains(indicator.value());
    }

    @Override
    public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
        return readings.getOrDefault(
                List.of(unit, indicator, yearsBack),
                new Reading(Optional.empty(), Coverage.NONE, List.of(), List.of()));
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return Optional.ofNullable(targets.get(List.of(unit, indicator)));
    }

    @Override
    public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        for (int i = stage.ordinal(); i >= 0; i--) {
            Assessment entered = facts.get(List.of(unit, fact, Stage.values()[i]));
            if (entered != null) {
                return Optional.of(entered);
            }
        }
        return Optional.empty();
    }
}
