package org.ishc.core.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.Years;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period (kỳ báo cáo): one or more whole months, such as a quarter, a half-year, nine months or a programme
 * phase.
 *
 * <p>Two spellings of the same months are the same period: {@code Quý II/2026}, {@code 2026-04/2026-06} and
 * {@code 2026-Q2} are equal, and {@link #code()} writes {@code 2026-Q2}. Which days it covers depends on the
 * {@link PeriodCalendar}. Ordered by first month, the longer first. Source: specification, <i>organisation</i>,
 * Periods.
 */
public final class Period implements Comparable<Period> {

    /** The first year that a period may lie in. */
    public static final int MIN_YEAR = Years.FIRST;

    /** The last year that a period may lie in. */
    public static final int MAX_YEAR = Years.LAST;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    /** Months since year 0. */
    private final int start;

    private final int months;

    private Period(int start, int months) {
        this.start = start;
        this.months = months;
    }

    /**
     * Returns the period from one month to another, both included.
     *
     * @throws IllegalArgumentException when it ends before it begins or leaves the years 1900 to 2199
     */
    public static Period of(YearMonth firstMonth, YearMonth lastMonthInclusive) {
        if (lastMonthInclusive.isBefore(firstMonth)) {
            throw new IllegalArgumentException("the last month is " + lastMonthInclusive
                    + "; allowed is no month before the first, " + firstMonth);
        }
        if (firstMonth.getYear() < MIN_YEAR || lastMonthInclusive.getYear() > MAX_YEAR) {
            throw new IllegalArgumentException("the period is " + firstMonth + " to " + lastMonthInclusive
                    + "; allowed are the years " + MIN_YEAR + " to " + MAX_YEAR);
        }
        return new Period(index(firstMonth), index(lastMonthInclusive) - index(firstMonth) + 1);
    }

    /** Returns a year, such as {@code 2023}. */
    public static Period ofYear(int year) {
        return ofYears(year, year);
    }

    /** Returns the years from one to another, both included, such as {@code 2021/2025}. */
    public static Period ofYears(int firstYear, int lastYearInclusive) {
        return of(YearMonth.of(firstYear, 1), YearMonth.of(lastYearInclusive, MONTHS_OF_YEAR));
    }

    /** Returns a half-year; {@code half} is 1 or 2. */
    public static Period ofHalf(int year, int half) {
        return part(year, half, MONTHS_OF_HALF);
    }

    /** Returns a quarter; {@code quarter} is 1 to 4. */
    public static Period ofQuarter(int year, int quarter) {
        return part(year, quarter, MONTHS_OF_QUARTER);
    }

    /** Returns a month; {@code month} is 1 to 12. */
    public static Period ofMonth(int year, int month) {
        return part(year, month, 1);
    }

    private static Period part(int year, int number, int length) {
        YearMonth first = YearMonth.of(year, 1).plusMonths((long) (number - 1) * length);
        if (number < 1 || first.getYear() != year) {
            throw new IllegalArgumentException(
                    "part " + number + " of the year " + year + "; allowed are 1 to " + MONTHS_OF_YEAR / length);
        }
        return of(first, first.plusMonths(length - 1L));
    }

    /**
     * Reads a period in any spelling: codes, and the Vietnamese forms such as {@code Quý II/2026}, {@code 9 tháng đầu
     * năm 2023}, {@code Giai đoạn 2021-2025}.
     *
     * @throws IllegalArgumentException when the text names no period
     */
    public static Period parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("Not a period: '" + text
                        + "'; allowed are 2023, 2023-S1, 2023-Q1, 2023-03, 2023-01/2023-09, 2021/2025"));
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static Period of(String text) {
        return parse(text);
    }

    /** Reads a period in any spelling; empty when the text names none. */
    public static Optional<Period> find(String text) {
        return PeriodText.find(text);
    }

    /** Returns the first month. */
    public YearMonth firstMonth() {
        return month(start);
    }

    /** Returns the last month. */
    public YearMonth lastMonth() {
        return month(start + months - 1);
    }

    /** Returns the number of months, 1 or more. */
    public int months() {
        return months;
    }

    /** Tells whether every month of the other period lies in this one; true for the period itself. */
    public boolean contains(Period other) {
        return other.start >= start && other.start + other.months <= start + months;
    }

    /** Tells whether this period ends after another does. */
    public boolean endsAfter(Period other) {
        return start + months > other.start + other.months;
    }

    /** Tells whether this period has ended when another begins. */
    public boolean endsBefore(Period other) {
        return start + months <= other.start;
    }

    /** Tells whether the two periods share a month. */
    public boolean overlaps(Period other) {
        return other.start < start + months && start < other.start + other.months;
    }

    /**
     * Returns the same months so many years earlier.
     *
     * @throws IllegalArgumentException when that leaves the years 1900 to 2199
     */
    public Period yearsBack(int years) {
        return of(firstMonth().minusYears(years), lastMonth().minusYears(years));
    }

    /** Finds the same months so many years earlier; empty where that lies before the year 1900. */
    public Optional<Period> findYearsBack(int years) {
        return firstMonth().getYear() - years < MIN_YEAR ? Optional.empty() : Optional.of(yearsBack(years));
    }

    /**
     * Returns the period of equal length that ends where this one begins.
     *
     * @throws IllegalArgumentException when that leaves the years 1900 to 2199
     */
    public Period previous() {
        return of(firstMonth().minusMonths(months), lastMonth().minusMonths(months));
    }

    /** Finds the period of equal length that ends where this one begins; empty where that lies before the year 1900. */
    public Optional<Period> findPrevious() {
        return firstMonth().minusMonths(months).getYear() < MIN_YEAR ? Optional.empty() : Optional.of(previous());
    }

    /**
     * Returns the period of equal length that begins where this one ends.
     *
     * @throws IllegalArgumentException when that leaves the years 1900 to 2199
     */
    public Period next() {
        return of(firstMonth().plusMonths(months), lastMonth().plusMonths(months));
    }

    /** Finds the period of equal length that begins where this one ends; empty where that leaves the year 2199. */
    public Optional<Period> findNext() {
        return lastMonth().plusMonths(months).getYear() > MAX_YEAR ? Optional.empty() : Optional.of(next());
    }

    /** Returns the quarter that holds the first month. */
    public Period quarter() {
        YearMonth first = firstMonth();
        return ofQuarter(first.getYear(), (first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
    }

    /** Returns the months of this period, in order. */
    public List<Period> eachMonth() {
        List<Period> all = new ArrayList<>(months);
        for (int i = 0; i < months; i++) {
            all.add(new Period(start + i, 1));
        }
        return all;
    }

    /** Tells whether this is one quarter of the year. */
    public boolean isQuarter() {
        return isPart(MONTHS_OF_QUARTER);
    }

    private boolean isPart(int length) {
        return months == length && start % length == 0;
    }

    /** Returns which kind of period this is; what its shortest spelling says. */
    public PeriodKind kind() {
        if (isPart(MONTHS_OF_YEAR)) {
            return PeriodKind.YEAR;
        }
        if (isPart(MONTHS_OF_HALF)) {
            return PeriodKind.HALF;
        }
        if (isPart(MONTHS_OF_QUARTER)) {
            return PeriodKind.QUARTER;
        }
        if (months == 1) {
            return PeriodKind.MONTH;
        }
        return start % MONTHS_OF_YEAR == 0 && months % MONTHS_OF_YEAR == 0 ? PeriodKind.YEARS : PeriodKind.MONTHS;
    }

    /**
     * Writes the canonical code: the shortest single-period form, {@code 2021/2025} for whole years, else the range of
     * months.
     */
    public String code() {
        int year = start / MONTHS_OF_YEAR;
        int month = start % MONTHS_OF_YEAR;
        return switch (kind()) {
            case YEAR -> four(year);
            case HALF -> four(year) + "-S" + (month / MONTHS_OF_HALF + 1);
            case QUARTER -> four(year) + "-Q" + (month / MONTHS_OF_QUARTER + 1);
            case MONTH -> firstMonth().toString();
            case YEARS -> four(year) + "/" + four(year + months / MONTHS_OF_YEAR - 1);
            case MONTHS -> firstMonth() + "/" + lastMonth();
        };
    }

    /**
     * Writes it as a sentence of the language names it: {@code 6 tháng đầu năm 2025}, {@code giai đoạn 2021–2025} in
     * Vietnamese, the code in English.
     */
    public String in(Language language) {
        return language == Language.VI ? PeriodText.vietnamese(this) : code();
    }

    private static String four(int year) {
        return Integer.toString(year);
    }

    private static int index(YearMonth month) {
        return month.getYear() * MONTHS_OF_YEAR + month.getMonthValue() - 1;
    }

    private static YearMonth month(int index) {
        return YearMonth.of(index / MONTHS_OF_YEAR, index % MONTHS_OF_YEAR + 1);
    }

    @Override
    public int compareTo(Period other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.months, months);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period that && start == that.start && months == that.months;
    }

    @Override
    public int hashCode() {
        return 31 * start + months;
    }

    /** Returns the canonical code. */
    @Override
    public String toString() {
        return code();
    }
}
