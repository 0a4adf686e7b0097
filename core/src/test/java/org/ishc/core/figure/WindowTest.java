package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period, or the part of it that has passed, on the map of a day. */
class WindowTest {

    private static final Period YEAR = Period.ofYear(2024);

    @Test
    void aWholePeriod_isOnTheMapOfItsLastDay_orOfALaterOne() {
        Window whole = Window.of(YEAR, PeriodCalendar.CALENDAR);
        assertEquals(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), whole.days());
        assertEquals(Optional.of(YEAR), whole.reported());
        assertEquals(LocalDate.of(2024, 12, 31), whole.map());
        Window later = Window.of(YEAR, PeriodCalendar.CALENDAR, LocalDate.of(2025, 7, 1));
        assertEquals(whole.days(), later.days());
        assertEquals(LocalDate.of(2025, 7, 1), later.map());
    }

    /** What was reported counts as far as whole months have passed. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-02, -, 2024-01-01",
        "2024-01-30, 2024-01-31, -, 2024-01-30",
        "2024-01-31, 2024-02-01, 2024-01, 2024-01-31",
        "2024-02-28, 2024-02-29, 2024-01, 2024-02-28",
        "2024-02-29, 2024-03-01, 2024-01..2024-02, 2024-02-29",
        "2024-03-31, 2024-04-01, 2024-Q1, 2024-03-31",
        "2024-12-30, 2024-12-31, 2024-01..2024-11, 2024-12-30",
        "2024-12-31, 2025-01-01, 2024, 2024-12-31",
        "2025-06-01, 2025-01-01, 2024, 2024-12-31"
    })
    void untilADay_thePartIsMeantThatHasPassed(LocalDate on, LocalDate end, String reported, LocalDate map) {
        Window until = Window.until(YEAR, PeriodCalendar.CALENDAR, on);
        assertEquals(DateRange.of(LocalDate.of(2024, 1, 1), end), until.days());
        assertEquals(reported, until.reported().map(WindowTest::written).orElse("-"));
        assertEquals(map, until.map());
    }

    private static String written(Period period) {
        return period.equals(YEAR) || period.equals(Period.parse("2024-Q1")) || period.months() == 1
                ? period.code()
                : period.firstMonth() + ".." + period.lastMonth();
    }

    @Test
    void aPeriodThatHasNotBegun_isRefused() {
        assertEquals(
                "Period 2024 begins on 2024-01-01, after 2023-12-31",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Window.until(YEAR, PeriodCalendar.CALENDAR, LocalDate.of(2023, 12, 31)))
                        .getMessage());
    }
}
