package org.ishc.io.csv;

import java.util.Arrays;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.CellSink;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file in UTF-8 that was cut behind the end of a line, as if no quote were open there. Looking through it
 * shows whether one is, and how many lines and records lie before the next piece; where a quote is open, the record in
 * which it stands goes to the next piece, which is looked through again. Any thread may look: whoever comes to a piece
 * first does so, and looks through those before it that nobody has begun.
 */
final class CutPiece {

    /** A record that is longer is for the reader that looks through files first. */
    static final int MOST_BYTES = 1 << 22;

    private static final byte[] NOTHING = {};

    private final char separator;
    private final boolean isLast;
    private byte[] bytes;
    private int length;

    /** The piece before, until this one was looked through. */
    private @Nullable CutPiece before;

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
     * @param separator that of the file
     * @param bytes holds it, with {@link ByteRecords#BEHIND} more; not copied
     * @param before the piece before; null for the first
     * @param isLast whether the file ends with it
     */
    CutPiece(char separator, byte[] bytes, int length, @Nullable CutPiece before, boolean isLast) {
        this.separator = separator;
        this.bytes = bytes;
        this.length = length;
        this.before = before;
        this.isLast = isLast;
    }

    /** Tells whether the file ends with it. */
    boolean isLast() {
        return isLast;
    }

    /** Returns what holds the piece, for another one when this has been read. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Reads its records.
     *
     * @return false when it, or a piece before, is not to be read so; nothing that was read is then to be kept
     */
    boolean read(CsvTable csv, Consumer<Finding> findings, CellSink sink) {
        look();
        if (isSound) {
            csv.readHeld(new HeldBytes(bytes, length), lines, records, findings, sink);
        }
        return isSound;
    }

    /** Looks through the piece, unless that was done. */
    private synchronized void look() {
        if (isLooked) {
            return;
        }
        // as it was cut, while others may still look through the pieces before
        Utf8Scan scan = Utf8Scan.of(bytes, length);
        CutPiece known = before;
        if (known != null) {
            known.look();
            isSound = known.isSound;
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

    /** Begins with a record of the piece before. */
    private void begin(byte[] record) {
        byte[] longer = new byte[record.length + length + ByteRecords.BEHIND];
        System.arraycopy(record, 0, longer, 0, record.length);
        System.arraycopy(bytes, 0, longer, record.length, length);
        bytes = longer;
        length += record.length;
    }

    /** Ends before a record that is whole only with the next piece. */
    private void end(Utf8Scan scan) {
        isSound &=
                scan.findFirstBadByte().isEmpty() && (isLast ? scan.mayBeCut(separator) : scan.isQuotedWell(separator));
        linesBehind = lines + scan.linesBeforeLast();
        recordsBehind = records + scan.recordsBeforeLast();
        if (isSound && !isLast) {
            int last = (int) scan.lastRecord();
            isSound = length - last <= MOST_BYTES;
            open = Arrays.copyOfRange(bytes, last, isSound ? length : last);
            length = last;
        }
    }
}
