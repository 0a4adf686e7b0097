package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.Fraction;

/** Sums are exact whether they fit or not, and go back to fitting. */
class AmountsProperties {

    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(Long.MAX_VALUE - 3, Long.MAX_VALUE),
                        Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 3),
                        Arbitraries.longs().between(-9, 9))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void sum_isExact(@ForAll("numbers") List<Long> numbers) {
        Amounts sums = new Amounts(3);
        Fraction expected = Fraction.ZERO;
        for (long number : numbers) {
            sums.add(1, number);
            sums.set(0, Fraction.of(number));
            sums.add(2, sums, 0);
            expected = expected.plus(Fraction.of(number));
        }
        assertEquals(expected, sums.get(1));
        assertEquals(expected, sums.get(2));
        Amounts copy = sums.copy();
        copy.copy(0, sums, 1);
        assertEquals(expected, copy.get(0));
        assertTrue(copy.isSame(1, sums));
        sums.add(1, 1);
        assertEquals(expected, copy.get(1));
        assertEquals(false, copy.isSame(1, sums));
    }

    /** The same sums by addition and by subtraction, of sums that fit and of fractions that do not. */
    @Property
    void whatIsTaken_isWhatWasAdded_turnedRound(@ForAll("numbers") List<Long> numbers) {
        Amounts sums = new Amounts(3);
        Fraction expected = Fraction.ZERO;
        for (long number : numbers) {
            Fraction wide = Fraction.of(number).times(Fraction.of(Long.MAX_VALUE));
            sums.set(0, number);
            sums.subtract(1, sums, 0);
            sums.set(0, wide);
            sums.subtract(1, sums, 0);
            sums.add(2, sums, 0);
            sums.add(2, Fraction.of(number));
            expected = expected.plus(wide).plus(Fraction.of(number));
        }
        assertEquals(expected.negated(), sums.get(1));
        assertEquals(expected, sums.get(2));
        assertEquals(expected.signum() < 0, sums.isNegative(2));
        assertEquals(expected.signum() > 0, sums.isNegative(1));
        assertEquals(
                expected.isWhole()
                        && expected.equals(Fraction.of(expected.bigNumerator().longValue())),
                sums.isLong(2));
    }

    /** What came about on two ways is one: equal, and found under one hash. */
    @Property
    void sums_areEqual_whereAllTheirNumbersAre(@ForAll("numbers") List<Long> numbers) {
        Amounts forward = new Amounts(2);
        Amounts backward = new Amounts(2);
        for (int i = 0; i < numbers.size(); i++) {
            forward.add(0, numbers.get(i));
            backward.add(0, numbers.get(numbers.size() - 1 - i));
        }
        assertEquals(forward, backward);
        assertEquals(forward.hashCode(), backward.hashCode());
        for (int at = 0; at < 2; at++) {
            Amounts other = forward.copy();
            other.add(at, 1);
            assertNotEquals(forward, other);
            other.set(at, forward.get(at).plus(Fraction.of(1, 3)));
            assertNotEquals(forward, other);
        }
    }

    @Example
    void sums_areTheSameOnlyAsSums_asManyOfThem() {
        assertNotEquals(new Amounts(2), new Amounts(3));
        assertFalse(new Amounts(1).equals(new Object()));
    }

    /** What many sums are looked up by tells them apart, also by what is no long. */
    @Example
    void hashes_tellSumsApart() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Amounts sums = new Amounts(3);
            sums.set(0, i);
            hashes.add(sums.hashCode());
            sums.set(2, Fraction.of(1, i + 2));
            hashes.add(sums.hashCode());
        }
        assertTrue(hashes.size() > 70, () -> hashes.size() + " hashes of 80 sums");
    }

    /** All numbers at the edge of what a proof allows, on either side of 0. */
    @Property(tries = 300)
    void whatIsProvedToFit_needsNoLooking(
            @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(min = -2, max = 2) int beyond) {
        long edge = Long.MAX_VALUE / size;
        for (long number : new long[] {edge + Math.min(beyond, 0), -edge + beyond, 7L * beyond, -1, edge / 2}) {
            Amounts some = new Amounts(size);
            BigInteger expected = BigInteger.ZERO;
            for (int i = 0; i < size; i++) {
                some.set(i, number);
                expected = expected.add(BigInteger.valueOf(number));
            }
            assertTrue(number < -edge / 2 || number > edge / 2 || some.fit(), () -> number + " each");
            if (some.fit()) {
                for (int i = 1; i < size; i++) {
                    some.addFitting(0, i);
                }
                assertEquals(Fraction.of(expected, BigInteger.ONE), some.get(0), () -> size + " times " + number);
            }
        }
    }

    @Example
    void whatIsNoLong_isNotProvedToFit() {
        Amounts sums = new Amounts(2);
        assertTrue(sums.fit());
        sums.set(1, Fraction.of(1, 2));
        assertFalse(sums.fit());
        Amounts great = new Amounts(3);
        great.set(1, Long.MAX_VALUE);
        great.set(2, Long.MAX_VALUE);
        assertFalse(great.fit(), "with nothing beside them");
    }
}
