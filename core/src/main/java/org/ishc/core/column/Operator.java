package org.ishc.core.column;

import org.ishc.core.base.Fraction;

/** What is made of two numbers. */
public enum Operator {
    /** v + w. */
    SUM,
    /** v − w. */
    DIFFERENCE,
    /** v · w. */
    PRODUCT,
    /** The smaller. */
    MINIMUM,
    /** The greater. */
    MAXIMUM;

    Fraction apply(Fraction left, Fraction right) {
        return switch (this) {
            case SUM -> left.plus(right);
            case DIFFERENCE -> left.minus(right);
            case PRODUCT -> left.times(right);
            case MINIMUM -> left.min(right);
            case MAXIMUM -> left.max(right);
        };
    }
}
