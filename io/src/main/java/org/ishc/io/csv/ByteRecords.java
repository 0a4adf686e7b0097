package org.ishc.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ishc.io.table.ByteCellSink;
import org.ishc.io.table.OuterSpace;

/**
 * Cuts a part of a CSV file in UTF-8 into records, byte by byte, and hands their cells on as they stand there, each by
 * the type of its column. It reads what is well formed, and that as the general reader does; at a record that it cannot
 * read it stops, and the general reader goes on from there.
 */
final class ByteRecords implements Closeable {

    /** What came of asking for a record. */
    enum Next {
        /** A record was read. */
        RECORD,
        /** There is none. */
        END,
        /** What follows is for the general reader. */
        NOT_PLAIN
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** More fields than a table may have are not counted here. */
    private static final int MAX_FIELDS = CsvTable.MAX_COLUMNS / 2;

    private final Part part;
    private final ByteWindow window;
    private final byte separator;
    private final long separators;
    private final int[] columns;

    /** For each field its column, where that holds whole numbers; else below 0. */
    private final int[] wholes;

    private final ByteCellSink sink;
    private final int above;

    private byte[] unescaped = new byte[64];

    private int records;
    private int line;

    private int width;
    private boolean isBlank;

    /** How many lines the record has beside its first. */
    private int furtherLines;

    /**
     * Begins to read.
     *
     * @param columns for each field its column; below 0 for a field that is not read
     * @param above how many records of the file stand before its first row
     * @param isUtf8 whether it is known that the bytes are UTF-8; else what is not is not plain
     */
    ByteRecords(Part part, Bytes bytes, char separator, int[] columns, int above, ByteCellSink sink, boolean isUtf8)
            throws IOException {
        this.part = part;
        this.window = new ByteWindow(part, bytes, isUtf8);
        this.separator = (byte) separator;
        this.separators = ONES * separator;
        this.columns = columns;
        this.wholes = Arrays.stream(columns)
                .map(column -> column >= 0 && sink.isWhole(column) ? column : -1)
                .toArray();
        this.above = above;
        this.sink = sink;
        this.records = part.records();
        this.line = part.lines() + 1;
    }

    /** Returns how many fields the record has. */
    int width() {
        return width;
    }

    /** Tells whether nothing can be seen in any field: such a row is no record, but counts. */
    boolean isBlank() {
        return isBlank;
    }

    /** Returns the number of the row that was read; 0 or less for what stands above the first. */
    int row() {
        return records - above;
    }

    /** Returns what the general reader has to read. */
    Part rest() {
        return new Part(window.positionInFile(), part.end(), line - 1, records);
    }

    /** Reads the next record: the sink has its cells, and is told of its beginning alone. */
    Next next() throws IOException {
        while (window.position() < window.limit() || window.fill()) {
            sink.begin(Math.max(1, records + 1 - above), line);
            width = 0;
            isBlank = true;
            furtherLines = 0;
            int from = window.position();
            int end = record(window.bytes(), from);
            if (end > from) {
                window.take(end);
                records++;
                line += 1 + furtherLines;
                return Next.RECORD;
            }
            if (end == from || window.isAllHeld() || !window.fill()) {
                return Next.NOT_PLAIN;
            }
        }
        return window.isAllHeld() ? Next.END : Next.NOT_PLAIN;
    }

    /**
     * Reads the record at a place, one field after another, whole numbers while their ends are looked for; returns
     * where it ends, the place itself when it is not plain, below 0 for more bytes.
     */
    private int record(byte[] bytes, int position) {
        int at = position;
        int field = 0;
        while (field < MAX_FIELDS) {
            if (field < wholes.length && wholes[field] >= 0) {
                int from = at;
                at = sink.wholes(wholes, field, bytes, from, separator);
                // as many bytes as fields are only their separators
                isBlank &= at - from == sink.reached() - field;
                field = sink.reached();
            }
            int end = field(field, bytes, at);
            if (end < 0) {
                return end;
            }
            if (bytes[end] != separator) {
                return bytes[end] == '\n' || bytes[end] == '\r' ? behind(field, bytes, at, end) : position;
            }
            at = end + 1;
            field++;
        }
        return position;
    }

    /** Takes a field of any kind; returns where it ends, below 0 when that does not stand in the window. */
    private int field(int field, byte[] bytes, int from) {
        if (bytes[from] == '"') {
            return quoted(field, bytes, from);
        }
        int end = end(bytes, from);
        cell(field, bytes, from, end - from);
        return end;
    }

    /** Notes the last field of a record, from a byte to another; returns where the next record begins. */
    private int behind(int last, byte[] bytes, int from, int end) {
        width = last == 0 && end == from ? 0 : last + 1;
        return end + (bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
    }

    /** Returns where a field without quotes ends. */
    private int end(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long eight = (long) LONGS.get(bytes, at);
            long apart = eight ^ separators;
            // exact in the lowest byte that is marked
            long marked = (apart - ONES & ~apart | eight - ONES * ' ' & ~eight) & HIGH_BITS;
            while (marked != 0) {
                int place = at + (Long.numberOfTrailingZeros(marked) >> 3);
                byte found = bytes[place];
                if (found == separator || found == '\n' || found == '\r') {
                    return place;
                }
                marked &= marked - 1;
            }
            at += Long.BYTES;
        }
    }

    /** Takes a quoted field; returns where it ends, below 0 when that does not stand in the window. */
    private int quoted(int field, byte[] bytes, int from) {
        int limit = window.limit();
        int at = from + 1;
        int escapes = 0;
        boolean isAfterReturn = false;
        while (at < limit) {
            byte b = bytes[at];
            if (b == '"') {
                if (bytes[at + 1] != '"') {
                    content(field, bytes, from + 1, at, escapes);
                    return at + 1;
                }
                escapes++;
                at++;
            } else if (b == '\r' || b == '\n' && !isAfterReturn) {
                furtherLines++;
            }
            isAfterReturn = b == '\r';
            at++;
        }
        return -1;
    }

    private void content(int field, byte[] bytes, int from, int to, int escapes) {
        if (escapes == 0) {
            cell(field, bytes, from, to - from);
            return;
        }
        int length = to - from - escapes;
        if (unescaped.length < length + ByteWindow.SLACK) {
            unescaped = new byte[length * 2 + ByteWindow.SLACK];
        }
        int at = from;
        for (int i = 0; i < length; i++) {
            unescaped[i] = bytes[at];
            at += bytes[at] == '"' ? 2 : 1;
        }
        unescaped[length] = '\n';
        cell(field, unescaped, 0, length);
    }

    private void cell(int field, byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        isBlank = isBlank && isBlank(bytes, offset, length);
        if (field < columns.length && columns[field] >= 0) {
            if (bytes[offset] == FormulaGuard.MARK && length > 1) {
                sink.cell(
                        columns[field],
                        FormulaGuard.unescape(new String(bytes, offset, length, StandardCharsets.UTF_8)));
            } else {
                sink.cell(columns[field], bytes, offset, length);
            }
        }
    }

    private static boolean isBlank(byte[] bytes, int offset, int length) {
        byte first = bytes[offset];
        return (first < 0 || OuterSpace.isSpace((char) first))
                && OuterSpace.isBlank(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
