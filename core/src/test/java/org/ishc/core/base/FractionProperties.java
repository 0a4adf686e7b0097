package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fractions on the fast path and on the wide path obey one arithmetic: that of whole numbers without bounds. */
class FractionProperties {

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Long> anyLong = Arbitraries.longs();
        Arbitrary<Long> small = Arbitraries.longs().between(-1000, 1000);
        Arbitrary<Long> numerators = Arbitraries.oneOf(anyLong, small);
        Arbitrary<Long> denominators = Arbitraries.oneOf(anyLong, small).filter(d -> d != 0);
        return Combinators.combine(numerators, denominators).as(Fraction::of);
    }

    @Property
    void sum_equalsTheUnboundedSum(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigInteger n = a.bigNumerator()
                .multiply(b.bigDenominator())
                .add(b.bigNumerator().multiply(a.bigDenominator()));
        assertEquals(Fraction.of(n, a.bigDenominator().multiply(b.bigDenominator())), a.plus(b));
        assertEquals(a, a.plus(b).minus(b));
    }

    @Property
    void product_equalsTheUnboundedProduct(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertEquals(
                Fraction.of(
                        a.bigNumerator().multiply(b.bigNumerator()),
                        a.bigDenominator().multiply(b.bigDenominator())),
                a.times(b));
    }

    @Property
    void quotient_undoesTheProduct(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        if (b.signum() != 0) {
            assertEquals(a, a.times(b).dividedBy(b));
        }
    }

    @Property
    void order_isThatOfTheDifference(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertEquals(a.minus(b).signum(), Integer.signum(a.compareTo(b)));
        assertEquals(a.equals(b), a.compareTo(b) == 0);
    }

    @Property
    void rounding_movesByLessThanOneUnit(@ForAll("fractions") Fraction a, @ForAll Rounding rounding) {
        Fraction moved = a.round(2, rounding).minus(a);
        assertTrue(moved.times(Fraction.of(moved.signum())).compareTo(Fraction.of(1, 100)) < 0);
        assertTrue(a.round(2, rounding).isDecimal(2));
    }

    /** A second opinion: fractions that somebody else wrote. */
    @Property
    void arithmetic_isThatOfAnotherLibrary(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigFraction one = other(a);
        BigFraction two = other(b);
        assertEquals(one.add(two), other(a.plus(b)));
        assertEquals(one.subtract(two), other(a.minus(b)));
        assertEquals(one.multiply(two), other(a.times(b)));
        assertEquals(one.subtract(two).signum(), Integer.signum(a.compareTo(b)));
        if (b.signum() != 0) {
            assertEquals(one.divide(two), other(a.dividedBy(b)));
        }
    }

    /**
     * Where products and sums just fit in 64 bits, or just do not, chance seldom looks: all pairs of fractions made of
     * the numbers there.
     */
    @Example
    void arithmetic_atTheEdgesOf64Bits_isThatOfAnotherLibrary() {
        List<Fraction> edges = edges();
        List<BigFraction> others = edges.stream().map(FractionProperties::other).toList();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = 0; j < edges.size(); j++) {
                Fraction a = edges.get(i);
                Fraction b = edges.get(j);
                assertEquals(others.get(i).add(others.get(j)), other(a.plus(b)), () -> a + " + " + b);
                assertEquals(others.get(i).multiply(others.get(j)), other(a.times(b)), () -> a + " × " + b);
                assertEquals(
                        others.get(i).compareTo(others.get(j)), Integer.signum(a.compareTo(b)), () -> a + " <> " + b);
            }
        }
    }

    private static List<Fraction> edges() {
        List<Long> near = LongStream.of(0, 1L << 31, 1L << 32, 1L << 62, Long.MAX_VALUE)
                .flatMap(edge -> LongStream.rangeClosed(-2, 2)
                        .filter(step -> edge < Long.MAX_VALUE || step <= 0)
                        .map(step -> edge + step))
                .boxed()
                .toList();
        List<Long> numerators = new ArrayList<>(near);
        near.forEach(number -> numerators.add(-number));
        numerators.add(Long.MIN_VALUE);
        return numerators.stream()
                .flatMap(numerator -> LongStream.of(1, 2, 3, 1L << 31, (1L << 62) - 1, Long.MAX_VALUE)
                        .mapToObj(denominator -> Fraction.of(numerator, denominator)))
                .distinct()
                .toList();
    }

    @Property
    void rounding_isThatOfAnotherLibrary(@ForAll("fractions") Fraction a, @ForAll @IntRange(max = 6) int scale) {
        assertEquals(
                other(a).bigDecimalValue(scale, RoundingMode.HALF_UP),
                other(a.round(scale, Rounding.HALF_UP)).bigDecimalValue(scale, RoundingMode.UNNECESSARY));
    }

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }
}
