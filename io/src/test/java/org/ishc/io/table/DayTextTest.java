package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
class DayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-05",
                "5/4/2026",
                "05/04/2026",
                "5.4.2026",
                "5-4-2026",
                "ngày 5 tháng 4 năm 2026",
                "Ngày 05 tháng 04 năm 2026",
                "NGÀY 5 THÁNG 4 NĂM 2026"
            })
    void spelling_isRead_theDayBeforeTheMonth(String text) {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 5)), DayText.find(text));
    }

    @Test
    void decomposedLetters_areReadAlike() {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 5)), DayText.find("nga\u0300y 5 tha\u0301ng 4 na\u0306m 2026"));
    }

    /** No day is guessed: what could be two days, or none, is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-4-5",
                "2026/04/05",
                "5/4/26",
                "5/4-2026",
                "5 4 2026",
                "4/31/2026",
                "31/4/2026",
                "29/2/2026",
                "2026-02-30",
                "0/4/2026",
                "5/13/2026",
                "5/4/2026 08:00",
                "46117",
                "tháng 4 năm 2026"
            })
    void anythingElse_isNoDay(String text) {
        assertEquals(Optional.empty(), DayText.find(text));
    }

    @Test
    void leapDay_isOneOnlyInALeapYear() {
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), DayText.find("29/2/2024"));
        assertEquals(Optional.empty(), DayText.find("29/2/2100"));
    }

    /** A year with a digit too many or too few would put a record where no period can lie. */
    @Test
    void year_isOneThatAPeriodMayLieIn() {
        assertEquals(Optional.of(LocalDate.of(1900, 1, 1)), DayText.find("1900-01-01"));
        assertEquals(Optional.of(LocalDate.of(2199, 12, 31)), DayText.find("31/12/2199"));
        assertEquals(Optional.empty(), DayText.find("1899-12-31"));
        assertEquals(Optional.empty(), DayText.find("2200-01-01"));
        assertEquals(Optional.empty(), DayText.find("0206-04-05"));
    }
}
