package org.ishc.benchmarks.page;

import java.util.Arrays;

/**
 * What was measured several times: the median, and how far the farthest lies from it.
 *
 * @param value the median
 * @param error in the same unit; not a number where there was but one measurement
 */
record Estimate(double value, double error) {

    /**
     * Of what was measured, in any order.
     *
     * @throws IllegalArgumentException when nothing was
     */
    static Estimate of(double... measured) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("nothing was measured; allowed is one measurement or more");
        }
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        double median = (sorted[last / 2] + sorted[sorted.length / 2]) / 2;
        return new Estimate(median, last == 0 ? Double.NaN : Math.max(median - sorted[0], sorted[last] - median));
    }

    /** Divides; relative errors add up as squares, since both were measured apart. */
    Estimate over(Estimate floor) {
        double ratio = value / floor.value;
        return new Estimate(ratio, ratio * Math.hypot(error / value, floor.error / floor.value));
    }

    /** Multiplies by what is exact. */
    Estimate times(double factor) {
        return new Estimate(value * factor, error * factor);
    }

    double low() {
        return value - error;
    }

    double high() {
        return value + error;
    }
}
