package org.ishc.benchmarks.page;

/**
 * A mean with half the width of its 99.9 % confidence interval.
 *
 * @param value the mean
 * @param error in the same unit; not a number where there were too few measurements to tell
 */
record Estimate(double value, double error) {

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
