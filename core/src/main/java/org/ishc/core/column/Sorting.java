package org.ishc.core.column;

import java.util.Arrays;

/** Stable sorts of positions by a number each, the greatest first, those without a number last. */
public final class Sorting {

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final long MAX_RANGE = 1L << 44;

    private Sorting() {}

    /** Returns the positions in order. */
    public static int[] descending(int[] positions, Numbers by) {
        if (by.common == 0 || hasWide(positions, by)) {
            return compared(positions, by);
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int position : positions) {
            if (!by.isMissing(position)) {
                least = Math.min(least, by.numerators[position]);
                most = Math.max(most, by.numerators[position]);
            }
        }
        if (least > most) {
            return positions;
        }
        long range = most - least + 1;
        return range <= 0 || range >= MAX_RANGE ? compared(positions, by) : byDigits(positions, by, most, range);
    }

    private static boolean hasWide(int[] positions, Numbers by) {
        return !by.isFull
                && Arrays.stream(positions).anyMatch(position -> !by.isMissing(position) && !by.isNarrow(position));
    }

    private static int[] compared(int[] positions, Numbers by) {
        Integer[] sorted = Arrays.stream(positions).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (one, other) -> order(by, one, other));
        return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    /** Orders two positions as the sort does; 0 where their numbers are equal or both missing. */
    public static int order(Numbers by, int one, int other) {
        if (by.isFull && by.common != 0) {
            return Long.compare(by.numerators[other], by.numerators[one]);
        }
        if (by.isMissing(one) || by.isMissing(other)) {
            return Boolean.compare(by.isMissing(one), by.isMissing(other));
        }
        Span all = new Span(by, 0);
        return Comparing.compare(all, other, all, one);
    }

    private static int[] byDigits(int[] positions, Numbers by, long most, long range) {
        int[] from = positions;
        int[] to = new int[positions.length];
        for (int shift = 0; shift == 0 || range >>> shift != 0; shift += BITS) {
            int[] starts = new int[DIGITS + 1];
            for (int position : from) {
                starts[digit(by, position, most, range, shift) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (int position : from) {
                to[starts[digit(by, position, most, range, shift)]++] = position;
            }
            int[] next = from == positions ? new int[positions.length] : from;
            from = to;
            to = next;
        }
        return from;
    }

    private static int digit(Numbers by, int position, long most, long range, int shift) {
        long key = by.isMissing(position) ? range : most - by.numerators[position];
        return (int) (key >>> shift) & DIGITS - 1;
    }
}
