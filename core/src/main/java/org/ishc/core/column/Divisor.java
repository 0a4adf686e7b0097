package org.ishc.core.column;

/**
 * Divides whole numbers of 0 or more by one that stays the same: by a product and a shift, which take a fraction of the
 * time of a division.
 *
 * <p>With {@code f = ⌊2^63 / d⌋ + 1 = (2^63 + e) / d}, where {@code 0 < e ≤ d}, a number {@code n} gives {@code n · f /
 * 2^63 = n / d + (n · e / 2^63) / d}. While {@code n · d < 2^63} the second part is less than {@code 1 / d}, so that no
 * whole number lies between this and the quotient: what is cut off behind the point is the same.
 */
final class Divisor {

    private final long divisor;
    private final long factor;

    /**
     * Prepares the divisions.
     *
     * @param divisor 1 or more
     */
    Divisor(long divisor) {
        this.divisor = divisor;
        this.factor = Long.divideUnsigned(Long.MIN_VALUE, divisor) + 1;
    }

    /** Tells whether it is proved that all numbers from 0 to a greatest are divided exactly. */
    boolean isProvedUpTo(long greatest) {
        return divisor > 1 && Bounds.fits(greatest, divisor);
    }

    /** The whole part of the quotient of a number for which that is proved. */
    long quotient(long of) {
        return Math.multiplyHigh(of << 1, factor);
    }
}
