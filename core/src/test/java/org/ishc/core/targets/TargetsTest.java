package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.noClubs;
import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureStore;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueCheck;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnknownUnitException;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures, targets and progress on the small nation: P1 with A, B and C until the reform, with X, Y and Z after it. */
class TargetsTest {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;

    private static Figures figures(List<ReportedValue> values) {
        Registry registry = nation();
        return Figures.of(registry, noClubs(registry), IndicatorCatalogue.BUILT_IN, CALENDAR, values);
    }

    private static String shown(Figure figure) {
        return figure.value()
                        .map(value -> value.isWhole() ? value.floor().toString() : value.toDecimal(2))
                        .orElse("–") + " " + figure.status() + " "
                + figure.coverage().reported() + "/" + figure.coverage().expected();
    }

    private static String figure(Figures figures, String unit, String indicator, String period) {
        return shown(figures.figure(unit(unit), indicator(indicator), Period.parse(period)));
    }

    @Test
    void flow_isTiledByTheCoarsestParts() {
        Figures figures = figures(values(
                "A clubs.established 2024-S1 10",
                "A clubs.established 2024-Q3 4",
                "A clubs.established 2024-10 2",
                "A clubs.established 2024-07 1",
                "B clubs.established 2024-S1 1",
                "B clubs.established 2024-Q3 2",
                "B clubs.established 2024-Q4 3",
                "B clubs.established 2024-01 9",
                "C clubs.established 2024 9",
                "C clubs.established 2024-S1 4",
                "C clubs.established 2024-S2 4"));
        assertEquals("16 PARTIAL 0/1", figure(figures, "A", "clubs.established", "2024"));
        assertEquals("6 ROLLED_UP 1/1", figure(figures, "B", "clubs.established", "2024"));
        assertEquals("9 ROLLED_UP 1/1", figure(figures, "C", "clubs.established", "2024"));
        assertEquals("31 PARTIAL 2/3", figure(figures, "VN", "clubs.established", "2024"));
        assertEquals("– MISSING 0/3", figure(figures, "VN", "clubs.established", "2023"));
        assertEquals(
                3,
                figures.parts(unit("D1"), indicator("clubs.established"), Window.of(Period.parse("2024"), CALENDAR))
                        .size());
        assertEquals(
                4,
                figures.rows(unit("A"), indicator("clubs.established"), Period.parse("2024"))
                        .size());
        assertThrows(UnknownUnitException.class, () -> figure(figures, "X", "clubs.established", "2024"));
        assertThrows(IllegalArgumentException.class, () -> figure(figures, "A", "zzz", "2024"));
    }

    @Test
    void stock_takesItsLastValue_theShorterOfTwo() {
        Figures figures = figures(values(
                "A clubs.existing 2024-Q1 3",
                "A clubs.existing 2024-Q2 12",
                "B clubs.existing 2024-Q2 5",
                "B clubs.existing 2024-06 6",
                "C clubs.existing 2024 0"));
        assertEquals("12 ROLLED_UP 1/1", figure(figures, "A", "clubs.existing", "2024"));
        assertEquals("6 ROLLED_UP 1/1", figure(figures, "B", "clubs.existing", "2024"));
        assertEquals("0 ROLLED_UP 1/1", figure(figures, "C", "clubs.existing", "2024"));
        assertEquals("18 ROLLED_UP 3/3", figure(figures, "VN", "clubs.existing", "2024"));
    }

    @Test
    void unitsOwnWord_standsWhereTheChildrenAreIncomplete() {
        Figures figures = figures(values(
                "D1 clubs.established 2024-Q1 10",
                "A clubs.established 2024-Q1 4",
                "B clubs.established 2024-Q1 3",
                "C clubs.established 2024-Q1 2",
                "D1 clubs.established 2024-Q2 10",
                "A clubs.established 2024-Q2 4",
                "D1 clubs.established 2024-Q3 10",
                "D1 clubs.established 2024-10 5"));
        assertEquals("9 ROLLED_UP 3/3", figure(figures, "D1", "clubs.established", "2024-Q1"));
        assertEquals("10 DECLARED 1/1", figure(figures, "D1", "clubs.established", "2024-Q2"));
        assertEquals("10 ROLLED_UP 1/1", figure(figures, "VN", "clubs.established", "2024-Q2"));
        assertEquals("10 DECLARED 1/1", figure(figures, "D1", "clubs.established", "2024-Q3"));
        assertEquals("5 PARTIAL 0/1", figure(figures, "D1", "clubs.established", "2024-Q4"));
        assertEquals("– MISSING 0/3", figure(figures, "D1", "clubs.established", "2025-Q1"));
    }

