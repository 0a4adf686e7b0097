package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;

/**
 * What is computed in columns is what fractions give, also near the end of 64 bits, and whichever way a number goes.
 */
class NumbersProperties {

    private static final int SIZE = 40;

    private static Optional<Fraction> number(Random random, int kinds) {
        return switch (random.nextInt(kinds)) {
            case 0, 1, 2 -> Optional.of(Fraction.of(random.nextInt(200) - 20));
            case 3 -> Optional.of(Fraction.ZERO);
            case 4 -> Optional.empty();
            case 5 -> Optional.of(Fraction.of(random.nextInt(1_000), 1 + random.nextInt(40)));
            case 6 -> Optional.of(Fraction.of(Long.MAX_VALUE - random.nextInt(3)));
            case 7 -> Optional.of(Fraction.of(Long.MIN_VALUE + random.nextInt(3)));
            case 8 -> Optional.of(Fraction.of(random.nextLong(), 1 + (random.nextLong() >>> 1)));
            default -> Optional.of(Fraction.of(new BigInteger(90, random), BigInteger.valueOf(7)));
        };
    }

    /** Everyday columns as well as odd ones, so that the ways that are proved beforehand are gone too. */
    private static Numbers column(Random random) {
        int kinds = List.of(3, 4, 6, 10).get(random.nextInt(4));
        Numbers numbers = Numbers.filling(SIZE, 1, false);
        IntStream.range(0, SIZE)
                .forEach(i -> numbers.set(i, number(random, kinds).orElse(null)));
        return numbers.settled();
    }

    private interface Loop {
        void run(Span one, Span other, Numbers to);
    }

    private interface Exact {
        Optional<Fraction> of(Optional<Fraction> one, Optional<Fraction> other);
    }

    private static void same(Random random, Loop loop, Exact exact) {
        Numbers one = column(random);
        Numbers other = column(random);
        for (boolean isExact : List.of(false, true)) {
            Numbers to = Used.column(SIZE, isExact);
            loop.run(new Span(isExact ? one.exact() : one, 0), new Span(isExact ? other.exact() : other, 0), to);
            for (int i = 0; i < SIZE; i++) {
                assertEquals(exact.of(one.find(i), other.find(i)), to.find(i));
            }
        }
    }

    private static Optional<Fraction> both(Optional<Fraction> one, Optional<Fraction> other, Operator operator) {
        return one.flatMap(left -> other.map(right -> operator.apply(left, right)));
    }

    @Property(tries = 200)
    void combined_isWhatFractionsGive(@ForAll long seed, @ForAll Operator operator) {
        same(
                new Random(seed),
                (one, other, to) -> Arithmetic.combine(operator, one, other, to, SIZE),
                (one, other) -> both(one, other, operator));
    }

    @Property(tries = 200)
    void quotient_isWhatFractionsGive_andMissingOverZero(@ForAll long seed) {
        Fraction times = Fraction.of(100);
        same(
                new Random(seed),
                (one, other, to) -> Arithmetic.quotient(times, one, other, to, SIZE),
                (one, other) -> one.flatMap(part -> other.filter(value -> value.signum() != 0)
                        .map(fraction -> times.times(part).dividedBy(fraction))));
    }

    @Property(tries = 200)
    void sum_leavesOutWhatIsMissing(@ForAll long seed) {
        same(
                new Random(seed),
                (one, other, to) -> Arithmetic.sum(List.of(one, other, one), to, SIZE),
                (one, other) -> one.isEmpty()
                        ? other
                        : Optional.of(
                                one.get().plus(other.orElse(Fraction.ZERO)).plus(one.get())));
    }

    @Property(tries = 200)
    void rounded_isCutAndRoundedOnce(@ForAll long seed, @ForAll Rounding rounding) {
        Random random = new Random(seed);
        Fraction least = Fraction.of(-random.nextInt(3));
        Fraction greatest = Fraction.of(1 + random.nextInt(50));
        Fraction step = List.of(Fraction.of(1, 100), Fraction.of(1, 4), Fraction.of(3, 10), Fraction.ONE)
                .get(random.nextInt(4));
        Grid grid = new Grid(step, rounding);
        byte[] cut = new byte[SIZE];
        same(
                random,
                (one, other, to) -> grid.round(one, least, greatest, cut, to, SIZE),
                (one, other) -> one.map(exact -> exact.max(least).min(greatest).roundToStep(step, rounding)));
    }

    @Property(tries = 200)
    void steps_areCountedAsTheyAreAskedFor(@ForAll long seed, @ForAll Steps how) {
        Fraction per = Fraction.of(1 + new Random(seed).nextInt(7), 1 + new Random(seed).nextInt(2));
        same(
                new Random(seed),
                (one, other, to) -> Arithmetic.steps(one, other, per, how, to, SIZE),
                (one, other) -> both(one, other, Operator.DIFFERENCE)
                        .map(distance -> how.count(distance.max(Fraction.ZERO).dividedBy(per))));
    }

