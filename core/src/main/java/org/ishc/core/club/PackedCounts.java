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

    /** How many bytes figures take at most. */
    static final int MOST_BYTES = HEAD + Long.BYTES * ReportColumn.COUNT;

    private PackedCounts() {}

    /**
     * Packs figures.
     *
     * @param counts by ordinal of {@link ReportColumn}, not negative
     */
    static byte[] pack(long[] counts) {
        byte head = head(counts);
        byte[] packed = new byte[length(head)];
        put(head, counts, packed, 0);
        return packed;
    }

    /**
     * Packs figures into an array that has room for {@link #MOST_BYTES} from a place on.
     *
     * @param counts by ordinal of {@link ReportColumn}
     * @return how many bytes they take
     * @throws IllegalArgumentException when one is negative
     */
    static int pack(long[] counts, byte[] packed, int from) {
        byte head = head(counts);
        put(head, counts, packed, from);
        return length(head);
    }

    private static byte head(long[] counts) {
        int money = Math.max(Integer.BYTES, width(counts, PERSONS, counts.length));
        return (byte) (width(counts, 0, PERSONS) | money << MONEY_SHIFT);
    }

    private static void put(byte head, long[] counts, byte[] packed, int from) {
        int persons = head & WIDTH_MASK;
        int money = (head & BYTE_MASK) >> MONEY_SHIFT;
        packed[from] = head;
        put(packed, from + HEAD, persons, counts, 0, PERSONS);
        put(packed, from + HEAD + persons * PERSONS, money, counts, PERSONS, counts.length);
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

    /** Copies the figures that are packed from a place on, by their ordinals; 0 for those that were not given. */
    static void unpack(ByteBuffer packed, int from, long[] into) {
        int head = packed.get(from) & BYTE_MASK;
        int persons = head & WIDTH_MASK;
        int money = head >> MONEY_SHIFT;
        int at = from + HEAD;
        for (int i = 0; i < PERSONS; i++) {
            into[i] = get(packed, at, persons);
            at += persons;
        }
        for (int i = PERSONS; i < into.length; i++) {
            into[i] = get(packed, at, money);
            at += money;
        }
    }

    /** The least width that holds every one of some figures as a number that is not negative. */
    private static int width(long[] counts, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= counts[i];
        }
        if (bits < 0) {
            throw new IllegalArgumentException("a figure is negative");
        }
        return bits <= Byte.MAX_VALUE
                ? Byte.BYTES
                : bits <= Short.MAX_VALUE ? Short.BYTES : bits <= Integer.MAX_VALUE ? Integer.BYTES : Long.BYTES;
    }

    private static void put(byte[] packed, int at, int width, long[] counts, int from, int to) {
        switch (width) {
            case Byte.BYTES -> putBytes(packed, at, counts, from, to);
            case Short.BYTES -> {
                for (int i = from; i < to; i++) {
                    SHORTS.set(packed, at + width * (i - from), (short) counts[i]);
                }
            }
            case Integer.BYTES -> {
                for (int i = from; i < to; i++) {
                    INTS.set(packed, at + width * (i - from), (int) counts[i]);
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    LONGS.set(packed, at + width * (i - from), counts[i]);
                }
            }
        }
    }

    /** Most figures are that small: eight are put at once. */
    private static void putBytes(byte[] packed, int at, long[] counts, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            LONGS.set(packed, at + i - from, eight(counts, i));
        }
        for (; i < to; i++) {
            packed[at + i - from] = (byte) counts[i];
        }
    }

    /** Eight figures of a byte each, side by side. */
    private static long eight(long[] counts, int from) {
        long low = counts[from] | counts[from + 1] << 8 | counts[from + 2] << 16 | counts[from + 3] << 24;
        long high = counts[from + 4] | counts[from + 5] << 8 | counts[from + 6] << 16 | counts[from + 7] << 24;
        return low | high << Integer.SIZE;
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
