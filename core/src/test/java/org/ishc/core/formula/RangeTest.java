package org.ishc.core.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ranges hold what arithmetic on their numbers can give and not more: held against the arithmetic of intervals with
 * infinite ends, which is short, for all pairs of ranges with ends from −2 to 2 or none. The ends have halves and
 * wholes as reciprocals, so that binary fractions are exact here.
 */
class RangeTest {

    private record Ends(double low, double high) {

        Range range() {
            return new Range(bound(low), bound(high));
        }

        private static Optional<Fraction> bound(double end) {
            return Double.isInfinite(end) ? Optional.empty() : Optional.of(Fraction.of((long) (end * 4), 4));
        }

        private static double product(double one, double two) {
            return one == 0 || two == 0 ? 0 : one * two;
        }

        Ends times(Ends other) {
            List<Double> corners = Stream.of(low, high)
                    .flatMap(one -> Stream.of(product(one, other.low), product(one, other.high)))
                    .toList();
            return new Ends(
                    corners.stream().min(Double::compare).orElseThrow(),
                    corners.stream().max(Double::compare).orElseThrow());
        }

        Ends hull(Ends other) {
            return new Ends(Math.min(low, other.low), Math.max(high, other.high));
        }

        /** Below 0 and above 0, each by its reciprocals. */
        Ends dividedBy(Ends other) {
            List<Ends> quotients = new ArrayList<>();
            if (other.high > 0) {
                double least = Math.max(0, other.low);
                quotients.add(times(new Ends(1 / other.high, least == 0 ? Double.POSITIVE_INFINITY : 1 / least)));
            }
            if (other.low < 0) {
                double most = Math.min(0, other.high);
                quotients.add(times(new Ends(most == 0 ? Double.NEGATIVE_INFINITY : 1 / most, 1 / other.low)));
            }
            return quotients.stream()
                    .reduce(Ends::hull)
                    .orElse(new Ends(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
    }

    private static List<Ends> ranges() {
        List<Ends> all = new ArrayList<>();
        for (double low : new double[] {Double.NEGATIVE_INFINITY, -2, -1, 0, 1, 2}) {
            for (double high : new double[] {-2, -1, 0, 1, 2, Double.POSITIVE_INFINITY}) {
                if (low <= high) {
                    all.add(new Ends(low, high));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void arithmetic_isThatOfIntervals(Ends one) {
        for (Ends two : ranges()) {
            String pair = one + " and " + two;
            Range left = one.range();
            Range right = two.range();
            assertEquals(new Ends(one.low + two.low, one.high + two.high).range(), left.plus(right), pair);
            assertEquals(one.times(two).range(), left.times(right), pair);
            assertEquals(one.dividedBy(two).range(), left.dividedBy(right), pair);
            assertEquals(
                    new Ends(Math.min(one.low, two.low), Math.min(one.high, two.high)).range(),
                    left.minimum(right),
                    pair);
            assertEquals(
                    new Ends(Math.max(one.low, two.low), Math.max(one.high, two.high)).range(),
                    left.maximum(right),
                    pair);
            assertEquals(one.hull(two).range(), left.or(right), pair);
        }
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void order_isKnown_whereEveryNumberIsOnOneSide(Ends one) {
        for (Ends two : ranges()) {
            assertEquals(one.high < two.low, one.range().isBelow(two.range()), one + " and " + two);
            assertEquals(one.high <= two.low, one.range().isNotAbove(two.range()), one + " and " + two);
        }
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void numbers_betweenTheEnds_belongToARange_theEndsToo(Ends ends) {
        for (int number = -3; number <= 3; number++) {
            assertEquals(ends.low <= number && number <= ends.high, ends.range().holds(Fraction.of(number)));
        }
        assertEquals(ends.low >= 0, ends.range().isNotNegative());
        assertTrue(ends.range().holds(ends.range().middle()), ends::toString);
    }

    @Test
    void middle_isHalfWay_orOneBeyondTheOnlyEnd() {
        assertEquals(Fraction.of(7, 2), Range.of(Fraction.of(2), Fraction.of(5)).middle());
        assertEquals(Fraction.of(3), Range.from(Fraction.of(2)).middle());
        assertEquals(Fraction.ONE, new Range(Optional.empty(), Optional.of(Fraction.of(2))).middle());
        assertEquals(Fraction.ZERO, Range.ALL.middle());
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, 5, 10",
        "DIFFERENCE, -7, -2",
        "PRODUCT, 4, 16",
        "MINIMUM, 1, 2",
        "MAXIMUM, 4, 8",
        "PERCENT, 12.5, 50"
    })
    void operators_workOnRanges(Value.Operator operator, String low, String high) {
        Range few = Range.of(Fraction.of(1), Fraction.of(2));
        Range many = Range.of(Fraction.of(4), Fraction.of(8));
        assertEquals(Range.of(Fraction.parse(low), Fraction.parse(high)), Range.of(operator, List.of(few, many)));
        assertEquals(few, Range.of(operator, List.of(few)));
    }
}
