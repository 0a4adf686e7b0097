package org.ishc.io.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ByteCellSink;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Table;

/**
 * The reading of a file that nobody looked through before: it is taken for UTF-8 that may be cut, and whether it is
 * shows while it is read. When it shows that it is not, all that was read and found is to be forgotten, and the file to
 * be opened by {@link CsvTable#open}, which looks through it first. Its bytes are read once, whoever then makes rows of
 * them. For use by one thread, but for the parts.
 */
public final class OneReading implements Iterable<SlicedSource.Part> {

    /** How many bytes a part has about, unless said: few enough to stay in the processor's own memory. */
    private static final int PIECE_BYTES = 1 << 18;

    private final CsvTable csv;

    /** Empty where one thread reads. */
    private final Optional<PieceCutter> cutter;

    private volatile boolean isSound = true;

    private OneReading(CsvTable csv, Optional<PieceCutter> cutter) {
        this.csv = csv;
        this.cutter = cutter;
    }

    /**
     * Begins.
     *
     * @param table what the file is taken for
     * @param file its path, for findings
     * @param threads how many will read; one reads all of it as one part
     * @param findings takes what is wrong with the file or its heading line
     * @return empty when the file cannot be read so
     */
    public static Optional<OneReading> begin(
            Table table, String file, Bytes.Sized bytes, int threads, Opening opening, Consumer<Finding> findings) {
        return begin(table, file, bytes, threads, opening, findings, PIECE_BYTES);
    }

    /** Begins; a file for several threads is cut into parts of about so many bytes. */
    static Optional<OneReading> begin(
            Table table,
            String file,
            Bytes.Sized bytes,
            int threads,
            Opening opening,
            Consumer<Finding> findings,
            int pieceBytes) {
        try {
            Optional<CsvText> text = CsvText.assumed(bytes);
            Optional<CsvTable> csv = text.isEmpty()
                    ? Optional.empty()
                    : new CsvOpening(new CsvFile(table, file, text.get()), opening, findings).open(Optional.empty());
            if (csv.isEmpty()) {
                return Optional.empty();
            }
            if (threads == 1) {
                return Optional.of(new OneReading(csv.get(), Optional.empty()));
            }
            PieceCutter cutter =
                    new PieceCutter(bytes, text.orElseThrow().start(), csv.get().separator(), pieceBytes);
            return Optional.of(new OneReading(csv.get(), Optional.of(cutter)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells whether the file is one part. */
    public boolean isOnePart() {
        return cutter.isEmpty() || cutter.get().isOnePiece();
    }

    /** Tells whether what was read and found is so; only known when all parts were read. */
    public boolean isSound() {
        return isSound;
    }

    /** Returns the parts, in the order of rows, each when it is cut; once, and each is read once. */
    @Override
    public Iterator<SlicedSource.Part> iterator() {
        return new Iterator<>() {
            private boolean isGiven;

            @Override
            public boolean hasNext() {
                return cutter.isPresent() ? isSound && cutter.get().hasNext() : !isGiven;
            }

            @Override
            public SlicedSource.Part next() {
                if (cutter.isPresent()) {
                    // given also when another thread has just seen that the file is not sound
                    return part(cutter.get());
                }
                if (isGiven) {
                    throw new NoSuchElementException();
                }
                isGiven = true;
                return OneReading.this::readWhole;
            }
        };
    }

    private void readWhole(Consumer<Finding> findings, CellSink sink) {
        isSound = sink instanceof ByteCellSink ofBytes && csv.readUnseen(findings, ofBytes);
    }

    private SlicedSource.Part part(PieceCutter from) {
        CutPiece piece = from.cut();
        return (findings, sink) -> {
            if (!piece.read(csv, findings, sink)) {
                isSound = false;
            }
        };
    }
}
