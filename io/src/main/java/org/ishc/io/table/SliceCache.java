package org.ishc.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from ASCII texts that come again and again, found by a slice without making a text of it. Mostly the
 * same text comes again, or that which followed when they came first, and nothing is looked up then. Holds a bounded
 * number of texts and begins anew when it is full; texts made to collide are not held. Not safe for use by several
 * threads.
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

    /** So many bytes go into a hash at once. */
    private static final int AT_ONCE = 2 * SHORT;

    private final Function<String, @Nullable Object> reading;

    /**
     * For each text, in the order in which they came, two numbers: itself, when it is short, else a hash and its
     * length.
     */
    private long[] numbers = new long[FIRST_SIZE];

    /** The texts that are not short. */
    private byte[] @Nullable [] texts = new byte[FIRST_SIZE / 2][];

    private @Nullable Object[] values = new Object[FIRST_SIZE / 2];

    /** The numbers of those that are codes; to ask each code would mean to go and get it. */
    private int[] codes = new int[FIRST_SIZE / 2];

    /** By hash the number of a text, counted from 1; 0 where there is none. */
    private int[] places = new int[FIRST_SIZE];

    /** The short text that was asked last. */
    private int last;

    /** The number of the code that was found last. */
    private int code;

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
        return length <= SHORT ? findShort(buffer, offset, length) : findLong(buffer, offset, length);
    }

    private @Nullable Object findShort(byte[] buffer, int offset, int length) {
        long low = head(buffer, offset, length);
        long high = head(buffer, offset + Long.BYTES, length - Long.BYTES);
        for (int guess = last; guess < size && guess <= last + 1; guess++) {
            if (isShort(guess, low, high)) {
                last = guess;
                return found(guess);
            }
        }
        int mask = places.length - 1;
        int place = place(low, high) & mask;
        for (int probe = 0; probe < MAX_PROBES && places[place] != 0; probe++) {
            if (isShort(places[place] - 1, low, high)) {
                last = places[place] - 1;
                return found(last);
            }
            place = place + 1 & mask;
        }
        return add(low, high, Arrays.copyOfRange(buffer, offset, offset + length));
    }

    private @Nullable Object found(int text) {
        code = codes[text];
        return values[text];
    }

    /** Returns the number of the {@link KnownCode} that was got last. */
    int code() {
        return code;
    }

    private boolean isShort(int text, long low, long high) {
        return numbers[2 * text] == low && numbers[2 * text + 1] == high && texts[text] == null;
    }

    private @Nullable Object findLong(byte[] buffer, int offset, int length) {
        // no guess: which long text comes next is hard to tell, and a wrong guess costs more than the hash
        long hash = hash(buffer, offset, length);
        int mask = places.length - 1;
        int place = place(hash, length) & mask;
        for (int probe = 0; probe < MAX_PROBES && places[place] != 0; probe++) {
            int text = places[place] - 1;
            if (numbers[2 * text] == hash && isLong(text, buffer, offset, length)) {
                return found(text);
            }
            place = place + 1 & mask;
        }
        return add(hash, length, Arrays.copyOfRange(buffer, offset, offset + length));
    }

    private boolean isLong(int text, byte[] buffer, int offset, int length) {
        byte[] bytes = texts[text];
        return bytes != null
                && bytes.length == length
                && Arrays.equals(bytes, 0, length, buffer, offset, offset + length);
    }

    /** The first of some bytes, at most eight, as a number. */
    private static long head(byte[] buffer, int offset, int length) {
        if (length <= 0) {
            return 0;
        }
        long eight = (long) LONGS.get(buffer, offset);
        return length >= Long.BYTES ? eight : eight & -1L >>> Long.SIZE - Byte.SIZE * length;
    }

    /** Takes as many bytes at once as it can, the last of them mostly twice: so there is little to be decided. */
    private static long hash(byte[] buffer, int offset, int length) {
        int end = offset + length;
        long hash = length;
        for (int at = offset; at < end - AT_ONCE; at += AT_ONCE) {
            hash = mixed(hash, buffer, at, at + SHORT);
        }
        return mixed(hash, buffer, Math.max(offset, end - AT_ONCE), end - SHORT);
    }

    /** A hash with twice as many bytes as are short, half of them from one place and half from another. */
    private static long mixed(long before, byte[] buffer, int one, int other) {
        long even = (long) LONGS.get(buffer, one) ^ (long) LONGS.get(buffer, other) * FACTOR;
        long odd = (long) LONGS.get(buffer, one + Long.BYTES) * OTHER_FACTOR
                ^ (long) LONGS.get(buffer, other + Long.BYTES);
        long hash = (before ^ even) * OTHER_FACTOR ^ odd * FACTOR;
        return hash ^ hash >>> Integer.SIZE;
    }

    private static int place(long low, long high) {
        // codes mostly differ in their last letters, which are the high bits
        long mixed = low ^ high * FACTOR;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * OTHER_FACTOR;
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
            size = 0;
            last = 0;
            Arrays.fill(places, 0);
        } else if (size == values.length) {
            grow();
        }
        code = value instanceof KnownCode known ? known.number() : 0;
        put(low, high, text.length <= SHORT ? null : text, value);
        return value;
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        texts = Arrays.copyOf(texts, 2 * texts.length);
        values = Arrays.copyOf(values, 2 * values.length);
        codes = Arrays.copyOf(codes, 2 * codes.length);
        places = new int[2 * places.length];
        for (int i = 0; i < size; i++) {
            int place = findFree(numbers[2 * i], numbers[2 * i + 1]);
            if (place >= 0) {
                places[place] = i + 1;
            }
        }
    }

    private void put(long low, long high, byte @Nullable [] text, @Nullable Object value) {
        int place = findFree(low, high);
        if (place >= 0) {
            numbers[2 * size] = low;
            numbers[2 * size + 1] = high;
            texts[size] = text;
            values[size] = value;
            codes[size] = code;
            last = size;
            size++;
            places[place] = size;
        }
    }

    /** Returns a free place; below 0 when there is none near enough. */
    private int findFree(long low, long high) {
        int place = place(low, high) & places.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (places[place] == 0) {
                return place;
            }
            place = place + 1 & places.length - 1;
        }
        return -1;
    }
}
