package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A product and a shift give what a division gives, up to the last number for which that is proved. */
class DivisorProperties {

    private static void divides(long divisor, long number) {
        assertEquals(number / divisor, new Divisor(divisor).quotient(number), () -> number + " / " + divisor);
    }

    @Property(tries = 2_000)
    void quotient_ofEveryProvedNumber_isThatOfTheDivision(
            @ForAll @LongRange(min = 2, max = Numbers.MAX) long divisor,
            @ForAll @LongRange(min = 0, max = Numbers.MAX) long any) {
        long greatest = Numbers.MAX / divisor;
        assertTrue(new Divisor(divisor).isProvedUpTo(greatest));
        divides(divisor, any % (greatest + 1));
        divides(divisor, greatest);
    }

    /** The numbers where a quotient that is too great, or too small, shows first. */
    @Property(tries = 2_000)
    void quotient_besideMultiples_isThatOfTheDivision(
            @ForAll @LongRange(min = 2, max = 2_000_000_000) long divisor,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long times) {
        long multiple = Math.min(times, Numbers.MAX / divisor / divisor) * divisor;
        divides(divisor, multiple);
        divides(divisor, Math.max(0, multiple - 1));
    }

    @Test
    void nothingIsProved_ofWhatAShiftCannotDivide() {
        assertFalse(new Divisor(1).isProvedUpTo(5));
        assertFalse(new Divisor(1L << 31).isProvedUpTo(1L << 31));
        assertFalse(new Divisor(3).isProvedUpTo(Numbers.MAX / 3 + 1));
    }
}
