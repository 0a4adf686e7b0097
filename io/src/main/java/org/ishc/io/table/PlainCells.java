package org.ishc.io.table;

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
            return PlainWholes.read(buffer, offset, length, row, column);
        }
        Object cell =
                switch (type) {
                    case TEXT, JSON -> text(buffer, offset, length);
                    case CODE, WORD, WORDS, DATE, PERIOD -> known.get(buffer, offset, length);
                    case WHOLE, DECIMAL, NUMBER -> null;
                };
        if (cell == null) {
            return false;
        }
        if (type == CellType.CODE) {
            row.setCode(column, cell, known.code());
        } else {
            row.setObject(column, cell);
        }
        return true;
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
