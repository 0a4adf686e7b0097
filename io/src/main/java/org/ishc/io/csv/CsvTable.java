package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file as the rows of a table: opened once, then read as often as needed, whole or in parts that may be read at the same time. Immutable and safe for
 * use by many threads.
 */
public final class CsvTable {

  /** How many bytes a part has at least, unless said. */
  static final long PART_BYTES = 1L << 20;

  private final Table table;
  private final String file;
  private final CsvText text;
  private final char separator;
  private final HeadingLine headings;
  private final long maxRows;

  private CsvTable(Table table, String file, CsvText text, char separator, HeadingLine headings, long maxRows) {
    this.table = table;
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.headings = headings;
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
      Table table, String file, Bytes bytes, Optional<Character> delimiter, Opening opening, Consumer<Finding> findings) {
    return open(table, file, bytes, delimiter, opening, findings, PART_BYTES);
  }

  /** Opens a file that is cut into parts of at least so many bytes. */
  static Optional<CsvTable> open(
      Table table, String file, Bytes bytes, Optional<Character> delimiter, Opening opening, Consumer<Finding> findings, long partBytes) {
    try {
      CsvText text = CsvText.of(bytes, partBytes);
      OptionalLong bad = text.findFirstBadByte();
      if (bad.isPresent()) {
        findings.accept(finding(table, file, 1, ExchangeFinding.ENCODING, "position", bad.getAsLong()));
        return Optional.empty();
      }
      text.findLegacyEncoding()
          .ifPresent(old -> findings.accept(finding(table, file, 1, ExchangeFinding.LEGACY_ENCODING, "encoding", old.label())));
      char separator = delimiter.isPresent() ? delimiter.get() : text.separator();
      Optional<List<String>> first;
      try {
        first = headings(text, separator);
      } catch (CsvParseException malformed) {
        findings.accept(malformed(table, file, text, separator, 1));
        return Optional.empty();
      }
      if (first.isEmpty()) {
        findings.accept(finding(table, file, 1, ExchangeFinding.EMPTY_TABLE));
        return Optional.empty();
      }
      List<Finding> found = new ArrayList<>();
      Optional<HeadingLine> line = HeadingLine.read(table, first.get(), opening.headings(), found);
      found.forEach(findings);
      return line.map(read -> new CsvTable(table, file, text, separator, read, opening.limits().rows()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads the first record; empty when there is none. */
  private static Optional<List<String>> headings(CsvText text, char separator) throws IOException {
    try (Reader in = text.reader();
        CsvReader<CsvRecord> csv = reader(separator, true).ofCsvRecord(in)) {
      Iterator<CsvRecord> records = csv.iterator();
      return records.hasNext() ? Optional.of(records.next().getFields()) : Optional.empty();
    }
  }

  private static CsvReader.CsvReaderBuilder reader(char separator, boolean mayEndInQuote) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(mayEndInQuote);
  }

  /** Returns the file in parts, 1 or more, in the order of its rows; each may be read by another thread. */
  public List<SlicedSource.Part> parts() {
    List<SlicedSource.Part> parts = new ArrayList<>();
    text.parts().forEach(part -> parts.add((findings, sink) -> read(part, findings, sink)));
    return parts;
  }

  private void read(Part of, Consumer<Finding> findings, CellSink sink) {
    RecordHandler handler = new RecordHandler(headings.columns(), sink, of.lines(), Math.max(0, of.records() - 1));
    boolean isAnyWidthWrong = false;
    try (Reader in = text.reader(of);
        CsvReader<RecordHandler> csv = reader(separator, false).build(handler, in)) {
      Iterator<RecordHandler> records = csv.iterator();
      if (of.records() == 0) {
        records.next();
      }
      while (records.hasNext() && isWithin(handler.row(), findings)) {
        if (records.next().width() == headings.size()) {
          sink.end();
        } else {
          isAnyWidthWrong = true;
        }
        handler.nextRow();
      }
    } catch (CsvParseException malformed) {
      findings.accept(malformed(table, file, text, separator, handler.line()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (isAnyWidthWrong) {
      sayWidths(of, findings);
    }
  }

  /** Tells whether a row is still to be read; the first that is not says so. */
  private boolean isWithin(int row, Consumer<Finding> findings) {
    if (row == maxRows + 1) {
      findings.accept(finding(table, file, null, ExchangeFinding.LIMIT, "limit", "rows", "allowed", maxRows, "found", (long) row));
    }
    return row <= maxRows;
  }

  /** Reads all rows as texts. */
  public void readTexts(Consumer<Finding> findings, Consumer<RawRow> rows) {
    read(findings, new RawRowSink(headings.isThere(), rows));
  }

  /** Reads all parts, one after another. */
  public void read(Consumer<Finding> findings, CellSink sink) {
    text.parts().forEach(part -> read(part, findings, sink));
  }

  /** Reads a part once more, for the texts of the rows that are too wide or too narrow. */
  private void sayWidths(Part part, Consumer<Finding> findings) {
    int row = part.records();
    try (Reader in = text.reader(part);
        CsvReader<CsvRecord> csv = reader(separator, false).ofCsvRecord(in)) {
      for (CsvRecord record : csv) {
        if (row > 0 && record.getFieldCount() != headings.size()) {
          String cells = String.join(String.valueOf(separator), record.getFields());
          int line = part.lines() + (int) record.getStartingLineNumber();
          findings.accept(
              Finding.of(
                  ExchangeFinding.ROW_WIDTH,
                  new Location(table.tableName(), file, row, line, null, null, null, null, cells),
                  "cells", (long) record.getFieldCount(), "headings", (long) headings.size()));
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
      OptionalInt openedOn = text.findUnclosedQuote(separator);
      return openedOn.isPresent()
          ? finding(table, file, openedOn.getAsInt(), ExchangeFinding.UNCLOSED_QUOTE, "opened_on", (long) openedOn.getAsInt())
          : finding(table, file, line, ExchangeFinding.AFTER_QUOTE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Finding finding(Table table, String file, @Nullable Integer line, FindingCode code, Object... arguments) {
    return Finding.of(code, Location.ofTable(table.tableName()).withSource(file, line, null, null), arguments);
  }
}
