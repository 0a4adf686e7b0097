package org.ishc.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * One pass over a file, eight bytes at a time where nothing happens: whether all of it is UTF-8, and where it may be
 * cut so that every part holds whole records. Every line is a record where no quote stands; quotes are followed as long
 * as they stand where those of a field stand, which depends on the separator. It is not cut where they do not, and no
 * record may hold a field that is too long, since there reading ends.
 */
final class Utf8Scan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int FOUR_LONGS = 4 * Long.BYTES;
    private static final int BUFFER = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final int ALL = (1 << SEPARATORS.length()) - 1;

    /** How many records lie between two places that are remembered. */
    static final int RECORDS_APART = 256;

    /** Whether bytes beyond ASCII must be those of UTF-8; else they are letters, whatever they are. */
    private final boolean isUtf8;

    private final long partBytes;
    private final List<Part> parts = new ArrayList<>();

    /** Where every so manyth record begins, so that a few records can be read again without those before them. */
    private final List<Part> places = new ArrayList<>();

    private long position;
    private final Utf8Check utf8 = new Utf8Check();
    private boolean hasQuote;
    private boolean hasLongRecord;

    private int lines;
    private int records;
    private long recordStart;

    /** How many lines lie before the record that was begun last. */
    private int recordLines;

    /** The separators, one bit each, beside which all quotes stand so far. */
    private int separators = ALL;

    private boolean isQuoted;

    /** Where a quote would go on with the field that was closed. */
    private long afterQuote = -1;

    /** The byte before those that are looked at. */
    private byte last;

    /** How many bytes are looked at. */
    private int held;

    /** Where a line feed would belong to the return before it. */
    private long afterReturn = -1;

    private Part open;

    private Utf8Scan(long start, long partBytes, boolean isUtf8) {
        this.isUtf8 = isUtf8;
        this.partBytes = partBytes;
        this.position = start;
        this.recordStart = start;
        this.last = '\n';
        this.open = new Part(start, Long.MAX_VALUE, 0, 0);
        this.places.add(open);
    }

    /**
     * Scans a file.
     *
     * @param start the first byte of the text
     * @param partBytes how many bytes a part has at least, 1 or more
     */
    static Utf8Scan of(Bytes bytes, long start, long partBytes) throws IOException {
        return of(bytes, new Utf8Scan(start, partBytes, true));
    }

    /**
     * Scans a file in an encoding that writes quotes, separators and the ends of lines as ASCII does, and nothing else
     * so; only where it may be cut is looked for.
     *
     * @param partBytes how many bytes a part has at least, 1 or more
     */
    static Utf8Scan ofLetters(Bytes bytes, long partBytes) throws IOException {
        return of(bytes, new Utf8Scan(0, partBytes, false));
    }

    private static Utf8Scan of(Bytes bytes, Utf8Scan scan) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = bytes.open()) {
            in.skipNBytes(scan.position);
            int read = in.read(buffer);
            while (read >= 0 && !scan.utf8.isBad()) {
                scan.buffer(buffer, read);
                read = in.read(buffer);
            }
        }
        scan.end();
        return scan;
    }

    /**
     * Scans bytes in memory as if they were a file.
     *
     * @param length how many they are
     */
    static Utf8Scan of(byte[] bytes, int length) {
        Utf8Scan scan = new Utf8Scan(0, Long.MAX_VALUE, true);
        scan.buffer(bytes, length);
        scan.end();
        return scan;
    }

    private void end() {
        utf8.end();
        noteLength(position);
        parts.add(open);
    }

    /** Finds the first byte that is none of UTF-8. */
    OptionalLong findFirstBadByte() {
        return utf8.findFirstBadByte();
    }

    /** Returns where the last record begins; behind all bytes when they end with the end of a record. */
    long lastRecord() {
        return recordStart;
    }

    /** Returns how many lines lie before the last record. */
    int linesBeforeLast() {
        return recordLines;
    }

    /** Returns how many records lie before the last. */
    int recordsBeforeLast() {
        return records;
    }

    /** Returns the parts, in order; one when the file cannot be cut. */
    List<Part> parts(char separator) {
        return mayBeCut(separator) ? List.copyOf(parts) : List.of(whole());
    }

    private Part whole() {
        return new Part(parts.get(0).start(), Long.MAX_VALUE, 0, 0);
    }

    /** Tells whether the file may be cut, into the parts that were found. */
    boolean mayBeCut(char separator) {
        return !isQuoted && isQuotedWell(separator);
    }

    /** Tells whether no quote stands where none should, but for one that may be open at the end. */
    boolean isQuotedWell(char separator) {
        return (!hasQuote || (separators & bit(separator)) != 0) && !hasLongRecord;
    }

    /**
     * Returns parts that hold some records among others, in order; all when the file cannot be cut.
     *
     * @param wanted how many records lie before each of them
     */
    List<Part> partsWith(SortedSet<Integer> wanted, char separator) {
        if (!mayBeCut(separator)) {
            return List.of(whole());
        }
        List<Part> with = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Part from = places.get(i);
            boolean isLast = i + 1 == places.size();
            int end = isLast ? Integer.MAX_VALUE : places.get(i + 1).records();
            if (!wanted.subSet(from.records(), end).isEmpty()) {
                long endOfBytes = isLast ? Long.MAX_VALUE : places.get(i + 1).start();
                with.add(new Part(from.start(), endOfBytes, from.lines(), from.records()));
            }
        }
        return with;
    }

    private void buffer(byte[] bytes, int length) {
        if (length == 0) {
            return;
        }
        int i = 0;
        held = length;
        if (position == afterQuote) {
            behindQuote(bytes[0]);
        }
        while (i < length && !utf8.isBad()) {
            i = utf8.isWithinCharacter() ? i : calmEnd(bytes, i, length);
            if (!utf8.isWithinCharacter() && i + Long.BYTES <= length) {
                long eight = (long) LONGS.get(bytes, i);
                if ((eight & HIGH_BITS) == 0) {
                    events(bytes, i, eight);
                    i += Long.BYTES;
                    continue;
                }
            }
            if (i < length) {
                one(bytes, i, position + i);
                i++;
            }
        }
        position += i;
        last = bytes[length - 1];
    }

    /** Returns where eight bytes stand among which may be more than printable ASCII behind a quote. */
    private static int calmEnd(byte[] buffer, int from, int length) {
        int at = from;
        while (at + FOUR_LONGS <= length
                && (notCalm((long) LONGS.get(buffer, at))
                                | notCalm((long) LONGS.get(buffer, at + Long.BYTES))
                                | notCalm((long) LONGS.get(buffer, at + 2 * Long.BYTES))
                                | notCalm((long) LONGS.get(buffer, at + 3 * Long.BYTES)))
                        == 0) {
            at += FOUR_LONGS;
        }
        while (at + Long.BYTES <= length) {
            long eight = (long) LONGS.get(buffer, at);
            if (notCalm(eight) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        return at;
    }

    private static long notCalm(long eight) {
        return (eight - ONES * ('"' + 1) | eight) & HIGH_BITS;
    }

    /** Looks at those of eight ASCII bytes that may be a quote or end a line. */
    private void events(byte[] buffer, int offset, long eight) {
        long mayBe = (holds(eight, '"') | holds(eight, '\n') | holds(eight, '\r')) & HIGH_BITS;
        while (mayBe != 0) {
            int place = offset + (Long.numberOfTrailingZeros(mayBe) >> 3);
            one(buffer, place, position + place);
            mayBe &= mayBe - 1;
        }
    }

    /** High bits where a byte is a character; above one that is, also where none is. */
    private static long holds(long eight, char c) {
        long zeroWhereFound = eight ^ ONES * c;
        return zeroWhereFound - ONES & ~zeroWhereFound;
    }

    private void one(byte[] buffer, int index, long at) {
        int b = buffer[index] & 0xFF;
        if (utf8.isWithinCharacter() || b >= 0x80) {
            if (isUtf8) {
                utf8.take(b, at);
            }
        } else if (b == '\n' || b == '\r') {
            lineEnd(b, at);
        } else if (b == '"') {
            quote(index == 0 ? last : buffer[index - 1], at);
            if (!isQuoted && index + 1 < held) {
                behindQuote(buffer[index + 1]);
            }
        }
    }

    /** A quote opens a field at its beginning, closes it, or goes on with one that was closed just before. */
    private void quote(byte before, long at) {
        hasQuote = true;
        if (!isQuoted && at != afterQuote) {
            beside(before);
        }
        isQuoted = !isQuoted;
        afterQuote = isQuoted ? -1 : at + 1;
    }

    private void behindQuote(byte next) {
        if (next != '"') {
            beside(next);
        }
    }

    /** Takes the byte before a field, or behind one. */
    private void beside(int b) {
        separators &= b == '\n' || b == '\r' ? ALL : bit((char) (b & 0xFF));
    }

    private static int bit(char separator) {
        int place = SEPARATORS.indexOf(separator);
        return place < 0 ? 0 : 1 << place;
    }

    private void lineEnd(int b, long at) {
        boolean isAnother = b == '\r' || at != afterReturn;
        lines += isAnother ? 1 : 0;
        afterReturn = b == '\r' ? at + 1 : -1;
        if (isQuoted) {
            return;
        }
        noteLength(at);
        records += isAnother ? 1 : 0;
        recordStart = at + 1;
        recordLines = lines;
        if (b == '\n' && recordStart - open.start() >= partBytes) {
            parts.add(new Part(open.start(), recordStart, open.lines(), open.records()));
            open = new Part(recordStart, Long.MAX_VALUE, lines, records);
        }
        if (b == '\n' && records - places.get(places.size() - 1).records() >= RECORDS_APART) {
            places.add(new Part(recordStart, Long.MAX_VALUE, lines, records));
        }
    }

    private void noteLength(long end) {
        hasLongRecord |= end - recordStart > CsvFile.MAX_FIELD_CHARACTERS;
    }
}
