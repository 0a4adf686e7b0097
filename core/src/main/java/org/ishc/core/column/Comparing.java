package org.ishc.core.column;

/** Compares numbers at their positions: crosswise, never by a rounded quotient. */
public final class Comparing {

    private Comparing() {}

    static int compare(long leftNumerator, long leftDenominator, long rightNumerator, long rightDenominator) {
        return leftDenominator == rightDenominator
                ? Long.compare(leftNumerator, rightNumerator)
                : Long.compare(
                        Math.multiplyExact(leftNumerator, rightDenominator),
                        Math.multiplyExact(rightNumerator, leftDenominator));
    }

    /** Compares two numbers that are there. */
    static int compare(Span left, int at, Span right, int rightAt) {
        if (left.isNarrow(at) && right.isNarrow(rightAt)) {
            try {
                return compare(
                        left.numerator(at), left.denominator(at), right.numerator(rightAt), right.denominator(rightAt));
            } catch (ArithmeticException overflow) {
                return left.exact(at).compareTo(right.exact(rightAt));
            }
        }
        return left.exact(at).compareTo(right.exact(rightAt));
    }

    /** Compares a number that is there with a constant. */
    static int compare(Span left, int at, Constant right) {
        if (left.isNarrow(at) && right.isNarrow()) {
            try {
                return compare(left.numerator(at), left.denominator(at), right.numerator(), right.denominator());
            } catch (ArithmeticException overflow) {
                return left.exact(at).compareTo(right.value());
            }
        }
        return left.exact(at).compareTo(right.value());
    }

    /** Says where a relation holds; unknown where a side is missing. */
    public static void holds(Relation relation, Span left, Span right, byte[] to, int length) {
        boolean isAlike = left.numbers().isFull
                && right.numbers().isFull
                && left.numbers().common != 0
                && left.numbers().common == right.numbers().common;
        if (isAlike && relation != Relation.EQUAL) {
            boolean isTurned = relation == Relation.AT_MOST || relation == Relation.LESS_THAN;
            Span high = isTurned ? right : left;
            Span low = isTurned ? left : right;
            long margin = relation == Relation.AT_LEAST || relation == Relation.AT_MOST ? 1 : 0;
            exceeds(high.numbers().numerators, high.from(), low.numbers().numerators, low.from(), margin, to, length);
            return;
        }
        if (isProved(left.numbers(), right.numbers()) && relation != Relation.EQUAL) {
            crosswise(relation, left, right, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[i] = left.isMissing(i) || right.isMissing(i)
                    ? Truths.UNKNOWN
                    : Truths.of(relation.holds(compare(left, i, right, i)));
        }
    }

    /** Nothing is missing, and no product of a numerator and the other's denominator overflows. */
    private static boolean isProved(Numbers left, Numbers right) {
        return left.isFull
                && right.isFull
                && Bounds.fits(Bounds.reach(left), right.mostDenominator)
                && Bounds.fits(Bounds.reach(right), left.mostDenominator);
    }

    private static void crosswise(Relation relation, Span left, Span right, byte[] to, int length) {
        boolean isTurned = relation == Relation.AT_MOST || relation == Relation.LESS_THAN;
        Span high = isTurned ? right : left;
        Span low = isTurned ? left : right;
        long margin = relation == Relation.AT_LEAST || relation == Relation.AT_MOST ? 1 : 0;
        for (int i = 0; i < length; i++) {
            long above = high.numerator(i) * low.denominator(i) + margin;
            to[i] = (byte) (above > low.numerator(i) * high.denominator(i) ? 1 : 0);
        }
    }

    /** High + margin &gt; low, for narrow numbers over one denominator. */
    private static void exceeds(
            long[] high, int highFrom, long[] low, int lowFrom, long margin, byte[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = (byte) (high[highFrom + i] + margin > low[lowFrom + i] ? 1 : 0);
        }
    }
}
