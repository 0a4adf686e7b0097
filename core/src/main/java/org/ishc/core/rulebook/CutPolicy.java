package org.ishc.core.rulebook;

/** What happens to units tied at the cut of an award. */
public enum CutPolicy {
    /** All get it. */
    INCLUDE,
    /** None gets it. */
    EXCLUDE,
    /** It is not given in the group. */
    REFUSE
}
