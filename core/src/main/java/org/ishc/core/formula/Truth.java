package org.ishc.core.formula;

/** True, false or unknown, in Kleene's logic: what is not known stays unknown unless the other side decides. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** Nobody can tell: something that it asks for is missing. */
    UNKNOWN;

    /** Returns the truth of what is known. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Returns whether all of some hold: false when one is false, else unknown when one is unknown; true of none. */
    public static Truth all(Iterable<Truth> truths) {
        Truth all = TRUE;
        for (Truth one : truths) {
            all = all.and(one);
        }
        return all;
    }

    /** Returns whether any of some holds: true when one is true, else unknown when one is unknown; false of none. */
    public static Truth any(Iterable<Truth> truths) {
        Truth any = FALSE;
        for (Truth one : truths) {
            any = any.or(one);
        }
        return any;
    }

    /** Tells whether it is known to hold. */
    public boolean isTrue() {
        return this == TRUE;
    }

    /** Tells whether it is known not to hold. */
    public boolean isFalse() {
        return this == FALSE;
    }

    /** Tells whether it is known. */
    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Returns whether both hold. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    /** Returns whether one of both holds. */
    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** Returns the opposite; of unknown, unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