    @Test
    void ratio_isComputedFromSums() {
        Figures figures = figures(values(
                "A members.women 2024 30",
                "A members.total 2024 40",
                "B members.women 2024 0",
                "B members.total 2024 20",
                "C members.women 2024 0",
                "C members.total 2024 0"));
        assertEquals("75 ROLLED_UP 1/1", figure(figures, "A", "members.women-rate", "2024"));
        assertEquals("50 ROLLED_UP 3/3", figure(figures, "VN", "members.women-rate", "2024"));
        assertEquals("– MISSING 1/1", figure(figures, "C", "members.women-rate", "2024"));
        Figures declared =
                figures(values("D1 members.women 2024 1", "D1 members.total 2024 3", "A members.women 2024-Q1 9"));
        assertEquals("33.33 DECLARED 1/1", figure(declared, "D1", "members.women-rate", "2024"));
        Figures half = figures(values("A members.total 2024 10"));
        assertEquals("– MISSING 0/1", figure(half, "A", "members.women-rate", "2024"));
        assertEquals(
                Optional.empty(),
                half.figure(unit("A"), indicator("members.women-rate"), Period.parse("2024"))
                        .denominator());
        assertEquals(
                Optional.of(Fraction.ZERO),
                figures.figure(unit("C"), indicator("members.women-rate"), Period.parse("2024"))
                        .denominator());
    }

    @Test
    void structure_isCountedFromTheMap() {
        Registry registry = nation();
        ClubRegister register = ClubRegister.of(
                        registry,
                        CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 A", "K2 A"),
                        events("K1 REGISTER 2024-01-01", "K2 ESTABLISH 2024-01-01"),
                        List.of())
                .value();
        Figures figures = Figures.of(
                registry,
                register,
                IndicatorCatalogue.BUILT_IN,
                CALENDAR,
                values("B communes.with-club 2024 1", "B clubs.existing 2024 3"));
        assertEquals("3 ROLLED_UP 3/3", figure(figures, "VN", "communes.total", "2024"));
        assertEquals("1 ROLLED_UP 1/1", figure(figures, "VN", "provinces.total", "2024"));
        assertEquals("2 ROLLED_UP 3/3", figure(figures, "VN", "communes.with-club", "2024"));
        assertEquals(
                "1 ROLLED_UP 3/3",
                figure(figures, "VN", "provinces.with-club", "2024").replace("2/2", "3/3"));
        assertEquals("5 ROLLED_UP 3/3", figure(figures, "VN", "clubs.existing", "2024"));
        assertEquals("– MISSING 0/1", figure(figures, "VN", "members.total", "2024"));
    }

    @Test
    void valuesOfUnitsThatEnded_areCarried() {
        Figures figures = figures(values(
                "B clubs.existing 2025-Q2 2",
                "C clubs.existing 2025-Q2 1",
                "A clubs.existing 2025-Q2 5",
                "C clubs.established 2025-S1 4",
                "Z clubs.established 2025-S2 3"));
        assertEquals("1 ROLLED_UP 1/1", figure(figures, "Z", "clubs.existing", "2025"));
        assertEquals("– MISSING 0/1", figure(figures, "X", "clubs.existing", "2025"));
        assertEquals("7 ROLLED_UP 1/1", figure(figures, "Z", "clubs.established", "2025"));
        assertEquals(
                "1 ROLLED_UP 1/1",
                shown(figures.figure(
                        unit("Z"),
                        indicator("clubs.existing"),
                        Window.of(Period.parse("2025-Q2"), CALENDAR, day("2025-07-01")))));
    }

    /**
     * Z takes C in on 1 July 2026 and D in part; what it reported before is known in part only, as long as one of them
     * did not report.
     */
    @ParameterizedTest
    @CsvSource({
        "Z members.total 2026-Q1 5|Z members.total 2026-Q2 6,members.total,2026-Q1,5 PARTIAL 0/1",
        "Z members.total 2026-Q1 5|Z members.total 2026-Q2 6,members.total,2026,6 PARTIAL 0/1",
        "Z clubs.closed 2026-Q1 5|Z clubs.closed 2026-S2 6,clubs.closed,2026,11 PARTIAL 0/1",
        "Z clubs.closed 2026-S1 5|Z clubs.closed 2026-S2 6|Y clubs.closed 2026-S1 0,clubs.closed,2026,11 ROLLED_UP 1/1",
        "Z clubs.closed 2026-S1 5|Z clubs.closed 2026-S2 6|Y clubs.closed 2026-S1 4,clubs.closed,2026,15 ROLLED_UP 1/1",
        "Y clubs.closed 2026-S1 4|Z clubs.closed 2026-S2 6,clubs.closed,2026,10 PARTIAL 0/1"
    })
    void unitThatTakesAnotherIn_isPartial_whereEitherDidNotReport(
            String values, String indicator, String period, String expected) {
        List<String> units = List.of(
                "VN 2020-01-01 - CENTRAL -",
                "P1 2020-01-01 - PROVINCE VN",
                "Y 2025-07-01 2026-07-01 COMMUNE P1",
                "Z 2025-07-01 - COMMUNE P1");
        Registry registry = Registry.of(units(units), successions(List.of("2026-07-01 Y Z full -")))
                .value();
        Figures figures = Figures.of(
                registry, noClubs(registry), IndicatorCatalogue.BUILT_IN, CALENDAR, values(values.split("\\|")));
        Window window = Window.of(Period.parse(period), CALENDAR, day("2026-12-31"));
        assertEquals(expected, shown(figures.figure(unit("Z"), indicator(indicator), window)));
    }

