package org.ishc.core.column;

/** What is known of products before a loop begins. */
final class Bounds {

    private Bounds() {}

    /** Tells whether the product of two numbers, neither below 0, surely stays narrow. */
    static boolean fits(long one, long other) {
        long product = one * other;
        return Math.multiplyHigh(one, other) == 0 && product >= 0 && product <= Numbers.MAX;
    }

    /** Returns how far from 0 a numerator of a column can be; the greatest of all where nobody knows. */
    static long reach(Numbers numbers) {
        return numbers.least == Long.MIN_VALUE
                ? Long.MAX_VALUE
                : Math.max(Math.abs(numbers.least), Math.abs(numbers.most));
    }
}
