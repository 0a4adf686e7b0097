package org.ishc.core.column;

/**
 * Divides whole numbers of 0 or more by one that stays the same: by a product and a shift, which take a fraction of the
 * time of a division.
 *
 * <p>With {@code f = ⌊2^s / d⌋ + 1 = (2^s + e) / d}, where {@code 0 < e ≤ d}, a number {@code n} gives {@code n · f /
 * 2^s = n / d + (n · e / 2^s) / d}. While {@code n · d < 2^s} the second part is less than {@code 1 / d}, so that no
 * whole number lies between this and the quotient: what is cut off behind the point is the same. The least such
 * {@code s} is taken where {@code n · f} then stays within 64 bits, since such products are done several at a time;
 * else {@code s = 63}, of a product of 128 bits.
 */
final class Divisor {

    private static final int OF_WIDE_PRODUCTS = 63;

    private final long divisor;
    private final long greatest;
    private final int shift;
    private final long factor;

    /**
     * Prepares the divisions.
     *
     * @param divisor 1 or more
     * @param greatest no number that is divided is greater; 0 or more
     */
    Divisor(long divisor, long greatest) {
        this.divisor = divisor;
        this.greatest = greatest;
        int least = isProved() ? Long.SIZE - Long.numberOfLeadingZeros(greatest * divisor) : OF_WIDE_PRODUCTS;
        boolean isNarrow = isProved() && Bounds.fits(greatest, factor(least, divisor));
        this.shift = isNarrow ? least : OF_WIDE_PRODUCTS;
        this.factor = factor(shift, divisor);
    }

    private static long factor(int shift, long divisor) {
        return Long.divideUnsigned(1L << shift, divisor) + 1;
    }

    /** Tells whether it is proved that products divide; else divisions do. */
    boolean isProved() {
        return divisor > 1 && Bounds.fits(greatest, divisor);
    }

    /** Divides times · of + plus, from a position on. */
    void divide(long times, long[] numbers, int from, long plus, long[] to, int length) {
        if (!isProved()) {
            byDivisions(times, numbers, from, plus, to, length);
        } else if (shift < OF_WIDE_PRODUCTS) {
            byProducts(times, numbers, from, plus, to, length);
        } else {
            byWideProducts(times, numbers, from, plus, to, length);
        }
    }

    private void byDivisions(long times, long[] numbers, int from, long plus, long[] to, int length) {
        long by = divisor;
        for (int i = 0; i < length; i++) {
            to[i] = (times * numbers[from + i] + plus) / by;
        }
    }

    private void byProducts(long times, long[] numbers, int from, long plus, long[] to, int length) {
        long by = factor;
        int behind = shift;
        for (int i = 0; i < length; i++) {
            to[i] = (times * numbers[from + i] + plus) * by >>> behind;
        }
    }

    private void byWideProducts(long times, long[] numbers, int from, long plus, long[] to, int length) {
        long by = factor;
        for (int i = 0; i < length; i++) {
            to[i] = Math.multiplyHigh(times * numbers[from + i] + plus << 1, by);
        }
    }
}
