package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit reported, estimated or had verified for a period; of several the strongest is meant. */
class ReportedValueTest {

    private static ReportedValue value(Optional<LocalDate> recordedOn, ValueStatus status) {
        return new ReportedValue(
                unit("X"),
                indicator("members.total"),
                Period.parse("2026-Q1"),
                7,
                status,
                recordedOn,
                Origin.of("values", 4));
    }

    /** Without a day of record a value was known on the last day of its period. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-15, 2026-04-14, CALENDAR, false",
        "2026-04-15, 2026-04-15, CALENDAR, true",
        ", 2026-03-30, CALENDAR, false",
        ", 2026-03-31, CALENDAR, true",
        ", 2026-03-13, DECREE_09_2019, false",
        ", 2026-03-14, DECREE_09_2019, true"
    })
    void itIsKnown_fromTheDayOfItsRecordOn(
            LocalDate recordedOn, LocalDate known, PeriodCalendar calendar, boolean isKnown) {
        assertEquals(
                isKnown,
                value(Optional.ofNullable(recordedOn), ValueStatus.REPORTED).isKnown(known, calendar));
    }

    @Test
    void key_namesTheStatus_whereItIsNotSimplyReported() {
        ReportedValue reported = value(Optional.empty(), ValueStatus.REPORTED);
        assertEquals(List.of("X", "members.total", "2026-Q1"), reported.key());
        assertEquals(
                List.of("X", "members.total", "2026-Q1", "ESTIMATED"),
                value(Optional.empty(), ValueStatus.ESTIMATED).key());
        assertEquals(
                List.of("X", "members.total", "2026-Q1", "VERIFIED"),
                value(Optional.empty(), ValueStatus.VERIFIED).key());
        assertEquals(Location.of(Origin.of("values", 4), reported.key()), reported.location());
    }

    @Test
    void ofSeveralOnOneSubject_theStrongestStays_atThePlaceOfTheFirst() {
        List<ReportedValue> all = values(
                "X members.total 2026-Q1 1 ESTIMATED",
                "Y members.total 2026-Q1 2",
                "X members.total 2026-Q1 3 VERIFIED",
                "X members.total 2026-Q1 4",
                "X members.total 2026-Q2 5 ESTIMATED",
                "Y members.women 2026-Q1 6",
                "Y members.total 2026-Q1 7");
        assertEquals(
                List.of(3L, 2L, 5L, 6L),
                ReportedValue.strongest(all).stream().map(ReportedValue::value).toList());
    }

    @Test
    void whereAllAreReported_theyStayAsTheyAre() {
        List<ReportedValue> all = values("X members.total 2026-Q1 1", "Y members.total 2026-Q1 2");
        assertSame(all, ReportedValue.strongest(all));
    }

    @Test
    void belowZero_nothingIsReported() {
        assertEquals(0, values("X members.total 2026-Q1 0").get(0).value());
        assertThrows(IllegalArgumentException.class, () -> values("X members.total 2026-Q1 -1"));
    }
}
