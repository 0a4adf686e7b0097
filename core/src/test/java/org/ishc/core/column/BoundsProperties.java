package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;

/** What is proved before a loop is true of numbers without bounds. */
class BoundsProperties {

    private static final int SIZE = 20;
    private static final BigInteger MAX = BigInteger.valueOf(Numbers.MAX);

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(0, 1L << 33),
                Arbitraries.longs().between(0, 9));
    }

    @Property
    void aProductFits_whenItIsNarrow(@ForAll("numbers") long one, @ForAll("numbers") long other) {
        BigInteger product = BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
        assertEquals(product.compareTo(MAX) <= 0, Bounds.fits(one, other));
    }

    @Example
    void theGreatestNarrowNumber_fits_andTheNextDoesNot() {
        assertTrue(Bounds.fits(Numbers.MAX, 1));
        assertFalse(Bounds.fits(Numbers.MAX + 1, 1));
        assertTrue(Bounds.fits(0, Long.MAX_VALUE));
        assertFalse(Bounds.fits(1L << 31, 1L << 31), "2 to the 62nd");
        assertFalse(Bounds.fits(1L << 32, 1L << 32), "whose lower half is 0");
    }

    @Property
    void aConstant_isNarrow_whenNumeratorAndDenominatorAre(
            @ForAll long numerator, @ForAll("numbers") long denominator) {
        Fraction value = Fraction.of(numerator, Math.max(1, denominator));
        Constant constant = Constant.of(value);
        boolean isNarrow = value.bigNumerator().abs().compareTo(MAX) <= 0
                && value.bigDenominator().compareTo(MAX) <= 0;
        assertEquals(isNarrow, constant.isNarrow());
        assertEquals(isNarrow && value.isWhole(), constant.isWhole());
        assertEquals(value, constant.value());
        assertEquals(
                isNarrow ? value : Fraction.ZERO,
                isNarrow ? Fraction.of(constant.numerator(), constant.denominator()) : Fraction.ZERO);
    }

    @Example
    void howFarAColumnReaches_isKnownFromItsBounds() {
        assertEquals(7, Bounds.reach(Numbers.wholes(new long[] {-7, 3})));
        assertEquals(9, Bounds.reach(Numbers.wholes(new long[] {-7, 9})));
        Numbers unknown = Numbers.working(2, false);
        unknown.bound(Long.MIN_VALUE, Long.MAX_VALUE, 1);
        assertEquals(Long.MAX_VALUE, Bounds.reach(unknown), "as far as can be, where nobody knows");
    }

    /** Numbers of one kind each: whole, over a denominator, over several, some of them missing or far from 0. */
    private static Numbers column(Random random) {
        Numbers numbers = Numbers.filling(SIZE, 1 + random.nextInt(4), false);
        int kinds = List.of(1, 2, 3, 5).get(random.nextInt(4));
        long shift = random.nextInt(200) - 100;
        for (int i = 0; i < SIZE; i++) {
            numbers.set(
                    i,
                    switch (random.nextInt(kinds)) {
                        case 0 -> Fraction.of(random.nextInt(100) + shift);
                        case 1 -> Fraction.of(random.nextInt(100) + shift, numbers.common == 0 ? 5 : numbers.common);
                        case 2 -> Fraction.of(random.nextInt(100), 1 + random.nextInt(9));
                        case 3 -> Fraction.of(random.nextLong(), 1 + random.nextInt(9));
                        default -> null;
                    });
        }
        return numbers.settled();
    }

    private static void areBounded(Numbers numbers, String loop) {
        for (int i = 0; i < SIZE; i++) {
            assertTrue(numbers.isNarrow(i) || !numbers.isFull(), loop);
            if (numbers.isNarrow(i)) {
                assertTrue(numbers.least <= numbers.numerators[i], loop);
                assertTrue(numbers.most >= numbers.numerators[i], loop);
                assertTrue(numbers.mostDenominator >= numbers.denominator(i), loop);
            }
        }
    }

    /** Nothing of such numbers is ever wide. */
    private static boolean areNear(Numbers numbers) {
        return numbers.isFull() && Bounds.reach(numbers) < 1_000;
    }

    /** What a loop makes of numbers that are all there is known to be all there, whatever was in its column before. */
    private static void isTold(Numbers numbers, boolean areNear, String loop) {
        areBounded(numbers, loop);
        assertTrue(
                !areNear || numbers.isFull() == IntStream.range(0, SIZE).allMatch(numbers::isNarrow),
                () -> "all are there: " + loop);
        Used.use(numbers);
    }

    /** Whatever a loop proves beforehand, it is proved of bounds that hold. */
    @Property(tries = 300)
    void theBoundsThatALoopLeaves_holdForAllItsNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        Span one = new Span(column(random), 0);
        Span other = new Span(column(random), 0);
        Fraction low = Fraction.of(random.nextInt(200) - 100, 1 + random.nextInt(3));
        Fraction high = low.plus(Fraction.of(random.nextInt(100), 1 + random.nextInt(3)));
        Numbers to = Used.column(SIZE);
        areBounded(one.numbers(), "a filled column");
        boolean areNear = areNear(one.numbers()) && areNear(other.numbers());
        for (Operator operator : Operator.values()) {
            Arithmetic.combine(operator, one, other, to, SIZE);
            isTold(to, areNear, operator.name());
        }
        Arithmetic.quotient(Fraction.HUNDRED, one, other, to, SIZE);
        isTold(to, areNear, "quotient");
        Arithmetic.sum(List.of(one, other, one, other, one), to, SIZE);
        isTold(to, areNear, "sum");
        for (Steps how : Steps.values()) {
            Arithmetic.steps(one, other, Fraction.of(1 + random.nextInt(9)), how, to, SIZE);
            isTold(to, areNear, how.name());
        }
        Arithmetic.line(low, high, one, to, SIZE);
        isTold(to, areNear, "line");
        Arithmetic.copy(one, to, SIZE);
        isTold(to, areNear, "copy");
        Limits.limit(one, low, high, to, SIZE);
        isTold(to, areNear, "limit");
        Limits.atLeast(one, low, to, SIZE);
        isTold(to, areNear, "at least");
        Limits.keep(one, low, high, to, SIZE);
        isTold(to, areNear, "keep");
        byte[] truths = new byte[SIZE];
        IntStream.range(0, SIZE).forEach(i -> truths[i] = (byte) random.nextInt(3));
        Choices.zero(one, truths, to, SIZE);
        isTold(to, areNear, "zero");
        Choices.zero(one, truths, to, SIZE);
        to.zeroMissing(SIZE);
        isTold(to, areNear, "zero where nothing was");
        int[] choices = new int[SIZE];
        IntStream.range(0, SIZE).forEach(i -> choices[i] = random.nextInt(2));
        Choices.select(choices, List.of(one, other), to, SIZE);
        isTold(to, areNear, "select");
        new Polyline(List.of(low, high.plus(Fraction.ONE)), List.of(high, low)).at(one, to, SIZE);
        isTold(to, areNear, "polyline");
        Span left = new Span(Numbers.constant(low, SIZE, false), 0);
        Span right = new Span(Numbers.constant(high.plus(Fraction.ONE), SIZE, false), 0);
        Polyline.at(one, List.of(left, right), List.of(other, one), to, SIZE);
        isTold(to, areNear, "polylines");
        Table apart = new Table(List.of(Fraction.of(1, Numbers.MAX), Fraction.of(1, 3)));
        apart.pick(choices, 0, to, SIZE);
        isTold(to, true, "pick");
        Table halves = new Table(List.of(low, high));
        byte[] known = new byte[SIZE];
        halves.sum(List.of(known, truths), to, SIZE);
        isTold(to, true, "sum of a table");
        new Grid(Fraction.of(1, 4), Rounding.HALF_UP).round(one, low, high, truths, to, SIZE);
        isTold(to, areNear, "round");
    }

    @Property(tries = 300)
    void theBoundsOfACopiedBlock_holdForAllItsNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        Numbers kept = Numbers.filling(SIZE, 1 + random.nextInt(4), false);
        Numbers block = column(random);
        kept.copyBlock(block, 0, SIZE / 2);
        kept.copyBlock(column(random), SIZE / 2, SIZE - SIZE / 2);
        areBounded(kept.settled(), "copied blocks");
    }

    /** Below the least all is the least, however far below it lay. */
    @Example
    void allBelowALeast_isBoundedByIt() {
        Numbers to = Used.column(2);
        Limits.atLeast(new Span(Numbers.wholes(new long[] {-5, -3}), 0), Fraction.ZERO, to, 2);
        assertEquals(0, to.least);
        assertEquals(0, to.most);
        Limits.atLeast(new Span(Numbers.wholes(new long[] {-5, 7}), 0), Fraction.ZERO, to, 2);
        assertEquals(7, to.most);
    }
}
