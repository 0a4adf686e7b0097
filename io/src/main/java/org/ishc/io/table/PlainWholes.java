package org.ishc.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads whole numbers that are spelled the plain way into a row: digits without a leading zero, few enough not to
 * overflow. They are read while their end is looked for. For use by one thread.
 */
final class PlainWholes {

    /** Longer numbers could overflow, and are looked at closely. */
    static final int MAX_DIGITS = 18;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** Takes every seven bits above 9 into the eighth. */
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private static final long BYTE = 0xFF;

    /** Where the last digits of eight stand. */
    private static final int ONES = Long.SIZE - Byte.SIZE;

    private static final int TENS = ONES - Byte.SIZE;
    private static final int NOT_PLAIN = -1;

    private final Row row;
    private int reached;

    /** Creates a reader that fills a row. */
    PlainWholes(Row row) {
        this.row = row;
    }

    /**
     * Reads fields that follow each other, as {@link ByteCellSink#wholes} says.
     *
     * @return where the first field begins that was not read
     */
    int read(int[] columns, int field, byte[] buffer, int offset, byte separator) {
        int at = offset;
        int next = field;
        int end = offset;
        while (next < columns.length && columns[next] >= 0 && end != NOT_PLAIN) {
            end = cell(buffer, at, separator, row, columns[next]);
            if (end != NOT_PLAIN) {
                at = end + 1;
                next++;
            }
        }
        reached = next;
        return at;
    }

    /** Returns the first field that was not read. */
    int reached() {
        return reached;
    }

    /** Reads a cell that is not empty into a row; tells whether it is plain. */
    static boolean read(byte[] buffer, int offset, int length, Row row, int column) {
        int end = offset + length;
        return digitsEnd(buffer, offset) == end && cell(buffer, offset, buffer[end], row, column) == end;
    }

    /** Reads a cell that a byte ends; returns where that stands. */
    private static int cell(byte[] buffer, int from, byte behind, Row row, int column) {
        long eight = (long) LONGS.get(buffer, from) ^ ZEROS;
        // no digit among them makes all 64
        int bits = Long.numberOfTrailingZeros(others(eight)) & -Byte.SIZE;
        if (bits == 0) {
            return buffer[from] == behind ? from : NOT_PLAIN;
        }
        long digits = eight << Long.SIZE - bits;
        long value = bits <= Short.SIZE ? (digits >>> TENS & BYTE) * 10 + (digits >>> ONES) : number(digits);
        int end = from + bits / Byte.SIZE;
        if (bits == Long.SIZE) {
            end = digitsEnd(buffer, end);
            value = further(buffer, from + Long.BYTES, end, value);
        }
        int length = end - from;
        if (buffer[end] != behind || (eight & BYTE) == 0 && length > 1 || length > MAX_DIGITS) {
            return NOT_PLAIN;
        }
        row.setDigits(column, value);
        return end;
    }

    /** Marks the bytes that make no digit; the lowest of them is right. */
    private static long others(long eight) {
        return ((eight & ~HIGH_BITS) + ABOVE_NINE | eight) & HIGH_BITS;
    }

    /**
     * Returns the number that eight digits make. Fewer come with zeros before them, and all without what makes a digit
     * of a number.
     */
    private static long number(long digits) {
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }

    private static int digitsEnd(byte[] buffer, int from) {
        int at = from;
        while (buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    private static long further(byte[] buffer, int from, int to, long first) {
        long value = first;
        for (int i = from; i < to; i++) {
            value = value * 10 + (buffer[i] - '0');
        }
        return value;
    }
}
