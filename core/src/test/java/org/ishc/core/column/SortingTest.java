package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** The greatest first, equal ones as they stood, those without a number last: by digits or by comparing. */
class SortingTest {

    private static Numbers numbers(long denominator, String... values) {
        Numbers numbers = Numbers.filling(values.length, denominator, false);
        for (int i = 0; i < values.length; i++) {
            numbers.set(i, values[i].equals("-") ? null : Fraction.parse(values[i]));
        }
        return numbers.settled();
    }

    private static int[] sorted(Numbers by, int... positions) {
        return Sorting.descending(positions, by);
    }

    private static final Numbers SMALL = numbers(1, "3", "-1", "-", "3", "0", "-", "7");

    @Test
    void theGreatestIsFirst_equalOnesStayAsTheyStood_theMissingAreLast() {
        assertArrayEquals(new int[] {6, 0, 3, 4, 1, 2, 5}, sorted(SMALL, 0, 1, 2, 3, 4, 5, 6));
        assertArrayEquals(new int[] {6, 3, 0, 4, 1, 5, 2}, sorted(SMALL, 5, 3, 2, 0, 1, 4, 6));
    }

    @Test
    void someOrNonePositions_areSorted() {
        assertArrayEquals(new int[] {4, 1}, sorted(SMALL, 1, 4));
        assertArrayEquals(new int[] {5, 2}, sorted(SMALL, 5, 2), "nothing to sort by");
        assertArrayEquals(new int[] {}, sorted(SMALL));
        assertArrayEquals(new int[] {1, 2, 5}, sorted(SMALL, 2, 1, 5), "a number alone is before what is missing");
    }

    /** Wider apart than one, two and three digits of eleven bits, and too wide for digits. */
    @Test
    void numbersFarApart_areSortedTheSame() {
        for (long step : new long[] {1, 700, 2_048, 5_000_000L, 9_000_000_000L, 1L << 42, 1L << 55}) {
            Numbers by = numbers(
                    1,
                    "0",
                    String.valueOf(3 * step),
                    String.valueOf(-step),
                    String.valueOf(step),
                    String.valueOf(2 * step));
            assertArrayEquals(new int[] {1, 4, 3, 0, 2}, sorted(by, 0, 1, 2, 3, 4), "step " + step);
        }
    }

    /** What is missing has a digit of its own, the greatest there is. */
    @Test
    void theMissing_areBehindEveryDigit() {
        for (int range : new int[] {1, 2, 3, 6, 7, 8, 2_046, 2_047, 2_048}) {
            Numbers by = numbers(1, "-", "0", String.valueOf(range - 1), "-");
            assertArrayEquals(
                    range == 1 ? new int[] {1, 2, 0, 3} : new int[] {2, 1, 0, 3},
                    sorted(by, 0, 1, 2, 3),
                    () -> "of " + range);
        }
    }

    @Test
    void ratiosAndHugeNumbers_areCompared() {
        assertArrayEquals(new int[] {1, 0, 2}, sorted(numbers(1, "0.3", "0.34", "0.25"), 0, 1, 2));
        Numbers huge = numbers(1, "9000000000000000000000", "-", "9000000000000000000001", "5");
        assertArrayEquals(new int[] {2, 0, 3, 1}, sorted(huge, 0, 1, 2, 3));
    }

    @Test
    void theWholeRangeOfLongs_doesNotOverflow() {
        Numbers by = Numbers.wholes(new long[] {-4_000_000_000_000_000_000L, 4_000_000_000_000_000_000L, 0});
        assertArrayEquals(new int[] {1, 2, 0}, sorted(by, 0, 1, 2));
    }

    @Test
    void order_isThatOfTheSort() {
        assertEquals(0, Sorting.order(SMALL, 0, 3));
        assertTrue(Sorting.order(SMALL, 6, 0) < 0);
        assertTrue(Sorting.order(SMALL, 1, 4) > 0);
        assertTrue(Sorting.order(SMALL, 2, 1) > 0, "what is missing is behind");
        assertTrue(Sorting.order(SMALL, 1, 2) < 0);
        assertEquals(0, Sorting.order(SMALL, 2, 5));
        assertTrue(Sorting.order(Numbers.wholes(new long[] {1, 2}), 0, 1) > 0);
    }

    @Test
    void manyPositions_areSortedStably() {
        Numbers by = Numbers.wholes(
                IntStream.range(0, 5000).mapToLong(i -> (i * 7919L) % 101).toArray());
        int[] sorted = sorted(by, IntStream.range(0, 5000).toArray());
        for (int i = 1; i < sorted.length; i++) {
            int order = Sorting.order(by, sorted[i - 1], sorted[i]);
            assertTrue(order < 0 || order == 0 && sorted[i - 1] < sorted[i]);
        }
    }
}
