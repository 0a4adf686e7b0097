package org.ishc.io.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Collects the findings on one row, each at its column, with the raw value and the record's key. Not safe for use by several threads. */
public final class RowFindings {

  private final Table table;
  private final int row;
  private final @Nullable Object[] cells;
  private @Nullable List<Finding> findings;
  private boolean hasError;

  /**
   * Creates the findings of a row; none yet.
   *
   * @param cells of the row; they may still be filled
   */
  RowFindings(Table table, int row, @Nullable Object[] cells) {
    this.table = table;
    this.row = row;
    this.cells = cells;
  }

  /** Tells whether the row is refused. */
  public boolean hasError() {
    return hasError;
  }

  /** Returns what was found so far, in the order in which it was. */
  public List<Finding> list() {
    if (findings == null) {
      return List.of();
    }
    List<String> key = key();
    return Collections.unmodifiableList(findings.stream().map(finding -> finding.at(withKey(finding.location(), key))).toList());
  }

  private static Location withKey(Location at, @Nullable List<String> key) {
    return new Location(at.table(), at.file(), at.row(), at.line(), at.column(), at.cell(), at.pointer(), key, at.value());
  }

  /** Adds a finding on a cell. */
  public void add(FindingCode code, Column column, String value, Object... namesAndValues) {
    add(Finding.of(code, row().withColumn(column.name()).withValue(value), namesAndValues));
  }

  /** Adds a finding on the whole row. */
  public void add(FindingCode code, Object... namesAndValues) {
    add(Finding.of(code, row(), namesAndValues));
  }

  /** Adds what the form itself saw on a cell. */
  void add(RawRow.Note note, Column column) {
    Location at = row().withColumn(column.name()).withValue(note.value());
    add(new Finding(note.code(), note.code().severity(), at, new TreeMap<>(note.arguments())));
  }

  private void add(Finding finding) {
    if (findings == null) {
      findings = new ArrayList<>(2);
    }
    hasError |= finding.severity() == Severity.ERROR;
    findings.add(finding);
  }

  private Location row() {
    return new Location(table.tableName(), null, row, null, null, null, null, null, null);
  }

  /** Returns where the row stands, with its key as far as it was read. */
  public Location location() {
    return withKey(row(), key());
  }

  /** The canonical texts of the key's parts; null when a part that is required is missing. */
  private @Nullable List<String> key() {
    return table.findKey(cells).map(key -> key.stream().map(Object::toString).toList()).orElse(null);
  }
}
