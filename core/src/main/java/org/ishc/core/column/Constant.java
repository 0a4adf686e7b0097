package org.ishc.core.column;

import org.ishc.core.base.Fraction;

/**
 * A number that a loop meets at every position.
 *
 * @param value the number
 * @param numerator its numerator; without meaning where it is not narrow
 * @param denominator its denominator; 0 where it is not narrow
 */
record Constant(Fraction value, long numerator, long denominator) {

    static Constant of(Fraction value) {
        boolean isNarrow = value.isOfLongs()
                && Math.abs(value.longNumerator()) <= Numbers.MAX
                && value.longNumerator() != Long.MIN_VALUE
                && value.longDenominator() <= Numbers.MAX;
        return isNarrow
                ? new Constant(value, value.longNumerator(), value.longDenominator())
                : new Constant(value, 0, 0);
    }

    boolean isNarrow() {
        return denominator != 0;
    }

    boolean isWhole() {
        return denominator == 1;
    }
}
