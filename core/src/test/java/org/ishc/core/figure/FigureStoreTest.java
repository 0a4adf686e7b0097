package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.LevelScheme;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** A service that keeps many packages and is asked ever more of them keeps as much as it chose. */
class FigureStoreTest {

    private static final int PACKAGES = 100;
    private static final int COMMUNES = 400;
    private static final IndicatorCode FLOW = IndicatorCode.parse("own.flow");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(
            List.of(new Indicator.Flow(FLOW, new Indicator.Titles("v", "e"), IndicatorUnit.COUNT)));
    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final UnitCode ROOT = UnitCode.parse("VN");
    private static final Registry REGISTRY = registry();

    private static Registry registry() {
        DateRange ever = DateRange.from(LocalDate.of(2000, 1, 1));
        List<UnitVersion> versions = new ArrayList<>();
        versions.add(version("VN", ever, UnitLevel.CENTRAL, Optional.empty()));
        versions.add(version("P", ever, UnitLevel.PROVINCE, Optional.of(ROOT)));
        for (int i = 0; i < COMMUNES; i++) {
            versions.add(version("C" + i, ever, UnitLevel.COMMUNE, Optional.of(UnitCode.parse("P"))));
        }
        return Registry.of(versions, List.of(), LevelScheme.ASSOCIATION).value();
    }

    private static UnitVersion version(String code, DateRange validity, UnitLevel level, Optional<UnitCode> parent) {
        return new UnitVersion(
                UnitCode.parse(code),
                validity,
                level,
                Optional.empty(),
                Optional.of(code),
                parent,
                Optional.empty(),
                Origin.NONE);
    }

    /** The figures of one package: every commune reported the number of the package for every month. */
    private static Figures figures(int number) {
        CodedValues.Builder values = CodedValues.builder();
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < COMMUNES; i++) {
                values.add(new ReportedValue(
                        UnitCode.parse("C" + i), FLOW, Period.ofMonth(2024, month), number, Origin.NONE));
            }
        }
        ClubRegister noClubs = ClubRegister.of(
                        REGISTRY, CALENDAR, LocalDate.of(2024, 12, 31), List.of(), List.of(), List.of())
                .value();
        return Figures.of(REGISTRY, noClubs, CATALOGUE, CALENDAR, values.build());
    }

    private static List<Figures> packages(FigureStore store) {
        List<Figures> all = new ArrayList<>();
        for (int number = 0; number < PACKAGES; number++) {
            all.add(figures(number).with(store));
        }
        return all;
    }

    /** Asks every package for the nation's figure of every month, and of the year. */
    private static void ask(List<Figures> all) {
        for (int number = 0; number < all.size(); number++) {
            for (int month = 1; month <= 12; month++) {
                assertEquals(
                        Optional.of(Fraction.of((long) number * COMMUNES)),
                        all.get(number)
                                .figure(ROOT, FLOW, Period.ofMonth(2024, month))
                                .value());
            }
            assertEquals(
                    Optional.of(Fraction.of(12L * number * COMMUNES)),
                    all.get(number).figure(ROOT, FLOW, Period.ofYear(2024)).value());
        }
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** How many bytes asking all packages leaves behind. */
    private static long left(FigureStore store) {
        List<Figures> all = packages(store);
        long before = used();
        ask(all);
        ask(all);
        long after = used();
        assertEquals(PACKAGES, all.size());
        return after - before;
    }

    @Test
    void aHundredPackages_keepAsMuchAsTheirStoreHolds() {
        long all = left(FigureStore.ofAtMost(Long.MAX_VALUE));
        long few = left(FigureStore.ofAtMost(20L * (COMMUNES + 2)));
        assertTrue(all > 20_000_000, () -> all + " bytes without a bound: the measure sees what is kept");
        assertTrue(few < all / 8, () -> few + " bytes with a bound, " + all + " without");
    }

    @Test
    void store_neverHoldsMoreThanItMay_andForgetsWhatWasAskedLongestAgo() {
        long most = 10L * (COMMUNES + 2);
        FigureStore store = FigureStore.ofAtMost(most);
        for (Figures one : packages(store)) {
            ask(List.of(figures(0).with(store)));
            one.figure(ROOT, FLOW, Period.ofYear(2024));
            assertTrue(store.held() > 0 && store.held() <= most, () -> store.held() + " of " + most);
        }
        store.clear();
        assertEquals(0, store.held());
        assertThrows(IllegalArgumentException.class, () -> FigureStore.ofAtMost(-1));
    }

    @Test
    void figuresWithoutAStoreOfTheCaller_areBoundedToo() {
        FigureStore own = FigureStore.ofDefault();
        for (int i = 0; i < 1_000; i++) {
            own.get(this, FigureStore.Kept.SAID, i, made -> 100_000, Object::new);
            assertTrue(own.held() <= 1L << 23);
        }
    }
}
