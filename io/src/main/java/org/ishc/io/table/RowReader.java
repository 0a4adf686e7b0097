package org.ishc.io.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table, one by one: cells into types, with what is wrong in each. Holds no row but the one that
 * it reads.
 *
 * <p>Cells that come as slices and are spelled the plain way are read at once; a row in which any is not is read
 * closely, with the same result as if it had come as texts. Not safe for use by several threads.
 */
public final class RowReader {

    /** How long a text may be unless said: what a spreadsheet's cell holds. */
    public static final int MAX_CHARACTERS = 32_767;

    /** Bytes behind a cell that may be looked at. */
    private static final int SLACK = 2 * Long.BYTES;

    private final Table table;
    private final Column[] columns;
    private final CodePool[] codes;
    private final PlainCells[] plain;
    private final int[] required;
    private final int maxCharacters;
    private final Headings words;

    /** Creates a reader that allows texts of {@link #MAX_CHARACTERS}. */
    public RowReader(Table table) {
        this(table, MAX_CHARACTERS);
    }

    /**
     * Creates a reader.
     *
     * @param maxCharacters how long a text may be, 1 or more
     * @throws IllegalArgumentException when it is below 1
     */
    public RowReader(Table table, int maxCharacters) {
        this(table, maxCharacters, Headings.STANDARD);
    }

    /**
     * Creates a reader.
     *
     * @param maxCharacters how long a text may be, 1 or more
     * @param words how words of closed sets may be spelled
     * @throws IllegalArgumentException when {@code maxCharacters} is below 1
     */
    public RowReader(Table table, int maxCharacters, Headings words) {
        this(
                table,
                maxCharacters,
                words,
                Stream.generate(CodePool::new).limit(table.columns().size()).toArray(CodePool[]::new));
    }

    private RowReader(Table table, int maxCharacters, Headings words, CodePool[] codes) {
        Allowed.only(maxCharacters > 0, "maxCharacters", maxCharacters, "1 or more");
        this.table = table;
        this.words = words;
        this.columns = table.columns().toArray(Column[]::new);
        this.codes = codes;
        this.plain = new PlainCells[columns.length];
        Arrays.setAll(plain, i -> new PlainCells(columns[i], codes[i]));
        this.required = IntStream.range(0, columns.length)
                .filter(i -> columns[i].isRequired())
                .toArray();
        this.maxCharacters = maxCharacters;
    }

    /** Returns a reader for another thread, which gives the same objects for the same codes. */
    public RowReader another() {
        return new RowReader(
                table,
                maxCharacters,
                words,
                Stream.of(codes).map(CodePool::another).toArray(CodePool[]::new));
    }

    /**
     * Reads a row; its findings say what is wrong in it, and {@link Row#hasError()} whether it is refused. It is the
     * caller's to keep.
     */
    public Row read(RawRow raw) {
        Row row = new Row(table);
        row.begin(raw.row());
        for (int i = 0; i < columns.length; i++) {
            if (!isRefused(raw, i, row)) {
                read(row, i, raw.text(i));
            }
            if (columns[i].type() == CellType.NUMBER) {
                row.setPercentage(i, raw.findShown(i).filter(shown -> shown.endsWith("%")));
            }
        }
        return row;
    }

    private void read(Row row, int column, @Nullable String text) {
        if (text == null && !columns[column].isRequired()) {
            return;
        }
        if (text != null && text.length() > maxCharacters) {
            row.findings()
                    .add(
                            ExchangeFinding.TOO_LONG,
                            columns[column],
                            text,
                            "allowed",
                            (long) maxCharacters,
                            "found",
                            (long) text.length());
            return;
        }
        Object cell = new CellReader(row, words).read(columns[column], text);
        row.set(
                column,
                cell instanceof String code && columns[column].type() == CellType.CODE
                        ? codes[column].get(code)
                        : cell);
    }

    /** Says what the form saw on a cell; tells whether that forbids to read it. */
    private boolean isRefused(RawRow raw, int column, Row row) {
        boolean isRefused = false;
        for (RawRow.Note note : raw.notes()) {
            if (note.column() == column) {
                row.findings().add(note, columns[column]);
                isRefused |= note.severity() == Severity.ERROR;
            }
        }
        return isRefused;
    }

    /**
     * Returns a sink that reads rows as their cells come.
     *
     * @param rows takes each row that is complete, with its first line; the row is filled anew for the next
     */
    public CellSink sink(ObjIntConsumer<Row> rows) {
        return new Sink(rows);
    }

    /** Reads plain cells at once, and keeps the texts of the others until the row is complete. */
    private final class Sink implements ByteCellSink {
        private final ObjIntConsumer<Row> rows;
        private final Row row = new Row(table);
        private @Nullable String @Nullable [] texts;
        private byte[] ascii = new byte[1 << 8];
        private int line;

        Sink(ObjIntConsumer<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void begin(int newRow, int newLine) {
            row.begin(newRow);
            line = newLine;
            texts = null;
        }

        @Override
        public void cell(int column, char[] buffer, int offset, int length) {
            if (length > maxCharacters || length > 0 && !isPlain(column, buffer, offset, length)) {
                cell(column, new String(buffer, offset, length));
            }
        }

        private boolean isPlain(int column, char[] buffer, int offset, int length) {
            if (ascii.length < length + SLACK) {
                ascii = new byte[length * 2 + SLACK];
            }
            for (int i = 0; i < length; i++) {
                char c = buffer[offset + i];
                if (c > '~') {
                    return false;
                }
                ascii[i] = (byte) c;
            }
            ascii[length] = '\n';
            return plain[column].read(ascii, 0, length, row, column);
        }

        @Override
        public boolean isWhole(int column) {
            return columns[column].type() == CellType.WHOLE && maxCharacters >= PlainCells.MAX_DIGITS;
        }

        @Override
        public int wholes(int[] places, int[] ends, int field, int behind, byte[] buffer, int offset) {
            return PlainCells.wholes(places, ends, field, behind, buffer, offset, row);
        }

        @Override
        public void cell(int column, byte[] buffer, int offset, int length) {
            if (length > maxCharacters || !plain[column].read(buffer, offset, length, row, column)) {
                cell(column, new String(buffer, offset, length, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void cell(int column, String text) {
            if (texts == null) {
                texts = new String[columns.length];
            }
            texts[column] = text;
        }

        @Override
        public void end() {
            if (texts != null || !isFilled()) {
                for (int i = 0; i < columns.length; i++) {
                    if (row.isMissing(i)) {
                        read(row, i, texts == null ? null : texts[i]);
                    }
                }
            }
            rows.accept(row, line);
        }

        private boolean isFilled() {
            for (int place : required) {
                if (row.isMissing(place)) {
                    return false;
                }
            }
            return true;
        }
    }
}
