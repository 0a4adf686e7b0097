package org.ishc.io.table;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from texts that come again and again, found by a slice without making a text of it. Holds a bounded
 * number of texts and begins anew when it is full; texts made to collide are not held. Not safe for use by several
 * threads.
 */
final class SliceCache {

    private static final int MAX_TEXTS = 1 << 17;
    private static final int FIRST_SIZE = 1 << 8;
    private static final int MAX_PROBES = 32;
    private static final int HASHED = 16;
    private static final int FACTOR = 0x9E3779B9;

    private final Function<String, @Nullable Object> reading;
    private char[] @Nullable [] texts = new char[FIRST_SIZE][];
    private @Nullable Object[] values = new Object[FIRST_SIZE];
    private int size;

    /**
     * Creates an empty cache.
     *
     * @param reading makes the value of a text; null for one that needs a closer look, which is not held
     */
    SliceCache(Function<String, @Nullable Object> reading) {
        this.reading = reading;
    }

    /** Returns what a slice was read into; null when it needs a closer look. */
    @Nullable
    Object get(char[] buffer, int offset, int length) {
        int mask = texts.length - 1;
        int place = hash(buffer, offset, length) & mask;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            char[] text = texts[place];
            if (text == null) {
                break;
            }
            if (text.length == length && Arrays.equals(text, 0, length, buffer, offset, offset + length)) {
                return values[place];
            }
            place = place + 1 & mask;
        }
        return add(Arrays.copyOfRange(buffer, offset, offset + length));
    }

    private @Nullable Object add(char[] text) {
        Object value = reading.apply(new String(text));
        if (value == null) {
            return null;
        }
        if (size == MAX_TEXTS) {
            texts = new char[FIRST_SIZE][];
            values = new Object[FIRST_SIZE];
            size = 0;
        } else if (size * 2 >= texts.length) {
            grow();
        }
        put(text, value);
        return value;
    }

    private void put(char[] text, @Nullable Object value) {
        int place = hash(text, 0, text.length) & texts.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (texts[place] == null) {
                texts[place] = text;
                values[place] = value;
                size++;
                return;
            }
            place = place + 1 & texts.length - 1;
        }
    }

    private void grow() {
        char[][] oldTexts = texts;
        @Nullable Object[] oldValues = values;
        texts = new char[oldTexts.length * 2][];
        values = new Object[oldTexts.length * 2];
        size = 0;
        for (int i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                put(oldTexts[i], oldValues[i]);
            }
        }
    }

    /** Of the length and, evenly spread, of at most so many characters, the last among them. */
    private static int hash(char[] buffer, int offset, int length) {
        int step = (length + HASHED - 1) / HASHED;
        int hash = length;
        for (int i = offset + length - 1; i >= offset; i -= step) {
            hash = 31 * hash + buffer[i];
        }
        int mixed = hash * FACTOR;
        return mixed ^ mixed >>> 15;
    }
}
