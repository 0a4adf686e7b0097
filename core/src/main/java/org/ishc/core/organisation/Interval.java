package org.ishc.core.organisation;

import java.math.BigInteger;

/**
 * What is known of a restated whole number: it lies between two bounds, both included; when they are equal it is exact.
 *
 * @param low the least that it can be, not negative
 * @param high the most that it can be
 */
public record Interval(BigInteger low, BigInteger high) {

    /** Exactly 0. */
    public static final Interval ZERO = exactly(BigInteger.ZERO);

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException when {@code low} is negative, or {@code high} is below it
     */
    public Interval {
        if (low.signum() < 0 || high.compareTo(low) < 0) {
            throw new IllegalArgumentException(
                    "low is " + low + " and high is " + high + "; allowed are 0 or more, the high not below the low");
        }
    }

    /** Returns an exact figure. */
    public static Interval exactly(BigInteger value) {
        return new Interval(value, value);
    }

    /** Tells whether the figure is exact. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** Returns the sum of two figures, bound by bound. */
    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }
}
