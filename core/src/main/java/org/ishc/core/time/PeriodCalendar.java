package org.ishc.core.time;

import java.time.LocalDate;
import java.util.Optional;

/** How a reporting period's code becomes a range of days. Source: specification, <i>organisation</i>, Periods. */
public enum PeriodCalendar {
    /** The natural dates: {@code 2023} is [2023-01-01, 2024-01-01). The default. */
    CALENDAR("calendar"),
    /**
     * The data cut-offs of Decree 09/2019/NĐ-CP: a period begins on the 15th of the month before its first month and
     * ends before the 15th of its last month; {@code 2023} is [2022-12-15, 2023-12-15).
     */
    DECREE_09_2019("decree-09-2019");

    private static final int CUT_OFF_DAY = 15;

    private final String code;

    PeriodCalendar(String code) {
        this.code = code;
    }

    /** Returns the code as it stands in a package's manifest. */
    public String code() {
        return code;
    }

    /** Finds a calendar by its code; empty for any other text. */
    public static Optional<PeriodCalendar> find(String code) {
        for (PeriodCalendar calendar : values()) {
            if (calendar.code.equals(code)) {
                return Optional.of(calendar);
            }
        }
        return Optional.empty();
    }

    /** Returns the days of a period. */
    public DateRange range(Period period) {
        LocalDate first = period.firstMonth().atDay(1);
        LocalDate afterLast = period.lastMonth().plusMonths(1).atDay(1);
        return this == CALENDAR
                ? DateRange.of(first, afterLast)
                : DateRange.of(
                        first.minusMonths(1).withDayOfMonth(CUT_OFF_DAY),
                        afterLast.minusMonths(1).withDayOfMonth(CUT_OFF_DAY));
    }

    /** Returns the last day of a period. */
    public LocalDate lastDay(Period period) {
        return range(period).lastDay();
    }

    /** Returns the month of this calendar that a day lies in. */
    public Period monthOf(LocalDate day) {
        LocalDate within = this == CALENDAR || day.getDayOfMonth() < CUT_OFF_DAY
                ? day
                : day.withDayOfMonth(1).plusMonths(1);
        return Period.ofMonth(within.getYear(), within.getMonthValue());
    }
}
