package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ishc.core.base.Fraction;

/** Points of the items of a checklist, added up for all units at once: as another library's fractions add them. */
class TableProperties {

    private static final int SIZE = 40;

    /** Points as plans write them, and a few that fit no long. */
    private static Fraction points(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Fraction.of(new BigInteger(80, random), BigInteger.valueOf(1 + random.nextInt(3)));
            case 1 -> Fraction.of(Long.MAX_VALUE - random.nextInt(3));
            case 2 -> Fraction.of(-random.nextInt(5), 2);
            default -> Fraction.of(random.nextInt(21), List.of(1, 2, 4, 100).get(random.nextInt(4)));
        };
    }

    private static List<byte[]> truths(Random random, int items) {
        List<byte[]> truths = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            byte[] bytes = new byte[SIZE];
            for (int i = 0; i < SIZE; i++) {
                bytes[i] = (byte) random.nextInt(3);
            }
            truths.add(bytes);
        }
        return truths;
    }

    private static BigFraction other(Fraction fraction) {
        return BigFraction.of(fraction.bigNumerator(), fraction.bigDenominator());
    }

    @Property(tries = 300)
    void sum_isOfWhatIsTrue_andMissingWhereAllIsUnknown(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fraction> points = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(item -> points(random))
                .toList();
        List<byte[]> truths = truths(random, points.size());
        Numbers to = Used.column(SIZE);
        new Table(points).sum(truths, to, SIZE);
        for (int i = 0; i < SIZE; i++) {
            BigFraction sum = BigFraction.ZERO;
            int unknown = 0;
            for (int item = 0; item < points.size(); item++) {
                byte is = truths.get(item)[i];
                sum = is == Truths.TRUE ? sum.add(other(points.get(item))) : sum;
                unknown += is == Truths.UNKNOWN ? 1 : 0;
            }
            assertEquals(
                    unknown == points.size() ? Optional.empty() : Optional.of(sum),
                    to.find(i).map(TableProperties::other));
        }
    }

    @Property(tries = 300)
    void pick_ofATruth_isTheFirstNumberForFalse_theSecondForTrue(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fraction> both = List.of(points(random), points(random));
        byte[] truths = truths(random, 1).get(0);
        boolean isKnown = random.nextBoolean();
        for (int i = 0; isKnown && i < SIZE; i++) {
            truths[i] = (byte) (truths[i] & 1);
        }
        int from = random.nextInt(SIZE);
        Numbers to = Used.column(SIZE);
        new Table(both).pick(truths, from, to, SIZE - from);
        for (int i = 0; i < SIZE - from; i++) {
            byte is = truths[from + i];
            assertEquals(is == Truths.UNKNOWN ? Optional.empty() : Optional.of(both.get(is)), to.find(i));
        }
    }

    @Property(tries = 100)
    void someUnknown_isSaid_whereOneOfThemIs(@ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> truths = truths(random, random.nextInt(4));
        byte[] to = new byte[SIZE];
        Arrays.fill(to, Truths.UNKNOWN);
        Table.someUnknown(truths, to, SIZE);
        byte[] expected = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int at = i;
            expected[i] = Truths.of(truths.stream().anyMatch(bytes -> bytes[at] == Truths.UNKNOWN));
        }
        assertArrayEquals(expected, to);
    }

    /** A checklist of three halves and a quarter: the bounds that later loops trust hold for every sum. */
    @Example
    void numbersShareADenominator_whereOneFits() {
        Table halves = new Table(List.of(Fraction.of(3, 2), Fraction.of(1, 4), Fraction.of(2)));
        Numbers to = Used.column(3);
        halves.pick(new int[] {2, 0, 1}, 0, to, 3);
        assertEquals(4, to.common);
        assertEquals(1, to.least);
        assertEquals(8, to.most);
        assertEquals(Optional.of(Fraction.of(3, 2)), to.find(1));
        Numbers told = Used.column(3);
        new Table(List.of(Fraction.of(-1, 4), Fraction.of(3))).pick(new byte[] {0, 1, 0}, 0, told, 3);
        assertEquals("4: -1..12", told.common + ": " + told.least + ".." + told.most);
        assertTrue(told.isFull());
        halves.sum(List.of(new byte[] {1, 0, 2}, new byte[] {1, 0, 0}, new byte[] {0, 1, 1}), to, 3);
        assertEquals(4, to.common);
        assertTrue(to.isFull());
        Table apart = new Table(List.of(
                Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(61).subtract(BigInteger.ONE)), Fraction.of(1, 3)));
        Numbers each = Used.column(2);
        apart.pick(new int[] {1, 0}, 0, each, 2);
        assertEquals(Optional.of(Fraction.of(1, 3)), each.find(0));
    }
}
