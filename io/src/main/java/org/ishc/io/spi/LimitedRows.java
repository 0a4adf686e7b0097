package org.ishc.io.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** Holds the rows of one table to the limits, on their way to whoever reads them: {@code package.limit} once, {@code cell.too-long} on each cell. */
public final class LimitedRows implements Consumer<RawRow> {

  private final Table table;
  private final String file;
  private final Limits limits;
  private final List<Finding> findings;
  private final Consumer<RawRow> rows;
  private long count;

  /**
   * Begins a table.
   *
   * @param file the path inside the package, for findings
   * @param findings {@code package.limit} is added here
   * @param rows takes the rows within the limits
   */
  public LimitedRows(Table table, String file, Limits limits, List<Finding> findings, Consumer<RawRow> rows) {
    this.table = table;
    this.file = file;
    this.limits = limits;
    this.findings = findings;
    this.rows = rows;
  }

  /** Tells whether no further row is taken, so that reading may stop. */
  public boolean isFull() {
    return count > limits.rows();
  }

  @Override
  public void accept(RawRow row) {
    if (isFull()) {
      return;
    }
    count++;
    if (isFull()) {
      Location location = Location.ofTable(table.tableName()).withSource(file, null, null, null);
      findings.add(Finding.of(ExchangeFinding.LIMIT, location, "limit", "rows", "allowed", limits.rows(), "found", count));
      return;
    }
    rows.accept(limited(row));
  }

  private RawRow limited(RawRow row) {
    List<RawRow.Note> notes = List.of();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.text(i);
      if (cell != null && cell.length() > limits.cellLength()) {
        notes = notes.isEmpty() ? new ArrayList<>(row.notes()) : notes;
        notes.add(new RawRow.Note(i, ExchangeFinding.TOO_LONG, cell, Map.of("allowed", (long) limits.cellLength(), "found", (long) cell.length())));
      }
    }
    return notes.isEmpty() ? row : new RawRow(row.row(), row.line(), cells(row), notes);
  }

  private static @Nullable String[] cells(RawRow row) {
    @Nullable String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.text(i);
    }
    return cells;
  }
}
