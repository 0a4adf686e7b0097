package org.ishc.core.rulebook;

import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;

/**
 * How many of a group may keep a class.
 *
 * @param percent of the scored units of the group
 * @param keepsTied whether units tied at the cut all keep it
 */
public record Quota(Fraction percent, boolean keepsTied) {

    /** Refuses a percentage below 0. */
    public Quota {
        Allowed.notNegative(percent, "percent");
    }
}