    /** A row that leads to no unit says still that not all went the other way. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-01 C Z full -,Z=4",
        "2025-07-01 C Z full -|2025-07-01 C Q partial -,''",
        "2025-07-01 C Z full -|2025-07-01 C Q full -,''",
        "2025-07-01 C Z partial 0.5|2025-07-01 C Q partial 0.5,''"
    })
    void value_besideARowToAnUnknownUnit_isNotTheWhole(String rows, String expected) {
        Registry registry = Registry.of(units(SamplesOrganisation.UNITS), successions(List.of(rows.split("\\|"))))
                .value();
        Figures figures = Figures.of(
                registry,
                noClubs(registry),
                IndicatorCatalogue.BUILT_IN,
                CALENDAR,
                values("C members.total 2025-Q1 4"));
        Figure figure = figures.figure(
                unit("Z"), indicator("members.total"), Window.of(Period.parse("2025-Q1"), CALENDAR, day("2025-12-31")));
        assertEquals(expected, figure.value().map(value -> "Z=" + value.floor()).orElse(""));
    }

    @Test
    void mergerOfUnits_someWithoutValue_isPartial() {
        Registry merged = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "P2 2020-01-01 2024-01-01 PROVINCE VN",
                                "P3 2020-01-01 2024-01-01 PROVINCE VN",
                                "P4 2024-01-01 - PROVINCE VN")),
                        successions(List.of("2024-01-01 P2 P4 full -", "2024-01-01 P3 P4 full -")))
                .value();
        Figures figures = Figures.of(
                merged, noClubs(merged), IndicatorCatalogue.BUILT_IN, CALENDAR, values("P2 clubs.existing 2023 2"));
        assertEquals(
                "2 PARTIAL 0/1",
                shown(figures.figure(
                        unit("P4"),
                        indicator("clubs.existing"),
                        Window.of(Period.parse("2023"), CALENDAR, day("2024-06-30")))));
        Figures both = Figures.of(
                merged,
                noClubs(merged),
                IndicatorCatalogue.BUILT_IN,
                CALENDAR,
                values(
                        "P2 clubs.existing 2023 2",
                        "P3 clubs.existing 2023 3",
                        "P2 members.total 2023 4",
                        "P2 members.women 2023 1",
                        "P3 members.total 2023 4",
                        "P3 members.women 2023 3"));
        assertEquals(
                Optional.of(Fraction.of(5)),
                both.findYearsBack(unit("P4"), indicator("clubs.existing"), Period.parse("2024"), 1));
        assertEquals(
                Optional.of(Fraction.of(50)),
                both.findYearsBack(unit("P4"), indicator("members.women-rate"), Period.parse("2024"), 1));
        assertEquals(
                Optional.empty(),
                figures.findYearsBack(unit("P4"), indicator("clubs.existing"), Period.parse("2024"), 1));
        assertEquals(
                Optional.empty(),
                figures.findYearsBack(unit("P4"), indicator("members.women-rate"), Period.parse("2024"), 1));
        assertEquals(
                Optional.empty(),
                both.findYearsBack(unit("P4"), indicator("clubs.existing"), Period.parse("2024"), 200));
        assertEquals(
                Optional.empty(), both.findYearsBack(unit("P4"), indicator("clubs.existing"), Period.parse("2024"), 9));
    }

    private static String progress(
            Figures figures, List<Target> targets, String unit, String indicator, String period, String on) {
        Targets all = Targets.of(figures.registry(), CALENDAR, IndicatorCatalogue.BUILT_IN, targets);
        Progress progress = Progress.of(figures, all, unit(unit), indicator(indicator), Period.parse(period), day(on));
        return progress.status() + " "
                + progress.attainment().map(value -> value.toDecimal(2)).orElse("–") + " "
                + progress.gap().map(value -> value.toDecimal(2)).orElse("–") + " "
                + progress.requiredPer30Days().map(BigInteger::toString).orElse("–");
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "2023-03-30,NO_DATA – – –",
        "2023-04-10,ON_TRACK 27.40 53.00 6",
        "2023-04-11,BEHIND 27.40 53.00 7",
        "2023-12-31,MISSED 27.40 53.00 –"
    })
    void flowTarget_isJudgedByExactPace(String on, String expected) {
        Figures figures = figures(values("A clubs.established 2023-Q1 20"));
        List<Target> targets = targets("A clubs.established 2023 AT_LEAST 73 - 2022-11-05 1");
        assertEquals(expected, progress(figures, targets, "A", "clubs.established", "2023", on));
    }

    @Test
    void target_ofAPeriodThatHasNotBegun_isNotJudged() {
        Figures figures = figures(values("A clubs.established 2023-Q1 20"));
        List<Target> targets = targets("A clubs.established 2023 AT_LEAST 73 - 2022-11-05 1");
        assertThrows(
                IllegalArgumentException.class,
                () -> progress(figures, targets, "A", "clubs.established", "2023", "2022-12-31"));
        assertEquals("NO_DATA – – –", progress(figures, targets, "A", "clubs.established", "2023", "2023-01-01"));
    }

    @ParameterizedTest(name = "{0} on {3}")
    @CsvSource({
        "A clubs.closed 2024-Q1 AT_MOST 5 - 2024-01-05 1,A,clubs.closed,2024-02-10,ON_TRACK – 0.00 –",
        "A clubs.closed 2024-Q1 AT_MOST 3 - 2024-01-05 1,A,clubs.closed,2024-02-10,BEHIND – 1.00 –",
        "A clubs.closed 2024-Q1 AT_MOST 5 - 2024-01-05 1,A,clubs.closed,2024-03-31,ACHIEVED – 0.00 –",
        "A clubs.closed 2024-Q1 BETWEEN 1 3 2024-01-05 1,A,clubs.closed,2024-02-10,BEHIND – 0.00 –",
        "A clubs.closed 2024-Q1 BETWEEN 5 6 2024-01-05 1,A,clubs.closed,2024-02-10,ON_TRACK – 1.00 –",
        "A clubs.closed 2024-Q1 BETWEEN 8 9 2024-01-05 1,A,clubs.closed,2024-02-14,ON_TRACK – 4.00 –",
        "A clubs.closed 2024-Q1 BETWEEN 8 9 2024-01-05 1,A,clubs.closed,2024-02-15,BEHIND – 4.00 –",
        "A clubs.existing 2024-Q1 BETWEEN 20 30 2024-01-05 1,A,clubs.existing,2024-02-10,ON_TRACK – 5.00 –",
        "B clubs.existing 2024-Q1 BETWEEN 20 30 2024-01-05 1,B,clubs.existing,2024-02-10,NO_DATA – 15.00 –",
        "A members.women-rate 2024-Q1 BETWEEN 60 70 2024-01-05 1,A,members.women-rate,2024-02-10,BEHIND – 10.00 –",
        "B members.women-rate 2024-Q1 AT_LEAST 60 - 2024-01-05 1,B,members.women-rate,2024-02-14,ON_TRACK 83.33 10.00 –",
        "B members.women-rate 2024-Q1 AT_LEAST 60 - 2024-01-05 1,B,members.women-rate,2024-02-15,BEHIND 83.33 10.00 –",
        "B members.women-rate 2024-Q1 BETWEEN 60 70 2024-01-05 1,B,members.women-rate,2024-02-14,ON_TRACK – 10.00 –",
        "A clubs.closed 2024-Q1 BETWEEN 3 6 2024-01-05 1,A,clubs.closed,2024-03-31,ACHIEVED – 0.00 –",
        "A clubs.closed 2024-Q1 AT_LEAST 4 - 2024-01-05 1,A,clubs.closed,2024-02-10,ACHIEVED 100.00 0.00 0",
        "A clubs.closed 2024-Q1 AT_LEAST 0 - 2024-01-05 1,A,clubs.closed,2024-02-10,ACHIEVED – 0.00 0",
        "A clubs.existing 2024-Q1 AT_LEAST 20 - 2024-01-05 1,A,clubs.existing,2024-02-10,ON_TRACK 75.00 5.00 3",
        "A clubs.existing 2024-Q1 AT_LEAST 40 - 2024-01-05 1,A,clubs.existing,2024-02-10,BEHIND 37.50 25.00 15",
        "B clubs.existing 2024-Q1 AT_LEAST 40 - 2024-01-05 1,B,clubs.existing,2024-02-10,NO_DATA 12.50 35.00 21",
        "A members.women-rate 2024-Q1 AT_LEAST 60 - 2024-01-05 1,A,members.women-rate,2024-02-10,BEHIND 83.33 10.00 –",
        "B clubs.existing 2024-Q1 AT_LEAST 40 - 2024-01-05 1,A,clubs.existing,2024-02-10,NO_TARGET – – –"
    })
    void target_isJudgedByItsComparison(String target, String unit, String indicator, String on, String expected) {
        Figures figures = figures(values(
                "A clubs.closed 2024-01 4",
                "A clubs.closed 2024-Q1 4",
                "A clubs.existing 2023-Q4 10",
                "A clubs.existing 2024-01 15",
                "B clubs.existing 2024-01 5",
                "A members.women 2024-01 5",
                "A members.total 2024-01 10",
                "B members.women 2023-Q4 4",
                "B members.total 2023-Q4 10",
                "B members.women 2024-01 5",
                "B members.total 2024-01 10"));
        assertEquals(expected, progress(figures, targets(target), unit, indicator, "2024-Q1", on));
    }

    private static String inForce(List<Target> targets, String indicator, String period, String on) {
        Targets all = Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, targets);
        SortedMap<UnitCode, Targets.InForce> inForce = all.inForce(indicator(indicator), Period.parse(period), day(on));
        List<String> shown = new ArrayList<>();
        inForce.forEach((unit, force) ->
                shown.add(unit + "=" + force.target().value().toDecimal(0) + (force.isCarried() ? "*" : "")));
        return String.join(" ", shown) + " "
                + all.notCarried(day(on)).stream()
                        .map(found -> found.code().code())
                        .toList();
    }

    /** A service that is asked for ever more days keeps as much as it chose, and answers as ever. */
    @Test
    void whatIsCarried_staysWithinTheStore_howeverManyDaysAreAsked() {
        String p = " clubs.established 2021/2025 AT_LEAST ";
        Targets ever = Targets.of(
                nation(),
                CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets("C" + p + "4 - 2021-01-05 1", "A" + p + "4 - 2021-01-05 1"));
        FigureStore endless = FigureStore.ofAtMost(Long.MAX_VALUE);
        FigureStore few = FigureStore.ofAtMost(100);
        Targets free = ever.with(endless);
        Targets bounded = ever.with(few);
        for (int day = 0; day < 400; day++) {
            LocalDate on = day("2024-12-01").plusDays(day);
            assertEquals(free.notCarried(on), bounded.notCarried(on));
            assertEquals(
                    free.inForce(indicator("clubs.established"), Period.parse("2021/2025"), on),
                    bounded.ofOrigin(TargetOrigin.values()[0])
                            .inForce(indicator("clubs.established"), Period.parse("2021/2025"), on));
            assertTrue(few.held() > 0 && few.held() <= 100, () -> few.held() + " of 100");
        }
        assertTrue(endless.held() > 20 * few.held(), () -> endless.held() + " without a bound");
    }

