package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounding to a grid on every way that it can go: what comes out is what fractions, cut and rounded once, give. */
class GridTest {

    private static final Fraction CENT = Fraction.of(1, 100);
    private static final Fraction ZERO = Fraction.ZERO;
    private static final Fraction TEN = Fraction.of(10);
    private static final Fraction HUGE = Fraction.of(BigInteger.TWO.pow(70), BigInteger.valueOf(3));

    private static Numbers column(@Nullable Fraction... values) {
        Numbers numbers = Numbers.filling(values.length, 1, false);
        for (int i = 0; i < values.length; i++) {
            numbers.set(i, values[i]);
        }
        return numbers.settled();
    }

    private static Numbers over(long denominator, long... numerators) {
        Numbers numbers = Numbers.filling(numerators.length, denominator, false);
        for (int i = 0; i < numerators.length; i++) {
            numbers.put(i, numerators[i], denominator);
        }
        return numbers.settled();
    }

    private static byte cut(Fraction exact, Fraction least, Fraction greatest) {
        return exact.compareTo(greatest) > 0 ? Limits.ABOVE : exact.compareTo(least) < 0 ? Limits.BELOW : Limits.INSIDE;
    }

    private static void rounds(Fraction step, Rounding rounding, Numbers numbers, Fraction least, Fraction greatest) {
        Grid grid = new Grid(step, rounding);
        byte[] cut = new byte[numbers.size()];
        Numbers to = Used.column(numbers.size());
        grid.round(new Span(numbers, 0), least, greatest, cut, to, numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            Optional<Fraction> expected =
                    numbers.find(i).map(exact -> exact.max(least).min(greatest).roundToStep(step, rounding));
            assertEquals(expected, to.find(i), "position " + i);
            assertEquals(
                    numbers.find(i).map(exact -> cut(exact, least, greatest)).orElse(Limits.INSIDE),
                    cut[i],
                    "position " + i);
            assertEquals(expected.isEmpty(), to.isMissing(i));
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void halvesAndOthers_ofBothSigns_areRoundedAsFractionsAre(Rounding rounding) {
        Numbers numbers = over(8, -20, -13, -12, -11, -4, -3, -1, 0, 1, 3, 4, 5, 11, 12, 13, 20, 28);
        for (Fraction step : List.of(Fraction.ONE, Fraction.of(1, 4), Fraction.of(3, 10), CENT, Fraction.of(2))) {
            rounds(step, rounding, numbers, Fraction.of(-100), Fraction.of(100));
            rounds(step, rounding, numbers, Fraction.of(-1, 3), Fraction.of(5, 3));
        }
    }

    @Test
    void aKnownHalf_goesWhereItsRoundingSays() {
        Numbers numbers = over(2, 5, -5, 7, -7);
        List<List<Long>> expected =
                List.of(List.of(3L, -3L, 4L, -4L), List.of(2L, -2L, 3L, -3L), List.of(2L, -2L, 4L, -4L));
        List<Rounding> roundings = List.of(Rounding.HALF_UP, Rounding.HALF_DOWN, Rounding.HALF_EVEN);
        for (int way = 0; way < roundings.size(); way++) {
            Numbers to = Used.column(4);
            new Grid(Fraction.ONE, roundings.get(way))
                    .round(new Span(numbers, 0), Fraction.of(-9), Fraction.of(9), new byte[4], to, 4);
            for (int i = 0; i < 4; i++) {
                assertEquals(Optional.of(Fraction.of(expected.get(way).get(i))), to.find(i));
            }
        }
    }

    @Test
    void nothingBelowZero_isDividedAtOnce_withOneDenominatorOrOneEach() {
        rounds(CENT, Rounding.HALF_UP, over(3, 0, 1, 2, 29, 30, 31, 1_000), ZERO, TEN);
        rounds(
                CENT,
                Rounding.HALF_UP,
                column(ZERO, Fraction.of(1, 3), Fraction.of(1, 200), Fraction.of(2_001, 200), Fraction.of(31, 3)),
                ZERO,
                TEN);
        rounds(CENT, Rounding.HALF_UP, over(3, 0, 1, 29, 30), Fraction.of(-5), ZERO);
    }

    /** 10/667 is 0.01499…: what is proved to be divided by a product is proved of all that is divided. */
    @Test
    void justBelowAHalf_isRoundedDown_byProductsToo() {
        rounds(CENT, Rounding.HALF_UP, over(667, 9, 10), ZERO, TEN);
        rounds(CENT, Rounding.HALF_UP, over(1_143, 39, 40), ZERO, TEN);
        Grid grid = new Grid(CENT, Rounding.HALF_UP);
        assertTrue(shares(grid, Numbers.wholes(new long[] {0, 1}), Numbers.wholes(new long[] {667, 667}), ZERO, TEN));
        assertTrue(
                shares(grid, Numbers.wholes(new long[] {3, 4}), Numbers.wholes(new long[] {1_143, 1_143}), ZERO, TEN));
    }

    /** Later loops prove what they do from the bounds, so that everyday columns must have some. */
    @Test
    void everydayNumbers_areRoundedAtOnce_withinKnownBounds() {
        Numbers to = Used.column(3);
        for (Numbers numbers : List.of(over(3, 0, 29, 31), column(ZERO, Fraction.of(1, 3), Fraction.of(2_001, 200)))) {
            new Grid(CENT, Rounding.HALF_UP).round(new Span(numbers, 0), ZERO, TEN, new byte[3], to, 3);
            assertEquals("100: 0..1000", known(to));
        }
        Numbers quarters = over(4, -1, 5, 90);
        new Grid(CENT, Rounding.DOWN).round(new Span(quarters, 0), Fraction.of(-1, 2), TEN, new byte[3], to, 3);
        assertEquals("100: -50..1000", known(to));
    }

    private static String known(Numbers numbers) {
        assertTrue(numbers.isFull());
        return numbers.common + ": " + numbers.least + ".." + numbers.most;
    }

    /** Of a common denominator that the step's is no multiple of, and of limits between two steps. */
    @Test
    void whatLiesBesideTheGrid_isNotOnlyCut() {
        Numbers thirds = over(3, -50, -4, -1, 0, 1, 2, 3, 4);
        rounds(CENT, Rounding.DOWN, thirds, Fraction.of(-5), TEN);
        rounds(Fraction.of(1, 2), Rounding.UP, over(4, -5, -1, 0, 1, 7), Fraction.of(-9), TEN);
        Numbers quarters = over(4, -50, -4, -1, 0, 3, 4, 39, 41);
        for (Fraction edge : List.of(Fraction.of(1, 3), Fraction.of(1, 200), Fraction.of(7, 1_000))) {
            rounds(CENT, Rounding.DOWN, quarters, edge.negated(), TEN);
            rounds(CENT, Rounding.DOWN, quarters, Fraction.of(-5), edge);
        }
    }

    @Test
    void whatOneBoundForbids_goesAnotherWayToTheSameNumber() {
        Numbers numbers = over(3, 0, 1, 2, 29, 30, 31, 1_000);
        rounds(CENT, Rounding.HALF_UP, numbers, Fraction.ONE, TEN);
        rounds(CENT, Rounding.HALF_UP, numbers, ZERO, Fraction.of(7, 2));
        rounds(CENT, Rounding.HALF_UP, numbers, Fraction.of(-7), Fraction.of(-1));
        rounds(CENT, Rounding.HALF_UP, numbers, ZERO, Fraction.of(Numbers.MAX));
        rounds(CENT, Rounding.HALF_UP, over(3, 1, Numbers.MAX), ZERO, TEN);
        rounds(CENT, Rounding.HALF_UP, over(Numbers.MAX / 2, 1, 5, Numbers.MAX), ZERO, Fraction.of(3));
        rounds(CENT, Rounding.HALF_UP, over(Numbers.MAX / 8, 1, 5, 1_000), ZERO, Fraction.of(1_000));
        rounds(CENT, Rounding.HALF_UP, over(3, -1, 4), ZERO, TEN);
    }

    @Test
    void whatLiesOnTheGrid_isOnlyCut() {
        Numbers numbers = over(4, -50, -4, -1, 0, 3, 4, 39, 40, 41, 90);
        rounds(CENT, Rounding.DOWN, numbers, ZERO, TEN);
        rounds(CENT, Rounding.HALF_EVEN, numbers, Fraction.of(-5, 4), Fraction.of(39, 4));
        rounds(CENT, Rounding.DOWN, numbers, Fraction.of(-1, 3), TEN);
        rounds(CENT, Rounding.DOWN, numbers, ZERO, Fraction.of(28, 3));
        rounds(CENT, Rounding.DOWN, numbers, HUGE.negated(), TEN);
        rounds(CENT, Rounding.DOWN, numbers, ZERO, HUGE);
        rounds(CENT, Rounding.DOWN, numbers, Fraction.of(-Numbers.MAX), TEN);
        rounds(CENT, Rounding.DOWN, numbers, ZERO, Fraction.of(Numbers.MAX));
        rounds(CENT, Rounding.DOWN, over(4, Numbers.MAX, -Numbers.MAX), Fraction.of(-9), TEN);
    }

    @Test
    void missingAndWideNumbers_goOneByOne() {
        Numbers numbers = column(
                null,
                HUGE,
                HUGE.negated(),
                Fraction.of(Numbers.MAX),
                Fraction.of(-Numbers.MAX),
                Fraction.of(Long.MIN_VALUE),
                Fraction.of(5, 3));
        rounds(CENT, Rounding.HALF_UP, numbers, ZERO, TEN);
        rounds(CENT, Rounding.HALF_UP, numbers, HUGE.negated(), HUGE);
        rounds(Fraction.of(3, 10), Rounding.HALF_DOWN, numbers, HUGE.negated().times(TEN), HUGE.times(TEN));
    }

    @Test
    void aStepTooWide_hasDenominatorOne_andRoundsExactly() {
        Fraction fine = Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(80));
        assertEquals(1, new Grid(fine, Rounding.HALF_UP).denominator());
        assertEquals(100, new Grid(CENT, Rounding.HALF_UP).denominator());
        assertEquals(10, new Grid(Fraction.of(3, 10), Rounding.HALF_UP).denominator());
        rounds(fine, Rounding.HALF_UP, column(Fraction.of(1, 3), null, Fraction.of(20)), ZERO, TEN);
        assertEquals(Fraction.of(6, 5), new Grid(Fraction.of(3, 10), Rounding.HALF_UP).round(Fraction.of(21, 20)));
    }

    @Test
    void onlyTheSpan_isRead() {
        Numbers to = Used.column(2);
        byte[] cut = new byte[2];
        new Grid(Fraction.ONE, Rounding.HALF_UP).round(new Span(over(2, 99, 99, 3, 50), 2), ZERO, TEN, cut, to, 2);
        assertEquals(Optional.of(Fraction.of(2)), to.find(0));
        assertEquals(Optional.of(TEN), to.find(1));
        assertArrayEquals(new byte[] {Limits.INSIDE, Limits.ABOVE}, cut);
    }

    private static boolean shares(Grid grid, Numbers part, Numbers whole, Fraction least, Fraction greatest) {
        int size = part.size();
        byte[] cut = new byte[size];
        Arrays.fill(cut, (byte) 7);
        Numbers to = Used.column(size);
        boolean isDone = grid.share(new Span(part, 0), new Span(whole, 0), least, greatest, cut, to, size);
        for (int i = 0; i < size; i++) {
            if (isDone) {
                Fraction exact = greatest.times(part.exact(i)).dividedBy(whole.exact(i));
                assertEquals(Optional.of(grid.round(exact.max(least).min(greatest))), to.find(i));
                assertEquals(cut(exact, least, greatest), cut[i]);
            } else {
                assertEquals(7, cut[i]);
            }
        }
        return isDone;
    }

    @Test
    void aShare_ofOneWholeForAll_isThatOfADivision() {
        Grid grid = new Grid(CENT, Rounding.HALF_UP);
        for (long whole : new long[] {1, 3, 7, 64, 8_000, 1L << 40, (1L << 50) + 1}) {
            long[] wholes = new long[] {whole, whole, whole, whole, whole, whole};
            Numbers part = Numbers.wholes(new long[] {0, 1, whole / 2, whole - 1, whole, whole + 1});
            assertTrue(shares(grid, part, Numbers.wholes(wholes), ZERO, TEN), () -> "of " + whole);
        }
    }

    @Test
    void aShare_isDividedAtOnce_whereItIsProved() {
        Grid grid = new Grid(CENT, Rounding.HALF_UP);
        Numbers part = Numbers.wholes(new long[] {0, 1, 2, 3, 9, 10});
        Numbers whole = Numbers.wholes(new long[] {3, 3, 3, 3, 7, 8_000});
        assertTrue(shares(grid, part, whole, ZERO, TEN));
        assertTrue(shares(grid, part, whole, Fraction.of(-3), Fraction.of(40)));
    }

    @Test
    void aShare_isRefused_whereOneBoundIsMissing() {
        Grid grid = new Grid(CENT, Rounding.HALF_UP);
        Numbers part = Numbers.wholes(new long[] {0, 2});
        Numbers whole = Numbers.wholes(new long[] {3, 4});
        Numbers gap = column(null, Fraction.ONE);
        assertFalse(shares(grid, gap, whole, ZERO, TEN));
        assertFalse(shares(grid, part, gap, ZERO, TEN));
        assertFalse(shares(grid, over(2, 1, 3), whole, ZERO, TEN));
        assertFalse(shares(grid, part, over(2, 1, 3), ZERO, TEN));
        assertFalse(shares(grid, Numbers.wholes(new long[] {-1, 2}), whole, ZERO, TEN));
        assertFalse(shares(grid, part, Numbers.wholes(new long[] {0, 2}), ZERO, TEN));
        assertFalse(shares(grid, part, whole, Fraction.ONE, TEN));
        assertFalse(shares(new Grid(CENT, Rounding.DOWN), part, whole, ZERO, TEN));
        assertFalse(shares(
                new Grid(Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(80)), Rounding.HALF_UP),
                part,
                whole,
                ZERO,
                TEN));
        assertFalse(shares(new Grid(Fraction.of(3, 10), Rounding.HALF_UP), part, whole, ZERO, TEN));
        assertFalse(shares(grid, part, whole, ZERO, Fraction.of(5, 2)));
        assertFalse(shares(grid, part, whole, Fraction.of(-9), Fraction.of(-1)));
        assertFalse(shares(grid, part, whole, ZERO, Fraction.of(Numbers.MAX)));
        assertFalse(shares(grid, part, whole, ZERO, Fraction.of(Numbers.MAX / 200)));
        assertFalse(shares(grid, Numbers.wholes(new long[] {1, Numbers.MAX}), whole, ZERO, TEN));
        assertFalse(shares(grid, part, Numbers.wholes(new long[] {1, Numbers.MAX}), ZERO, TEN));
        assertFalse(shares(grid, part, Numbers.wholes(new long[] {1, Numbers.MAX / 8}), ZERO, TEN));
    }
}
