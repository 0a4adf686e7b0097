package org.ishc.core.targets;

/** When a target counts as reached. */
public enum Comparison {
    /** The figure is at least the value. The default. */
    AT_LEAST,
    /** The figure is at most the value. */
    AT_MOST,
    /** The figure lies between the two values, both included. */
    BETWEEN
}
