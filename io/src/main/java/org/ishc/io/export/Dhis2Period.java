package org.ishc.io.export;

import java.time.YearMonth;
import java.util.Optional;
import org.ishc.core.time.Period;

/**
 * How DHIS2 spells periods: {@code 2023}, {@code 2023S1}, {@code 2023Q1}, {@code 202301}, and of the ranges those that
 * it has a kind of period for: two months from an odd one ({@code 202302B} is March and April), half-years from April
 * and October, years from April, July and October.
 */
final class Dhis2Period {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_HALF = 6;
    private static final int APRIL = 4;
    private static final int JULY = 7;
    private static final int OCTOBER = 10;

    private Dhis2Period() {}

    /**
     * Finds the spelling of a period; empty for nine months, programme phases and all else that DHIS2 has no period
     * for.
     */
    public static Optional<String> find(Period period) {
        return switch (period.kind()) {
            case YEAR, HALF, QUARTER, MONTH -> Optional.of(period.code().replace("-", ""));
            case YEARS -> Optional.empty();
            case MONTHS -> range(period.firstMonth(), period.months());
        };
    }

    private static Optional<String> range(YearMonth first, int months) {
        String year = Integer.toString(first.getYear());
        int month = first.getMonthValue();
        if (months == 2 && month % 2 == 1) {
            return Optional.of(year + "0" + (month + 1) / 2 + "B");
        }
        if (months == MONTHS_OF_HALF && month == APRIL) {
            return Optional.of(year + "AprilS1");
        }
        if (months == MONTHS_OF_HALF && month == OCTOBER) {
            return Optional.of(year + "AprilS2");
        }
        if (months != MONTHS_OF_YEAR) {
            return Optional.empty();
        }
        return switch (month) {
            case APRIL -> Optional.of(year + "April");
            case JULY -> Optional.of(year + "July");
            case OCTOBER -> Optional.of(year + "Oct");
            default -> Optional.empty();
        };
    }
}
