package org.ishc.io.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Codes;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column that are spelled the plain way: canonical, without anything to say about them. Such a
 * cell's raw text is its canonical text. Everything else is left to {@link CellReader}, which reads all spellings and
 * says what is wrong; where both can read a cell, they read the same.
 */
final class PlainCells {

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
    private static final int MAX_PLAIN_TEXT = 1_000;

    private final CellType type;
    private final SliceCache known;

    PlainCells(Column column, CodePool codes) {
        this.type = column.type();
        this.known = new SliceCache(
                switch (column.type()) {
                    case CODE -> text -> Codes.isCode(text) ? codes.get(text) : null;
                    case WORD -> text -> column.words().contains(text) ? text : null;
                    case WORDS -> text -> words(text, column.words());
                    case DATE -> PlainCells::date;
                    case PERIOD -> PlainCells::period;
                    case TEXT, JSON, WHOLE, DECIMAL, NUMBER -> text -> null;
                });
    }

    /**
     * Reads a cell that is not empty into a row; tells whether it is plain.
     *
     * @param buffer some ASCII, or UTF-8 of which only ASCII is plain; behind the cell eight bytes more stand in it
     */
    boolean read(byte[] buffer, int offset, int length, Row row, int column) {
        if (type == CellType.WHOLE) {
            return whole(buffer, offset, length, row, column);
        }
        Object cell =
                switch (type) {
                    case TEXT, JSON -> text(buffer, offset, length);
                    case CODE, WORD, WORDS, DATE, PERIOD -> known.get(buffer, offset, length);
                    case WHOLE, DECIMAL, NUMBER -> null;
                };
        if (cell != null) {
            row.set(column, cell);
        }
        return cell != null;
    }

    /** Reads whole numbers, as {@link ByteCellSink#wholes} says, into a row. */
    static int wholes(int[] columns, int[] ends, int field, int behind, byte[] buffer, int offset, Row row) {
        int from = offset;
        for (int i = field; i < behind; i++) {
            int length = ends[i] - from;
            if (columns[i] < 0 || length > 0 && !whole(buffer, from, length, row, columns[i])) {
                return i;
            }
            from = ends[i] + 1;
        }
        return behind;
    }

    /** Reads digits without a leading zero into a row; false when there are too many, or something else among them. */
    private static boolean whole(byte[] buffer, int offset, int length, Row row, int column) {
        long eight = (long) LONGS.get(buffer, offset) ^ ZEROS;
        long digits = eight << Long.SIZE - Byte.SIZE * Math.min(length, Long.BYTES);
        if (!areDigits(digits) || (eight & BYTE) == 0 && length > 1) {
            return false;
        }
        long value = length <= 2 ? (digits >>> TENS & BYTE) * 10 + (digits >>> ONES) : number(digits);
        if (length > Long.BYTES) {
            if (length > MAX_DIGITS || digitsEnd(buffer, offset + Long.BYTES) != offset + length) {
                return false;
            }
            value = further(buffer, offset + Long.BYTES, offset + length, value);
        }
        row.setDigits(column, value);
        return true;
    }

    private static boolean areDigits(long eight) {
        return (((eight & ~HIGH_BITS) + ABOVE_NINE | eight) & HIGH_BITS) == 0;
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

    /** Printable ASCII without outer space. */
    private static @Nullable String text(byte[] buffer, int offset, int length) {
        if (length > MAX_PLAIN_TEXT || buffer[offset] == ' ' || buffer[offset + length - 1] == ' ') {
            return null;
        }
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] < ' ' || buffer[i] > '~') {
                return null;
            }
        }
        return new String(buffer, offset, length, StandardCharsets.US_ASCII);
    }

    private static @Nullable List<String> words(String text, List<String> allowed) {
        List<String> words = List.of(text.split("\\|", -1));
        return allowed.containsAll(words) ? words : null;
    }

    private static @Nullable LocalDate date(String text) {
        Optional<LocalDate> date = DayText.find(text);
        return date.isPresent() && date.get().toString().equals(text) ? date.get() : null;
    }

    private static @Nullable Period period(String text) {
        Optional<Period> period = Period.find(text);
        return period.isPresent() && period.get().code().equals(text) ? period.get() : null;
    }
}
