package org.ishc.core.column;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

import java.util.Arrays;
import org.ishc.core.base.Fraction;

/** The heights of straight lines: {@code base + slope · x}. What is missing stays so. */
final class Lines {

    private Lines() {}

    /** base + slope · of. */
    static void at(Fraction base, Fraction slope, Span span, Numbers to, int length) {
        Constant start = Constant.of(base);
        Constant rise = Constant.of(slope);
        if (isSurelyNarrow(start, rise, span)) {
            narrow(start, rise, span, to, length);
            return;
        }
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            if (span.isMissing(i)) {
                to.miss(i);
            } else {
                at(start, rise, span, to, i);
            }
        }
    }

    /** One denominator for all, and products that fit with room for a sum. */
    private static boolean isSurelyNarrow(Constant base, Constant slope, Span span) {
        if (!span.numbers().isFull
                || span.numbers().common == 0
                || !base.isNarrow()
                || !slope.isNarrow()
                || !Bounds.fits(base.denominator(), slope.denominator())) {
            return false;
        }
        long below = base.denominator() * slope.denominator();
        long steep = Math.abs(slope.numerator());
        return Bounds.fits(below, span.numbers().common)
                && Bounds.fits(steep, base.denominator())
                && Bounds.fits(steep * base.denominator(), Bounds.reach(span.numbers()))
                && Bounds.fits(Math.abs(base.numerator()), slope.denominator())
                && Bounds.fits(Math.abs(base.numerator()) * slope.denominator(), span.numbers().common);
    }

    private static void narrow(Constant base, Constant slope, Span span, Numbers to, int length) {
        long start = base.numerator() * slope.denominator() * span.numbers().common;
        long rise = slope.numerator() * base.denominator();
        long below = base.denominator() * slope.denominator() * span.numbers().common;
        long one = start + rise * span.numbers().least;
        long other = start + rise * span.numbers().most;
        if (Math.max(Math.abs(one), Math.abs(other)) > Numbers.MAX) {
            to.beginRatios();
            for (int i = 0; i < length; i++) {
                at(base, slope, span, to, i);
            }
            return;
        }
        to.begin(below);
        line(start, rise, span.numbers().numerators, span.from(), to.numerators, length);
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.least = Math.min(one, other);
        to.most = Math.max(one, other);
        to.mostDenominator = below;
    }

    private static void line(long start, long rise, long[] numbers, int from, long[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = start + rise * numbers[from + i];
        }
    }

    static void at(Constant base, Constant slope, Span span, Numbers to, int i) {
        if (base.isNarrow() && slope.isNarrow() && span.isNarrow(i)) {
            try {
                long start = multiplyExact(multiplyExact(base.numerator(), slope.denominator()), span.denominator(i));
                long rise = multiplyExact(multiplyExact(slope.numerator(), base.denominator()), span.numerator(i));
                long below = multiplyExact(multiplyExact(base.denominator(), slope.denominator()), span.denominator(i));
                to.put(i, addExact(start, rise), below);
                return;
            } catch (ArithmeticException overflow) {
                // goes the exact way
            }
        }
        to.set(i, base.value().plus(slope.value().times(span.exact(i))));
    }
}
