package org.ishc.core.column;

import static java.lang.Math.multiplyExact;

import java.util.Arrays;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;

/**
 * The numbers that can be written: the multiples of a step, such as 0.01 or 0.25. What is cut and then rounded to a
 * grid keeps the step's denominator, so that sums are sums of longs.
 */
public final class Grid {

    private final Fraction step;
    private final Constant size;
    private final Rounding rounding;

    /**
     * Makes a grid.
     *
     * @param step above 0
     * @param rounding how numbers between two multiples become one of them
     */
    public Grid(Fraction step, Rounding rounding) {
        this.step = step;
        this.size = Constant.of(step);
        this.rounding = rounding;
    }

    /** Returns the denominator that its numbers are kept over. */
    public long denominator() {
        return size.isNarrow() ? size.denominator() : 1;
    }

    /** Rounds. */
    public Fraction round(Fraction exact) {
        return exact.roundToStep(step, rounding);
    }

    /**
     * Cuts numbers at a least and a greatest, rounds them, and says what was cut. What is missing stays so.
     *
     * @param cut which limit cut, as {@link Limits} says it
     */
    public void round(Span span, Fraction least, Fraction greatest, byte[] cut, Numbers to, int length) {
        Constant low = Constant.of(least);
        Constant high = Constant.of(greatest);
        to.begin(denominator());
        if (isProvedToDivide(span.numbers(), low, high)) {
            divide(span, high.numerator(), cut, to, length);
        } else if (isProvedToFit(span.numbers(), low, high)) {
            fit(span, low, high, cut, to, length);
        } else {
            for (int i = 0; i < length; i++) {
                cut[i] = span.isMissing(i) ? Limits.INSIDE : Limits.cut(span, i, low, high);
                round(span, i, cut[i], low, high, to);
            }
        }
    }

    /**
     * Cuts and rounds greatest · part / whole at once, where bounds prove that nothing in it overflows and nothing is
     * missing; false, and nothing done, where they do not. What comes out is what the quotient, cut and rounded, gives.
     */
    public boolean share(Span part, Span whole, Fraction least, Fraction greatest, byte[] cut, Numbers to, int length) {
        Constant high = Constant.of(greatest);
        Numbers above = part.numbers();
        Numbers below = whole.numbers();
        boolean isProved = least.signum() <= 0 && isProvedToShare(above, below, high);
        if (isProved) {
            to.begin(size.denominator());
            long most = high.numerator() * size.denominator();
            if (below.least == below.most) {
                long by = below.most;
                new Divisor(2 * by, 2 * most * above.most + by)
                        .divide(2 * most, above.numerators, part.from(), by, to.numerators, length);
                cut(above.numerators, part.from(), by, most, cut, to.numerators, length);
            } else {
                divide(
                        above.numerators,
                        part.from(),
                        below.numerators,
                        whole.from(),
                        2 * most,
                        1,
                        most,
                        cut,
                        to.numerators,
                        length);
            }
            filled(0, most, to, length);
        }
        return isProved;
    }

    private boolean isProvedToShare(Numbers above, Numbers below, Constant high) {
        return above.isFull
                && below.isFull
                && above.common == 1
                && below.common == 1
                && above.least >= 0
                && below.least > 0
                && rounding == Rounding.HALF_UP
                && size.isNarrow()
                && size.numerator() == 1
                && high.isWhole()
                && high.numerator() >= 0
                && Bounds.fits(high.numerator(), size.denominator())
                && Bounds.fits(high.numerator() * size.denominator(), 4)
                && Bounds.fits(4 * high.numerator() * size.denominator(), above.most)
                && below.most <= Numbers.MAX / 4
                && Bounds.fits(high.numerator(), below.most);
    }

    private void round(Span span, int i, byte cut, Constant low, Constant high, Numbers to) {
        if (span.isMissing(i)) {
            to.miss(i);
        } else if (cut != Limits.INSIDE) {
            to.set(i, round(cut == Limits.ABOVE ? high.value() : low.value()));
        } else if (span.isNarrow(i) && size.isNarrow()) {
            try {
                long above = multiplyExact(span.numerator(i), size.denominator());
                long below = multiplyExact(span.denominator(i), size.numerator());
                to.put(i, multiplyExact(divide(above, below, rounding), size.numerator()), size.denominator());
            } catch (ArithmeticException overflow) {
                to.set(i, round(span.exact(i)));
            }
        } else {
            to.set(i, round(span.exact(i)));
        }
    }

