package org.ishc.core.column;

import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;

import java.util.Arrays;
import org.ishc.core.base.Fraction;

/** Counts the steps between two columns, number by number. What is missing on either side is missing. */
final class Distances {

    private Distances() {}

    /** How many steps high lies above low; 0 where it does not. */
    static void count(Span high, Span low, Fraction per, Steps how, Numbers to, int length) {
        Constant size = Constant.of(per);
        if (how == Steps.EXACT) {
            to.beginRatios();
        } else {
            to.begin(1);
        }
        boolean isProved = how != Steps.EXACT
                && high.numbers().isFull
                && low.numbers().isFull
                && high.numbers().common == 1
                && low.numbers().common == 1
                && size.isWhole()
                && size.numerator() > 0
                && Bounds.reach(high.numbers()) <= Numbers.MAX / 2
                && Bounds.reach(low.numbers()) <= Numbers.MAX / 2
                && size.numerator() <= Numbers.MAX / 2;
        if (isProved) {
            wholes(high, low, size.numerator(), how == Steps.BEGUN ? size.numerator() - 1 : 0, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            if (high.isMissing(i) || low.isMissing(i)) {
                to.miss(i);
            } else {
                countAt(high, low, size, how, to, i);
            }
        }
    }

    /** Whole steps between whole numbers; what is added before the division counts begun ones. */
    private static void wholes(Span high, Span low, long per, long begun, Numbers to, int length) {
        long[] above = high.numbers().numerators;
        long[] below = low.numbers().numerators;
        long most = Math.max(0, high.numbers().most - low.numbers().least) + begun;
        for (int i = 0; i < length; i++) {
            to.numerators[i] = Math.max(0, above[high.from() + i] - below[low.from() + i]);
        }
        new Divisor(per, most).divide(1, to.numerators, 0, begun, to.numerators, length);
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.least = 0;
        to.most = most / per;
        to.mostDenominator = 1;
    }

    private static void countAt(Span high, Span low, Constant per, Steps how, Numbers to, int i) {
        if (per.isNarrow() && high.isNarrow(i) && low.isNarrow(i)) {
            try {
                boolean isAlike = high.denominator(i) == low.denominator(i);
                long distance = isAlike
                        ? subtractExact(high.numerator(i), low.numerator(i))
                        : subtractExact(
                                multiplyExact(high.numerator(i), low.denominator(i)),
                                multiplyExact(low.numerator(i), high.denominator(i)));
                long below = isAlike ? low.denominator(i) : multiplyExact(high.denominator(i), low.denominator(i));
                long above = multiplyExact(Math.max(0, distance), per.denominator());
                below = multiplyExact(below, per.numerator());
                switch (how) {
                    case FULL -> to.put(i, above / below, 1);
                    case BEGUN -> to.put(i, above / below + (above % below == 0 ? 0 : 1), 1);
                    case EXACT -> to.put(i, above, below);
                }
                return;
            } catch (ArithmeticException overflow) {
                // goes the exact way
            }
        }
        to.set(i, how.count(high.exact(i).minus(low.exact(i)).max(Fraction.ZERO).dividedBy(per.value())));
    }
}
