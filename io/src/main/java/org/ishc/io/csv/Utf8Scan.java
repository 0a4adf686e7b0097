package org.ishc.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One pass over a file, eight bytes at a time where nothing happens: whether all of it is UTF-8, and where it may be
 * cut so that every part holds whole records. It is cut only when no quote stands in it, since then every line is a
 * record, and no line may hold a field that is too long, since there reading ends.
 */
final class Utf8Scan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 16;

    private final long partBytes;
    private final List<Part> parts = new ArrayList<>();
    private long position;
    private long firstBad = -1;
    private boolean hasQuote;
    private boolean hasLongLine;

    private int lines;
    private long lineStart;

    /** Where a line feed would belong to the return before it. */
    private long afterReturn = -1;

    private Part open;

    /** How many bytes of a character are still to come, and between which bounds the next one lies. */
    private int toCome;

    private int least;
    private int greatest;
    private long characterStart;

    private Utf8Scan(long start, long partBytes) {
        this.partBytes = partBytes;
        this.position = start;
        this.lineStart = start;
        this.open = new Part(start, Long.MAX_VALUE, 0, 0);
    }

    /**
     * Scans a file.
     *
     * @param start the first byte of the text
     * @param partBytes how many bytes a part has at least, 1 or more
     */
    static Utf8Scan of(Bytes bytes, long start, long partBytes) throws IOException {
        Utf8Scan scan = new Utf8Scan(start, partBytes);
        try (InputStream in = bytes.open()) {
            in.skipNBytes(start);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && scan.firstBad < 0; read = in.read(buffer)) {
                scan.buffer(buffer, read);
            }
        }
        if (scan.toCome > 0 && scan.firstBad < 0) {
            scan.firstBad = scan.characterStart;
        }
        scan.noteLength(scan.position);
        scan.parts.add(scan.open);
        return scan;
    }

    /** Finds the first byte that is none of UTF-8. */
    OptionalLong findFirstBadByte() {
        return firstBad < 0 ? OptionalLong.empty() : OptionalLong.of(firstBad);
    }

    /** Returns the parts, in order; one when the file cannot be cut. */
    List<Part> parts() {
        return hasQuote || hasLongLine
                ? List.of(new Part(parts.get(0).start(), Long.MAX_VALUE, 0, 0))
                : List.copyOf(parts);
    }

    private void buffer(byte[] buffer, int length) {
        int i = 0;
        while (i < length && firstBad < 0) {
            if (toCome == 0 && i + Long.BYTES <= length) {
                long eight = (long) LONGS.get(buffer, i);
                if ((eight & HIGH_BITS) == 0) {
                    events(buffer, i, eight);
                    i += Long.BYTES;
                    position += Long.BYTES;
                    continue;
                }
            }
            one(buffer[i] & 0xFF, position);
            i++;
            position++;
        }
    }

    /** Looks at those of eight ASCII bytes that may be a quote or end a line. */
    private void events(byte[] buffer, int offset, long eight) {
        long mayBe = (holds(eight, '"') | holds(eight, '\n') | holds(eight, '\r')) & HIGH_BITS;
        while (mayBe != 0) {
            int place = Long.numberOfTrailingZeros(mayBe) >> 3;
            one(buffer[offset + place], position + place);
            mayBe &= mayBe - 1;
        }
    }

    /** High bits where a byte is a character; above one that is, also where none is. */
    private static long holds(long eight, char c) {
        long zeroWhereFound = eight ^ ONES * c;
        return zeroWhereFound - ONES & ~zeroWhereFound;
    }

    private void one(int b, long at) {
        if (toCome > 0) {
            following(b);
        } else if (b >= 0x80) {
            leading(b, at);
        } else if (b == '\n' || b == '\r') {
            lineEnd(b, at);
        } else {
            hasQuote |= b == '"';
        }
    }

    private void lineEnd(int b, long at) {
        noteLength(at);
        lines += b == '\r' || at != afterReturn ? 1 : 0;
        lineStart = at + 1;
        afterReturn = b == '\r' ? at + 1 : -1;
        if (b == '\n' && lineStart - open.start() >= partBytes) {
            parts.add(new Part(open.start(), lineStart, open.lines(), open.records()));
            open = new Part(lineStart, Long.MAX_VALUE, lines, lines);
        }
    }

    private void noteLength(long end) {
        hasLongLine |= end - lineStart > CsvTable.MAX_FIELD_CHARACTERS;
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
