package org.ishc.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open range of days: {@code start} is in it, {@code endExclusive} is not. A range without a start or an end is
 * open there.
 *
 * @param start the first day; {@link LocalDate#MIN} for a range without a start
 * @param endExclusive the first day after the range, after {@code start}; {@link LocalDate#MAX} for a range without an
 *     end
 */
public record DateRange(LocalDate start, LocalDate endExclusive) {

    /**
     * Checks the order of the days.
     *
     * @throws IllegalArgumentException when the range would hold no day
     */
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(endExclusive, "endExclusive");
        if (!endExclusive.isAfter(start)) {
            throw new IllegalArgumentException(
                    "endExclusive is " + endExclusive + "; allowed is a day after the start, " + start);
        }
    }

    /** Returns the range from a first day to the day before another. */
    public static DateRange of(LocalDate start, LocalDate endExclusive) {
        return new DateRange(start, endExclusive);
    }

    /** Returns the range from a first day on, without an end. */
    public static DateRange from(LocalDate start) {
        return new DateRange(start, LocalDate.MAX);
    }

    /** Tells whether the range has a start. */
    public boolean hasStart() {
        return !start.equals(LocalDate.MIN);
    }

    /** Tells whether the range has an end. */
    public boolean hasEnd() {
        return !endExclusive.equals(LocalDate.MAX);
    }

    /** Returns the first day after the range, when it has an end. */
    public Optional<LocalDate> end() {
        return hasEnd() ? Optional.of(endExclusive) : Optional.empty();
    }

    /** Returns the last day of the range; {@link LocalDate#MAX} minus one day for a range without an end. */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    /** Tells whether a day lies in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(endExclusive);
    }

    /** Tells whether every day of the other range lies in this one. */
    public boolean contains(DateRange other) {
        return !other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive);
    }

    /** Tells whether the two ranges share a day. */
    public boolean overlaps(DateRange other) {
        return start.isBefore(other.endExclusive) && other.start.isBefore(endExclusive);
    }

    /** Returns the number of days. */
    public long days() {
        return ChronoUnit.DAYS.between(start, endExclusive);
    }

    /** Writes the range as {@code [2023-01-01, 2024-01-01)}; an open start or end is left empty. */
    @Override
    public String toString() {
        return "[" + (hasStart() ? start : "") + ", " + (hasEnd() ? endExclusive : "") + ")";
    }
}