    private static long divide(long above, long below, Rounding rounding) {
        long quotient = above / below;
        long rest = Math.abs(above - quotient * below);
        if (rest == 0) {
            return quotient;
        }
        int half = Long.compare(rest, below - rest);
        boolean isAway =
                switch (rounding) {
                    case HALF_UP -> half >= 0;
                    case HALF_DOWN -> half > 0;
                    case HALF_EVEN -> half > 0 || half == 0 && (quotient & 1) == 1;
                    case UP -> true;
                    case DOWN -> false;
                };
        return isAway ? quotient + (above < 0 ? -1 : 1) : quotient;
    }

    /** Nothing below 0, halves up, a whole limit above, a step of 1/n: one division a number. */
    private boolean isProvedToDivide(Numbers numbers, Constant low, Constant high) {
        return numbers.isFull
                && numbers.least >= 0
                && low.value().signum() <= 0
                && rounding == Rounding.HALF_UP
                && size.numerator() == 1
                && high.isWhole()
                && high.numerator() >= 0
                && Bounds.fits(high.numerator(), size.denominator())
                && Bounds.fits(4 * size.denominator(), numbers.most)
                && numbers.mostDenominator <= Numbers.MAX / 4
                && Bounds.fits(high.numerator(), numbers.mostDenominator);
    }

    private void divide(Span span, long greatest, byte[] cut, Numbers to, int length) {
        Numbers numbers = span.numbers();
        long most = greatest * size.denominator();
        long twice = 2 * size.denominator();
        if (numbers.common == 0) {
            divide(
                    numbers.numerators,
                    span.from(),
                    numbers.denominators,
                    span.from(),
                    twice,
                    greatest,
                    most,
                    cut,
                    to.numerators,
                    length);
            filled(0, most, to, length);
            return;
        }
        long below = numbers.common;
        new Divisor(2 * below, twice * numbers.most + below)
                .divide(twice, numbers.numerators, span.from(), below, to.numerators, length);
        cut(numbers.numerators, span.from(), greatest * below, most, cut, to.numerators, length);
        filled(0, most, to, length);
    }

    /** Each by a number of its own. */
    private static void divide(
            long[] above,
            int from,
            long[] below,
            int belowFrom,
            long twice,
            long greatest,
            long most,
            byte[] cut,
            long[] to,
            int length) {
        for (int i = 0; i < length; i++) {
            long n = above[from + i];
            long d = below[belowFrom + i];
            to[i] = Math.min((twice * n + d) / (2 * d), most);
            cut[i] = (byte) ((greatest * d - n) >>> 63);
        }
    }

    /**
     * What lies above the limit is cut. In loops of their own, and without a branch, since such go several numbers at a
     * time.
     */
    private static void cut(long[] numbers, int from, long limit, long most, byte[] cut, long[] to, int length) {
        for (int i = 0; i < length; i++) {
            long room = most - to[i];
            to[i] += room & room >> 63;
        }
        for (int i = 0; i < length; i++) {
            cut[i] = (byte) (limit - numbers[from + i] >>> 63);
        }
    }

    /** Everything lies on the grid already, limits too: no rounding, only cutting. */
    private boolean isProvedToFit(Numbers numbers, Constant low, Constant high) {
        return numbers.isFull
                && numbers.common != 0
                && size.numerator() == 1
                && size.denominator() % numbers.common == 0
                && low.isNarrow()
                && high.isNarrow()
                && size.denominator() % low.denominator() == 0
                && size.denominator() % high.denominator() == 0
                && Bounds.fits(size.denominator(), Bounds.reach(numbers))
                && Bounds.fits(size.denominator(), Math.abs(low.numerator()))
                && Bounds.fits(size.denominator(), Math.abs(high.numerator()));
    }

    private void fit(Span span, Constant low, Constant high, byte[] cut, Numbers to, int length) {
        long[] from = span.numbers().numerators;
        long factor = size.denominator() / span.numbers().common;
        long least = low.numerator() * (size.denominator() / low.denominator());
        long most = high.numerator() * (size.denominator() / high.denominator());
        for (int i = 0; i < length; i++) {
            long points = factor * from[span.from() + i];
            to.numerators[i] = Math.min(Math.max(points, least), most);
            cut[i] = (byte) ((most - points) >>> 63 | (points - least) >> 63 & Limits.BELOW);
        }
        filled(least, most, to, length);
    }

    private static void filled(long least, long most, Numbers to, int length) {
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        to.isFull = true;
        to.least = least;
        to.most = most;
        to.mostDenominator = to.common;
    }
}
