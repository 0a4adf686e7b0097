package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.base.Fraction;

/** A ladder of points, such as 0 % → 0, 50 % → 4, 100 % → 10: its heights are those of another library's fractions. */
class PolylineProperties {

    private static final int SIZE = 40;

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }

    private static Fraction ours(BigFraction fraction) {
        return Fraction.of(fraction.getNumerator(), fraction.getDenominator());
    }

    /**
     * Flat outside, a straight line between neighbours: (y1·(x2 − x) + y2·(x − x1)) / (x2 − x1). Numbers are compared
     * by their difference, since that library orders negative ones the wrong way round.
     */
    private static Fraction height(Fraction at, List<Fraction> xs, List<Fraction> ys) {
        BigFraction x = other(at);
        if (x.subtract(other(xs.get(0))).signum() <= 0) {
            return ys.get(0);
        }
        for (int i = 1; i < xs.size(); i++) {
            BigFraction left = other(xs.get(i - 1));
            BigFraction right = other(xs.get(i));
            if (x.subtract(right).signum() <= 0) {
                BigFraction weighed = other(ys.get(i - 1))
                        .multiply(right.subtract(x))
                        .add(other(ys.get(i)).multiply(x.subtract(left)));
                return ours(weighed.divide(right.subtract(left)));
            }
        }
        return ys.get(ys.size() - 1);
    }

    private static Fraction number(Random random) {
        return random.nextInt(12) == 0
                ? Fraction.of(Long.MAX_VALUE - random.nextInt(9))
                : Fraction.of(random.nextInt(240) - 20, 1 + random.nextInt(4));
    }

    private static List<Fraction> rising(Random random) {
        TreeSet<Fraction> xs = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            xs.add(Fraction.of(random.nextInt(200) - 10, 1 + random.nextInt(3)));
        }
        return List.copyOf(xs);
    }

    private static Numbers column(Random random) {
        Numbers numbers = Numbers.filling(SIZE, 1, false);
        for (int i = 0; i < SIZE; i++) {
            numbers.set(i, random.nextInt(9) == 0 ? null : number(random));
        }
        return numbers.settled();
    }

    @Property(tries = 300)
    void aHeight_liesOnTheLineBetweenTheNeighbours(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fraction> xs = rising(random);
        List<Fraction> ys = xs.stream().map(x -> number(random)).toList();
        Numbers numbers = column(random);
        Numbers to = Used.column(SIZE);
        new Polyline(xs, ys).at(new Span(numbers, 0), to, SIZE);
        for (int i = 0; i < SIZE; i++) {
            assertEquals(numbers.find(i).map(x -> height(x, xs, ys)), to.find(i));
        }
    }

    /** Points may be figures of the unit itself: where one is missing, or x does not rise, there is no line. */
    @Property(tries = 300)
    void pointsThatDifferByUnit_makeALineEach_orNone(@ForAll long seed) {
        Random random = new Random(seed);
        Numbers numbers = column(random);
        List<Numbers> xs = List.of(column(random), column(random));
        List<Numbers> ys = List.of(column(random), column(random));
        Numbers to = Used.column(SIZE);
        Polyline.at(new Span(numbers, 0), spans(xs), spans(ys), to, SIZE);
        for (int i = 0; i < SIZE; i++) {
            int at = i;
            List<Fraction> x =
                    xs.stream().flatMap(column -> column.find(at).stream()).toList();
            List<Fraction> y =
                    ys.stream().flatMap(column -> column.find(at).stream()).toList();
            boolean isLine = x.size() == 2 && y.size() == 2 && x.get(0).compareTo(x.get(1)) < 0;
            assertEquals(numbers.find(i).filter(v -> isLine).map(v -> height(v, x, y)), to.find(i));
        }
    }

    private static List<Span> spans(List<Numbers> columns) {
        List<Span> spans = new ArrayList<>();
        columns.forEach(column -> spans.add(new Span(column, 0)));
        return spans;
    }

    /** A ladder of a real plan: nothing below half, 4 points at half, 10 at all of it. */
    @Example
    void aLadder_isFlatOutside_andALineWithin() {
        List<Fraction> xs = List.of(Fraction.ZERO, Fraction.of(50), Fraction.HUNDRED);
        List<Fraction> ys = List.of(Fraction.ZERO, Fraction.of(4), Fraction.of(10));
        Numbers numbers = Numbers.wholes(new long[] {-5, 0, 25, 50, 75, 100, 188});
        Numbers to = Used.column(7);
        new Polyline(xs, ys).at(new Span(numbers, 0), to, 7);
        List<String> heights = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            heights.add(to.find(i).map(Fraction::toString).orElse("-"));
        }
        assertEquals(List.of("0/1", "0/1", "2/1", "4/1", "7/1", "10/1", "10/1"), heights);
        new Polyline(xs, ys).at(new Span(numbers, 5), to, 2);
        assertEquals(Optional.of(Fraction.of(10)), to.find(0), "a span begins where it begins");
    }
}
