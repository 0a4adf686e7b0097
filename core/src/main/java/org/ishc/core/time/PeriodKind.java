package org.ishc.core.time;

/** The kinds of reporting periods, by their shortest spelling. Source: specification, <i>organisation</i>, Periods. */
public enum PeriodKind {
    /** A year, {@code 2023}. */
    YEAR,
    /** A half-year, {@code 2023-S1}. */
    HALF,
    /** A quarter, {@code 2023-Q1}. */
    QUARTER,
    /** A month, {@code 2023-03}. */
    MONTH,
    /** Two or more whole years, {@code 2021/2025}: a programme phase. */
    YEARS,
    /** Any other run of months, {@code 2023-01/2023-09}. */
    MONTHS
}
