package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ratio goes up as a pair: who gives only one of its parts gives neither. */
class PairRollUpTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(List.of(
            new Indicator.Flow(IndicatorCode.parse("x.visits"), new Indicator.Titles("a", "b"), IndicatorUnit.COUNT),
            ratio("x.visit-rate", "x.visits", "members.total"),
            ratio("x.answers", "clubs.reporting", "clubs.operating"),
            ratio("x.size", "members.total", "clubs.existing")));

    private static Indicator.Ratio ratio(String code, String numerator, String denominator) {
        return new Indicator.Ratio(
                IndicatorCode.parse(code),
                new Indicator.Titles("a", "b"),
                IndicatorCode.parse(numerator),
                IndicatorCode.parse(denominator));
    }

    private static Figures figures(List<String> clubReports, String... values) {
        Registry registry = nation();
        ClubRegister register = ClubRegister.of(
                        registry,
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubReports.isEmpty() ? List.of() : clubs("K1 A", "K2 A", "K3 B", "K4 B"),
                        clubReports.isEmpty()
                                ? List.of()
                                : events(
                                        "K1 REGISTER 2023-01-01",
                                        "K2 REGISTER 2023-01-01",
                                        "K3 REGISTER 2023-01-01",
                                        "K4 REGISTER 2023-01-01",
                                        "K4 SUSPEND 2023-02-01"),
                        reports(clubReports.toArray(String[]::new)))
                .value();
        List<ReportedValue> reported = new ArrayList<>();
        for (String value : values) {
            String[] cells = value.split(" ");
            reported.add(new ReportedValue(
                    unit(cells[0]),
                    IndicatorCode.parse(cells[1]),
                    Period.parse(cells[2]),
                    Long.parseLong(cells[3]),
                    Origin.of("values", reported.size() + 1)));
        }
        return Figures.of(registry, register, CATALOGUE, PeriodCalendar.CALENDAR, reported);
    }

    private static String pair(Figures figures, String unit, String indicator, String period) {
        Figure figure = figures.figure(unit(unit), IndicatorCode.parse(indicator), Period.parse(period));
        return figure.numerator().map(Fraction::floor).orElse(null) + "/"
                + figure.denominator().map(Fraction::floor).orElse(null) + " " + figure.status() + " "
                + figure.coverage().reported() + "/" + figure.coverage().expected();
    }

    private static final List<String> REPORTS = List.of(
            "K1 2024-Q1 members=50 borrowers=25", "K2 2024-Q1 members=50", "K3 2024-Q1 members=40 borrowers=10");

    @ParameterizedTest
    @CsvSource({
        "A,members.borrowing-rate,25/50 ROLLED_UP 1/2",
        "D1,members.borrowing-rate,35/90 ROLLED_UP 2/3",
        "A,members.women-rate,null/null MISSING 0/2",
        "A,x.answers,2/2 ROLLED_UP 2/2",
        "B,x.size,40/2 ROLLED_UP 1/1",
        "C,members.borrowing-rate,3/9 ROLLED_UP 1/1",
        "VN,members.women-rate,null/null MISSING 0/3"
    })
    void clubs_thatLackAPart_areInNeither(String unit, String indicator, String expected) {
        Figures figures = figures(REPORTS, "C members.total 2024-Q1 9", "C members.borrowers 2024-Q1 3");
        String withC = unit.equals("D1") ? "38/99 ROLLED_UP 3/4" : expected;
        assertEquals(withC, pair(figures, unit, indicator, "2024-Q1"));
    }

    @ParameterizedTest
    @CsvSource({
        "A members.women 2024-Q1 30|A members.total 2024-Q1 40|A members.total 2024-Q2 60,A,30/40 ROLLED_UP 1/1",
        "A members.total 2024-S1 50|A members.women 2024-06 20,A,20/50 ROLLED_UP 1/1",
        "A members.women 2024-Q1 10|A members.total 2024-Q2 30,A,null/null MISSING 0/1",
        "A members.women 2024-Q1 30|A members.total 2024-Q1 40|B members.total 2024-Q1 20|C members.women 2024-Q1 9,D1,30/40 ROLLED_UP 1/3",
        "D1 members.women 2024-Q1 50|D1 members.total 2024-Q1 99|A members.women 2024-Q1 30|A members.total 2024-Q1 40,D1,50/99 DECLARED 1/1",
        "D1 members.women 2024-Q1 50|A members.women 2024-Q1 30|A members.total 2024-Q1 40,D1,30/40 ROLLED_UP 1/3",
        "A members.women 2024-Q1 0|A members.total 2024-Q1 0,A,0/0 MISSING 1/1"
    })
    void values_ofWhichOnePartIsKnown_areInNeither(String values, String unit, String expected) {
        assertEquals(expected, pair(figures(List.of(), values.split("\\|")), unit, "members.women-rate", "2024-S1"));
    }

    @Test
    void unitsOwnPartialPair_whereNoneBelowHasOne_isNotCovered() {
        Figures figures = figures(List.of(), "D1 x.visits 2024-Q1 7", "D1 members.total 2024-Q1 50");
        assertEquals("7/50 PARTIAL 0/1", pair(figures, "D1", "x.visit-rate", "2024-S1"));
    }

    @ParameterizedTest
    @CsvSource({"A,7/100 ROLLED_UP 1/1", "B,5/40 ROLLED_UP 1/1", "C,null/null MISSING 0/1", "D1,12/140 ROLLED_UP 2/3"})
    void valuesBesideClubs_makePairsUnitByUnit(String unit, String expected) {
        assertEquals(
                expected,
                pair(
                        figures(REPORTS, "A x.visits 2024-Q1 7", "B x.visits 2024-Q1 5", "C x.visits 2024-Q1 9"),
                        unit,
                        "x.visit-rate",
                        "2024-Q1"));
        List<String> silent = List.of("K1 2024-Q1 members=50", "K3 2024-Q1 members=40");
        assertEquals("7/50 PARTIAL 0/1", pair(figures(silent, "A x.visits 2024-Q1 7"), "A", "x.visit-rate", "2024-Q1"));
    }

    @Test
    void explanation_namesWhoIsLeftOut() {
        Figures figures = figures(REPORTS);
        Window window = Window.of(Period.parse("2024-Q1"), PeriodCalendar.CALENDAR);
        FigureTrace told = FigureExplanation.of(
                figures, unit("A"), CATALOGUE.indicator(IndicatorCode.parse("members.borrowing-rate")), window);
        assertEquals(List.of("K2"), TraceFacts.of(told).get("left_out"));
        assertEquals(
                List.of(Fraction.of(25), Fraction.of(50)),
                told.children().stream()
                        .map(child -> child.value().orElseThrow())
                        .toList());
        assertTrue(
                FigureText.of(told, Language.VI).endsWith("; chỉ có một trong hai số, không tính: K2"),
                FigureText.of(told, Language.VI));
        assertTrue(
                FigureText.of(told, Language.EN).endsWith("; one of the two parts only, left out: K2"),
                FigureText.of(told, Language.EN));
    }
}
