package org.ishc.io.table;

import java.util.List;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Collects the findings on one row, each at its column, with the raw value. */
public final class RowFindings {

  private final List<Finding> findings;
  private final Origin origin;
  private @Nullable List<String> key;
  private boolean hasError;

  RowFindings(Table table, int row, List<Finding> findings) {
    this.findings = findings;
    this.origin = Origin.of(table.tableName(), row);
  }

  /** Names the record, as soon as its key is read. */
  void name(@Nullable List<String> newKey) {
    this.key = newKey;
  }

  /** Tells whether the row is refused. */
  public boolean hasError() {
    return hasError;
  }

  /** Adds a finding on a cell. */
  public void add(FindingCode code, Column column, String value, Object... namesAndValues) {
    add(code, location().withColumn(column.name()).withValue(value), namesAndValues);
  }

  void add(FindingCode code, Location location, Object... namesAndValues) {
    add(Finding.of(code, location, namesAndValues));
  }

  /** Adds what the form itself saw on a cell. */
  void add(RawRow.Note note, Column column) {
    Location at = location().withColumn(column.name()).withValue(note.value());
    add(new Finding(note.code(), note.code().severity(), at, new TreeMap<>(note.arguments())));
  }

  private void add(Finding finding) {
    hasError |= finding.severity() == Severity.ERROR;
    findings.add(finding);
  }

  /** Returns where the row stands. */
  public Location location() {
    Location ofTable = Location.ofTable(origin.table());
    return new Location(ofTable.table(), null, origin.row(), null, null, null, null, key, null);
  }
}
