package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A product and a shift give what a division gives, up to the last number for which that is proved. */
class DivisorProperties {

    private static void divides(long divisor, long greatest, long number) {
        long[] to = new long[1];
        new Divisor(divisor, greatest).divide(1, new long[] {number}, 0, 0, to, 1);
        assertEquals(number / divisor, to[0], () -> number + " / " + divisor + " of numbers up to " + greatest);
    }

    /** The numbers where a quotient that is too great, or too small, shows first. */
    private static void dividesBesideMultiples(long divisor, long greatest, long any) {
        assertTrue(new Divisor(divisor, greatest).isProved());
        long number = any % (greatest + 1);
        long multiple = number - number % divisor;
        divides(divisor, greatest, number);
        divides(divisor, greatest, multiple);
        divides(divisor, greatest, Math.max(0, multiple - 1));
        divides(divisor, greatest, greatest);
        divides(divisor, greatest, Math.max(0, greatest - greatest % divisor - 1));
    }

    @Property(tries = 2_000)
    void divide_ofNumbersUpToTheGreatestThatIsProved_isTheDivision(
            @ForAll @LongRange(min = 2, max = Numbers.MAX) long divisor,
            @ForAll @LongRange(min = 0, max = Numbers.MAX) long any) {
        dividesBesideMultiples(divisor, Numbers.MAX / divisor, any);
    }

    @Property(tries = 2_000)
    void divide_ofNumbersUpToAnyGreatest_isTheDivision(
            @ForAll @LongRange(min = 2, max = 2_000_000_000) long divisor,
            @ForAll @LongRange(min = 0, max = 2_000_000_000) long greatest,
            @ForAll @LongRange(min = 0, max = Numbers.MAX) long any) {
        dividesBesideMultiples(divisor, Math.min(greatest, Numbers.MAX / divisor), any);
    }

    @Test
    void divide_takesManyNumbers_fromAPositionOn_timesAndPlus() {
        long[] numbers = LongStream.range(0, 1_000).toArray();
        long[] expected = LongStream.range(100, 1_000)
                .map(number -> (2_000 * number + 120) / 240)
                .toArray();
        for (long greatest : new long[] {2_000 * 999 + 120, Numbers.MAX / 240, Numbers.MAX}) {
            long[] to = new long[900];
            new Divisor(240, greatest).divide(2_000, numbers, 100, 120, to, 900);
            assertArrayEquals(expected, to, () -> "up to " + greatest);
        }
    }

    @Test
    void nothingIsProved_ofWhatAProductCannotDivide_butItIsDivided() {
        assertFalse(new Divisor(1, 5).isProved());
        assertFalse(new Divisor(1L << 31, 1L << 31).isProved());
        assertFalse(new Divisor(3, Numbers.MAX / 3 + 1).isProved());
        divides(1, 5, 5);
        divides(1L << 31, Numbers.MAX, Numbers.MAX);
        divides(3, Numbers.MAX, Numbers.MAX - 1);
    }
}
