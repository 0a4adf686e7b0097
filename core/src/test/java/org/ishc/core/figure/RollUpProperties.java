package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
import org.ishc.core.testing.SamplesClub;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * The roll-up in columns gives what a roll-up unit by unit gives, whatever was reported, in any order and any steps.
 */
class RollUpProperties {

    private static final Indicator.Flow FLOW =
            new Indicator.Flow(IndicatorCode.parse("own.flow"), new Indicator.Titles("v", "e"), IndicatorUnit.COUNT);
    private static final Indicator.Stock STOCK =
            new Indicator.Stock(IndicatorCode.parse("own.stock"), new Indicator.Titles("v", "e"), IndicatorUnit.COUNT);
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(List.of(FLOW, STOCK));
    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final List<Period> PERIODS =
            List.of(Period.parse("2024"), Period.parse("2024-Q1"), Period.parse("2024-02"), Period.parse("2024-S2"));
    private static final List<LocalDate> MAPS =
            List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 12, 31));

    @Provide
    Arbitrary<Nation> nations() {
        return Arbitraries.of(Shares.values()).flatMap(ArbitrariesOrganisation::nations);
    }

    /** Values of units of every level, few or many, some of them as great as can be; each key once. */
    private static List<ReportedValue> random(Registry registry, Random random) {
        Map<List<String>, ReportedValue> values = new LinkedHashMap<>();
        int share = 1 + random.nextInt(10);
        for (UnitCode unit : registry.codes()) {
            for (Period period : PERIODS.subList(0, 1 + random.nextInt(PERIODS.size()))) {
                if (registry.findVersion(unit, CALENDAR.lastDay(period)).isPresent() && random.nextInt(10) < share) {
                    ReportedValue value = new ReportedValue(
                            unit,
                            random.nextBoolean() ? FLOW.code() : STOCK.code(),
                            period,
                            random.nextInt(5) == 0 ? Long.MAX_VALUE - random.nextInt(2) : random.nextInt(9),
                            ValueStatus.values()[random.nextInt(3)],
                            Optional.empty(),
                            Origin.NONE);
                    values.put(value.key(), value);
                }
            }
        }
        return new ArrayList<>(values.values());
    }

    private static Figures figures(Registry registry, List<ReportedValue> values) {
        ClubRegister noClubs = ClubRegister.of(
                        registry, CALENDAR, LocalDate.of(2025, 12, 31), List.of(), List.of(), List.of())
                .value();
        return Figures.of(registry, noClubs, CATALOGUE, CALENDAR, values);
    }

    static List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (LocalDate map : MAPS) {
            PERIODS.forEach(period -> windows.add(Window.of(period, CALENDAR, map)));
        }
        windows.add(Window.until(Period.parse("2024"), CALENDAR, LocalDate.of(2024, 1, 5)));
        windows.add(Window.until(Period.parse("2024"), CALENDAR, LocalDate.of(2024, 8, 5)));
        return windows;
    }

    private static List<Figure> all(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (Window window : windows()) {
            for (Indicator.Additive indicator : List.of(FLOW, STOCK)) {
                figures.snapshot(window)
                        .preOrder()
                        .forEach(unit -> all.add(figures.figure(unit, indicator.code(), window)));
            }
        }
        return all;
    }

    private static List<Figure> unitByUnit(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (Window window : windows()) {
            for (Indicator.Additive indicator : List.of(FLOW, STOCK)) {
                RollUpUnitByUnit rollUp = new RollUpUnitByUnit(figures, indicator, window).run();
                figures.snapshot(window).preOrder().forEach(unit -> all.add(rollUp.at(unit)));
            }
        }
        return all;
    }

    @Property(tries = 200)
    void columns_areWhatUnitByUnitGives(@ForAll("nations") Nation nation, @ForAll long seed) {
        Figures figures = figures(nation.registry(), random(nation.registry(), new Random(seed)));
        assertInstanceOf(ReportsRollUp.class, RollUp.of(figures, FLOW, windows().get(0), null));
        assertEquals(unitByUnit(figures), all(figures));
    }

    @Property(tries = 100)
    void codedRows_areWhatValuesGive(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReportedValue> values = random(nation.registry(), random);
        Collections.shuffle(values, random);
        CodedValues.Builder coded = CodedValues.builder();
        values.forEach(coded::add);
        Figures figures = figures(nation.registry(), coded.build());
        assertEquals(all(figures(nation.registry(), values)), all(figures));
        Period month = PERIODS.get(2);
        for (UnitCode unit : nation.registry().codes()) {
            assertEquals(
                    figures(nation.registry(), values).rows(unit, FLOW.code(), month),
                    figures.rows(unit, FLOW.code(), month));
        }
    }

    @Property(tries = 200)
    void oneAfterAnother_isAllAtOnce(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReportedValue> values = random(nation.registry(), random);
        List<Figure> expected = all(figures(nation.registry(), values));
        Collections.shuffle(values, random);
        int cut = random.nextInt(values.size() + 1);
        Figures some = figures(nation.registry(), values.subList(0, cut));
        all(some);
        Figures more = some.with(values.subList(cut, values.size()));
        assertEquals(expected, all(more));
        assertEquals(unitByUnit(some), all(some), "what was there before is as it was");
    }

    @Property(tries = 20)
    void anyNumberOfThreads_givesTheSame(@ForAll("nations") Nation nation, @ForAll long seed) throws Exception {
        List<ReportedValue> values = random(nation.registry(), new Random(seed));
        List<Figure> expected = all(figures(nation.registry(), values));
        for (int threads : List.of(2, 8)) {
            Figures figures = figures(nation.registry(), values);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<List<Figure>>> answers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    answers.add(pool.submit(() -> all(figures)));
                }
                for (Future<List<Figure>> answer : answers) {
                    assertEquals(expected, answer.get());
                }
            } finally {
                pool.shutdown();
            }
        }
    }

    private static final List<IndicatorCode> OF_CLUBS =
            Stream.of(ClubIndicator.values()).map(ClubIndicator::code).toList();

    /** The rows of a register. */
    record ClubRows(List<String> clubs, List<String> events, List<String> reports) {

        Checked<ClubRegister> register(Registry registry, List<ClubReport> reported) {
            return ClubRegister.of(
                    registry,
                    CALENDAR,
                    LocalDate.of(2025, 12, 31),
                    SamplesClub.clubs(clubs.toArray(String[]::new)),
                    SamplesClub.events(events.toArray(String[]::new)),
                    reported);
        }

        static List<ClubReport> reports(List<String> lines) {
            return SamplesClub.reports(lines.toArray(String[]::new));
        }
    }

    static ClubRegister clubs(Registry registry, Random random) {
        ClubRows rows = clubRows(registry, random);
        return rows.register(registry, ClubRows.reports(rows.reports())).value();
    }

    /** Clubs in a few communes, so that some subtrees have none; some came later, some never ran. */
    static ClubRows clubRows(Registry registry, Random random) {
        List<String> clubs = new ArrayList<>();
        List<String> events = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        List<UnitCode> communes = registry.asOf(LocalDate.of(2024, 6, 30)).members(UnitLevel.COMMUNE);
        for (int i = 0; i < random.nextInt(9) && !communes.isEmpty(); i++) {
            clubs.add("K" + i + " " + communes.get(random.nextInt(communes.size())));
            int no = 1;
            for (String type : List.of("REGISTER", "SUSPEND", "RESUME", "RAISE_OBSTACLE", "DISSOLVE")) {
                if (no == 1 || random.nextInt(3) == 0) {
                    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(90) + no * 100L);
                    events.add("K" + i + " " + type + " " + day + " category=VENUE due=" + day.plusDays(30) + " no="
                            + no++);
                }
            }
            for (String period : List.of("2024-Q3", "2024-Q4", "2024-02", "2024-12")) {
                if (random.nextInt(3) > 0) {
                    reports.add("K" + i + " " + period + " members=" + random.nextInt(60)
                            + (random.nextBoolean() ? " meetings_held=" + random.nextInt(5) : " areas=3"));
                }
            }
        }
        return new ClubRows(clubs, events, reports);
    }

    /**
     * Reports that come one after another, or a few at a time, give what all at once give, however great their numbers,
     * and whether or not anything was asked meanwhile.
     */
    @Property(tries = 200)
    void reportsOfClubs_oneAfterAnother_areAllAtOnce(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Registry registry = nation.registry();
        ClubRows rows = clubRows(registry, random);
        List<String> lines = new ArrayList<>();
        rows.reports()
                .forEach(line -> lines.add(
                        random.nextInt(4) > 0
                                ? line + " poor=" + random.nextInt(3) + " near_poor=1"
                                : line.replaceAll("members=\\d+", "members=" + Long.MAX_VALUE) + " poor="
                                        + Long.MAX_VALUE + " near_poor=" + Long.MAX_VALUE));
        Collections.shuffle(lines, random);
        List<ClubReport> reports = ClubRows.reports(lines);
        int cut = random.nextInt(reports.size() + 1);
        Checked<ClubRegister> register = rows.register(registry, reports.subList(0, cut));
        List<ReportedValue> values = random(registry, random);
        Figures figures = Figures.of(registry, register.value(), CATALOGUE, CALENDAR, values);
        List<Finding> findings = new ArrayList<>(register.findings());
        List<Figure> before = allCounted(figures);
        Figures first = figures;
        for (int from = cut; from < reports.size(); ) {
            int to = Math.min(reports.size(), from + 1 + random.nextInt(3));
            register = register.value().with(reports.subList(from, to));
            findings.addAll(register.findings());
            figures = figures.with(register.value());
            if (random.nextBoolean()) {
                allCounted(figures);
            }
            from = to;
        }
        Checked<ClubRegister> atOnce = rows.register(registry, reports);
        assertEquals(
                allCounted(Figures.of(registry, atOnce.value(), CATALOGUE, CALENDAR, values)), allCounted(figures));
        assertEquals(sorted(atOnce.findings()), sorted(findings));
        for (LocalDate day : MAPS) {
            assertEquals(
                    atOnce.value().statuses(day, Optional.empty()),
                    register.value().statuses(day, Optional.empty()));
            assertEquals(
                    atOnce.value().statuses(day, Optional.of(LocalDate.of(2024, 10, 10))),
                    register.value().statuses(day, Optional.of(LocalDate.of(2024, 10, 10))));
        }
        assertEquals(before, allCounted(first), "what was there before is as it was");
    }

    /** Nothing kept, hardly anything, and one store for both. */
    @Property(tries = 50)
    void howeverLittleIsKept_theFiguresAreTheSame(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Registry registry = nation.registry();
        ClubRegister clubs = clubs(registry, random);
        List<ReportedValue> values = random(registry, random);
        int cut = random.nextInt(values.size() + 1);
        Figures some = Figures.of(registry, clubs, CATALOGUE, CALENDAR, values.subList(0, cut));
        Figures more = Figures.of(registry, clubs, CATALOGUE, CALENDAR, values);
        FigureStore shared = FigureStore.ofAtMost(random.nextInt(60));
        for (FigureStore store : List.of(FigureStore.ofAtMost(0), FigureStore.ofAtMost(40), shared, shared)) {
            Figures kept = some.with(store);
            assertEquals(everything(some), everything(kept));
            assertEquals(everything(more), everything(kept.with(values.subList(cut, values.size()))));
        }
    }

    private static List<Figure> everything(Figures figures) {
        List<Figure> all = new ArrayList<>(all(figures));
        all.addAll(allCounted(figures));
        for (UnitCode unit : figures.registry().asOf(MAPS.get(0)).preOrder()) {
            all.addAll(figures.of(unit, PERIODS.get(0)));
        }
        return all;
    }

    private static List<String> sorted(List<Finding> findings) {
        return findings.stream().map(Finding::toString).sorted().toList();
    }

    /** What units report of that which clubs count, too. */
    private static List<ReportedValue> ofClubs(List<ReportedValue> values, Random random) {
        Map<List<String>, ReportedValue> changed = new LinkedHashMap<>();
        for (ReportedValue value : values) {
            ReportedValue other = new ReportedValue(
                    value.unit(),
                    random.nextInt(4) == 0 ? IndicatorCode.parse("units.communes-with-clubs") : anyOf(random),
                    value.period(),
                    value.value(),
                    value.status(),
                    Optional.empty(),
                    Origin.NONE);
            changed.put(other.key(), other);
        }
        return new ArrayList<>(changed.values());
    }

    private static IndicatorCode anyOf(Random random) {
        return List.of(ClubIndicator.MEMBERS, ClubIndicator.OPERATING, ClubIndicator.LAUNCHED)
                .get(random.nextInt(3))
                .code();
    }

    private static List<Indicator.Additive> counted() {
        return CATALOGUE.all().stream()
                .filter(indicator -> OF_CLUBS.contains(indicator.code())
                        || BuiltIn.findOfUnits(indicator.code()).isPresent())
                .map(Indicator.Additive.class::cast)
                .toList();
    }

    private static List<Figure> allCounted(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (Window window : windows()) {
            for (Indicator.Additive indicator : counted()) {
                figures.snapshot(window)
                        .preOrder()
                        .forEach(unit -> all.add(figures.figure(unit, indicator.code(), window)));
            }
        }
        return all;
    }

    private static List<Figure> countedUnitByUnit(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (Window window : windows()) {
            for (Indicator.Additive indicator : counted()) {
                RollUpUnitByUnit rollUp = new RollUpUnitByUnit(figures, indicator, window).run();
                figures.snapshot(window).preOrder().forEach(unit -> all.add(rollUp.at(unit)));
            }
        }
        return all;
    }

    @Property(tries = 150)
    void columnsOfClubs_areWhatUnitByUnitGives(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Registry registry = nation.registry();
        ClubRegister clubs = clubs(registry, random);
        List<ReportedValue> values = ofClubs(random(registry, random), random);
        Figures figures = Figures.of(registry, clubs, CATALOGUE, CALENDAR, values);
        List<Figure> expected = countedUnitByUnit(figures);
        assertEquals(expected, allCounted(figures));

        int cut = random.nextInt(values.size() + 1);
        Figures some = Figures.of(registry, clubs(registry, random), CATALOGUE, CALENDAR, values.subList(0, cut));
        allCounted(some);
        assertEquals(expected, allCounted(some.with(clubs).with(values.subList(cut, values.size()))), "step by step");

        Figures few = Figures.of(registry, clubs, CATALOGUE, CALENDAR, values.subList(0, cut));
        allCounted(few);
        assertEquals(expected, allCounted(few.with(values.subList(cut, values.size()))), "more values alone");
    }

    /** What a restatement takes of a level is what its units come to, whoever speaks for them. */
    @Property(tries = 50)
    void numbersOfALevel_areTheFiguresOfItsUnits(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Registry registry = nation.registry();
        List<ReportedValue> values = ofClubs(random(registry, random), random);
        Figures figures = Figures.of(registry, clubs(registry, random), CATALOGUE, CALENDAR, values);
        Window window = windows().get(random.nextInt(windows().size()));
        Snapshot map = figures.snapshot(window);
        for (Indicator.Additive indicator : counted()) {
            for (UnitLevel level : UnitLevel.values()) {
                SortedMap<UnitCode, BigInteger> expected = new TreeMap<>();
                for (UnitCode unit : map.members(level)) {
                    figures.figure(unit, indicator.code(), window)
                            .value()
                            .ifPresent(value -> expected.put(unit, value.floor()));
                }
                assertEquals(
                        expected,
                        figures.numbers(indicator.code(), window, level).byUnit());
            }
        }
    }
}
