package org.ishc.core.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** What holds of every figure and target, whatever was reported and however the units were reorganised. */
class TargetsProperties {

    private static final List<IndicatorCode> INDICATORS = List.of(
            IndicatorCode.parse("clubs.established"),
            IndicatorCode.parse("members.total"),
            IndicatorCode.parse("members.women"));
    private static final List<Period> PERIODS =
            List.of("2024", "2024-Q1", "2024-Q2", "2024-S2", "2025-Q3", "2025-10", "2025-11", "2025").stream()
                    .map(Period::parse)
                    .toList();

    @Provide
    Arbitrary<Nation> nations() {
        return ArbitrariesOrganisation.nations(Shares.KNOWN);
    }

    private static ClubRegister noClubs(Registry registry) {
        return ClubRegister.of(
                        registry, PeriodCalendar.CALENDAR, LocalDate.of(2026, 12, 31), List.of(), List.of(), List.of())
                .value();
    }

    private static Figures figures(Registry registry, List<ReportedValue> values) {
        return Figures.of(registry, noClubs(registry), IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, values);
    }

    /** Values of random units and periods, each key once. */
    private static List<ReportedValue> values(Registry registry, Random random, int count) {
        List<ReportedValue> values = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Period period = PERIODS.get(random.nextInt(PERIODS.size()));
            List<UnitCode> units =
                    registry.asOf(PeriodCalendar.CALENDAR.lastDay(period)).preOrder();
            UnitCode unit = units.get(random.nextInt(units.size()));
            IndicatorCode indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
            if (keys.add(List.of(unit, indicator, period))) {
                values.add(new ReportedValue(
                        unit, indicator, period, random.nextInt(50), Origin.of("values", values.size() + 1)));
            }
        }
        return values;
    }

    /** Every figure of every unit, indicator and period. */
    private static List<Figure> all(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (Period period : PERIODS) {
            Snapshot map = figures.snapshot(Window.of(period, PeriodCalendar.CALENDAR));
            for (UnitCode unit : map.preOrder()) {
                for (Indicator indicator : IndicatorCatalogue.BUILT_IN.all()) {
                    all.add(figures.figure(unit, indicator.code(), period));
                }
            }
        }
        return all;
    }

    @Property(tries = 150)
    void figures_doNotDependOnOrderOrThreads(@ForAll("nations") Nation nation, @ForAll long seed) {
        List<ReportedValue> values = values(nation.registry(), new Random(seed), 30);
        List<Figure> expected = all(figures(nation.registry(), values));
        List<ReportedValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed + 1));
        Figures others = figures(nation.registry(), shuffled);
        PERIODS.parallelStream().forEach(period -> others.figure(UnitCode.parse("VN"), INDICATORS.get(0), period));
        assertEquals(expected, all(others));
    }

    @Property(tries = 150)
    void moreValues_giveWhatComputingAnewGives(
            @ForAll("nations") Nation nation, @ForAll long seed, @ForAll @IntRange(max = 30) int first) {
        List<ReportedValue> values = values(nation.registry(), new Random(seed), 30);
        int cut = Math.min(first, values.size());
        Figures some = figures(nation.registry(), values.subList(0, cut));
        all(some);
        Figures more = some.with(values.subList(cut, Math.min(values.size(), cut + 3)));
        all(more);
        Figures most = more.with(values.subList(Math.min(values.size(), cut + 3), values.size()));
        assertEquals(all(figures(nation.registry(), values)), all(most));
        assertEquals(all(figures(nation.registry(), values)), all(most.with(noClubs(nation.registry()))));
    }

    @Property(tries = 150)
    void coverageNeverExceedsOne_andMissingIsNeverZero(@ForAll("nations") Nation nation, @ForAll long seed) {
        for (Figure figure : all(figures(nation.registry(), values(nation.registry(), new Random(seed), 20)))) {
            assertTrue(figure.coverage().reported() <= figure.coverage().expected());
            assertEquals(figure.status() == FigureStatus.MISSING, figure.value().isEmpty());
        }
        for (Figure figure : all(figures(nation.registry(), List.of()))) {
            boolean isCountedFromTheMap = figure.code().value().endsWith("s.total")
                    && !figure.code().value().startsWith("members");
            assertEquals(!isCountedFromTheMap, figure.isMissing());
        }
    }

    /**
     * Who reports members always reports women, too, so the pair is the two figures; who does not is left out of a pair
     * that is then no greater than the figures.
     */
    @Property(tries = 100)
    void pair_isNeverMoreThanTheFiguresOfItsParts(
            @ForAll("nations") Nation nation, @ForAll long seed, @ForAll boolean isWhole) {
        Random random = new Random(seed);
        Period period = PERIODS.get(random.nextInt(PERIODS.size()));
        Snapshot map = nation.registry().asOf(PeriodCalendar.CALENDAR.lastDay(period));
        List<ReportedValue> values = new ArrayList<>();
        for (UnitCode unit : map.preOrder().stream()
                .filter(unit -> map.children(unit).isEmpty())
                .toList()) {
            int given = random.nextInt(4);
            for (String code : List.of("members.women", "members.total")) {
                boolean isGiven = isWhole ? given > 0 : (given & (code.endsWith("n") ? 1 : 2)) != 0;
                if (isGiven) {
                    values.add(new ReportedValue(
                            unit,
                            IndicatorCode.parse(code),
                            period,
                            random.nextInt(50),
                            Origin.of("values", values.size() + 1)));
                }
            }
        }
        Figures figures = figures(nation.registry(), values);
        for (UnitCode unit : map.preOrder()) {
            Figure rate = figures.figure(unit, IndicatorCode.parse("members.women-rate"), period);
            Optional<Fraction> part = figures.figure(unit, IndicatorCode.parse("members.women"), period)
                    .value();
            Optional<Fraction> whole = figures.figure(unit, IndicatorCode.parse("members.total"), period)
                    .value();
            if (isWhole) {
                assertEquals(List.of(part, whole), List.of(rate.numerator(), rate.denominator()));
            }
            assertTrue(rate.numerator().isEmpty() || rate.numerator().get().compareTo(part.orElseThrow()) <= 0);
            assertTrue(rate.denominator().isEmpty() || rate.denominator().get().compareTo(whole.orElseThrow()) <= 0);
        }
    }

    @Property
    void allocation_addsUpToItsTotal(@ForAll @IntRange(max = 10_000) int total, @ForAll long seed) {
        Random random = new Random(seed);
        Map<UnitCode, Fraction> weights = new TreeMap<>();
        int units = 1 + random.nextInt(9);
        for (int i = 0; i < units; i++) {
            weights.put(UnitCode.parse("U" + i), Fraction.of(random.nextInt(5), 1 + random.nextInt(3)));
        }
        BigInteger sum = Allocation.allocate(BigInteger.valueOf(total + 20), weights, BigInteger.TWO).values().stream()
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(BigInteger.valueOf(total + 20), sum);
    }

    @Property
    void moreDone_neverLooksWorse(
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 80) int done,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(max = 800) int day) {
        Progress less = progress(target, done, day);
        Progress greater = progress(target, done + more, day);
        assertTrue(less.attainment().isEmpty()
                || greater.attainment()
                                .orElseThrow()
                                .compareTo(less.attainment().get())
                        >= 0);
        assertTrue(
                standing(greater.status()) >= standing(less.status()),
                () -> less.status() + " then " + greater.status());
    }

    private static int standing(ProgressStatus status) {
        return switch (status) {
            case ACHIEVED -> 4;
            case ON_TRACK -> 3;
            case BEHIND -> 2;
            default -> 1;
        };
    }

    private static Progress progress(int target, int done, int day) {
        Registry registry = SamplesOrganisation.nation();
        UnitCode unit = UnitCode.parse("P1");
        Period year = Period.ofYear(2024);
        List<ReportedValue> values = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int part = done * month / 12 - done * (month - 1) / 12;
            values.add(new ReportedValue(
                    unit,
                    INDICATORS.get(0),
                    Period.parse("2024-%02d".formatted(month)),
                    part,
                    Origin.of("values", month)));
        }
        Target wanted = new Target(
                unit,
                INDICATORS.get(0),
                year,
                Comparison.AT_LEAST,
                Fraction.of(target),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                1,
                Origin.NONE);
        Figures figures = figures(registry, values);
        Targets targets = Targets.of(registry, PeriodCalendar.CALENDAR, IndicatorCatalogue.BUILT_IN, List.of(wanted));
        return Progress.of(
                figures,
                targets,
                unit,
                INDICATORS.get(0),
                year,
                LocalDate.of(2024, 1, 1).plusDays(day));
    }
}
