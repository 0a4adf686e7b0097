package org.ishc.io.csv;

import java.io.IOException;
import java.io.InputStream;
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
 * be opened by {@link CsvTable#open}, which looks through it first. For use by one thread, but for the parts.
 */
public final class OneReading implements Iterable<SlicedSource.Part>, AutoCloseable {

    private final CsvTable csv;
    private final InputStream in;
    private final Utf8Scan scan;
    private final boolean isCut;
    private boolean isEnded;
    private boolean isSound = true;

    private OneReading(CsvTable csv, InputStream in, Utf8Scan scan, boolean isCut) {
        this.csv = csv;
        this.in = in;
        this.scan = scan;
        this.isCut = isCut;
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
            Table table, String file, Bytes bytes, int threads, Opening opening, Consumer<Finding> findings) {
        return begin(table, file, bytes, threads, opening, findings, CsvTable.PART_BYTES);
    }

    /** Begins; a file for several threads is cut into parts of at least so many bytes. */
    static Optional<OneReading> begin(
            Table table,
            String file,
            Bytes bytes,
            int threads,
            Opening opening,
            Consumer<Finding> findings,
            long partBytes) {
        try {
            Optional<CsvText> text = CsvText.assumed(bytes);
            Optional<CsvTable> csv = text.isEmpty()
                    ? Optional.empty()
                    : new CsvOpening(new CsvFile(table, file, text.get()), opening, findings).open(Optional.empty());
            if (csv.isEmpty()) {
                return Optional.empty();
            }
            int start = text.orElseThrow().start();
            InputStream in = bytes.open();
            in.skipNBytes(start);
            return Optional.of(
                    new OneReading(csv.get(), in, Utf8Scan.begin(start, partBytes), threads > 1 && bytes.isSeekable()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells whether the file is one part. */
    public boolean isOnePart() {
        return !isCut || !isFound(1);
    }

    /** Tells whether what was read and found is so; only known when all parts were read. */
    public boolean isSound() {
        return isSound;
    }

    /** Returns the parts, in the order of rows, each when it is found. */
    @Override
    public Iterator<SlicedSource.Part> iterator() {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return isCut ? isFound(given) : given == 0;
            }

            @Override
            public SlicedSource.Part next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                given++;
                return isCut ? csv.part(scan.found().get(given - 1)) : OneReading.this::readWhole;
            }
        };
    }

    private void readWhole(Consumer<Finding> findings, CellSink sink) {
        isSound = sink instanceof ByteCellSink ofBytes && csv.readUnseen(findings, ofBytes);
    }

    /** Looks through the file until a part is found, counted from 0; tells whether it is there. */
    private boolean isFound(int part) {
        try {
            while (isSound && !isEnded && scan.found().size() <= part) {
                isEnded = !scan.scanMore(in);
                isSound = scan.findFirstBadByte().isEmpty()
                        && scan.isQuotedWell(csv.separator())
                        && !(isEnded && scan.isQuoted());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return isSound && scan.found().size() > part;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
