package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Figures of a report come out of their few bytes as they went in, wherever these lie. */
class PackedCountsProperties {

    /** Clubs of some dozens, funds of some millions of đồng; now and then a number that is as great as can be. */
    @Provide
    Arbitrary<long[]> figures() {
        Arbitrary<Long> figure = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(0, 120)),
                Tuple.of(3, Arbitraries.longs().between(0, 70_000)),
                Tuple.of(3, Arbitraries.longs().between(0, 5_000_000_000L)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
        return Arbitraries.oneOf(
                figure.array(long[].class).ofSize(ReportColumn.COUNT),
                Arbitraries.longs().between(0, 127).array(long[].class).ofSize(ReportColumn.COUNT));
    }

    @Property
    void everyFigure_comesBack_aloneAndWithTheOthers(
            @ForAll("figures") long[] figures, @ForAll @IntRange(max = 20) int from) {
        byte[] packed = PackedCounts.pack(figures);
        byte[] among = new byte[from + PackedCounts.MOST_BYTES];
        Arrays.fill(among, (byte) 0x5A);
        int width = PackedCounts.pack(figures, among, from);
        assertArrayEquals(packed, Arrays.copyOfRange(among, from, from + width));
        ByteBuffer bytes = ByteBuffer.wrap(among).order(ByteOrder.LITTLE_ENDIAN);
        long[] unpacked = new long[ReportColumn.COUNT];
        Arrays.fill(unpacked, -1);
        PackedCounts.unpack(bytes, from, unpacked);
        assertArrayEquals(figures, unpacked);
        for (int ordinal = 0; ordinal < figures.length; ordinal++) {
            assertEquals(figures[ordinal], PackedCounts.count(packed, ordinal));
            assertEquals(figures[ordinal], PackedCounts.count(bytes, from, ordinal));
        }
    }

    @Property
    void theirWidth_isSaidByTheFirstByte_andNoOtherIsTouched(
            @ForAll("figures") long[] figures, @ForAll @IntRange(max = 20) int from) {
        byte[] among = new byte[from + PackedCounts.MOST_BYTES];
        Arrays.fill(among, (byte) 0x5A);
        int width = PackedCounts.pack(figures, among, from);
        assertEquals(width, PackedCounts.length(among[from]));
        assertTrue(width <= PackedCounts.MOST_BYTES);
        for (int at = 0; at < among.length; at++) {
            boolean isOutside = at < from || at >= from + width;
            assertTrue(!isOutside || among[at] == 0x5A, "byte " + at);
        }
    }
}
