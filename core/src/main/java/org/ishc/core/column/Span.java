package org.ishc.core.column;

import org.ishc.core.base.Fraction;

/**
 * Where a loop reads: a column from a position on. Position {@code i} of the loop is position {@code from + i} of the
 * column.
 *
 * @param numbers the column
 * @param from the first position
 */
public record Span(Numbers numbers, int from) {

    boolean isMissing(int position) {
        return numbers.isMissing(from + position);
    }

    boolean isNarrow(int position) {
        return numbers.isNarrow(from + position);
    }

    long numerator(int position) {
        return numbers.numerators[from + position];
    }

    long denominator(int position) {
        return numbers.denominator(from + position);
    }

    Fraction exact(int position) {
        return numbers.exact(from + position);
    }
}
