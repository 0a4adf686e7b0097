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

    /** times · part / whole; missing where the whole is 0. */
    public static void quotient(Fraction times, Span part, Span whole, Numbers to, int length) {
        Constant factor = Constant.of(times);
        if (isProved(factor, part, whole)) {
            proved(factor.numerator(), part, whole, to, length);
            return;
        }
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            quotient(factor, part, whole, to, i);
        }
    }

    /** Whole numbers of which the one below is above 0, and a product that fits. */
    private static boolean isProved(Constant factor, Span part, Span whole) {
        return part.numbers().isFull
                && whole.numbers().isFull
                && part.numbers().common == 1
                && whole.numbers().common == 1
                && whole.numbers().least > 0
                && factor.isWhole()
                && factor.numerator() >= 0
                && Bounds.fits(factor.numerator(), Bounds.reach(part.numbers()));
    }

    private static void proved(long factor, Span part, Span whole, Numbers to, int length) {
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

    private static void quotient(Constant factor, Span part, Span whole, Numbers to, int i) {
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
                to.put(
                        i,
                        multiplyExact(
                                sign,
                                multiplyExact(
                                        multiplyExact(factor.numerator(), part.numerator(i)), whole.denominator(i))),
                        multiplyExact(
                                sign,
                                multiplyExact(
                                        multiplyExact(factor.denominator(), part.denominator(i)), whole.numerator(i))));
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

    private static void combineAt(Operator operator, Span left, Span right, Numbers to, int i) {
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

    /** How many steps high lies above low; 0 where it does not. */
    public static void steps(Span high, Span low, Fraction per, Steps how, Numbers to, int length) {
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
            proved(high, low, size.numerator(), how == Steps.BEGUN ? size.numerator() - 1 : 0, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            if (high.isMissing(i) || low.isMissing(i)) {
                to.miss(i);
            } else {
                steps(high, low, size, how, to, i);
            }
        }
    }

    /** Whole steps between whole numbers; what is added before the division counts begun ones. */
    private static void proved(Span high, Span low, long per, long begun, Numbers to, int length) {
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

    private static void steps(Span high, Span low, Constant per, Steps how, Numbers to, int i) {
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

    /** base + slope · of. */
    public static void line(Fraction base, Fraction slope, Span span, Numbers to, int length) {
        Constant start = Constant.of(base);
        Constant rise = Constant.of(slope);
        if (isProved(start, rise, span)) {
            proved(start, rise, span, to, length);
            return;
        }
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            if (span.isMissing(i)) {
                to.miss(i);
            } else {
                line(start, rise, span, to, i);
            }
        }
    }

    /** One denominator for all, and products that fit with room for a sum. */
    private static boolean isProved(Constant base, Constant slope, Span span) {
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

    private static void proved(Constant base, Constant slope, Span span, Numbers to, int length) {
        long start = base.numerator() * slope.denominator() * span.numbers().common;
        long rise = slope.numerator() * base.denominator();
        long below = base.denominator() * slope.denominator() * span.numbers().common;
        long one = start + rise * span.numbers().least;
        long other = start + rise * span.numbers().most;
        if (Math.max(Math.abs(one), Math.abs(other)) > Numbers.MAX) {
            to.beginRatios();
            for (int i = 0; i < length; i++) {
                line(base, slope, span, to, i);
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

    static void line(Constant base, Constant slope, Span span, Numbers to, int i) {
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

    /** The sum of the numbers that are there; missing where none is. */
    public static void sum(List<Span> spans, Numbers to, int length) {
        long common = spans.isEmpty() ? 1 : spans.get(0).numbers().common;
        to.begin(Math.max(common, 1));
        boolean isProved = !spans.isEmpty() && common != 0;
        long least = 0;
        long most = 0;
        for (Span one : spans) {
            isProved = isProved
                    && one.numbers().isFull
                    && one.numbers().common == common
                    && Bounds.fits(spans.size(), Bounds.reach(one.numbers()));
            least += isProved ? one.numbers().least : 0;
            most += isProved ? one.numbers().most : 0;
        }
        if (isProved) {
            Arrays.fill(to.numerators, 0, length, 0);
            Arrays.fill(to.presence, 0, length, Numbers.NARROW);
            int done = 0;
            for (; done + 4 <= spans.size(); done += 4) {
                add(spans.subList(done, done + 4), to.numerators, length);
            }
            spans.subList(done, spans.size())
                    .forEach(one -> add(one.numbers().numerators, one.from(), to.numerators, length));
            to.least = least;
            to.most = most;
            to.mostDenominator = common;
            return;
        }
        for (int i = 0; i < length; i++) {
            sumAt(spans, to, i);
        }
    }

    private static void add(long[] numbers, int from, long[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += numbers[from + i];
        }
    }

    /** Four at a time, so that each sum is fetched and put back a quarter as often. */
    private static void add(List<Span> four, long[] to, int length) {
        add(
                four.get(0).numbers().numerators,
                four.get(0).from(),
                four.get(1).numbers().numerators,
                four.get(1).from(),
                four.get(2).numbers().numerators,
                four.get(2).from(),
                four.get(3).numbers().numerators,
                four.get(3).from(),
                to,
                length);
    }

    private static void add(
            long[] first,
            int fromFirst,
            long[] second,
            int fromSecond,
            long[] third,
            int fromThird,
            long[] fourth,
            int fromFourth,
            long[] to,
            int length) {
        for (int i = 0; i < length; i++) {
            to[i] += first[fromFirst + i] + second[fromSecond + i] + third[fromThird + i] + fourth[fromFourth + i];
        }
    }

    private static void sumAt(List<Span> spans, Numbers to, int i) {
        to.presence[i] = Numbers.MISSING;
        for (Span one : spans) {
            if (!one.isMissing(i) && to.isMissing(i)) {
                to.copy(one.numbers(), one.from() + i, i);
            } else if (!one.isMissing(i)) {
                combineAt(Operator.SUM, new Span(to, 0), one, to, i);
            }
        }
        if (to.isMissing(i)) {
            to.miss(i);
        }
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
