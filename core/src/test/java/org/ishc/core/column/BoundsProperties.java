package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Fraction;

/** What is proved before a loop is true of numbers without bounds. */
class BoundsProperties {

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
}
