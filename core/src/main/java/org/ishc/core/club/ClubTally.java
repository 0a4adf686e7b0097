package org.ishc.core.club;

import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;

/**
 * What some clubs come to under a {@link ClubDefinition}. The tallies of different clubs merge into that of all of
 * them, in any order; {@link #NONE} is the identity.
 *
 * @param sum what the clubs that are known add up to
 * @param known how many clubs are known
 * @param expected how many should be
 */
public record ClubTally(Fraction sum, long known, long expected) {

    /** Of no club. */
    public static final ClubTally NONE = new ClubTally(Fraction.ZERO, 0, 0);

    /** Refuses more known than expected. */
    public ClubTally {
        Allowed.given(sum, "sum", "a number");
        Allowed.only(known >= 0 && known <= expected, "known", known, "0 to " + expected);
    }

    /** Returns the tally of these clubs and others together. */
    public ClubTally plus(ClubTally other) {
        return new ClubTally(sum.plus(other.sum), known + other.known, expected + other.expected);
    }

    /** Tells whether something is expected and nothing known. */
    public boolean isMissing() {
        return known == 0 && expected > 0;
    }
}
