package org.ishc.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ishc.io.table.ByteCellSink;
import org.ishc.io.table.OuterSpace;
import org.jspecify.annotations.Nullable;

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
    private static final int FIRST_WINDOW = 1 << 17;

    /** A record that is longer is not plain. */
    private static final int MAX_WINDOW = 1 << 22;

    /** Bytes behind the window that may be read, and mean nothing. */
    private static final int SLACK = Math.max(FieldEnds.SLACK, 2 * Long.BYTES);

    /** How many bytes there must be behind those of a window, for the end of its last line among others. */
    static final int BEHIND = SLACK + 1;

    /** More fields than a table may have are not counted here. */
    private static final int MAX_FIELDS = CsvTable.MAX_COLUMNS / 2;

    private final Part part;
    private final InputStream in;
    private final byte separator;
    private final long separators;
    private final FieldEnds ends;
    private final int[] columns;

    /** For each field its column, where that holds whole numbers; else below 0. */
    private final int[] wholes;

    private final ByteCellSink sink;
    private final int above;

    /** Looks at all bytes; null when that was done. */
    private final @Nullable Utf8Check utf8;

    private byte[] window;
    private byte[] unescaped = new byte[64];

    /** The first byte that was not taken yet. */
    private int position;

    /** Behind the last line feed. */
    private int limit;

    private int held;
    private boolean isAllHeld;

    /** Where in the file the window begins. */
    private long windowStart;

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
        this.separator = (byte) separator;
        this.separators = ONES * separator;
        this.columns = columns;
        this.wholes = Arrays.stream(columns)
                .map(column -> column >= 0 && sink.isWhole(column) ? column : -1)
                .toArray();
        this.ends = new FieldEnds(separator, MAX_FIELDS);
        this.above = above;
        this.utf8 = isUtf8 ? null : new Utf8Check();
        this.sink = sink;
        this.windowStart = part.start();
        this.records = part.records();
        this.line = part.lines() + 1;
        if (bytes instanceof HeldBytes all && part.isWhole()) {
            this.in = InputStream.nullInputStream();
            this.window = all.bytes();
            this.held = all.length();
            this.isAllHeld = true;
            findLimit();
        } else {
            this.in = part.open(bytes);
            this.window = new byte[FIRST_WINDOW + SLACK];
        }
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
        return new Part(windowStart + position, part.end(), line - 1, records);
    }

    /** Reads the next record: the sink has its cells, and is told of its beginning alone. */
    Next next() throws IOException {
        while (position < limit || fill()) {
            sink.begin(Math.max(1, records + 1 - above), line);
            width = 0;
            isBlank = true;
            furtherLines = 0;
            int fields = ends.find(window, position);
            int end = fields > 0 ? unquoted(fields) : record();
            if (end > position) {
                position = end;
                records++;
                line += 1 + furtherLines;
                return Next.RECORD;
            }
            if (end == position || isAllHeld || !fill()) {
                return Next.NOT_PLAIN;
            }
        }
        return isAllHeld ? Next.END : Next.NOT_PLAIN;
    }

    /** Takes more bytes, so that a record more stands whole in the window; false when there are none, or too many. */
    private boolean fill() throws IOException {
        int before = limit - position;
        while (!isAllHeld) {
            System.arraycopy(window, position, window, 0, held - position);
            windowStart += position;
            held -= position;
            position = 0;
            if (held + SLACK + 1 >= window.length) {
                if (window.length > MAX_WINDOW) {
                    limit = 0;
                    return false;
                }
                window = Arrays.copyOf(window, window.length * 2);
            }
            int room = window.length - SLACK - 1 - held;
            int read = in.readNBytes(window, held, room);
            isAllHeld = read < room;
            if (utf8 != null && !isUtf8(utf8, read)) {
                limit = 0;
                isAllHeld = false;
                return false;
            }
            held += read;
            findLimit();
            if (limit > before) {
                return true;
            }
        }
        return false;
    }

    private void findLimit() {
        if (isAllHeld && held > 0 && window[held - 1] != '\n') {
            // the last line may lack its end
            window[held] = '\n';
            held++;
        }
        limit = held;
        while (limit > 0 && window[limit - 1] != '\n') {
            limit--;
        }
    }

    /** Reads the record at the position, whose fields end where that was found; returns where it ends. */
    private int unquoted(int fields) {
        byte[] bytes = window;
        int[] found = ends.all();
        int known = Math.min(fields, wholes.length);
        int at = position;
        int field = 0;
        while (field < fields) {
            int next =
                    field < known && wholes[field] >= 0 ? sink.wholes(wholes, found, field, known, bytes, at) : field;
            if (next > field) {
                int end = found[next - 1] + 1;
                // as many bytes as fields are only their separators
                isBlank &= end - at == next - field;
                at = end;
                field = next;
            } else {
                int end = found[field];
                cell(field, bytes, at, end - at);
                at = end + 1;
                field++;
            }
        }
        return behind(fields - 1, position, at - 1);
    }

    /** Looks at bytes that are new in the window. */
    private boolean isUtf8(Utf8Check check, int read) {
        check.take(window, held, held + read, windowStart + held);
        if (isAllHeld) {
            check.end();
        }
        return !check.isBad();
    }

    /**
     * Reads the record at the position, one field after another; returns where it ends, the position when it is not
     * plain, below 0 for more bytes.
     */
    private int record() {
        byte[] bytes = window;
        int at = position;
        for (int field = 0; field < MAX_FIELDS; field++) {
            int end;
            if (bytes[at] == '"') {
                end = quoted(field, at);
                if (end < 0) {
                    return end;
                }
            } else {
                end = end(bytes, at);
                cell(field, bytes, at, end - at);
            }
            if (bytes[end] != separator) {
                return bytes[end] == '\n' || bytes[end] == '\r' ? behind(field, at, end) : position;
            }
            at = end + 1;
        }
        return position;
    }

    /** Notes the last field of a record, from a byte to another; returns where the next record begins. */
    private int behind(int last, int from, int end) {
        width = last == 0 && end == from ? 0 : last + 1;
        return end + (window[end] == '\r' && window[end + 1] == '\n' ? 2 : 1);
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
    private int quoted(int field, int from) {
        byte[] bytes = window;
        int at = from + 1;
        int escapes = 0;
        boolean isAfterReturn = false;
        while (at < limit) {
            byte b = bytes[at];
            if (b == '"') {
                if (bytes[at + 1] != '"') {
                    content(field, from + 1, at, escapes);
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

    private void content(int field, int from, int to, int escapes) {
        if (escapes == 0) {
            cell(field, window, from, to - from);
            return;
        }
        int length = to - from - escapes;
        if (unescaped.length < length + SLACK) {
            unescaped = new byte[length * 2 + SLACK];
        }
        int at = from;
        for (int i = 0; i < length; i++) {
            unescaped[i] = window[at];
            at += window[at] == '"' ? 2 : 1;
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
        in.close();
    }
}
