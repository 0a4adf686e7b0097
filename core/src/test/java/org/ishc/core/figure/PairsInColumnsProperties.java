package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubWindow;
import org.ishc.core.club.NormPack;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
import org.ishc.core.testing.FlowText;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Ratios and derived indicators in columns are what somebody comes to who goes through the units one by one. */
class PairsInColumnsProperties {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final List<Period> PERIODS =
            List.of(Period.parse("2024"), Period.parse("2024-Q1"), Period.parse("2024-02"), Period.parse("2024-S2"));

    /** What is reported; of the last nobody reports so much that nobody could count it. */
    private static final List<String> REPORTED =
            List.of("own.flow", "own.stock", "members.total", "members.women", "clubs.existing", "clubs.operating");

    private static final List<String> DEFINED = List.of(
            "FLOW own.flow -",
            "STOCK own.stock -",
            "STOCK units.all {units: {level: COMMUNE}}",
            "STOCK units.served {units: {level: COMMUNE, where: {at_least: [{figure: members.total}, 20]}}}",
            "STOCK units.told {units: {level: COMMUNE, where: {any: [{reported: own.flow}, {class: area.a}]}}}",
            "STOCK units.provinces {units: {level: PROVINCE, where: {at_least: [{figure: own.stock}, 3]}}}",
            "FLOW within.flow {within: {indicator: own.flow, class: area.a}}",
            "STOCK within.stock {within: {indicator: own.stock, class: area.a}}",
            "STOCK within.members {within: {indicator: members.total, class: area.a}}",
            "STOCK within.type {within: {indicator: members.total, class: commune.xa}}",
            "STOCK clubs.all {clubs: {}}",
            "STOCK clubs.big {clubs: {where: {at_least: [{report: members}, 30]}}}",
            "STOCK clubs.alive {clubs: {where: {state: [OPERATING]}}}",
            "STOCK clubs.sum {clubs: {sum: {report: members}}}",
            "STOCK clubs.sum-of {clubs: {sum: {report: members}, where: {state: [OPERATING]}}}",
            "STOCK clubs.seldom {clubs: {sum: {report: meetings_held}}}");

    private static final List<IndicatorCode> PARTS = List.of(
                    "own.flow",
                    "own.stock",
                    "members.total",
                    "members.women",
                    "members.poor",
                    "clubs.existing",
                    "clubs.operating",
                    "clubs.reporting",
                    "clubs.fully-active",
                    "obstacles.open",
                    "communes.total",
                    "communes.with-club",
                    "provinces.total",
                    "units.all",
                    "units.served",
                    "units.told",
                    "units.provinces",
                    "within.flow",
                    "within.stock",
                    "within.members",
                    "within.type",
                    "clubs.all",
                    "clubs.big",
                    "clubs.alive",
                    "clubs.sum",
                    "clubs.sum-of",
                    "clubs.seldom")
            .stream()
            .map(IndicatorCode::parse)
            .toList();

    @Provide
    Arbitrary<Nation> nations() {
        return Arbitraries.of(Shares.values()).flatMap(ArbitrariesOrganisation::nations);
    }

    private static List<Indicator> defined() {
        List<String> rows = new ArrayList<>();
        for (String line : DEFINED) {
            String[] cells = line.split(" ", 3);
            rows.add("{code: " + cells[1] + ", kind: " + cells[0] + ", unit: COUNT, title: {vi: a, en: b}"
                    + (cells[2].equals("-") ? "" : ", definition: " + cells[2]) + "}");
        }
        return new CatalogueReader(NormPack.SCHEME_1336)
                .read(FlowText.tree("{indicators: [" + String.join(", ", rows) + "]}"));
    }

    /** Ratios of any two parts, all of what clubs give among them. */
    private static IndicatorCatalogue catalogue(Random random) {
        List<Indicator> own = new ArrayList<>(defined());
        for (int i = 0; i < 12; i++) {
            own.add(new Indicator.Ratio(
                    IndicatorCode.parse("ratio.r" + i),
                    new Indicator.Titles("a", "b"),
                    PARTS.get(random.nextInt(PARTS.size())),
                    PARTS.get(random.nextInt(PARTS.size()))));
        }
        return IndicatorCatalogue.of(own);
    }

    private static List<ReportedValue> values(Registry registry, Random random) {
        Map<List<String>, ReportedValue> values = new LinkedHashMap<>();
        int share = 1 + random.nextInt(10);
        for (UnitCode unit : registry.codes()) {
            for (Period period : PERIODS.subList(0, 1 + random.nextInt(PERIODS.size()))) {
                for (String indicator : REPORTED) {
                    if (registry.findVersion(unit, CALENDAR.lastDay(period)).isPresent()
                            && random.nextInt(10) < share) {
                        boolean isGreat = random.nextInt(6) == 0 && !indicator.equals("clubs.operating");
                        ReportedValue value = new ReportedValue(
                                unit,
                                IndicatorCode.parse(indicator),
                                period,
                                isGreat ? Long.MAX_VALUE - random.nextInt(2) : random.nextInt(9),
                                ValueStatus.values()[random.nextInt(3)],
                                Optional.empty(),
                                Origin.NONE);
                        values.put(value.key(), value);
                    }
                }
            }
        }
        return new ArrayList<>(values.values());
    }

    private static Registry classed(Registry registry, Random random) {
        if (random.nextInt(4) == 0) {
            return registry;
        }
        List<UnitClass> rows = new ArrayList<>();
        for (UnitCode unit : registry.codes()) {
            if (random.nextInt(3) == 0) {
                LocalDate from = registry.versionsOf(unit).get(0).validity().start();
                rows.add(new UnitClass(
                        unit,
                        ItemCode.parse(random.nextBoolean() ? "area.a" : "area.b"),
                        DateRange.from(from),
                        Optional.empty(),
                        Origin.of("unit-classes", rows.size() + 1)));
            }
        }
        return registry.with(UnitClasses.of(registry, rows).value());
    }

