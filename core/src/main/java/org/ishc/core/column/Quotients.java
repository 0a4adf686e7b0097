package org.ishc.core.column;

import static java.lang.Math.multiplyExact;

import java.util.Arrays;
import org.ishc.core.base.Fraction;

/** Divides number by number: {@code times · part / whole}. What is missing on either side is missing. */
final class Quotients {

    private Quotients() {}

    /** times · part / whole; missing where the whole is 0. */
    static void divide(Fraction times, Span part, Span whole, Numbers to, int length) {
        Constant factor = Constant.of(times);
        if (isSurelyNarrow(factor, part, whole)) {
            narrow(factor.numerator(), part, whole, to, length);
            return;
        }
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            divideAt(factor, part, whole, to, i);
        }
    }

    /** Whole numbers of which the one below is above 0, and a product that fits. */
    private static boolean isSurelyNarrow(Constant factor, Span part, Span whole) {
        return part.numbers().isFull
                && whole.numbers().isFull
                && part.numbers().common == 1
                && whole.numbers().common == 1
                && whole.numbers().least > 0
                && factor.isWhole()
                && factor.numerator() >= 0
                && Bounds.fits(factor.numerator(), Bounds.reach(part.numbers()));
    }

    private static void narrow(long factor, Span part, Span whole, Numbers to, int length) {
        Numbers above = part.numbers();
        Numbers below = whole.numbers();
        if (below.least == below.most) {
            to.begin(below.least);
        } else {
            to.beginRatios();
            System.arraycopy(below.numerators, whole.from(), to.denominators, 0, length);
        }
        times(factor, above.numerators, part.from(), to.numerators, length);
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.isFull = true;
        to.least = factor * above.least;
        to.most = factor * above.most;
        to.mostDenominator = below.most;
    }

    private static void times(long factor, long[] numbers, int from, long[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = factor * numbers[from + i];
        }
    }

    private static void divideAt(Constant factor, Span part, Span whole, Numbers to, int i) {
        if (part.isMissing(i) || whole.isMissing(i)) {
            to.miss(i);
            return;
        }
        if (factor.isNarrow() && part.isNarrow(i) && whole.isNarrow(i)) {
            try {
                long sign = Long.signum(whole.numerator(i));
                if (sign == 0) {
                    to.miss(i);
                    return;
                }
                long above = multiplyExact(multiplyExact(factor.numerator(), part.numerator(i)), whole.denominator(i));
                long below =
                        multiplyExact(multiplyExact(factor.denominator(), part.denominator(i)), whole.numerator(i));
                to.put(i, multiplyExact(sign, above), multiplyExact(sign, below));
                return;
            } catch (ArithmeticException overflow) {
                // goes the exact way
            }
        }
        Fraction below = whole.exact(i);
        to.set(
                i,
                below.signum() == 0 ? null : factor.value().times(part.exact(i)).dividedBy(below));
    }
}
