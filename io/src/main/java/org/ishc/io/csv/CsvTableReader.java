package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** Reads one CSV file as the rows of a table. */
public final class CsvTableReader {

  private final Table table;
  private final String file;
  private final Headings headings;
  private final List<Finding> findings;

  /**
   * Creates a reader.
   *
   * @param file the path inside the package, for findings
   * @param headings which heading names which column
   * @param findings what is wrong is added here
   */
  public CsvTableReader(Table table, String file, Headings headings, List<Finding> findings) {
    this.table = table;
    this.file = file;
    this.headings = headings;
    this.findings = findings;
  }

  /**
   * Reads the rows.
   *
   * @param delimiter the separator that the manifest states; else it is taken from the heading line
   */
  public void read(Bytes bytes, Optional<Character> delimiter, Consumer<RawRow> rows) {
    CsvText text = CsvText.of(bytes);
    if (text.isEmpty()) {
      add(ExchangeFinding.EMPTY_TABLE, 1);
      return;
    }
    OptionalInt bad = text.findFirstBadByte();
    if (bad.isPresent()) {
      add(ExchangeFinding.ENCODING, 1, "position", (long) bad.getAsInt());
      return;
    }
    char separator = delimiter.orElseGet(text::separator);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text.reader())) {
      read(reader.iterator(), rows);
    } catch (CsvParseException malformed) {
      int line = text.findUnclosedQuote(separator).orElse(1);
      add(ExchangeFinding.UNCLOSED_QUOTE, line, "opened_on", (long) line);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(Iterator<CsvRecord> records, Consumer<RawRow> rows) {
    if (!records.hasNext()) {
      add(ExchangeFinding.EMPTY_TABLE, 1);
      return;
    }
    List<String> first = records.next().getFields();
    Optional<HeadingLine> line = HeadingLine.read(table, first, headings, findings);
    if (line.isEmpty()) {
      return;
    }
    int row = 0;
    while (records.hasNext()) {
      CsvRecord csv = records.next();
      row++;
      if (csv.getFieldCount() == first.size()) {
        rows.accept(line.get().row(row, (int) csv.getStartingLineNumber(), FormulaGuard.unescape(csv.getFields())));
      } else {
        findings.add(
            Finding.of(
                ExchangeFinding.ROW_WIDTH,
                new Location(
                    table.tableName(), file, row, (int) csv.getStartingLineNumber(), null, null, null, null,
                    String.join(String.valueOf(','), csv.getFields())),
                "cells", (long) csv.getFieldCount(), "headings", (long) first.size()));
      }
    }
  }

  private void add(FindingCode code, int line, Object... arguments) {
    Location location = Location.ofTable(table.tableName()).withSource(file, line, null, null);
    findings.add(Finding.of(code, location, arguments));
  }
}
