package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    private static Numbers block(List<Optional<Fraction>> values, boolean isExact) {
        Numbers block = Numbers.working(values.size(), isExact);
        block.begin(OVER);
        for (int i = 0; i < values.size(); i++) {
            block.set(i, values.get(i).orElse(null));
        }
        return block;
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
            kept.take(block(numbers, isExact), all.size(), length);
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
        Numbers read = Numbers.working(length, isExact);
        for (int block = 0; block < blocks; block++) {
            kept.read(block * length, length, read);
            for (int i = 0; i < length; i++) {
                assertEquals(all.get(block * length + i), read.find(i));
            }
        }
    }
}
