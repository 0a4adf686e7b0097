package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** What is put into a column comes out of it, narrow, wide or missing, and after copies too. */
class NumbersTest {

    private static final Fraction HUGE = Fraction.of(BigInteger.TWO.pow(70), BigInteger.valueOf(3));

    private static List<Optional<Fraction>> all(Numbers numbers) {
        return IntStream.range(0, numbers.size()).mapToObj(numbers::find).toList();
    }

    private static List<Optional<Fraction>> wholes(long... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(value -> Optional.of(Fraction.of(value)))
                .toList();
    }

    @Test
    void aNewColumn_isMissingEverywhere() {
        assertEquals(List.of(Optional.empty(), Optional.empty()), all(Numbers.missing(2)));
        assertFalse(Numbers.missing(2).isFull());
        assertTrue(Numbers.missing(0).isFull());
        assertEquals(0, Numbers.wholes(new long[0]).size());
    }

    @Test
    void wholes_keepWhatIsNotNarrow_andKnowTheirBounds() {
        long[] values = {Long.MIN_VALUE, -Numbers.MAX - 1, -Numbers.MAX, 0, Numbers.MAX, Numbers.MAX + 1, Long.MAX_VALUE
        };
        Numbers numbers = Numbers.wholes(values.clone());
        assertEquals(wholes(values), all(numbers));
        assertFalse(numbers.isFull());
        assertEquals(-Numbers.MAX, numbers.least);
        assertEquals(Numbers.MAX, numbers.most);
        assertEquals(wholes(1, Long.MAX_VALUE), all(Numbers.wholes(new long[] {1, Long.MAX_VALUE})));
        Numbers near = Numbers.wholes(new long[] {5, -3});
        assertTrue(near.isFull());
        assertEquals(-3, near.least);
        assertEquals(5, near.most);
    }

    @Test
    void oneNumberThatIsNotNarrow_isWide() {
        for (long beyond : new long[] {Long.MIN_VALUE, -Numbers.MAX - 1, Numbers.MAX + 1, Long.MAX_VALUE}) {
            Numbers numbers = Numbers.wholes(new long[] {beyond, 0});
            assertFalse(numbers.isNarrow(0), () -> "as narrow stands " + beyond);
            assertTrue(numbers.isNarrow(1));
            assertFalse(numbers.isFull());
        }
        assertTrue(Numbers.wholes(new long[] {-Numbers.MAX, Numbers.MAX}).isFull());
    }

    @Test
    void aConstant_hasOneDenominator() {
        assertEquals(3, Numbers.constant(Fraction.of(-7, 3), 2, false).common);
        assertTrue(Numbers.constant(Fraction.of(-7, 3), 2, false).isFull());
        assertFalse(Numbers.constant(Fraction.of(-7, 3), 2, true).isFull());
    }

    @Test
    void ofAWorkingColumn_nothingIsKnown() {
        Numbers numbers = Numbers.working(2, false);
        assertEquals(Long.MIN_VALUE, numbers.least);
        assertEquals(Long.MAX_VALUE, numbers.most);
        assertEquals(Long.MAX_VALUE, numbers.mostDenominator);
    }

    @Test
    void aConstant_isTheSameEverywhere() {
        for (boolean isExact : List.of(false, true)) {
            for (Fraction value : List.of(Fraction.of(-7, 3), Fraction.ZERO, HUGE)) {
                Numbers numbers = Numbers.constant(value, 2, isExact);
                assertEquals(List.of(Optional.of(value), Optional.of(value)), all(numbers));
                assertEquals(value, numbers.exact(1));
                assertEquals(!isExact && !value.equals(HUGE), numbers.isFull());
            }
        }
    }

    @Test
    void over_findsANumerator_whereItFits() {
        Numbers numbers = Numbers.filling(6, 1, false);
        numbers.set(0, Fraction.of(-3, 4));
        numbers.set(1, Fraction.of(1, 3));
        numbers.set(2, HUGE);
        numbers.set(4, Fraction.of(Numbers.MAX));
        numbers.set(5, Fraction.of(-Numbers.MAX));
        assertEquals(Optional.of(-75L), numbers.over(100, 0));
        assertEquals(Optional.empty(), numbers.over(100, 1));
        assertEquals(Optional.empty(), numbers.over(100, 2));
        assertEquals(Optional.empty(), numbers.over(100, 3));
        assertEquals(Optional.of(Numbers.MAX), numbers.over(1, 4));
        assertEquals(Optional.empty(), numbers.over(2, 4));
        assertEquals(Optional.of(-Numbers.MAX), numbers.over(1, 5));
        assertEquals(Optional.empty(), numbers.over(-4, 0));
        assertEquals(Optional.empty(), numbers.over(0, 0));
    }

