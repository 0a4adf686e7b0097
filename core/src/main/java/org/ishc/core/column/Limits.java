package org.ishc.core.column;

import java.util.Arrays;
import org.ishc.core.base.Fraction;

/** Cuts numbers at a least and a greatest. */
public final class Limits {

    /** Nothing was cut. */
    public static final byte INSIDE = 0;

    /** It lay above the greatest. */
    public static final byte ABOVE = 1;

    /** It lay below the least; odd as {@link #ABOVE} is, so that one bit tells whether anything was cut. */
    public static final byte BELOW = 3;

    private Limits() {}

    /** Says which limit cuts; what is missing is not cut. */
    public static void cut(Span span, Fraction least, Fraction greatest, byte[] to, int length) {
        Constant low = Constant.of(least);
        Constant high = Constant.of(greatest);
        long common = span.numbers().common;
        if (span.numbers().isFull && common != 0 && isOver(low, common) && isOver(high, common)) {
            cut(
                    span,
                    low.numerator() * (common / low.denominator()),
                    high.numerator() * (common / high.denominator()),
                    to,
                    length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[i] = span.isMissing(i) ? INSIDE : cut(span, i, low, high);
        }
    }

    private static void cut(Span span, long least, long greatest, byte[] to, int length) {
        long[] from = span.numbers().numerators;
        for (int i = 0; i < length; i++) {
            long number = from[span.from() + i];
            to[i] = number > greatest ? ABOVE : number < least ? BELOW : INSIDE;
        }
    }

    static byte cut(Span span, int i, Constant low, Constant high) {
        return Comparing.compare(span, i, high) > 0 ? ABOVE : Comparing.compare(span, i, low) < 0 ? BELOW : INSIDE;
    }

    /** Cuts. */
    public static void limit(Span span, Fraction least, Fraction greatest, Numbers to, int length) {
        Constant low = Constant.of(least);
        Constant high = Constant.of(greatest);
        long common = span.numbers().common;
        if (span.numbers().isFull && common != 0 && isOver(low, common) && isOver(high, common)) {
            clamp(
                    span,
                    low.numerator() * (common / low.denominator()),
                    high.numerator() * (common / high.denominator()),
                    to,
                    length);
            return;
        }
        to.beginLike(span.numbers());
        for (int i = 0; i < length; i++) {
            switch (span.isMissing(i) ? INSIDE : cut(span, i, low, high)) {
                case ABOVE -> to.set(i, greatest);
                case BELOW -> to.set(i, least);
                default -> to.copy(span.numbers(), span.from() + i, i);
            }
        }
    }

    /** Tells whether a limit can be written over a denominator. */
    private static boolean isOver(Constant limit, long common) {
        return limit.isNarrow()
                && common % limit.denominator() == 0
                && Bounds.fits(Math.abs(limit.numerator()), common);
    }

    private static void clamp(Span span, long least, long greatest, Numbers to, int length) {
        to.begin(span.numbers().common);
        long[] from = span.numbers().numerators;
        for (int i = 0; i < length; i++) {
            to.numerators[i] = Math.min(Math.max(from[span.from() + i], least), greatest);
        }
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.least = least;
        to.most = greatest;
        to.mostDenominator = to.common;
    }

    /** Cuts at a least only. */
    public static void atLeast(Span span, Fraction least, Numbers to, int length) {
        Constant low = Constant.of(least);
        if (span.numbers().isFull && span.numbers().common != 0 && isOver(low, span.numbers().common)) {
            clamp(span, low.numerator() * (span.numbers().common / low.denominator()), Long.MAX_VALUE, to, length);
            to.most = Math.max(to.least, span.numbers().most);
            return;
        }
        to.begin(Math.max(span.numbers().common, 1));
        for (int i = 0; i < length; i++) {
            if (!span.isMissing(i) && Comparing.compare(span, i, low) < 0) {
                to.set(i, least);
            } else {
                to.copy(span.numbers(), span.from() + i, i);
            }
        }
    }

    /** Keeps what lies within; the rest is missing. */
    public static void keep(Span span, Fraction least, Fraction greatest, Numbers to, int length) {
        Constant low = Constant.of(least);
        Constant high = Constant.of(greatest);
        to.beginLike(span.numbers());
        for (int i = 0; i < length; i++) {
            if (span.isMissing(i) || cut(span, i, low, high) != INSIDE) {
                to.miss(i);
            } else {
                to.copy(span.numbers(), span.from() + i, i);
            }
        }
    }
}
