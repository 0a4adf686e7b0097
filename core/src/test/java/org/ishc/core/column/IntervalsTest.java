package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interval holds its lower bound and not its upper one; of several that hold a number it is the first. */
class IntervalsTest {

    private static final int NOTHING = -1;

    private static Optional<Fraction> bound(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Fraction.parse(text));
    }

    /** Reads intervals such as {@code -..0 0..10}; a dash is no bound. */
    private static Intervals intervals(String text) {
        List<Optional<Fraction>> from = new ArrayList<>();
        List<Optional<Fraction>> to = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] bounds = one.split("\\.\\.");
            from.add(bound(bounds[0]));
            to.add(bound(bounds[1]));
        }
        return new Intervals(from, to);
    }

    private static int[] found(String intervals, Numbers numbers) {
        int[] found = new int[numbers.size()];
        intervals(intervals).find(new Span(numbers, 0), found, found.length);
        return found;
    }

    private static Numbers wholes() {
        return Numbers.wholes(new long[] {-1, 0, 9, 10, 11});
    }

    /** The same numbers, of which one is missing besides, so that nothing is proved of them. */
    private static Numbers withAGap() {
        Numbers numbers = Numbers.missing(6);
        numbers.copyBlock(wholes(), 0, 5);
        return numbers.settled();
    }

    @ParameterizedTest
    @CsvSource({
        "-..0 0..10 10..-, 0 1 1 2 2",
        "0..10 10..-, 2 0 0 1 1",
        "-..0 0..10, 0 1 1 2 2",
        "-..0 10..-, 0 2 2 1 1",
        "-..10 0..-, 0 0 0 1 1",
        "10..- -..10, 1 1 1 0 0",
        "-..10 10..10 10..-, 0 0 0 2 2",
        "-..10 9..-, 0 0 0 1 1",
        "-..-, 0 0 0 0 0",
        "'', 0 0 0 0 0"
    })
    void aNumber_liesInTheFirstThatHoldsIt(String intervals, String expected) {
        int[] places = List.of(expected.split(" ")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        assertArrayEquals(places, found(intervals, wholes()));
        int[] withAGap = found(intervals, withAGap());
        assertArrayEquals(
                places,
                List.of(0, 1, 2, 3, 4).stream().mapToInt(i -> withAGap[i]).toArray());
        assertArrayEquals(new int[] {NOTHING}, new int[] {withAGap[5]});
    }

    @Test
    void boundsBetweenNumbers_areComparedExactly() {
        assertArrayEquals(new int[] {0, 0, 1, 2, 2}, found("-..0.5 0.5..9.5 9.5..-", wholes()));
        assertArrayEquals(new int[] {0, 0, 1, 1, 1}, found("-..1/3 1/3..-", wholes()));
        assertArrayEquals(new int[] {1, 1, 1, 0, 0}, found("19/2..20", wholes()), "only a lower bound lies between");
        assertArrayEquals(new int[] {1, 0, 0, 1, 1}, found("0..19/2", wholes()), "only an upper bound does");
    }

    @Test
    void numbersOverADenominator_areComparedExactly() {
        Numbers halves = Numbers.over(2, new long[] {-1, 0, 1, 2});
        assertArrayEquals(new int[] {0, 1, 1, 2}, found("-..0 0..1 1..-", halves));
    }

    @Test
    void aLoop_beginsWhereItsBlockBegins_andEndsWithIt() {
        int[] found = {7, 7, 7, 7, 7};
        intervals("-..0 0..10 10..-").find(new Span(wholes(), 2), found, 2);
        assertArrayEquals(new int[] {1, 2, 7, 7, 7}, found);
        int[] some = {7, 7, 7};
        intervals("0..10").find(new Span(wholes(), 2), some, 2);
        assertArrayEquals(new int[] {0, 1, 7}, some);
    }
}
