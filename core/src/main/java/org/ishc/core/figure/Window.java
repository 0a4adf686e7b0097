package org.ishc.core.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * What a figure is asked for: a period or the part of it that has passed, on the map of a day.
 *
 * @param days events are counted over these days, states are taken at the last of them
 * @param reported what was reported for this period or parts of it is read; empty when no whole month has passed
 * @param map the day whose units are meant
 */
public record Window(DateRange days, Optional<Period> reported, LocalDate map) {
    /** Refuses null. */
    public Window {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(reported, "reported");
        Objects.requireNonNull(map, "map");
    }

    /** Returns a whole period on the map of its last day. */
    public static Window of(Period period, PeriodCalendar calendar) {
        return of(period, calendar, calendar.lastDay(period));
    }

    /** Returns a whole period on the map of a day, not before its last. */
    public static Window of(Period period, PeriodCalendar calendar, LocalDate map) {
        return new Window(calendar.range(period), Optional.of(period), map);
    }

    /**
     * Returns the part of a period that has passed by the end of a day, on the map of that day; the whole period when
     * it is over.
     *
     * @throws IllegalArgumentException when the period has not begun
     */
    public static Window until(Period period, PeriodCalendar calendar, LocalDate on) {
        DateRange days = calendar.range(period);
        if (on.isBefore(days.start())) {
            throw new IllegalArgumentException("Period " + period + " begins on " + days.start() + ", after " + on);
        }
        if (!on.isBefore(days.lastDay())) {
            return of(period, calendar);
        }
        return new Window(DateRange.of(days.start(), on.plusDays(1)), passedMonths(period, calendar, on), on);
    }

    private static Optional<Period> passedMonths(Period period, PeriodCalendar calendar, LocalDate on) {
        YearMonth last = period.firstMonth().minusMonths(1);
        for (Period month : period.eachMonth()) {
            if (calendar.lastDay(month).isAfter(on)) {
                break;
            }
            last = month.lastMonth();
        }
        return last.isBefore(period.firstMonth())
                ? Optional.empty()
                : Optional.of(Period.of(period.firstMonth(), last));
    }
}
