package org.ishc.core.organisation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;

/**
 * Sharing a whole number out in whole numbers, by largest remainder: each gets the floor of its quota, the units left
 * over go one each to the largest fractional parts. The parts always add up to the whole. Source: specification,
 * <i>organisation</i>, Apportionment.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Shares a whole out.
     *
     * @param whole not negative
     * @param weights one for each part, not negative, in the order of the unit codes, which decides ties; all zero
     *     means equal weights
     * @return one part for each weight, in the same order
     * @throws IllegalArgumentException when the whole or a weight is negative, or there is no weight
     */
    public static List<BigInteger> apportion(BigInteger whole, List<Fraction> weights) {
        if (whole.signum() < 0 || weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("whole is " + whole + " and weights are " + weights
                    + "; allowed are 0 or more, and one weight or more");
        }
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Fraction> effective =
                sum.signum() == 0 ? weights.stream().map(weight -> Fraction.ONE).toList() : weights;
        Fraction divisor = sum.signum() == 0 ? Fraction.of(weights.size()) : sum;
        Fraction total = Fraction.of(whole, BigInteger.ONE);
        List<BigInteger> parts = new ArrayList<>();
        List<Fraction> remainders = new ArrayList<>();
        BigInteger left = whole;
        for (Fraction weight : effective) {
            Fraction quota = total.times(weight).dividedBy(divisor);
            BigInteger floor = quota.floor();
            parts.add(floor);
            remainders.add(quota.minus(Fraction.of(floor, BigInteger.ONE)));
            left = left.subtract(floor);
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left.intValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return List.copyOf(parts);
    }
}
