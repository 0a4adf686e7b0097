package org.ishc.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from ASCII texts that come again and again, found by a slice without making a text of it. Holds a
 * bounded number of texts and begins anew when it is full; texts made to collide are not held. Not safe for use by
 * several threads.
 */
final class SliceCache {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MAX_TEXTS = 1 << 17;
    private static final int FIRST_SIZE = 1 << 8;
    private static final int MAX_PROBES = 32;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long OTHER_FACTOR = 0xC2B2AE3D27D4EB4FL;

    /** Texts of so many bytes are two numbers. */
    private static final int SHORT = 2 * Long.BYTES;

    private final Function<String, @Nullable Object> reading;

    /** For each place two numbers: the text, when it is short, else what it is found by. */
    private long[] numbers = new long[2 * FIRST_SIZE];

    private byte[] @Nullable [] texts = new byte[FIRST_SIZE][];
    private @Nullable Object[] values = new Object[FIRST_SIZE];
    private byte[] padded = new byte[0];
    private int size;

    /**
     * Creates an empty cache.
     *
     * @param reading makes the value of a text; null for one that needs a closer look, which is not held
     */
    SliceCache(Function<String, @Nullable Object> reading) {
        this.reading = reading;
    }

    /**
     * Returns what a slice was read into; null when it needs a closer look.
     *
     * @param length 1 or more
     */
    @Nullable
    Object get(byte[] buffer, int offset, int length) {
        if (buffer[offset + length - 1] == 0) {
            // as if it were shorter
            return null;
        }
        if (offset + length + SHORT > buffer.length) {
            if (padded.length < length + SHORT) {
                padded = new byte[2 * length + SHORT];
            }
            System.arraycopy(buffer, offset, padded, 0, length);
            return find(padded, 0, length);
        }
        return find(buffer, offset, length);
    }

    private @Nullable Object find(byte[] buffer, int offset, int length) {
        boolean isShort = length <= SHORT;
        long low = isShort ? head(buffer, offset, length) : hash(buffer, offset, length);
        long high = isShort ? head(buffer, offset + Long.BYTES, length - Long.BYTES) : length;
        int mask = values.length - 1;
        int place = place(low, high) & mask;
        for (int probe = 0; probe < MAX_PROBES && values[place] != null; probe++) {
            if (numbers[2 * place] == low && numbers[2 * place + 1] == high) {
                byte[] text = texts[place];
                if (text == null
                        ? isShort
                        : !isShort && Arrays.equals(text, 0, text.length, buffer, offset, offset + length)) {
                    return values[place];
                }
            }
            place = place + 1 & mask;
        }
        return add(low, high, Arrays.copyOfRange(buffer, offset, offset + length));
    }

    /** The first of some bytes, at most eight, as a number. */
    private static long head(byte[] buffer, int offset, int length) {
        if (length <= 0) {
            return 0;
        }
        long eight = (long) LONGS.get(buffer, offset);
        return length >= Long.BYTES ? eight : eight & -1L >>> Long.SIZE - Byte.SIZE * length;
    }

    private static long hash(byte[] buffer, int offset, int length) {
        long hash = length;
        for (int i = 0; i < length; i += Long.BYTES) {
            hash = (hash ^ head(buffer, offset + i, length - i)) * FACTOR;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash;
    }

    private static int place(long low, long high) {
        long mixed = (low ^ high * FACTOR) * OTHER_FACTOR;
        return (int) (mixed >>> Integer.SIZE);
    }

    private @Nullable Object add(long low, long high, byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                return null;
            }
        }
        Object value = reading.apply(new String(text, StandardCharsets.US_ASCII));
        if (value == null) {
            return null;
        }
        if (size == MAX_TEXTS) {
            resize(FIRST_SIZE);
        } else if (size * 2 >= values.length) {
            long[] oldNumbers = numbers;
            byte[] @Nullable [] oldTexts = texts;
            @Nullable Object[] oldValues = values;
            resize(values.length * 2);
            for (int i = 0; i < oldValues.length; i++) {
                if (oldValues[i] != null) {
                    put(oldNumbers[2 * i], oldNumbers[2 * i + 1], oldTexts[i], oldValues[i]);
                }
            }
        }
        put(low, high, text.length <= SHORT ? null : text, value);
        return value;
    }

    private void resize(int places) {
        numbers = new long[2 * places];
        texts = new byte[places][];
        values = new Object[places];
        size = 0;
    }

    private void put(long low, long high, byte @Nullable [] text, @Nullable Object value) {
        int place = place(low, high) & values.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (values[place] == null) {
                numbers[2 * place] = low;
                numbers[2 * place + 1] = high;
                texts[place] = text;
                values[place] = value;
                size++;
                return;
            }
            place = place + 1 & values.length - 1;
        }
    }
}