    @Test
    void targets_areCarriedWhereTheArithmeticIsExact() {
        String p = " clubs.established 2021/2025 AT_LEAST ";
        assertEquals(
                "C=4 []",
                inForce(targets("C" + p + "4 - 2021-01-05 1"), "clubs.established", "2021/2025", "2025-06-30"));
        assertEquals(
                "Z=4* []",
                inForce(targets("C" + p + "4 - 2021-01-05 1"), "clubs.established", "2021/2025", "2025-12-31"));
        assertEquals(
                "Z=9 []",
                inForce(
                        targets("C" + p + "4 - 2021-01-05 1", "Z" + p + "9 - 2025-08-01 1"),
                        "clubs.established",
                        "2021/2025",
                        "2025-12-31"));
        assertEquals(
                "C=7 []",
                inForce(
                        targets(
                                "C" + p + "4 - 2021-01-05 1",
                                "C" + p + "7 - 2021-03-05 2",
                                "C" + p + "8 - 2025-01-05 3"),
                        "clubs.established",
                        "2021/2025",
                        "2024-06-30"));
        assertEquals(
                " [target.not-carried, target.not-carried, target.not-carried]",
                inForce(
                        targets("A" + p + "4 - 2021-01-05 1", "B" + p + "4 - 2021-01-05 1"),
                        "clubs.established",
                        "2021/2025",
                        "2025-12-31"));
        String b = " members.total 2024/2026 BETWEEN ";
        assertEquals(
                "W=3* Y=7 []",
                inForce(
                        targets("X" + b + "5 9 2025-08-01 1", "Y" + b + "7 9 2026-02-01 1"),
                        "members.total",
                        "2024/2026",
                        "2026-06-30"));
        String r = " members.women-rate 2021/2025 AT_LEAST ";
        assertEquals(
                "Y=60* [target.ratio-differs, target.ratio-differs]",
                inForce(
                        targets("A" + r + "60 - 2021-01-05 1", "B" + r + "50 - 2021-01-05 1"),
                        "members.women-rate",
                        "2021/2025",
                        "2025-12-31"));
        assertEquals(
                "X=60* Y=60* []",
                inForce(
                        targets("A" + r + "60 - 2021-01-05 1", "B" + r + "60 - 2021-01-05 1"),
                        "members.women-rate",
                        "2021/2025",
                        "2025-12-31"));
    }

