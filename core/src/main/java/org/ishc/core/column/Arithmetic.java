package org.ishc.core.column;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;

import java.util.Arrays;
import java.util.List;
import org.ishc.core.base.Fraction;

/** Computes numbers from numbers, position by position. What is missing on either side is missing. */
public final class Arithmetic {

    private Arithmetic() {}

    /** left operator right. */
    public static void combine(Operator operator, Span left, Span right, Numbers to, int length) {
        long shared = operator == Operator.PRODUCT ? 0 : shared(left.numbers().common, right.numbers().common);
        if (shared == 0) {
            to.beginRatios();
        } else {
            to.begin(shared);
            if ((operator == Operator.SUM || operator == Operator.DIFFERENCE)
                    && isNear(left.numbers(), shared)
                    && isNear(right.numbers(), shared)) {
                added(left, right, operator == Operator.SUM ? 1 : -1, to, length);
                return;
            }
        }
        for (int i = 0; i < length; i++) {
            if (left.isMissing(i) || right.isMissing(i)) {
                to.miss(i);
            } else {
                combineAt(operator, left, right, to, i);
            }
        }
    }

    /** The greater of two denominators where the other divides it; else 0. */
    private static long shared(long one, long other) {
        long greater = Math.max(one, other);
        long less = Math.min(one, other);
        return less != 0 && greater % less == 0 ? greater : 0;
    }

    /** Nothing is missing, and over a denominator nothing is so far from 0 that a sum of two is no long. */
    private static boolean isNear(Numbers numbers, long denominator) {
        return numbers.isFull && Bounds.fits(2 * (denominator / numbers.common), Bounds.reach(numbers));
    }

    private static void added(Span left, Span right, int sign, Numbers to, int length) {
        long[] one = left.numbers().numerators;
        long[] other = right.numbers().numerators;
        long times = to.common / left.numbers().common;
        long otherTimes = sign * (to.common / right.numbers().common);
        for (int i = 0; i < length; i++) {
            to.numerators[i] = times * one[left.from() + i] + otherTimes * other[right.from() + i];
        }
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.bound(
                times * left.numbers().least + otherTimes * (sign > 0 ? right.numbers().least : right.numbers().most),
                times * left.numbers().most + otherTimes * (sign > 0 ? right.numbers().most : right.numbers().least),
                to.common);
    }

    static void combineAt(Operator operator, Span left, Span right, Numbers to, int i) {
        if (left.isNarrow(i) && right.isNarrow(i)) {
            try {
                narrow(
                        operator,
                        left.numerator(i),
                        left.denominator(i),
                        right.numerator(i),
                        right.denominator(i),
                        to,
                        i);
                return;
            } catch (ArithmeticException overflow) {
                // goes the exact way
            }
        }
        to.set(i, operator.apply(left.exact(i), right.exact(i)));
    }

    private static void narrow(
            Operator operator, long above, long below, long otherAbove, long otherBelow, Numbers to, int i) {
        switch (operator) {
            case PRODUCT -> to.put(i, multiplyExact(above, otherAbove), multiplyExact(below, otherBelow));
            case MINIMUM, MAXIMUM -> {
                int order = Comparing.compare(above, below, otherAbove, otherBelow);
                boolean isFirst = operator == Operator.MINIMUM ? order <= 0 : order >= 0;
                to.put(i, isFirst ? above : otherAbove, isFirst ? below : otherBelow);
            }
            case SUM, DIFFERENCE -> {
                boolean isAlike = below == otherBelow;
                long one = isAlike ? above : multiplyExact(above, otherBelow);
                long other = isAlike ? otherAbove : multiplyExact(otherAbove, below);
                to.put(
                        i,
                        operator == Operator.SUM ? addExact(one, other) : subtractExact(one, other),
                        isAlike ? below : multiplyExact(below, otherBelow));
            }
        }
    }

    /** times · part / whole; missing where the whole is 0. */
    public static void quotient(Fraction times, Span part, Span whole, Numbers to, int length) {
        Quotients.divide(times, part, whole, to, length);
    }

    /** How many steps high lies above low; 0 where it does not. */
    public static void steps(Span high, Span low, Fraction per, Steps how, Numbers to, int length) {
        Distances.count(high, low, per, how, to, length);
    }

    /** base + slope · of. */
    public static void line(Fraction base, Fraction slope, Span span, Numbers to, int length) {
        Lines.at(base, slope, span, to, length);
    }

    /** The sum of the numbers that are there; missing where none is. */
    public static void sum(List<Span> spans, Numbers to, int length) {
        Sums.of(spans, to, length);
    }

    /** The numbers themselves. */
    public static void copy(Span span, Numbers to, int length) {
        if (span.numbers().isFull && span.numbers().common != 0) {
            to.begin(span.numbers().common);
            System.arraycopy(span.numbers().numerators, span.from(), to.numerators, 0, length);
            Arrays.fill(to.presence, 0, length, Numbers.NARROW);
            to.least = span.numbers().least;
            to.most = span.numbers().most;
            to.mostDenominator = span.numbers().mostDenominator;
            return;
        }
        to.begin(Math.max(span.numbers().common, 1));
        for (int i = 0; i < length; i++) {
            to.copy(span.numbers(), span.from() + i, i);
        }
    }
}
