package org.ishc.io.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where the fields of a record end that has no quotes: all are found before any is read, eight bytes at a time, so that
 * the reading of none has to wait for the one before. For use by one thread.
 */
final class FieldEnds {

    /** Bytes behind the end of a record that may be looked at. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;

    /** Takes every seven bits that are more than a quote into the eighth. */
    private static final long ABOVE_QUOTE = ONES * (0x7F - '"');

    /** So many separators among eight bytes are taken without asking whether they are there; more are rare. */
    private static final int TAKEN = 3;

    private final long separators;
    private final int most;
    private int[] ends = new int[64];

    /**
     * Creates what looks for ends.
     *
     * @param separator one of ASCII
     * @param most how many fields a record has at most, 1 or more
     */
    FieldEnds(char separator, int most) {
        this.separators = ONES * separator;
        this.most = most;
    }

    /**
     * Finds the ends of the fields of a record.
     *
     * @param from where it begins; the end of a line stands behind
     * @return how many fields it has; 0 when they are too many, or a quote stands in it, or something that cannot be
     *     seen but the separator and ends of lines
     */
    int find(byte[] bytes, int from) {
        int at = from;
        int found = 0;
        while (true) {
            long eight = (long) LONGS.get(bytes, at);
            long isSeparator = zeros(eight ^ separators);
            long isLow = ~((eight & LOW_BITS) + ABOVE_QUOTE | eight) & HIGH_BITS & ~isSeparator;
            while (isLow != 0) {
                int low = at + (Long.numberOfTrailingZeros(isLow) >> 3);
                if (bytes[low] == '\n' || bytes[low] == '\r') {
                    found = take(isSeparator & (isLow & -isLow) - 1, at, found);
                    ends[found] = low;
                    return found < most ? found + 1 : 0;
                }
                if (bytes[low] != ' ' && bytes[low] != '!') {
                    return 0;
                }
                isLow &= isLow - 1;
            }
            // also where there is none: to ask costs more
            found = take(isSeparator, at, found);
            at += Long.BYTES;
        }
    }

    /** Marks each byte that is 0, exactly. */
    private static long zeros(long eight) {
        return ~((eight & LOW_BITS) + LOW_BITS | eight) & HIGH_BITS;
    }

    /** Takes the ends that are marked among eight bytes; returns how many there are now. */
    private int take(long marked, int at, int found) {
        if (found + 2 * Long.BYTES > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        int count = Long.bitCount(marked);
        long left = marked;
        for (int i = 0; i < TAKEN; i++) {
            ends[found + i] = at + (Long.numberOfTrailingZeros(left) >> 3);
            left &= left - 1;
        }
        for (int i = TAKEN; i < count; i++) {
            ends[found + i] = at + (Long.numberOfTrailingZeros(left) >> 3);
            left &= left - 1;
        }
        return found + count;
    }

    /** Returns where each field of the record ends, and more behind the last; not to be changed. */
    int[] all() {
        return ends;
    }
}
