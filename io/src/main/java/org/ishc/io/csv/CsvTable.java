package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ByteCellSink;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Table;

/**
 * One CSV file as the rows of a table: opened once, then read as often as needed, whole or in parts that may be read at
 * the same time. Immutable and safe for use by many threads.
 */
public final class CsvTable {

    /** How many bytes a part has at least, unless said. */
    static final long PART_BYTES = 1L << 20;

    /** How many headings a table may have. */
    static final int MAX_COLUMNS = 16_384;

    private final CsvFile file;
    private final CsvText text;
    private final char separator;
    private final HeadingLine headings;

    /** How many records stand before the first row: the headings, and what lies above them. */
    private final int above;

    private final RowLimit limit;

    /** The headings as they were sent. */
    private final List<String> sent;

    CsvTable(CsvFile file, char separator, HeadingLine headings, List<String> sent, int above, RowLimit limit) {
        this.file = file;
        this.text = file.text();
        this.separator = separator;
        this.headings = headings;
        this.sent = List.copyOf(sent);
        this.above = above;
        this.limit = limit;
    }

    /**
     * Opens a file.
     *
     * @param file the path inside the package, for findings
     * @param delimiter the separator that the manifest states; else it is taken from the heading line
     * @param opening which heading names which column, and how many rows are read
     * @param findings takes what is wrong with the file or its heading line
     * @return empty when its rows cannot be read, or it is empty
     */
    public static Optional<CsvTable> open(
            Table table,
            String file,
            Bytes bytes,
            Optional<Character> delimiter,
            Opening opening,
            Consumer<Finding> findings) {
        return open(table, file, bytes, delimiter, opening, findings, PART_BYTES);
    }

