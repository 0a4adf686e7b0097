package org.ishc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, one by one: cells into types, the key, duplicates. Holds the keys seen, not the rows. */
public final class RowReader {

  private final Table table;
  private final List<Finding> findings;
  private final Map<List<String>, Integer> keys = new HashMap<>();
  private final int[] keyPlaces;

  /** Creates a reader that adds what it finds to a list. */
  public RowReader(Table table, List<Finding> findings) {
    this.table = table;
    this.findings = findings;
    this.keyPlaces = table.key().stream().mapToInt(column -> table.indexOf(column.name())).toArray();
  }

  /** Reads a row; findings say what is wrong in it, and {@link RowFindings#hasError()} whether it is refused. */
  public Row read(RawRow raw) {
    RowFindings found = new RowFindings(table, raw.row(), findings);
    CellReader reader = new CellReader(found);
    int first = findings.size();
    @Nullable Object[] cells = new Object[table.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = isRefused(raw, i, found) ? null : reader.read(table.columns().get(i), raw.text(i));
    }
    Optional<List<String>> key = key(cells);
    if (key.isPresent()) {
      found.name(key.get());
      for (int i = first; i < findings.size(); i++) {
        findings.set(i, withKey(findings.get(i), key.get()));
      }
    }
    return new Row(table, Origin.of(table.tableName(), raw.row()), cells, found);
  }

  /** Says what the form saw on a cell; tells whether that forbids to read it. */
  private boolean isRefused(RawRow raw, int column, RowFindings found) {
    boolean isRefused = false;
    for (RawRow.Note note : raw.notes()) {
      if (note.column() == column) {
        found.add(note, table.columns().get(column));
        isRefused |= note.code().severity() == Severity.ERROR;
      }
    }
    return isRefused;
  }

  /** Tells whether a sound row repeats the key of an earlier sound one; that is a finding, and the row is not read. */
  public boolean isDuplicate(Row row) {
    List<String> key = key(row.cells()).orElseThrow();
    Integer first = keys.putIfAbsent(key, row.origin().row());
    if (first != null) {
      row.findings().add(ExchangeFinding.DUPLICATE_KEY, row.findings().location(), "first_row", (long) first);
    }
    return first != null;
  }

  private Optional<List<String>> key(@Nullable Object[] cells) {
    List<String> key = new ArrayList<>(keyPlaces.length);
    for (int place : keyPlaces) {
      Object cell = cells[place];
      if (cell == null && table.columns().get(place).isRequired()) {
        return Optional.empty();
      }
      key.add(cell == null ? "" : cell.toString());
    }
    return Optional.of(key);
  }

  private static Finding withKey(Finding finding, List<String> key) {
    Location at = finding.location();
    return finding.at(
        new Location(
            at.table(), at.file(), at.row(), at.line(), at.column(), at.cell(), at.pointer(), key, at.value()));
  }
}
