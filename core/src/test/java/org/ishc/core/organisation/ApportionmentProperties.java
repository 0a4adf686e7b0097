package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.base.Fraction;

/** Sharing out by largest remainder keeps to every quota; quotas here are those of another library's fractions. */
class ApportionmentProperties {

    @Provide
    Arbitrary<List<Fraction>> weights() {
        Arbitrary<Fraction> weight = Combinators.combine(
                        Arbitraries.longs().between(0, 60), Arbitraries.longs().between(1, 7))
                .as(Fraction::of);
        return weight.list().ofMinSize(1).ofMaxSize(9);
    }

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }

    /** What each would get if persons could be divided; all alike where nobody has a weight. */
    private static List<BigFraction> quotas(long whole, List<Fraction> weights) {
        BigFraction sum =
                weights.stream().map(ApportionmentProperties::other).reduce(BigFraction.ZERO, BigFraction::add);
        return weights.stream()
                .map(weight -> sum.equals(BigFraction.ZERO)
                        ? BigFraction.of(BigInteger.valueOf(whole), BigInteger.valueOf(weights.size()))
                        : other(weight).divide(sum).multiply(BigInteger.valueOf(whole)))
                .toList();
    }

    private static List<BigInteger> parts(long whole, List<Fraction> weights) {
        return Apportionment.apportion(BigInteger.valueOf(whole), weights);
    }

    @Property
    void parts_addUp_andNoneIsAWholeUnitOffItsQuota(
            @ForAll @LongRange(min = 0, max = 100_000) long whole, @ForAll("weights") List<Fraction> weights) {
        List<BigInteger> parts = parts(whole, weights);
        List<BigFraction> quotas = quotas(whole, weights);
        assertEquals(BigInteger.valueOf(whole), parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        for (int i = 0; i < parts.size(); i++) {
            BigFraction off =
                    BigFraction.of(parts.get(i)).subtract(quotas.get(i)).abs();
            assertTrue(off.compareTo(BigFraction.ONE) < 0, () -> parts + " of " + quotas);
        }
    }

    @Property
    void whoGetsOneMore_hadNoSmallerRemainder_andAmongEqualOnesStandsFirst(
            @ForAll @LongRange(min = 0, max = 1_000) long whole, @ForAll("weights") List<Fraction> weights) {
        List<BigInteger> parts = parts(whole, weights);
        List<BigFraction> remainders = new ArrayList<>();
        List<BigInteger> floors = new ArrayList<>();
        for (BigFraction quota : quotas(whole, weights)) {
            BigInteger floor = quota.getNumerator().divide(quota.getDenominator());
            floors.add(floor);
            remainders.add(quota.subtract(BigFraction.of(floor)));
        }
        int left = BigInteger.valueOf(whole)
                .subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i))
                        .reversed()
                        .thenComparing(i -> i))
                .toList();
        for (int rank = 0; rank < order.size(); rank++) {
            int part = order.get(rank);
            BigInteger more = rank < left ? BigInteger.ONE : BigInteger.ZERO;
            assertEquals(floors.get(part).add(more), parts.get(part));
        }
    }

    @Property
    void weightsByOneFactor_shareOutTheSame(
            @ForAll @LongRange(min = 0, max = 10_000) long whole,
            @ForAll("weights") List<Fraction> weights,
            @ForAll @LongRange(min = 1, max = 50) long factor) {
        List<Fraction> scaled = weights.stream()
                .map(weight -> weight.times(Fraction.of(factor, 7)))
                .toList();
        assertEquals(parts(whole, weights), parts(whole, scaled));
    }
}
