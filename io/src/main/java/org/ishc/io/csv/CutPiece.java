package org.ishc.io.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.CellSink;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file in UTF-8: the lines that begin among some of its bytes, as if no quote were open there. Reading it
 * and looking through it shows whether one is, and how many lines and records lie before the next piece; where a quote
 * is open, the record in which it stands goes to the next piece, which is looked through again. Any thread may look:
 * whoever comes to a piece first does so, and looks through those before it that nobody has begun.
 */
final class CutPiece {

    /** A record that is longer is for the reader that looks through files first. */
    static final int MOST_BYTES = 1 << 22;

    /** So many bytes are asked for at once: what passes them on holds as many beside. */
    private static final int AT_ONCE = 1 << 15;

    /** So many are asked for at once where the end of a line is looked for. */
    private static final int OF_LINE = 1 << 12;

    private static final byte[] NOTHING = {};

    private final PieceCutter cutter;
    private final long from;
    private final long to;

    /** The piece before, until this one was looked through. */
    private @Nullable CutPiece before;

    private byte[] bytes = NOTHING;
    private int length;

    private boolean isLooked;
    private boolean isSound = true;

    /** How many lines and records lie before the piece. */
    private int lines;

    private int records;

    /** How many lie before the next. */
    private int linesBehind;

    private int recordsBehind;

    /** The record at its end in which a quote is open. */
    private byte[] open = NOTHING;

    /**
     * Takes a piece.
     *
     * @param from the byte from which on its first line begins
     * @param to the byte before which its last line begins; {@link Long#MAX_VALUE} when the file ends with it
     * @param before the piece before; null for the first
     */
    CutPiece(PieceCutter cutter, long from, long to, @Nullable CutPiece before) {
        this.cutter = cutter;
        this.from = from;
        this.to = to;
        this.before = before;
    }

    /** Tells whether the file ends with it. */
    boolean isLast() {
        return to == Long.MAX_VALUE;
    }

    /**
     * Reads its records, once.
     *
     * @return false when it, or a piece before, is not to be read so; nothing that was read is then to be kept
     */
    boolean read(CsvTable csv, Consumer<Finding> findings, CellSink sink) {
        look();
        if (isSound) {
            csv.readHeld(new HeldBytes(bytes, length), lines, records, findings, sink);
        }
        cutter.giveBack(bytes);
        bytes = NOTHING;
        return isSound;
    }

    /** Looks through the piece, unless that was done. */
    private synchronized void look() {
        if (isLooked) {
            return;
        }
        CutPiece known = before;
        fetch(known == null);
        // as it was cut, while others may still look through the pieces before
        Utf8Scan scan = Utf8Scan.of(bytes, length);
        if (known != null) {
            known.look();
            isSound &= known.isSound;
            lines = known.linesBehind;
            records = known.recordsBehind;
            if (known.open.length > 0) {
                begin(known.open);
                scan = Utf8Scan.of(bytes, length);
            }
            before = null;
        }
        end(scan);
        isLooked = true;
    }

    /** Reads the bytes of the piece. */
    private void fetch(boolean isFirst) {
        int few = Math.min(OF_LINE, cutter.pieceBytes());
        length = 0;
        bytes = cutter.room(cutter.pieceBytes() + 2 * few + ByteWindow.BEHIND);
        long at = isFirst ? from : from - 1;
        try (InputStream in = new Part(at, Long.MAX_VALUE, 0, 0).open(cutter.bytes())) {
            if (!isFirst) {
                // the line before ends with the byte before, or later
                int held = in.readNBytes(bytes, 0, few);
                int begin = behindLine(0, held);
                while (begin == 0 && held > 0 && at + held < to) {
                    at += held;
                    held = in.readNBytes(bytes, 0, few);
                    begin = behindLine(0, held);
                }
                at += begin;
                if (begin == 0 || at >= to) {
                    return;
                }
                length = held - begin;
                System.arraycopy(bytes, begin, bytes, 0, length);
            }
            fetch(in, to - at, few);
        } catch (EOFException ended) {
            // the file is shorter than it was when it was cut
            length = 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads on until a line ends behind so many bytes, less one, or the file does. */
    private void fetch(InputStream in, long most, int few) throws IOException {
        boolean isEnded = false;
        while (length < most && !isEnded && length <= longest()) {
            isEnded = read(in, (int) Math.min(AT_ONCE, most - length));
        }
        int end = behindLine((int) Math.min(most - 1, length), length);
        while (end == 0 && !isEnded && length <= longest()) {
            int seen = length;
            isEnded = read(in, few);
            end = behindLine(seen, length);
        }
        isSound = end > 0 || isEnded;
        if (end > 0) {
            length = end;
        }
    }

    private int longest() {
        return cutter.pieceBytes() + MOST_BYTES;
    }

    /** Reads so many bytes more; tells whether there were fewer. */
    private boolean read(InputStream in, int asked) throws IOException {
        if (length + asked + ByteWindow.BEHIND > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + asked + ByteWindow.BEHIND));
        }
        int read = in.readNBytes(bytes, length, asked);
        length += read;
        return read < asked;
    }

    /** Returns the place behind the first end of a line from one byte on, before another; 0 when there is none. */
    private int behindLine(int first, int end) {
        for (int i = first; i < end; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Begins with a record of the piece before. */
    private void begin(byte[] record) {
        byte[] longer = new byte[record.length + length + ByteWindow.BEHIND];
        System.arraycopy(record, 0, longer, 0, record.length);
        System.arraycopy(bytes, 0, longer, record.length, length);
        bytes = longer;
        length += record.length;
    }

    /** Ends before a record that is whole only with the next piece. */
    private void end(Utf8Scan scan) {
        isSound &= scan.findFirstBadByte().isEmpty()
                && (isLast() ? scan.mayBeCut(cutter.separator()) : scan.isQuotedWell(cutter.separator()));
        linesBehind = lines + scan.linesBeforeLast();
        recordsBehind = records + scan.recordsBeforeLast();
        if (isSound && !isLast()) {
            int last = (int) scan.lastRecord();
            isSound = length - last <= MOST_BYTES;
            open = Arrays.copyOfRange(bytes, last, isSound ? length : last);
            length = last;
        }
    }
}
