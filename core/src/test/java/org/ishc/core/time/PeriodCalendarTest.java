package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By either calendar the months lie side by side: every day is in one of them, and the months of a period fill it. */
class PeriodCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 1);

    @ParameterizedTest
    @EnumSource
    void everyDay_liesInItsMonth_andInNoOther(PeriodCalendar calendar) {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            Period month = calendar.monthOf(day);
            assertEquals(1, month.months());
            assertTrue(calendar.range(month).contains(day), () -> month.code());
            assertFalse(calendar.range(month.next()).contains(day), () -> month.code());
            assertFalse(calendar.range(month.previous()).contains(day), () -> month.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPeriod_isAllDaysOfItsMonths(PeriodCalendar calendar) {
        for (Period period : Period.ofYear(2024).eachMonth()) {
            Period quarter = period.quarter();
            assertEquals(
                    quarter.eachMonth().stream()
                            .mapToLong(month -> calendar.range(month).days())
                            .sum(),
                    calendar.range(quarter).days());
            assertEquals(
                    calendar.range(period).endExclusive(),
                    calendar.range(period.next()).start());
            assertEquals(calendar.range(period).lastDay(), calendar.lastDay(period));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCalendar_isFoundByItsCode(PeriodCalendar calendar) {
        assertEquals(Optional.of(calendar), PeriodCalendar.find(calendar.code()));
        assertEquals(Optional.empty(), PeriodCalendar.find(calendar.name()));
    }
}
