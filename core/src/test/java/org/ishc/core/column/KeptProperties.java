package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;

/** What is taken block by block is found again, wherever among the blocks the first number stands that is not small. */
class KeptProperties {

    private static final long OVER = 100;

    private static Optional<Fraction> number(Random random, int kinds) {
        return switch (random.nextInt(kinds)) {
            case 0, 1, 2, 3 -> Optional.of(Fraction.of(random.nextInt(20_000) - 4_000, OVER));
            case 4 -> Optional.empty();
            case 5 -> Optional.of(Fraction.of(random.nextInt(9), 7));
            case 6 ->
                Optional.of(Fraction.of(
                        List.of(
                                        (long) Short.MAX_VALUE,
                                        Short.MAX_VALUE + 1L,
                                        (long) Short.MIN_VALUE,
                                        Short.MIN_VALUE + 1L,
                                        (long) Integer.MAX_VALUE,
                                        Integer.MAX_VALUE + 1L,
                                        (long) Integer.MIN_VALUE,
                                        Integer.MIN_VALUE + 1L)
                                .get(random.nextInt(8)),
                        OVER));
            case 7 -> Optional.of(Fraction.of(Long.MIN_VALUE + random.nextInt(2)));
            default -> Optional.of(Fraction.of(Numbers.MAX - random.nextInt(2), OVER));
        };
    }

    private static Numbers block(List<Optional<Fraction>> values, boolean isExact, boolean isBounded) {
        Numbers block = Numbers.working(values.size(), isExact);
        block.begin(OVER);
        for (int i = 0; i < values.size(); i++) {
            block.set(i, values.get(i).orElse(null));
        }
        if (isBounded) {
            bound(block);
        }
        return block;
    }

    /** As a loop does that knows how far its numbers reach. */
    private static void bound(Numbers block) {
        int[] narrow = IntStream.range(0, block.size()).filter(block::isNarrow).toArray();
        block.bound(
                Arrays.stream(narrow).mapToLong(i -> block.numerators[i]).min().orElse(0),
                Arrays.stream(narrow).mapToLong(i -> block.numerators[i]).max().orElse(0),
                Arrays.stream(narrow).mapToLong(block::denominator).max().orElse(1));
    }

    @Property(tries = 400)
    void whatIsTaken_isFound_asAColumnToo(@ForAll long seed, @ForAll boolean isExact) {
        Random random = new Random(seed);
        List<Optional<Fraction>> all = new ArrayList<>();
        int blocks = 1 + random.nextInt(4);
        int length = 1 + random.nextInt(5);
        Fraction furthest = Fraction.of(List.of(1L, 327L, 328L, Long.MAX_VALUE).get(random.nextInt(4)));
        Kept kept = new Kept(blocks * length, OVER, furthest, isExact);
        for (int block = 0; block < blocks; block++) {
            int kinds = List.of(4, 4, 5, 9).get(random.nextInt(4));
            List<Optional<Fraction>> numbers = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                numbers.add(number(random, kinds));
            }
            kept.take(block(numbers, isExact, random.nextBoolean()), all.size(), length);
            all.addAll(numbers);
        }
        kept.settle();
        Numbers column = kept.numbers();
        boolean areAllNarrow = true;
        for (int i = 0; i < all.size(); i++) {
            assertEquals(all.get(i), kept.find(i));
            assertEquals(all.get(i), column.find(i));
            assertEquals(all.get(i).isEmpty(), kept.isMissing(i));
            assertEquals(column.over(OVER, i), kept.over(OVER, i));
            assertEquals(column.over(3 * OVER, i), kept.over(3 * OVER, i));
            assertEquals(column.over(7, i), kept.over(7, i));
            areAllNarrow &= column.isNarrow(i);
            if (column.isNarrow(i)) {
                assertEquals(0, Math.min(0, column.numerators[i] - column.least));
                assertEquals(0, Math.min(0, column.most - column.numerators[i]));
            }
        }
        assertEquals(areAllNarrow, column.isFull());
        Numbers read = Used.column(length, isExact);
        for (int block = 0; block < blocks; block++) {
            kept.read(block * length, length, read);
            for (int i = 0; i < length; i++) {
                assertEquals(all.get(block * length + i), read.find(i));
            }
            assertEquals(IntStream.range(0, length).allMatch(read::isNarrow), read.isFull());
        }
    }

    private static final long[] POINTS = {150, 900, -20};

    private static Kept keptPoints(Fraction furthest) {
        Kept kept = new Kept(3, OVER, furthest, false);
        Numbers block = Numbers.over(OVER, POINTS.clone());
        kept.take(block, 0, 3);
        kept.settle();
        return kept;
    }

    /** Points that are there are read within the bounds that two or four bytes have, so that later loops prove much. */
    @Example
    void whatIsReadWithoutAGap_isBounded() {
        Numbers read = Used.column(3);
        keptPoints(Fraction.of(10)).read(0, 3, read);
        assertEquals("100: -32768..32767", read.common + ": " + read.least + ".." + read.most);
        keptPoints(Fraction.of(328)).read(0, 3, read);
        assertEquals(
                "100: " + Integer.MIN_VALUE + ".." + Integer.MAX_VALUE,
                read.common + ": " + read.least + ".." + read.most);
    }

    /** (2³¹ − 1)(2³¹ + 1) is the greatest narrow numerator of all. */
    @Example
    void theGreatestNumeratorThatFits_isFoundOverAnotherDenominator() {
        Kept kept = new Kept(1, 1, Fraction.of(Integer.MAX_VALUE), false);
        kept.take(Numbers.wholes(new long[] {Integer.MAX_VALUE}), 0, 1);
        assertEquals(Optional.of(Numbers.MAX), kept.over((1L << 31) + 1, 0));
        assertEquals(Optional.empty(), kept.over((1L << 31) + 2, 0));
    }
}