    @Test
    void aRatio_isWideBeyondEitherBorder() {
        Numbers numbers = Numbers.working(5, false);
        numbers.put(0, Numbers.MAX + 1, 3);
        numbers.put(1, -Numbers.MAX - 1, 3);
        numbers.put(2, 1, Long.MAX_VALUE);
        numbers.put(3, -Numbers.MAX, Numbers.MAX);
        numbers.put(4, 6);
        assertEquals(
                List.of(
                        Optional.of(Fraction.of(Numbers.MAX + 1, 3)),
                        Optional.of(Fraction.of(-Numbers.MAX - 1, 3)),
                        Optional.of(Fraction.of(1, Long.MAX_VALUE)),
                        Optional.of(Fraction.of(-1)),
                        Optional.of(Fraction.of(6))),
                all(numbers));
        assertFalse(numbers.isNarrow(2));
        assertTrue(numbers.isNarrow(3));
    }

    @Test
    void anExactCopy_isEqualAndWide_andLeavesTheFirstAlone() {
        Numbers numbers = Numbers.working(3, false);
        numbers.put(0, -5, 2);
        numbers.miss(1);
        numbers.set(2, HUGE);
        Numbers copy = numbers.exact();
        assertEquals(all(numbers), all(copy));
        assertFalse(copy.isNarrow(0));
        copy.put(0, 1);
        copy.set(2, null);
        assertEquals(Optional.of(Fraction.of(-5, 2)), numbers.find(0));
        assertEquals(Optional.of(HUGE), numbers.find(2));
        assertTrue(copy.isMissing(2));
    }

    @Test
    void aCopiedBlock_isEqual_whicheverWayItGoes() {
        Numbers near = Numbers.wholes(new long[] {4, -9});
        Numbers ratios = Numbers.working(2, false);
        ratios.beginRatios();
        ratios.put(0, 1, 3);
        ratios.put(1, -1, 7);
        Numbers gap = Numbers.missing(2);
        gap.put(1, 8);
        for (Numbers from : List.of(near, ratios, gap)) {
            for (Numbers to : List.of(
                    Numbers.filling(4, 1, false),
                    Numbers.filling(4, 0, true),
                    Numbers.filling(4, 100, false),
                    Numbers.filling(4, 1, true))) {
                to.copyBlock(from, 1, 2);
                assertEquals(all(from), all(to).subList(1, 3));
                assertTrue(to.isMissing(0));
            }
        }
        Numbers both = Numbers.working(2, false);
        both.beginRatios();
        both.copyBlock(ratios, 0, 2);
        assertEquals(all(ratios), all(both));
    }

    @Test
    void zeros_standWhereNothingWas() {
        Numbers numbers = Numbers.working(3, false);
        numbers.begin(4);
        numbers.put(0, 3, 4);
        numbers.miss(1);
        numbers.miss(2);
        numbers.zeroMissing(2);
        assertEquals(
                List.of(Optional.of(Fraction.of(3, 4)), Optional.of(Fraction.ZERO), Optional.empty()), all(numbers));
        assertTrue(numbers.isFull());
        numbers.zeroMissing(3);
        assertTrue(numbers.isMissing(2));
        Numbers wide = Numbers.working(2, false);
        wide.beginRatios();
        wide.set(0, HUGE);
        wide.miss(1);
        wide.zeroMissing(2);
        assertEquals(List.of(Optional.of(HUGE), Optional.of(Fraction.ZERO)), all(wide));
        assertFalse(wide.isFull());
    }

    @Test
    void settled_looksAtEveryNumber() {
        Numbers numbers = Numbers.missing(2);
        numbers.put(0, 1);
        assertFalse(numbers.settled().isFull());
        numbers.put(1, 2);
        assertTrue(numbers.settled().isFull());
        numbers.set(1, HUGE);
        assertFalse(numbers.settled().isFull());
    }

    @Test
    void aNumberThatFitsTheCommonDenominator_keepsItCommon() {
        Numbers numbers = Numbers.working(4, false);
        numbers.begin(100);
        numbers.set(0, Fraction.of(1, 4));
        numbers.put(1, -3);
        numbers.put(2, Numbers.MAX / 100, 1);
        numbers.set(3, Fraction.of(-7, 100));
        assertEquals(100, numbers.common);
        assertEquals(
                List.of(
                        Optional.of(Fraction.of(1, 4)),
                        Optional.of(Fraction.of(-3)),
                        Optional.of(Fraction.of(Numbers.MAX / 100)),
                        Optional.of(Fraction.of(-7, 100))),
                all(numbers));
        numbers.put(2, Numbers.MAX / 25, 4);
        assertEquals(100, numbers.common);
        assertEquals(Optional.of(Fraction.of(Numbers.MAX / 25, 4)), numbers.find(2));
        numbers.put(2, Numbers.MAX / 100 + 1, 1);
        assertEquals(0, numbers.common);
        assertEquals(Optional.of(Fraction.of(Numbers.MAX / 100 + 1)), numbers.find(2));
        assertEquals(Optional.of(Fraction.of(-3)), numbers.find(1));
    }
}
