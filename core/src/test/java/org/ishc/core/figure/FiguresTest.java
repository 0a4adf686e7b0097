package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.noClubs;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnknownUnitException;
import org.ishc.core.submission.Submissions;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host asks of the figures of Hà Nội: one of them, all of a unit, all of a level, on the map of another day. */
class FiguresTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();

    private static final Figures FIGURES = figures(
            HA_NOI,
            "00004 members.total 2024 120",
            "00013 members.total 2024 95",
            "00007 members.total 2024 81",
            "00118 members.total 2024 30",
            "00118 members.women 2024 20",
            "00118 clubs.established 2024-Q1 2",
            "00118 clubs.established 2024-Q2 1",
            "00118 clubs.established 2024-Q3 0 ESTIMATED",
            "00118 clubs.established 2024-Q4 4");

    private static final Period YEAR = Period.parse("2024");
    private static final Window WINDOW = Window.of(YEAR, PeriodCalendar.CALENDAR);

    private static String shown(Figure figure) {
        return figure.value().map(Fraction::toString).orElse("-") + " " + figure.status() + " "
                + figure.coverage().reported() + "/" + figure.coverage().expected() + " "
                + figure.basis().map(Basis::name).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "00118, members.total, 30/1 ROLLED_UP 1/1 REPORTED",
        "00118, members.women-rate, 200/3 ROLLED_UP 1/1 REPORTED",
        "00118, clubs.established, 7/1 ROLLED_UP 1/1 ESTIMATED",
        "00139, members.total, - MISSING 0/1 -",
        "004, members.total, 30/1 ROLLED_UP 1/2 REPORTED",
        "001, members.total, 296/1 ROLLED_UP 3/7 REPORTED",
        "01, members.total, 326/1 ROLLED_UP 4/10 REPORTED",
        "01, communes.total, 10/1 ROLLED_UP 10/10 RECORDS"
    })
    void aFigure_isRolledUp_withWhatItRestsOn(String unit, String indicator, String expected) {
        assertEquals(expected, shown(FIGURES.figure(unit(unit), indicator(indicator), YEAR)));
    }

    @Test
    void ofOneUnit_allFiguresAreGiven_alsoThoseOfWhichNothingIsKnown() {
        List<Figure> all = FIGURES.of(unit("00118"), YEAR);
        assertEquals(
                FIGURES.indicators().stream().map(Indicator::code).toList(),
                all.stream().map(Figure::code).toList());
        for (Figure figure : all) {
            assertEquals(shown(FIGURES.figure(unit("00118"), figure.code(), YEAR)), shown(figure));
        }
        assertEquals(
                1,
                all.stream()
                        .filter(given -> given.code().equals(indicator("members.older")))
                        .filter(Figure::isMissing)
                        .count());
        assertThrows(UnknownUnitException.class, () -> FIGURES.of(unit("00025"), YEAR));
    }

    /** What is counted from submissions can be asked for once somebody tells of them, were there none. */
    @Test
    void submissions_addTheirIndicators_andNothingElse() {
        Figures told = FIGURES.with(Submissions.of(HA_NOI, List.of()).value());
        List<String> more = told.indicators().stream()
                .filter(given -> !FIGURES.indicators().contains(given))
                .map(each -> each.code().value())
                .toList();
        assertEquals(
                List.of(
                        "reports.accepted",
                        "reports.accepted-rate",
                        "reports.due",
                        "reports.late",
                        "reports.missing",
                        "reports.on-time",
                        "reports.on-time-rate"),
                more);
        assertTrue(FIGURES.submissions().isEmpty());
        assertTrue(told.submissions().isPresent());
        assertEquals(
                shown(FIGURES.figure(unit("01"), indicator("members.total"), YEAR)),
                shown(told.figure(unit("01"), indicator("members.total"), YEAR)));
    }

    private static String numbers(String indicator, UnitLevel level) {
        return FIGURES.numbers(indicator(indicator), WINDOW, level).byUnit().toString();
    }

    @Test
    void numbers_areThoseOfOneLevel_thatHaveAFigure_roundedDown() {
        assertEquals("{00004=120, 00007=81, 00013=95, 00118=30}", numbers("members.total", UnitLevel.COMMUNE));
        assertEquals("{001=296, 004=30}", numbers("members.total", UnitLevel.DISTRICT));
        assertEquals("{00118=66}", numbers("members.women-rate", UnitLevel.COMMUNE), "of 200/3");
        assertEquals("{001=7, 003=1, 004=2}", numbers("communes.total", UnitLevel.DISTRICT));
        assertEquals("{}", numbers("members.older", UnitLevel.COMMUNE));
    }

    private static String restated(Restated restated) {
        return restated.figures().entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + entry.getValue()
                                .map(figure -> figure.isExact() ? figure.low() : figure.low() + ".." + figure.high())
                                .map(Object::toString)
                                .orElse("?"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLevel_isRestatedOntoTheMapOfAnotherDay() {
        Restated bounds = FIGURES.restate(
                indicator("members.total"), YEAR, UnitLevel.COMMUNE, day("2026-01-01"), new RestatementMethod.Bounds());
        assertEquals("00004=215 00008=0..81 00025=0..81 00118=30", restated(bounds));
        assertEquals(List.of(), bounds.findings());
        assertEquals(
                "00004=215 00008=41 00025=40 00118=30",
                restated(FIGURES.restate(
                        indicator("members.total"),
                        YEAR,
                        UnitLevel.COMMUNE,
                        day("2026-01-01"),
                        new RestatementMethod.Equal())));
        assertThrows(
                IllegalArgumentException.class,
                () -> FIGURES.restate(
                        indicator("members.women-rate"),
                        YEAR,
                        UnitLevel.COMMUNE,
                        day("2026-01-01"),
                        new RestatementMethod.Equal()));
    }

    @Test
    void parts_areTheUnitsBelowThatHaveAFigure_andRowsWhatAUnitSaidItself() {
        List<UnitCode> parts = FIGURES.parts(unit("001"), indicator("members.total"), WINDOW).stream()
                .map(Figure::unit)
                .toList();
        assertEquals(List.of(unit("00004"), unit("00007"), unit("00013")), parts);
        assertEquals(List.of(), FIGURES.parts(unit("00118"), indicator("members.total"), WINDOW));
        assertEquals(
                List.of(6, 7, 8, 9),
                FIGURES.rows(unit("00118"), indicator("clubs.established"), YEAR).stream()
                        .map(value -> value.origin().row())
                        .toList());
        assertEquals(
                1,
                FIGURES.rows(unit("00118"), indicator("clubs.established"), Period.parse("2024-Q2"))
                        .size());
        assertEquals(List.of(), FIGURES.rows(unit("004"), indicator("clubs.established"), YEAR));
    }

    @Test
    void moreValues_areTakenIn_andTheFormerFiguresStayAsTheyWere() {
        Figures more = FIGURES.with(values("00139 members.total 2024 33"));
        assertEquals("63/1 ROLLED_UP 2/2 REPORTED", shown(more.figure(unit("004"), indicator("members.total"), YEAR)));
        assertEquals(
                "30/1 ROLLED_UP 1/2 REPORTED", shown(FIGURES.figure(unit("004"), indicator("members.total"), YEAR)));
        FigureStore store = FigureStore.ofAtMost(1_000);
        Figures kept = more.with(store);
        assertSame(store, kept.store());
        assertEquals("63/1 ROLLED_UP 2/2 REPORTED", shown(kept.figure(unit("004"), indicator("members.total"), YEAR)));
        assertTrue(store.held() > 0);
    }

    @Test
    void otherClubs_areOnesOwnStep() {
        assertFalse(FIGURES.hasClubs(unit("01"), WINDOW));
        assertSame(HA_NOI, FIGURES.registry());
        Figures again = FIGURES.with(noClubs(HA_NOI));
        assertEquals(
                shown(FIGURES.figure(unit("001"), indicator("members.total"), YEAR)),
                shown(again.figure(unit("001"), indicator("members.total"), YEAR)));
        assertEquals(day("2024-12-31"), FIGURES.lastDay(YEAR));
    }
}