    @Test
    void target_thatIsNotCarried_isNamedByItsRows_onceForEachSuccessor() {
        String p = " clubs.established 2024/2026 AT_LEAST ";
        List<String> units = new ArrayList<>(SamplesOrganisation.UNITS);
        units.add("V 2026-01-01 - COMMUNE P1");
        Registry registry = Registry.of(
                        units(units),
                        successions(List.of(
                                "2025-07-01 A X full -",
                                "2025-07-01 B X full -",
                                "2025-07-01 C Z full -",
                                "2026-01-01 X W partial -",
                                "2026-01-01 X V partial -")))
                .value();
        Targets all = Targets.of(
                registry,
                CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets("A" + p + "4 - 2024-01-05 1", "B" + p + "6 - 2024-01-05 1"));
        assertEquals(
                List.of(
                        "[V] 1 [A, clubs.established, 2024/2026, 1]",
                        "[V] 2 [B, clubs.established, 2024/2026, 1]",
                        "[W] 1 [A, clubs.established, 2024/2026, 1]",
                        "[W] 2 [B, clubs.established, 2024/2026, 1]"),
                all.notCarried(day("2026-06-30")).stream()
                        .map(found -> found.arguments().get("successors") + " "
                                + found.location().row() + " "
                                + found.location().key())
                        .sorted()
                        .toList());
        Targets none =
                Targets.of(registry, CALENDAR, IndicatorCatalogue.BUILT_IN, targets("X" + p + "0 - 2025-08-05 1"));
        assertEquals(
                "[V, W] []",
                none.inForce(indicator("clubs.established"), Period.parse("2024/2026"), day("2026-06-30"))
                                .keySet() + " " + none.notCarried(day("2026-06-30")));
    }

