package org.ishc.core.column;

import java.util.Arrays;

/** Stable sorts of positions by a number each, the greatest first, those without a number last. */
public final class Sorting {

    private static final int BITS = 11;

    /** How many times as much room as there are positions is worth a pass less. */
    private static final long MOST_ROOM = 4;

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

    /** Digit by digit, the last first; a range that is not much wider than there are positions is one digit. */
    private static int[] byDigits(int[] positions, Numbers by, long most, long range) {
        int whole = Long.SIZE - Long.numberOfLeadingZeros(range);
        int bits = whole < Integer.SIZE && 1L << whole <= MOST_ROOM * positions.length ? whole : BITS;
        int[] from = positions;
        int[] free = positions;
        for (int shift = 0; shift == 0 || range >>> shift != 0; shift += bits) {
            int[] to = free == positions ? new int[positions.length] : free;
            int[] starts = new int[(1 << bits) + 1];
            for (int position : from) {
                starts[digit(by, position, most, range, shift, bits) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (int position : from) {
                to[starts[digit(by, position, most, range, shift, bits)]++] = position;
            }
            free = from;
            from = to;
        }
        return from;
    }

    private static int digit(Numbers by, int position, long most, long range, int shift, int bits) {
        long key = by.isMissing(position) ? range : most - by.numerators[position];
        return (int) (key >>> shift) & (1 << bits) - 1;
    }
}
