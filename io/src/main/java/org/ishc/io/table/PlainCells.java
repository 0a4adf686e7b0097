package org.ishc.io.table;

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
    private static final int MAX_DIGITS = 18;

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

    /** Reads a cell that is not empty into a row; tells whether it is plain. */
    boolean read(char[] buffer, int offset, int length, Row row, int column) {
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

    /** Digits without a leading zero. Most numbers have one or two, for which a loop costs more than what it does. */
    private static boolean whole(char[] buffer, int offset, int length, Row row, int column) {
        int first = buffer[offset] - '0';
        if (length == 1 && isDigit(first)) {
            row.set(column, first);
            return true;
        }
        if (length == 1 || length > MAX_DIGITS || first == 0 || !isDigit(first)) {
            return false;
        }
        int second = buffer[offset + 1] - '0';
        if (!isDigit(second)) {
            return false;
        }
        long value = first * 10L + second;
        if (length > 2) {
            value = following(buffer, offset + 2, offset + length, value);
        }
        if (value >= 0) {
            row.set(column, value);
        }
        return value >= 0;
    }

    /** Returns the number that more digits make of the first ones; below 0 when one of them is none. */
    private static long following(char[] buffer, int from, int to, long firstDigits) {
        long value = firstDigits;
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (!isDigit(digit)) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isDigit(int digit) {
        return digit >= 0 && digit <= 9;
    }

    /** Printable ASCII without outer space. */
    private static @Nullable String text(char[] buffer, int offset, int length) {
        if (length > MAX_PLAIN_TEXT || buffer[offset] == ' ' || buffer[offset + length - 1] == ' ') {
            return null;
        }
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] < ' ' || buffer[i] > '~') {
                return null;
            }
        }
        return new String(buffer, offset, length);
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
