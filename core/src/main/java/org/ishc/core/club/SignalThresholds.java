package org.ishc.core.club;

import org.ishc.core.base.Allowed;

/**
 * From where on a sign counts as a {@link Signal}, and when a club is at risk. Interpretation: no official thresholds
 * are published; these are defaults.
 *
 * @param meetingsPerMonth fewer a month: MEETINGS_LAPSED
 * @param areas fewer: AREAS_FEW
 * @param fundPercent below this percentage of the fund a quarter before: FUND_SHRINKING
 * @param membersPercent below this percentage of the members a quarter before: MEMBERS_LEAVING
 * @param boardMembers fewer: BOARD_INCOMPLETE
 * @param signals as many at least, in each of two consecutive quarters: at risk
 */
public record SignalThresholds(
        long meetingsPerMonth, long areas, long fundPercent, long membersPercent, long boardMembers, int signals) {

    /** Refuses numbers below 0. */
    public SignalThresholds {
        notNegative(meetingsPerMonth, "meetingsPerMonth");
        notNegative(areas, "areas");
        notNegative(fundPercent, "fundPercent");
        notNegative(membersPercent, "membersPercent");
        notNegative(boardMembers, "boardMembers");
        notNegative(signals, "signals");
    }

    /** The thresholds of the specification. */
    public static final SignalThresholds DEFAULT = new SignalThresholds(1, 4, 90, 90, 3, 2);

    private static void notNegative(long number, String name) {
        Allowed.only(number >= 0, name, number, "0 or more");
    }
}
