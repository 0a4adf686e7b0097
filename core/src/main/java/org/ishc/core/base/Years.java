package org.ishc.core.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The years in which everything lies: days and periods outside them are slips of the pen, wherever they enter. Source:
 * specification, <i>organisation</i>.
 */
public final class Years {

    /** The first year. */
    public static final int FIRST = 1900;

    /** The last year. */
    public static final int LAST = 2199;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Years() {}

    /** Tells whether a day lies in one of them. */
    public static boolean hold(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    /** Finds the day that is written {@code yyyy-MM-dd}; empty when there is no such day, or not in these years. */
    public static Optional<LocalDate> findDay(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(Years::hold)
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
