package org.ishc.io.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** Whether bytes that come one after another are UTF-8, and which is the first that is not. For use by one thread. */
final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** So many bytes are looked at at once. */
    private static final int ASCII = 4 * Long.BYTES;

    /** How many bytes of a character are still to come, and between which bounds the next one lies. */
    private int toCome;

    private int least;
    private int greatest;
    private long characterStart;
    private long firstBad = -1;

    /** Tells whether a character was begun that has not ended yet. */
    boolean isWithinCharacter() {
        return toCome > 0;
    }

    /** Tells whether a byte was seen that is none of UTF-8. */
    boolean isBad() {
        return firstBad >= 0;
    }

    /** Finds the first byte that is none of UTF-8, once all were taken. */
    OptionalLong findFirstBadByte() {
        return isBad() ? OptionalLong.of(firstBad) : OptionalLong.empty();
    }

    /** Takes some bytes, until one is bad. */
    void take(byte[] bytes, int from, int to, long position) {
        int i = from;
        while (i < to && !isBad()) {
            if (toCome == 0 && i + ASCII <= to && areAscii(bytes, i)) {
                i += ASCII;
            } else {
                take(bytes[i] & 0xFF, position + i - from);
                i++;
            }
        }
    }

    private static boolean areAscii(byte[] bytes, int from) {
        long first = (long) LONGS.get(bytes, from) | (long) LONGS.get(bytes, from + Long.BYTES);
        long second = (long) LONGS.get(bytes, from + 2 * Long.BYTES) | (long) LONGS.get(bytes, from + 3 * Long.BYTES);
        return ((first | second) & HIGH_BITS) == 0;
    }

    /**
     * Takes a byte.
     *
     * @param b as a number that is not below 0
     */
    void take(int b, long at) {
        if (toCome > 0) {
            following(b);
        } else if (b >= 0x80) {
            leading(b, at);
        }
    }

    /** No more bytes come. */
    void end() {
        if (toCome > 0 && !isBad()) {
            firstBad = characterStart;
        }
    }

    private void leading(int b, long at) {
        characterStart = at;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        greatest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        toCome = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (toCome == 0) {
            firstBad = at;
        }
    }

    private void following(int b) {
        if (b < least || b > greatest) {
            firstBad = characterStart;
        }
        least = 0x80;
        greatest = 0xBF;
        toCome--;
    }
}
