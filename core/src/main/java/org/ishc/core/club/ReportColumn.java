package org.ishc.core.club;

import java.util.Locale;
import java.util.Optional;

/**
 * A whole number that a club may report for a period; persons, occasions or VND. Source: specification, <i>clubs</i>,
 * Tables.
 */
public enum ReportColumn {
    /** Members. */
    MEMBERS,
    /** Women among the members. */
    WOMEN,
    /** Members of 60 and over. */
    OLDER,
    /** Members of 55 and over, since many clubs count from 55. */
    OLDER_55,
    /** Younger members. */
    YOUNGER,
    /** Members of poor households. */
    POOR,
    /** Members of near-poor households. */
    NEAR_POOR,
    /** Members in hardship. */
    DISADVANTAGED,
    /** Members of ethnic minorities. */
    ETHNIC_MINORITY,
    /** Members of the management board; the norm is 5. */
    BOARD_MEMBERS,
    /** Volunteers for care at home. */
    HOME_CARE_VOLUNTEERS,
    /** Volunteers for income generation. */
    ECONOMIC_VOLUNTEERS,
    /** Persons cared for at home. */
    CARE_RECIPIENTS,
    /** Meetings held in the period. */
    MEETINGS_HELD,
    /** Health checks in the period. */
    HEALTH_CHECKS,
    /** Members who borrow from the income-generation fund. */
    BORROWERS,
    /** Loans. */
    LOANS,
    /** Women of 60 and over among the members. */
    OLDER_WOMEN,
    /** Money lent, in VND. */
    LOAN_AMOUNT_VND,
    /** Income-generation fund, in VND. */
    INCOME_FUND_VND,
    /** Activity fund, in VND. */
    ACTIVITY_FUND_VND;

    /** How many figures there are. */
    static final int COUNT = values().length;

    /** How many of them, the first, count persons and occasions; the others are money. */
    static final int PERSONS_AND_OCCASIONS = LOAN_AMOUNT_VND.ordinal();

    private final String column = name().toLowerCase(Locale.ROOT);

    /** Returns the column of the table {@code club-reports}. */
    public String column() {
        return column;
    }

    /** Finds a figure by its column. */
    public static Optional<ReportColumn> find(String column) {
        for (ReportColumn figure : values()) {
            if (figure.column.equals(column)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
