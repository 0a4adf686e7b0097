package org.ishc.sample;

/** Repeatable chance: the same seed and subject give the same number, whatever was asked before. Whole numbers only. */
final class Chance {

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** Returns a number from 0 to below a bound for a subject and an aspect of it. */
    int below(int bound, long subject, String aspect) {
        return (int) Long.remainderUnsigned(mix(seed ^ mix(subject ^ mix(aspect.hashCode()))), bound);
    }

    /** Returns a number between two, both included. */
    int between(int low, int high, long subject, String aspect) {
        return low + below(high - low + 1, subject, aspect);
    }

    /** Tells whether something with this percentage of chance happens. */
    boolean percent(int percent, long subject, String aspect) {
        return below(100, subject, aspect) < percent;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