    private static Figures figures(Nation nation, Random random) {
        Registry registry = classed(nation.registry(), random);
        ClubRegister clubs = random.nextInt(4) == 0
                ? ClubRegister.of(registry, CALENDAR, LocalDate.of(2025, 12, 31), List.of(), List.of(), List.of())
                        .value()
                : RollUpProperties.clubs(registry, random);
        return Figures.of(registry, clubs, catalogue(random), CALENDAR, values(registry, random));
    }

    private static void assertAsUnitByUnit(Figures figures, Indicator indicator, Window window) {
        List<UnitCode> units = figures.snapshot(window).preOrder();
        if (indicator instanceof Indicator.Ratio ratio) {
            PairsUnitByUnit expected = new PairsUnitByUnit(figures, ratio, window).run();
            for (int i = 0; i < units.size(); i++) {
                assertEquals(expected.at(i), figures.figure(units.get(i), ratio.code(), window));
            }
        } else if (((Indicator.Additive) indicator).definition().isPresent()) {
            DerivedUnitByUnit expected = DerivedUnitByUnit.of(figures, (Indicator.Additive) indicator, window);
            for (int i = 0; i < units.size(); i++) {
                assertEquals(expected.at(i), figures.figure(units.get(i), indicator.code(), window));
            }
        }
    }

    @Property(tries = 150)
    void pairsAndDerived_inColumns_areWhatUnitByUnitGives(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = figures(nation, random);
        List<Window> windows = RollUpProperties.windows();
        for (int i = 0; i < 3; i++) {
            Window window = windows.get(random.nextInt(windows.size()));
            figures.indicators().forEach(indicator -> assertAsUnitByUnit(figures, indicator, window));
        }
    }

    @Property(tries = 40)
    void leftOut_areThoseOfWhichAPartIsUnknown(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = figures(nation, random);
        Window window = RollUpProperties.windows().get(0);
        for (Indicator indicator : figures.indicators()) {
            for (UnitCode unit : figures.snapshot(window).preOrder()) {
                if (indicator instanceof Indicator.Ratio ratio) {
                    assertEquals(
                            UnitPairsUnitByUnit.unknown(figures, unit, ratio, window),
                            UnitPairs.unknown(figures, unit, ratio, window));
                }
            }
        }
        assertTrue(figures.indicators().size() > DEFINED.size());
    }

    private static List<Figure> all(Figures figures, Window window) {
        List<Figure> all = new ArrayList<>();
        for (Indicator indicator : figures.indicators()) {
            figures.snapshot(window)
                    .preOrder()
                    .forEach(unit -> all.add(figures.figure(unit, indicator.code(), window)));
        }
        return all;
    }

    @Property(tries = 15)
    void anyNumberOfThreads_givesTheSame(@ForAll("nations") Nation nation, @ForAll long seed) throws Exception {
        Window window = RollUpProperties.windows().get(0);
        List<Figure> expected = all(figures(nation, new Random(seed)), window);
        for (int threads : List.of(2, 8)) {
            Figures shared = figures(nation, new Random(seed));
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Callable<List<Figure>>> asks = Collections.nCopies(threads, () -> all(shared, window));
                for (Future<List<Figure>> answer : pool.invokeAll(asks)) {
                    assertEquals(expected, answer.get());
                }
            } finally {
                pool.shutdown();
            }
        }
    }

    /** What clubs come to that are shared out in any way, and put together again in any order. */
    @Property(tries = 100)
    void talliesOfShards_addUpToThoseOfAll(@ForAll("nations") Nation nation, @ForAll long seed) {
        Random random = new Random(seed);
        Registry registry = classed(nation.registry(), random);
        RollUpProperties.ClubRows rows = RollUpProperties.clubRows(registry, random);
        List<ClubReport> reports = RollUpProperties.ClubRows.reports(rows.reports());
        ClubRegister all = rows.register(registry, reports).value();
        IndicatorCatalogue catalogue = catalogue(random);
        Window window = RollUpProperties.windows().get(random.nextInt(4));
        ClubWindow asked = new ClubWindow(registry.asOf(window.map()), window.days(), window.reported());
        List<ClubGiven> givens = catalogue.all().stream()
                .filter(Indicator.Ratio.class::isInstance)
                .map(ratio -> ClubPairs.asked(catalogue, (Indicator.Ratio) ratio))
                .distinct()
                .toList();
        int shards = 1 + random.nextInt(4);
        for (ClubGiven given : givens) {
            ClubTallies tallies = ClubTallies.NONE;
            ClubFigures figures = ClubFigures.NONE;
            for (int i = 0; i < shards; i++) {
                int shard = i;
                Predicate<ClubCode> predicate = club -> Math.floorMod(club.hashCode(), shards) == shard;
                ClubRegister some = all.shard(
                                predicate,
                                reports.stream()
                                        .filter(report -> predicate.test(report.club()))
                                        .toList())
                        .value();
                ClubTallies ofSome = some.tallies(catalogue.ofClubs(), asked, given);
                ClubFigures countsOfSome = some.figures(asked, given);
                tallies = random.nextBoolean() ? tallies.plus(ofSome) : ofSome.plus(tallies);
                figures = random.nextBoolean() ? figures.plus(countsOfSome) : countsOfSome.plus(figures);
            }
            assertEquals(all.tallies(catalogue.ofClubs(), asked, given).byUnit(), tallies.byUnit());
            assertEquals(all.figures(asked, given).byUnit(), figures.byUnit());
        }
    }
}