    @Test
    void carriedTarget_showsItsArithmetic() {
        List<Target> rows = targets(
                "X members.total 2024/2026 AT_LEAST 5 - 2025-08-01 1",
                "C members.total 2024/2026 AT_LEAST 4 - 2024-02-01 1");
        Targets all = Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        SortedMap<UnitCode, Targets.InForce> inForce =
                all.inForce(indicator("members.total"), Period.parse("2024/2026"), day("2026-06-30"));
        assertEquals(
                List.of(
                        "chỉ tiêu W = 3",
                        " chỉ tiêu X = 3, trong 5, chuyển ngày 01/01/2026, giao ngày 01/08/2025 ← bảng Chỉ tiêu, dòng 1"),
                lines(TargetExplanation.of(inForce.get(unit("W"))), Language.VI));
        assertEquals(
                List.of(
                        "target of Z = 4",
                        " target of C = 4, passed on 2025-07-01, decided on 2024-02-01 ← table targets, row 2"),
                lines(TargetExplanation.of(inForce.get(unit("Z"))), Language.EN));
    }

    private static List<String> lines(TargetTrace node, Language language) {
        List<String> lines = new ArrayList<>(List.of(TargetExplanation.text(node, language)));
        node.children().forEach(child -> lines(child, language).forEach(line -> lines.add(" " + line)));
        return lines;
    }

    @Test
    void carriedTarget_goesWhereAPartIsKnown_andOnlyThere() {
        String m = " members.total 2024/2026 AT_LEAST ";
        assertEquals(
                "W=3* Y=9* []",
                inForce(
                        targets("X" + m + "5 - 2025-08-01 1", "Y" + m + "7 - 2025-08-01 1"),
                        "members.total",
                        "2024/2026",
                        "2026-06-30"));
        assertEquals(
                "W=3* Y=11* []",
                inForce(
                        targets(
                                "X members.total 2024/2026 BETWEEN 5 9 2025-08-01 1",
                                "Y members.total 2024/2026 BETWEEN 9 12 2025-08-01 1"),
                        "members.total",
                        "2024/2026",
                        "2026-06-30"));
        assertEquals(
                "W=3* Y=9 [target.not-carried]",
                inForce(
                        targets(
                                "X members.total 2024/2026 BETWEEN 5 9 2025-08-01 1",
                                "Y members.total 2024/2026 AT_LEAST 9 - 2025-08-01 1"),
                        "members.total",
                        "2024/2026",
                        "2026-06-30"));
        String r = " members.women-rate 2024/2026 BETWEEN ";
        assertEquals(
                "W=50* Y=50 [target.ratio-differs]",
                inForce(
                        targets("X" + r + "50 60 2025-08-01 1", "Y" + r + "50 70 2025-08-01 1"),
                        "members.women-rate",
                        "2024/2026",
                        "2026-06-30"));
        List<String> units = new ArrayList<>(SamplesOrganisation.UNITS);
        units.add("V 2026-01-01 - COMMUNE P1");
        Registry three = Registry.of(
                        units(units),
                        successions(List.of(
                                "2025-07-01 A X partial -",
                                "2025-07-01 A Y partial -",
                                "2025-07-01 B X full -",
                                "2025-07-01 C Z full -",
                                "2026-01-01 X W partial 0.5",
                                "2026-01-01 X V partial 0.5")))
                .value();
        Targets all = Targets.of(three, CALENDAR, IndicatorCatalogue.BUILT_IN, targets("X" + m + "5 - 2025-08-01 1"));
        assertEquals(
                List.of(unit("V"), unit("W")),
                List.copyOf(all.inForce(indicator("members.total"), Period.parse("2024/2026"), day("2026-06-30"))
                        .keySet()));
    }

    private static String told(Figures figures, String unit, String indicator, String period, Language language) {
        StringBuilder text = new StringBuilder();
        tell(
                FigureExplanation.of(
                        figures,
                        unit(unit),
                        IndicatorCatalogue.BUILT_IN.indicator(indicator(indicator)),
                        Window.of(Period.parse(period), CALENDAR)),
                "",
                language,
                text);
        return text.toString();
    }

    private static void tell(FigureTrace node, String indent, Language language, StringBuilder text) {
        text.append(indent).append(FigureText.of(node, language)).append('\n');
        node.children().forEach(child -> tell(child, indent + " ", language, text));
    }

