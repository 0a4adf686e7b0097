package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
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

    private static List<Window> windows() {
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
                RecordsRollUp rollUp = new RecordsRollUp(figures, indicator, window).run();
                figures.snapshot(window)
                        .preOrder()
                        .forEach(unit -> all.add(rollUp.at(rollUp.map().position(unit))));
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
}
