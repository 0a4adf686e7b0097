package org.ishc.core.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;

/** Points are rounded once, as decimal arithmetic rounds them, and written so that they read back. */
class PointsScaleProperties {

    @Provide
    Arbitrary<Fraction> points() {
        return Combinators.combine(
                        Arbitraries.longs().between(-20_000, 20_000),
                        Arbitraries.longs().between(1, 400))
                .as(Fraction::of);
    }

    private static PointsScale decimals(int decimals, Rounding rounding) {
        return new PointsScale(decimals, Optional.empty(), rounding);
    }

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }

    /** Another library divides; the decimals behind the last are far more than decide any half of these numbers. */
    @Property
    void rounding_isThatOfDecimals(
            @ForAll("points") Fraction points, @ForAll @IntRange(max = 6) int decimals, @ForAll Rounding rounding) {
        BigFraction exact = other(points);
        BigDecimal expected = new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), decimals, mode(rounding));
        Fraction rounded = decimals(decimals, rounding).round(points);
        assertEquals(Fraction.of(expected), rounded);
        assertEquals(expected.toPlainString(), decimals(decimals, rounding).write(rounded));
    }

    private static RoundingMode mode(Rounding rounding) {
        return RoundingMode.valueOf(rounding.name());
    }

    @Property
    void whatIsRounded_isShownAsItIs_andRoundedNoMore(
            @ForAll("points") Fraction points, @ForAll @IntRange(max = 6) int decimals, @ForAll Rounding rounding) {
        PointsScale scale = decimals(decimals, rounding);
        Fraction rounded = scale.round(points);
        assertTrue(scale.shows(rounded));
        assertEquals(rounded, scale.round(rounded));
        assertEquals(rounded, Fraction.parse(scale.write(rounded)));
        assertEquals(points.equals(rounded), scale.shows(points));
    }

    /** Quarter points: every number is a multiple of the step, and none lies a whole step away. */
    @Property
    void aStep_isKeptTo(@ForAll("points") Fraction points, @ForAll Rounding rounding) {
        Fraction quarter = Fraction.of(1, 4);
        PointsScale scale = new PointsScale(2, Optional.of(quarter), rounding);
        BigFraction steps = other(scale.round(points)).multiply(4);
        assertEquals(BigInteger.ONE, steps.getDenominator());
        assertTrue(other(points).multiply(4).subtract(steps).abs().compareTo(BigFraction.ONE) < 0);
        assertTrue(scale.shows(scale.round(points)));
    }

    @Example
    void aScale_showsItsStep() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PointsScale(1, Optional.of(Fraction.of(1, 4)), Rounding.HALF_UP));
        assertThrows(
                IllegalArgumentException.class, () -> new PointsScale(1, Optional.of(Fraction.ZERO), Rounding.HALF_UP));
        assertThrows(IllegalArgumentException.class, () -> decimals(19, Rounding.HALF_UP));
        assertThrows(IllegalArgumentException.class, () -> decimals(-1, Rounding.HALF_UP));
        assertEquals("15.00", PointsScale.DEFAULT.write(Fraction.of(15)));
    }
}