    @Test
    void figure_tellsItsStatusRowsAndWhoIsMissing() {
        Figures figures = figures(values(
                "A clubs.established 2024-S1 10",
                "B clubs.established 2024 0",
                "C members.total 2024 3",
                "A members.total 2024 4",
                "A members.women 2024 1",
                "D1 clubs.closed 2024 5",
                "A clubs.closed 2024 2"));
        assertEquals("""
        Đơn vị D1 (D1): CLB thành lập mới (clubs.established) = 10 (chưa đủ; 1/3 nơi có báo cáo); chưa có: C
         Đơn vị A (A): CLB thành lập mới (clubs.established) = 10 (chưa đủ; 0/1 nơi có báo cáo) ← bảng Số liệu, dòng 1
        """, told(figures, "D1", "clubs.established", "2024", Language.VI));
        assertEquals("""
        Đơn vị D1 (D1): Women, % (members.women-rate) = 25 (rolled up; coverage 1/3); one of the two parts only, left out: C
         Đơn vị D1 (D1): Women members (members.women) = 1 (rolled up; coverage 1/3)
         Đơn vị D1 (D1): Members (members.total) = 4 (rolled up; coverage 1/3)
         Đơn vị A (A): Women, % (members.women-rate) = 25 (rolled up; coverage 1/1)
          Đơn vị A (A): Women members (members.women) = 1 (rolled up; coverage 1/1) ← table values, row 5
          Đơn vị A (A): Members (members.total) = 4 (rolled up; coverage 1/1) ← table values, row 4
        """, told(figures, "D1", "members.women-rate", "2024", Language.EN));
        assertEquals(
                "Đơn vị D1 (D1): CLB giải thể, sáp nhập (clubs.closed) = 5 (đơn vị tự báo; 1/1 nơi có báo cáo) ← bảng Số liệu, dòng 6\n",
                told(figures, "D1", "clubs.closed", "2024", Language.VI));
        assertEquals(
                "Đơn vị D1 (D1): Clubs closed (clubs.closed) = 5 (declared by the unit; coverage 1/1) ← table values, row 6\n",
                told(figures, "D1", "clubs.closed", "2024", Language.EN));
        assertEquals(
                "Đơn vị B (B): CLB hiện có (clubs.existing) = thiếu (thiếu số liệu; 0/1 nơi có báo cáo)\n",
                told(figures, "B", "clubs.existing", "2024", Language.VI));
    }

    @Test
    void targets_tellTheirIndicatorsAndPeriods() {
        Targets all = Targets.of(
                nation(),
                CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets(
                        "C clubs.established 2024 AT_LEAST 4 - 2024-01-05 1",
                        "C clubs.existing 2025 AT_LEAST 4 - 2025-01-05 1"));
        assertEquals(
                List.of(indicator("clubs.established")),
                List.copyOf(all.indicators(Period.parse("2024"), day("2024-02-01"))));
        assertEquals(List.of(), List.copyOf(all.indicators(Period.parse("2024"), day("2024-01-01"))));
        assertEquals(2, all.periods().size());
        assertEquals(
                Optional.empty(),
                all.find(unit("A"), indicator("clubs.established"), Period.parse("2024"), day("2024-02-01")));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(found -> found.code().code() + " " + found.location().row() + " "
                        + found.location().column())
                .toList();
    }

    @Test
    void references_keepWhatIsKnown() {
        Registry registry = nation();
        List<ReportedValue> values = values(
                "A clubs.existing 2024 1",
                "Q clubs.existing 2024 1",
                "X clubs.existing 2024 1",
                "A zzz 2024 1",
                "A members.women-rate 2024 1");
        assertEquals(
                List.of(
                        "ref.unknown-unit 2 unit_code",
                        "ref.unit-not-valid 3 unit_code",
                        "ref.unknown-indicator 4 indicator",
                        "value.ratio-reported 5 indicator"),
                codes(ValueCheck.references(registry, CALENDAR, IndicatorCatalogue.BUILT_IN, values)
                        .findings()));
        List<Target> targets = targets(
                "A clubs.existing 2024 AT_LEAST 1 - 2024-01-01 1",
                "X zzz 2024 BETWEEN 5 4 2024-01-01 1",
                "A clubs.existing 2024 BETWEEN 5 - 2024-01-01 2");
        assertEquals(
                List.of(
                        "ref.unit-not-valid 2 unit_code",
                        "ref.unknown-indicator 2 indicator",
                        "target.high 2 value_high",
                        "target.high 3 value_high"),
                codes(TargetCheck.references(registry, IndicatorCatalogue.BUILT_IN, targets)
                        .findings()));
    }

    @Test
    void agreement_comparesWithPartsChildrenAndRecords() {
        Registry registry = nation();
        ClubRegister register = ClubRegister.of(
                        registry,
                        CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 A"),
                        events("K1 REGISTER 2024-01-01"),
                        List.of())
                .value();
        List<ReportedValue> values = values(
                "A clubs.existing 2024 2",
                "A clubs.operating 2024 1",
                "B clubs.existing 2024 2",
                "C clubs.established 2023 9",
                "C clubs.established 2023-S1 4",
                "C clubs.established 2023-S2 4",
                "D1 clubs.established 2023 3",
                "A communes.total 2024 2",
                "A communes.with-club 2024 0",
                "D1 members.total 2023 3");
        Figures figures = Figures.of(registry, register, IndicatorCatalogue.BUILT_IN, CALENDAR, values);
        assertEquals(
                List.of(
                        "rollup.records-mismatch 1 value",
                        "rollup.period-mismatch 4 value",
                        "rollup.parent-mismatch 7 value",
                        "rollup.records-mismatch 8 value",
                        "rollup.records-mismatch 9 value"),
                codes(ValueCheck.agreement(figures, values)));
    }

