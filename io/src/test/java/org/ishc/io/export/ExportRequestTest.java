package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** Which figures are handed to another system. */
class ExportRequestTest {

    private static final UnitCode ONE = UnitCode.of("01");
    private static final UnitCode TWO = UnitCode.of("02");
    private static final IndicatorCode CLUBS = IndicatorCode.of("clubs.existing");

    @Test
    void whatStandsTwice_isExportedOnce_whereItStoodFirst() {
        ExportRequest request =
                new ExportRequest(Period.parse("2026-Q1"), List.of(TWO, ONE, TWO), List.of(CLUBS, CLUBS));
        assertEquals(List.of(TWO, ONE), request.units());
        assertEquals(List.of(CLUBS), request.indicators());
    }

    @Test
    void null_isRefused() {
        List<UnitCode> units = Arrays.asList(ONE, null);
        assertThrows(NullPointerException.class, () -> new ExportRequest(null, List.of(ONE), List.of(CLUBS)));
        assertThrows(NullPointerException.class, () -> new ExportRequest(Period.ofYear(2026), null, List.of(CLUBS)));
        assertThrows(NullPointerException.class, () -> new ExportRequest(Period.ofYear(2026), units, List.of(CLUBS)));
    }

    /** The other system takes "2026" for the calendar year: that our year has other days has to be said. */
    @Test
    void periodsOfAnotherCalendar_areSaidWithTheirDays() {
        ExportRequest request = new ExportRequest(Period.ofYear(2026), List.of(ONE), List.of(CLUBS));
        assertEquals(Optional.empty(), request.findOtherCalendar(PeriodCalendar.CALENDAR));
        for (PeriodCalendar calendar : PeriodCalendar.values()) {
            if (calendar != PeriodCalendar.CALENDAR) {
                Finding said = request.findOtherCalendar(calendar).orElseThrow();
                assertEquals("export.calendar", said.code().code());
                assertEquals(calendar.code(), said.arguments().get("calendar"));
                assertEquals(
                        calendar.lastDay(Period.ofYear(2026)), said.arguments().get("last_day"));
                assertEquals(
                        false,
                        LocalDate.of(2026, 12, 31).equals(said.arguments().get("last_day")));
            }
        }
    }
}
