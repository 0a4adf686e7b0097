package org.ishc.core.column;

/** How two numbers are compared. */
public enum Relation {
    /** v ≥ w. */
    AT_LEAST,
    /** v &gt; w. */
    MORE_THAN,
    /** v ≤ w. */
    AT_MOST,
    /** v &lt; w. */
    LESS_THAN,
    /** v = w. */
    EQUAL;

    /** Tells whether the relation holds for an order as comparators give it. */
    boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }
}