    @Property(tries = 400)
    void relations_holdAsTheyDoOfFractions_andNobodyKnowsOfWhatIsMissing(@ForAll long seed, @ForAll Relation relation) {
        Random random = new Random(seed);
        Numbers one = random.nextBoolean() ? column(random) : ratios(random);
        Numbers other = random.nextBoolean() ? column(random) : constant(random);
        byte[] to = new byte[SIZE];
        Comparing.holds(relation, new Span(one, 0), new Span(other, 0), to, SIZE);
        for (int i = 0; i < SIZE; i++) {
            byte expected = one.isMissing(i) || other.isMissing(i)
                    ? Truths.UNKNOWN
                    : Truths.of(relation.holds(one.exact(i).compareTo(other.exact(i))));
            assertEquals(expected, to[i]);
        }
    }

    /** What a share is: over a denominator each, all there, bounds known. */
    private static Numbers ratios(Random random) {
        Numbers ratios = Used.column(SIZE);
        Numbers whole = Numbers.wholes(random.longs(SIZE, 1, 60).toArray());
        Numbers part = Numbers.wholes(random.longs(SIZE, -20, 60).toArray());
        Arithmetic.quotient(Fraction.of(100), new Span(part, 0), new Span(whole, 0), ratios, SIZE);
        return ratios;
    }

    private static Numbers constant(Random random) {
        Fraction value = List.of(Fraction.of(50), Fraction.of(5, 3), Fraction.of(-1), Fraction.of(Numbers.MAX))
                .get(random.nextInt(4));
        return Numbers.constant(value, SIZE, false);
    }

    @Property(tries = 200)
    void cut_saysWhichLimit(@ForAll long seed) {
        Random random = new Random(seed);
        Fraction least = Fraction.of(random.nextInt(20), 1 + random.nextInt(2));
        Fraction greatest = least.plus(Fraction.of(random.nextInt(100), 1 + random.nextInt(3)));
        Numbers numbers = column(random);
        byte[] to = new byte[SIZE];
        Limits.cut(new Span(numbers, 0), least, greatest, to, SIZE);
        for (int i = 0; i < SIZE; i++) {
            byte expected = numbers.find(i)
                    .map(number -> number.compareTo(greatest) > 0
                            ? Limits.ABOVE
                            : number.compareTo(least) < 0 ? Limits.BELOW : Limits.INSIDE)
                    .orElse(Limits.INSIDE);
            assertEquals(expected, to[i]);
        }
    }

    @Property(tries = 200)
    void anInterval_isTheFirstThatHolds(@ForAll long seed, @ForAll boolean hasGaps) {
        Random random = new Random(seed);
        Fraction scale = Fraction.of(1, 1 + random.nextInt(2));
        List<Optional<Fraction>> edges = new ArrayList<>();
        long edge = -5;
        for (int i = 0; i < random.nextInt(5); i++) {
            edge += 1 + random.nextInt(30);
            edges.add(Optional.of(Fraction.of(edge).times(scale)));
        }
        List<Optional<Fraction>> from = new ArrayList<>(edges);
        List<Optional<Fraction>> to = new ArrayList<>(edges);
        from.add(0, hasGaps ? Optional.of(Fraction.ZERO) : Optional.empty());
        to.add(hasGaps ? Optional.of(Fraction.of(150)) : Optional.empty());
        Numbers numbers = column(random);
        int[] found = new int[SIZE];
        new Intervals(from, to).find(new Span(numbers, 0), found, SIZE);
        for (int i = 0; i < SIZE; i++) {
            int expected = numbers.find(i)
                    .map(number -> IntStream.range(0, from.size())
                            .filter(k -> from.get(k)
                                            .map(low -> low.compareTo(number) <= 0)
                                            .orElse(true)
                                    && to.get(k)
                                            .map(high -> number.compareTo(high) < 0)
                                            .orElse(true))
                            .findFirst()
                            .orElse(from.size()))
                    .orElse(-1);
            assertEquals(expected, found[i]);
        }
    }

    @Property(tries = 200)
    void picked_isTheNumberOfTheChoice_andMissingWithoutOne(@ForAll long seed) {
        Random random = new Random(seed);
        int kinds = List.of(3, 6, 10).get(random.nextInt(3));
        List<Fraction> values = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> number(random, kinds).orElse(Fraction.ONE))
                .toList();
        int[] choices =
                random.ints(SIZE, random.nextBoolean() ? 0 : -1, values.size()).toArray();
        byte[] truths = new byte[SIZE];
        int unknown = random.nextBoolean() ? 2 : 3;
        IntStream.range(0, SIZE).forEach(i -> truths[i] = (byte) random.nextInt(unknown));
        for (boolean isExact : List.of(false, true)) {
            Numbers chosen = Used.column(SIZE, isExact);
            new Table(values).pick(choices, 0, chosen, SIZE);
            Numbers told = Used.column(SIZE, isExact);
            new Table(values.subList(0, 2)).pick(truths, 0, told, SIZE);
            for (int i = 0; i < SIZE; i++) {
                assertEquals(choices[i] < 0 ? Optional.empty() : Optional.of(values.get(choices[i])), chosen.find(i));
                assertEquals(
                        truths[i] == Truths.UNKNOWN ? Optional.empty() : Optional.of(values.get(truths[i])),
                        told.find(i));
            }
        }
    }
}