    /** A club that gave nothing is no report to hold a parent's against; nor is the derived figure of clubs. */
    @Test
    void agreement_comparesReportedFiguresOnly() {
        Registry registry = nation();
        ClubRegister register = ClubRegister.of(
                        registry,
                        CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 A", "K2 B"),
                        events("K1 REGISTER 2023-01-01", "K2 REGISTER 2023-01-01", "K2 DISSOLVE 2023-06-01"),
                        List.of())
                .value();
        List<ReportedValue> values = values("D1 members.total 2023 3", "B members.total 2023 0");
        assertEquals(
                List.of(),
                codes(ValueCheck.agreement(
                        Figures.of(registry, register, IndicatorCatalogue.BUILT_IN, CALENDAR, values), values)));
    }

    private static List<String> cascade(String... lines) {
        List<Target> rows = targets(lines);
        Registry registry = nation();
        Targets all = Targets.of(registry, CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        return codes(
                TargetCheck.cascade(registry, CALENDAR, IndicatorCatalogue.BUILT_IN, all, rows, day("2024-06-30")));
    }

    @Test
    void cascade_isShownNeverForced() {
        String p = " clubs.established 2024 AT_LEAST ";
        assertEquals(
                List.of("target.cascade-short 1 value", "target.cascade-incomplete 1 value"),
                cascade("D1" + p + "10 - 2024-01-01 1", "A" + p + "4 - 2024-01-01 1", "B" + p + "5 - 2024-01-01 1"));
        assertEquals(
                List.of("target.cascade-incomplete 1 value"),
                cascade("D1" + p + "9 - 2024-01-01 1", "A" + p + "9 - 2024-01-01 1"));
        assertEquals(List.of(), cascade("D1" + p + "9 - 2024-01-01 1"));
        String text = " clubs.established 2024 ";
        assertEquals(
                List.of("target.cascade-short 1 value", "target.cascade-incomplete 1 value"),
                cascade(
                        "D1" + p + "10 - 2024-01-01 1",
                        "A" + text + "BETWEEN 9 99 2024-01-01 1",
                        "B" + text + "AT_MOST 50 - 2024-01-01 1"));
        assertEquals(List.of(), cascade("D1" + p + "10 - 2024-01-01 1", "A" + text + "AT_MOST 1 - 2024-01-01 1"));
        assertEquals(
                List.of("target.cascade-incomplete 2 value"),
                cascade("D1" + p + "99 - 2024-01-01 1", "D1" + p + "9 - 2024-02-01 2", "A" + p + "9 - 2024-01-01 1"));
        assertEquals(
                List.of(),
                cascade(
                        "D1 members.women-rate 2024 AT_LEAST 60 - 2024-01-01 1",
                        "A members.women-rate 2024 AT_LEAST 50 - 2024-01-01 1",
                        "D1 clubs.closed 2024 AT_MOST 5 - 2024-01-01 1",
                        "A clubs.closed 2024 AT_MOST 1 - 2024-01-01 1"));
    }

    @Test
    void windows_ofAPartHoldTheWholeMonthsThatPassed() {
        LocalDate mid = day("2024-03-30");
        Window window = Window.until(Period.parse("2024"), CALENDAR, mid);
        assertEquals(Optional.of(Period.parse("2024-01/2024-02")), window.reported());
        assertEquals(mid, window.map());
        assertEquals(mid, window.days().lastDay());
        assertEquals(
                Optional.empty(),
                Window.until(Period.parse("2024"), CALENDAR, day("2024-01-30")).reported());
        assertEquals(
                Window.of(Period.parse("2024"), CALENDAR),
                Window.until(Period.parse("2024"), CALENDAR, day("2025-05-05")));
        assertFalse(new Coverage(1, 2).isComplete());
        assertTrue(Coverage.NONE.isComplete());
        assertEquals(Fraction.ONE, Coverage.NONE.fraction());
        assertThrows(IllegalArgumentException.class, () -> new Coverage(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Coverage(-1, 2));
        Indicator own = new Indicator.Flow(indicator("own.flow"), new Indicator.Titles("a", "b"), IndicatorUnit.COUNT);
        assertEquals(Optional.of(own), IndicatorCatalogue.of(List.of(own)).find(indicator("own.flow")));
        assertEquals(36, IndicatorCatalogue.BUILT_IN.all().size());
        assertEquals(
                IndicatorUnit.PERCENT,
                IndicatorCatalogue.BUILT_IN
                        .indicator(indicator("members.women-rate"))
                        .unit());
    }
}
