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
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
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
import org.jspecify.annotations.Nullable;

/**
 * One CSV file as the rows of a table: opened once, then read as often as needed, whole or in parts that may be read at
 * the same time. Immutable and safe for use by many threads.
 */
public final class CsvTable {

    /** How many bytes a part has at least, unless said. */
    static final long PART_BYTES = 1L << 20;

    /** How many characters a field may have, so that a quote that is never closed does not take all memory. */
    static final int MAX_FIELD_CHARACTERS = 1 << 24;

    /** How many headings a table may have. */
    static final int MAX_COLUMNS = 16_384;

    /** How many characters of a heading are looked at; no column is named by more. */
    private static final int MAX_HEADING_CHARACTERS = 1_000;

    private final Table table;
    private final String file;
    private final CsvText text;
    private final char separator;
    private final HeadingLine headings;

    /** How many records stand before the first row: the headings, and what lies above them. */
    private final int above;

    private final long maxRows;

    /** The headings as they were sent. */
    private final List<String> sent;

    private CsvTable(
            Table table,
            String file,
            CsvText text,
            char separator,
            HeadingLine headings,
            List<String> sent,
            int above,
            long maxRows) {
        this.table = table;
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.headings = headings;
        this.sent = List.copyOf(sent);
        this.above = above;
        this.maxRows = maxRows;
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

    /** Finds the heading of a column as it was sent. */
    public Optional<String> findHeading(String column) {
        OptionalInt place = headings.placeOf(table.indexOf(column));
        return place.isEmpty() ? Optional.empty() : Optional.of(OuterSpace.trim(sent.get(place.getAsInt())));
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
            CsvText text = CsvText.of(bytes, partBytes);
            OptionalLong bad = text.findFirstBadByte();
            if (bad.isPresent()) {
                findings.accept(finding(table, file, 1, ExchangeFinding.ENCODING, "position", bad.getAsLong()));
                return Optional.empty();
            }
            text.findLegacyEncoding()
                    .ifPresent(old -> findings.accept(
                            finding(table, file, 1, ExchangeFinding.LEGACY_ENCODING, "encoding", old.label())));
            Optional<Character> named = text.findSeparatorLine();
            named.ifPresent(mark -> findings.accept(finding(
                    table,
                    file,
                    1,
                    ExchangeFinding.SEPARATOR_LINE,
                    "separator",
                    mark == '\t' ? "TAB" : mark.toString())));
            char separator =
                    named.isPresent() ? named.get() : delimiter.isPresent() ? delimiter.get() : text.separator();
            try {
                return headed(table, file, text, separator, named.isPresent() ? 1 : 0, opening, findings);
            } catch (CsvParseException malformed) {
                findings.accept(malformed(table, file, text, separator, 1));
                return Optional.empty();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads the headings: the first record with text.
     *
     * @param named how many records before them only name the separator
     */
    private static Optional<CsvTable> headed(
            Table table,
            String file,
            CsvText text,
            char separator,
            int named,
            Opening opening,
            Consumer<Finding> findings)
            throws IOException {
        try (Reader in = text.reader();
                CsvReader<TextsHandler> csv =
                        reader(separator, true).build(new TextsHandler(MAX_COLUMNS, MAX_HEADING_CHARACTERS), in)) {
            Iterator<TextsHandler> records = csv.iterator();
            int above = 0;
            Optional<TextsHandler> first = Optional.empty();
            while (first.isEmpty() && records.hasNext()) {
                first = Optional.of(records.next()).filter(record -> !record.isBlank());
                first = above < named ? Optional.empty() : first;
                above++;
            }
            if (first.isEmpty()) {
                findings.accept(finding(table, file, 1, ExchangeFinding.EMPTY_TABLE));
                return Optional.empty();
            }
            int width = first.get().width();
            if (width > MAX_COLUMNS) {
                findings.accept(limit(table, file, first.get().line(), "columns", MAX_COLUMNS, width));
                return Optional.empty();
            }
            List<Finding> found = new ArrayList<>();
            Optional<HeadingLine> line = HeadingLine.read(table, first.get().texts(), opening.headings(), found);
            found.forEach(findings);
            if (line.isEmpty()) {
                findBelow(table, records, opening).ifPresent(row -> findings.accept(HeadingLine.below(table, row)));
                return Optional.empty();
            }
            return Optional.of(new CsvTable(
                    table,
                    file,
                    text,
                    separator,
                    line.get(),
                    first.get().texts(),
                    above,
                    opening.limits().rows()));
        }
    }

    /** Finds the line of the first of the next records that looks like the headings. */
    private static Optional<Long> findBelow(Table table, Iterator<TextsHandler> records, Opening opening) {
        try {
            for (int i = 1; i < HeadingLine.SEARCHED_ROWS && records.hasNext(); i++) {
                TextsHandler record = records.next();
                if (HeadingLine.isLike(table, record.texts(), opening.headings())) {
                    return Optional.of((long) record.line());
                }
            }
        } catch (CsvParseException malformed) {
            // a table that is not read has nothing said of the rest of it
        }
        return Optional.empty();
    }

    private static CsvReader.CsvReaderBuilder reader(char separator, boolean mayEndInQuote) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(mayEndInQuote)
                // what does not fit is then too long beyond doubt, its quotes and the character that ends it counted or
                // not
                .maxBufferSize(MAX_FIELD_CHARACTERS + (1 << 16));
    }

    /** Returns the file in parts, 1 or more, in the order of its rows; each may be read by another thread. */
    public List<SlicedSource.Part> parts() {
        List<SlicedSource.Part> parts = new ArrayList<>();
        text.parts(separator).forEach(part -> parts.add((findings, sink) -> read(part, findings, sink)));
        return parts;
    }

    private void read(Part of, Consumer<Finding> findings, CellSink sink) {
        boolean isAnyWidthWrong = sink instanceof ByteCellSink ofBytes && text.isUtf8() && separator < 0x80
                ? readBytes(of, findings, ofBytes)
                : readGenerally(of, findings, sink);
        if (isAnyWidthWrong) {
            sayWidths(of, findings);
        }
    }

    /** Reads what is plain by its bytes; tells whether any row is too wide or too narrow. */
    @SuppressWarnings("IllegalCatch")
    private boolean readBytes(Part of, Consumer<Finding> findings, ByteCellSink sink) {
        boolean isAnyWidthWrong = false;
        Part rest;
        try (ByteRecords records = new ByteRecords(of, text.bytes(), separator, headings.columns(), above, sink)) {
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
            if (next != ByteRecords.Next.NOT_PLAIN) {
                return isAnyWidthWrong;
            }
            rest = records.rest();
        } catch (RuntimeException own) {
            throw LibraryBorder.ours(own);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return readGenerally(rest, findings, sink) || isAnyWidthWrong;
    }

    /** Reads any text; tells whether any row is too wide or too narrow. */
    private boolean readGenerally(Part of, Consumer<Finding> findings, CellSink sink) {
        RecordHandler handler =
                new RecordHandler(headings.columns(), sink, of.lines(), Math.max(0, of.records() - above));
        boolean isAnyWidthWrong = false;
        try (Reader in = text.reader(of);
                CsvReader<RecordHandler> csv = reader(separator, false).build(handler, in)) {
            Iterator<RecordHandler> records = csv.iterator();
            for (int i = of.records(); i < above && records.hasNext(); i++) {
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
            findings.accept(malformed(table, file, text, separator, handler.line()));
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
        if (row == maxRows + 1) {
            findings.accept(limit(table, file, null, "rows", maxRows, row));
        }
        return row <= maxRows;
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

    /** Reads a part once more, for the texts of the rows that are too wide or too narrow. */
    private void sayWidths(Part part, Consumer<Finding> findings) {
        int row = part.records() - above + 1;
        try (Reader in = text.reader(part);
                CsvReader<TextsHandler> csv = reader(separator, false)
                        .build(new TextsHandler(Location.MAX_VALUE_LENGTH, Location.MAX_VALUE_LENGTH), in)) {
            for (TextsHandler record : csv) {
                if (row > 0 && record.width() != headings.size() && !record.isBlank()) {
                    String cells = String.join(String.valueOf(separator), record.texts());
                    findings.accept(Finding.of(
                            ExchangeFinding.ROW_WIDTH,
                            new Location(
                                    table.tableName(),
                                    file,
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

    private static Finding malformed(Table table, String file, CsvText text, char separator, int line) {
        try {
            FaultScan faults = text.faults(separator, MAX_FIELD_CHARACTERS);
            OptionalInt openedOn = faults.findUnclosedQuote();
            if (openedOn.isPresent()) {
                return finding(table, file, openedOn.getAsInt(), ExchangeFinding.UNCLOSED_QUOTE, "opened_on", (long)
                        openedOn.getAsInt());
            }
            return faults.isTooLong()
                    ? limit(table, file, faults.line(), "field-characters", MAX_FIELD_CHARACTERS, faults.characters())
                    : finding(table, file, line, ExchangeFinding.AFTER_QUOTE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Finding limit(
            Table table, String file, @Nullable Integer line, String limit, long allowed, long found) {
        return finding(table, file, line, ExchangeFinding.LIMIT, "limit", limit, "allowed", allowed, "found", found);
    }

    private static Finding finding(
            Table table, String file, @Nullable Integer line, FindingCode code, Object... arguments) {
        return Finding.of(code, Location.ofTable(table.tableName()).withSource(file, line, null, null), arguments);
    }
}
