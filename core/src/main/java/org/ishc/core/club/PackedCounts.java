package org.ishc.core.club;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The figures of a report in as few bytes as they need: one byte that says how wide the two kinds are, then persons and
 * occasions in 1, 2, 4 or 8 bytes each, then money in 4 or 8. Figures that were not given are 0 here; whether one was
 * given is kept elsewhere.
 */
final class PackedCounts {

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = 1;
    private static final int MONEY_SHIFT = 4;
    private static final int WIDTH_MASK = 0xF;
    private static final int BYTE_MASK = 0xFF;
    private static final int PERSONS = ReportColumn.PERSONS_AND_OCCASIONS;

    private PackedCounts() {}

    /**
     * Packs figures.
     *
     * @param counts by ordinal of {@link ReportColumn}, not negative
     */
    static byte[] pack(long[] counts) {
        int persons = width(counts, 0, PERSONS);
        int money = Math.max(Integer.BYTES, width(counts, PERSONS, counts.length));
        byte[] packed = new byte[HEAD + persons * PERSONS + money * (counts.length - PERSONS)];
        packed[0] = (byte) (persons | money << MONEY_SHIFT);
        for (int i = 0; i < PERSONS; i++) {
            put(packed, HEAD + persons * i, persons, counts[i]);
        }
        for (int i = PERSONS; i < counts.length; i++) {
            put(packed, HEAD + persons * PERSONS + money * (i - PERSONS), money, counts[i]);
        }
        return packed;
    }

    /** Returns how many bytes there are, by the first of them. */
    static int length(byte head) {
        int money = (head & BYTE_MASK) >> MONEY_SHIFT;
        return HEAD + (head & WIDTH_MASK) * PERSONS + money * (ReportColumn.COUNT - PERSONS);
    }

    /** Returns the figure with an ordinal; 0 when it was not given. */
    static long count(byte[] packed, int ordinal) {
        int persons = packed[0] & WIDTH_MASK;
        int money = (packed[0] & BYTE_MASK) >> MONEY_SHIFT;
        return ordinal < PERSONS
                ? get(packed, HEAD + persons * ordinal, persons)
                : get(packed, HEAD + persons * PERSONS + money * (ordinal - PERSONS), money);
    }

    /** Returns the figure with an ordinal of those that are packed from a place on; 0 when it was not given. */
    static long count(ByteBuffer packed, int from, int ordinal) {
        int head = packed.get(from) & BYTE_MASK;
        int persons = head & WIDTH_MASK;
        int money = head >> MONEY_SHIFT;
        return ordinal < PERSONS
                ? get(packed, from + HEAD + persons * ordinal, persons)
                : get(packed, from + HEAD + persons * PERSONS + money * (ordinal - PERSONS), money);
    }

    /** The least width that holds every one of some figures as a number that is not negative. */
    private static int width(long[] counts, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= counts[i];
        }
        return bits <= Byte.MAX_VALUE
                ? Byte.BYTES
                : bits <= Short.MAX_VALUE ? Short.BYTES : bits <= Integer.MAX_VALUE ? Integer.BYTES : Long.BYTES;
    }

    private static void put(byte[] packed, int at, int width, long count) {
        switch (width) {
            case Byte.BYTES -> packed[at] = (byte) count;
            case Short.BYTES -> SHORTS.set(packed, at, (short) count);
            case Integer.BYTES -> INTS.set(packed, at, (int) count);
            default -> LONGS.set(packed, at, count);
        }
    }

    private static long get(byte[] packed, int at, int width) {
        return switch (width) {
            case Byte.BYTES -> packed[at];
            case Short.BYTES -> (short) SHORTS.get(packed, at);
            case Integer.BYTES -> (int) INTS.get(packed, at);
            default -> (long) LONGS.get(packed, at);
        };
    }

    private static long get(ByteBuffer packed, int at, int width) {
        return switch (width) {
            case Byte.BYTES -> packed.get(at);
            case Short.BYTES -> packed.getShort(at);
            case Integer.BYTES -> packed.getInt(at);
            default -> packed.getLong(at);
        };
    }
}