    /** Opens a file that is cut into parts of at least so many bytes. */
    static Optional<CsvTable> open(
            Table table,
            String file,
            Bytes bytes,
            Optional<Character> delimiter,
            Opening opening,
            Consumer<Finding> findings,
            long partBytes) {
        try {
            CsvFile opened = new CsvFile(table, file, CsvText.of(bytes, partBytes));
            return new CsvOpening(opened, opening, findings).open(delimiter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Opens a file that was looked through before, in another process: it is UTF-8, and its parts are known.
     *
     * @see #open(Table, String, Bytes, Optional, Opening, Consumer)
     */
    public static Optional<CsvTable> openAgain(
            Table table,
            String file,
            Bytes bytes,
            Optional<Character> delimiter,
            Opening opening,
            Consumer<Finding> findings) {
        try {
            CsvFile opened = new CsvFile(table, file, CsvText.known(bytes));
            return new CsvOpening(opened, opening, findings).open(delimiter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds the heading of a column as it was sent. */
    public Optional<String> findHeading(String column) {
        OptionalInt place = headings.placeOf(file.table().indexOf(column));
        return place.isEmpty() ? Optional.empty() : Optional.of(OuterSpace.trim(sent.get(place.getAsInt())));
    }

    /** Begins a reader of records; all read by the same rules. */
    static CsvReader.CsvReaderBuilder reader(char separator, boolean mayEndInQuote) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(mayEndInQuote)
                // what does not fit is then too long beyond doubt, its quotes and the character that ends it counted or
                // not
                .maxBufferSize(CsvFile.MAX_FIELD_CHARACTERS + (1 << 16));
    }

    /** Returns the file in parts, 1 or more, in the order of its rows; each may be read by another thread. */
    public List<SlicedSource.Part> parts() {
        List<SlicedSource.Part> parts = new ArrayList<>();
        text.parts(separator).forEach(part -> parts.add(part(part)));
        return parts;
    }

    /** Returns a part whose place is known. */
    SlicedSource.Part part(Part part) {
        return new OfFile(this, part);
    }

    char separator() {
        return separator;
    }

    /** Returns parts whose places are known. */
    public List<SlicedSource.Part> parts(List<SlicedSource.Place> places) {
        List<SlicedSource.Part> parts = new ArrayList<>();
        places.forEach(place -> parts.add(part(new Part(place.start(), place.end(), place.lines(), place.records()))));
        return parts;
    }

    /** A part as it is handed out. */
    private record OfFile(CsvTable csv, Part part) implements SlicedSource.Part {
        @Override
        public void read(Consumer<Finding> findings, CellSink sink) {
            csv.read(part, findings, sink);
        }

        @Override
        public Optional<SlicedSource.Place> findPlace() {
            // another process takes the bytes for UTF-8 without looking through them
            return csv.text.bytes().isSeekable() && csv.text.isUtf8()
                    ? Optional.of(new SlicedSource.Place(part.start(), part.end(), part.lines(), part.records()))
                    : Optional.empty();
        }
    }

    private void read(Part part, Consumer<Finding> findings, CellSink sink) {
        boolean isAnyWidthWrong = sink instanceof ByteCellSink ofBytes && text.isUtf8() && separator < 0x80
                ? readBytes(part, findings, ofBytes)
                : readGenerally(part, findings, sink);
        if (isAnyWidthWrong) {
            sayWidths(part, findings);
        }
    }

    /** Reads what is plain by its bytes; tells whether any row is too wide or too narrow. */
    private boolean readBytes(Part part, Consumer<Finding> findings, ByteCellSink sink) {
        PlainRead read = readPlain(part, findings, sink, true);
        return read.end() == ByteRecords.Next.NOT_PLAIN
                ? readGenerally(read.rest(), findings, sink) || read.isAnyWidthWrong()
                : read.isAnyWidthWrong();
    }

    /**
     * Reads the file that was not looked through before, to see whether it is UTF-8.
     *
     * @return false when it is not, or not all of it is plain; nothing that was read is then to be kept
     */
    boolean readUnseen(Consumer<Finding> findings, ByteCellSink sink) {
        Part whole = text.parts(separator).get(0);
        PlainRead read = readPlain(whole, findings, sink, false);
        if (read.end() == ByteRecords.Next.END && read.isAnyWidthWrong()) {
            sayWidths(whole, findings);
        }
        return read.end() == ByteRecords.Next.END;
    }

    /**
     * Reads records that are in memory, UTF-8 as the file is.
     *
     * @param lines how many lines lie before them in the file
     * @param records how many records lie before them
     */
    void readHeld(HeldBytes bytes, int lines, int records, Consumer<Finding> findings, CellSink sink) {
        CsvFile held = new CsvFile(file.table(), file.name(), CsvText.within(bytes));
        new CsvTable(held, separator, headings, sent, above, limit)
                .read(new Part(0, Long.MAX_VALUE, lines, records), findings, sink);
    }

    /**
     * How far a part was read by its bytes.
     *
     * @param end what came of asking last
     * @param rest what was not read
     * @param isAnyWidthWrong whether any row is too wide or too narrow
     */
    private record PlainRead(ByteRecords.Next end, Part rest, boolean isAnyWidthWrong) {}

    @SuppressWarnings("IllegalCatch")
    private PlainRead readPlain(Part part, Consumer<Finding> findings, ByteCellSink sink, boolean isUtf8) {
        boolean isAnyWidthWrong = false;
        try (ByteRecords records =
                new ByteRecords(part, text.bytes(), separator, headings.columns(), above, sink, isUtf8)) {
            ByteRecords.Next next = records.next();
            while (next == ByteRecords.Next.RECORD && (records.row() <= 0 || isWithin(records.row(), findings))) {
                if (records.row() > 0) {
                    if (records.width() == headings.size() && !records.isBlank()) {
                        sink.end();
                    } else {
                        isAnyWidthWrong |= !records.isBlank();
                    }
                }
                next = records.next();
            }
            return new PlainRead(next, records.rest(), isAnyWidthWrong);
        } catch (RuntimeException own) {
            throw LibraryBorder.ours(own);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads any text; tells whether any row is too wide or too narrow. */
    private boolean readGenerally(Part part, Consumer<Finding> findings, CellSink sink) {
        RecordHandler handler =
                new RecordHandler(headings.columns(), sink, part.lines(), Math.max(0, part.records() - above));
        boolean isAnyWidthWrong = false;
        try (Reader in = text.reader(part);
                CsvReader<RecordHandler> csv = reader(separator, false).build(handler, in)) {
            Iterator<RecordHandler> records = csv.iterator();
            for (int i = part.records(); i < above && records.hasNext(); i++) {
                records.next();
            }
            while (records.hasNext() && isWithin(handler.row(), findings)) {
                RecordHandler record = records.next();
                if (record.width() == headings.size() && !record.isBlank()) {
                    end(sink);
                } else {
                    isAnyWidthWrong |= !record.isBlank();
                }
                handler.nextRow();
            }
        } catch (CsvParseException malformed) {
            LibraryBorder.passOurs(malformed);
            findings.accept(file.malformed(separator, handler.line()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return isAnyWidthWrong;
    }

    private static void end(CellSink sink) {
        try {
            sink.end();
        } catch (RuntimeException own) {
            throw LibraryBorder.ours(own);
        }
    }

    /** Tells whether a row is still to be read; the first that is not says so. */
    private boolean isWithin(int row, Consumer<Finding> findings) {
        if (limit.isFirstBeyond(row)) {
            findings.accept(file.limit(null, "rows", limit.most(), limit.most() + 1));
        }
        return limit.isWithin(row);
    }

    /** Reads all rows as texts. */
    public void readTexts(Consumer<Finding> findings, Consumer<RawRow> rows) {
        read(findings, new RawRowSink(headings.isThere(), rows));
    }

    /**
     * Reads some rows as texts once more, and few beside them; what is wrong with them was said before.
     *
     * @param wanted their numbers
     */
    public void readTexts(SortedSet<Integer> wanted, Consumer<RawRow> rows) {
        SortedSet<Integer> records = new TreeSet<>();
        wanted.forEach(row -> records.add(row - 1 + above));
        CellSink sink = new RawRowSink(headings.isThere(), row -> {
            if (wanted.contains(row.row())) {
                rows.accept(row);
            }
        });
        text.partsWith(records, separator).forEach(part -> readGenerally(part, saidBefore -> {}, sink));
    }

    /** Reads all parts, one after another. */
    public void read(Consumer<Finding> findings, CellSink sink) {
        text.parts(separator).forEach(part -> read(part, findings, sink));
    }

    /** Reads the rows of a part that are read once more, for the texts of those that are too wide or too narrow. */
    private void sayWidths(Part part, Consumer<Finding> findings) {
        int row = part.records() - above + 1;
        try (Reader in = text.reader(part);
                CsvReader<TextsHandler> csv = reader(separator, false)
                        .build(new TextsHandler(Location.MAX_VALUE_LENGTH, Location.MAX_VALUE_LENGTH), in)) {
            Iterator<TextsHandler> records = csv.iterator();
            while (limit.isWithin(row) && records.hasNext()) {
                TextsHandler record = records.next();
                if (row > 0 && record.width() != headings.size() && !record.isBlank()) {
                    String cells = String.join(String.valueOf(separator), record.texts());
                    findings.accept(Finding.of(
                            ExchangeFinding.ROW_WIDTH,
                            new Location(
                                    file.table().tableName(),
                                    file.name(),
                                    row,
                                    part.lines() + record.line(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    cells),
                            "cells",
                            (long) record.width(),
                            "headings",
                            (long) headings.size()));
                }
                row++;
            }
        } catch (CsvParseException saidBefore) {
            // what follows cannot be read; the first reading said so
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
