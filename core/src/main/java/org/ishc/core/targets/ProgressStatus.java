package org.ishc.core.targets;

/** How a target stands; the first that holds. Source: specification, <i>targets</i>, Progress. */
public enum ProgressStatus {
    /** There is no target. */
    NO_TARGET,
    /** There is no figure, or no baseline to judge the pace by. */
    NO_DATA,
    /** Reached. */
    ACHIEVED,
    /** Not reached, and the period is over. */
    MISSED,
    /** Not yet reached, and on pace. */
    ON_TRACK,
    /** Not yet reached, and behind the pace. */
    BEHIND
}
