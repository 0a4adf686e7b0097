package org.ishc.core.column;

import org.ishc.core.base.Fraction;

/**
 * Where a loop reads: a column from a position on. Position {@code i} of the loop is position {@code from + i} of the
 * column.
 *
 * @param of the column
 * @param from the first position
 */
public record Span(Numbers of, int from) {

    boolean isMissing(int position) {
        return of.isMissing(from + position);
    }

    boolean isNarrow(int position) {
        return of.isNarrow(from + position);
    }

    long numerator(int position) {
        return of.numerators[from + position];
    }

    long denominator(int position) {
        return of.denominator(from + position);
    }

    Fraction exact(int position) {
        return of.exact(from + position);
    }
}
