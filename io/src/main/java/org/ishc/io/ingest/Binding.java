package org.ishc.io.ingest;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ishc.io.records.RecordCheck;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table become domain objects.
 *
 * @param constraints what is asked of each row record
 * @param bind takes the cells of a sound row
 * @param direct makes the domain object of a row that meets all constraints without a row record, by any thread; null where that is not worth a second way
 * @param make makes the domain object of a sound row and its record, one row after another; empty when the record is refused, which is then a finding
 */
record Binding<R, D>(
    RecordCheck constraints, Function<Row, R> bind, @Nullable Function<Row, D> direct, BiFunction<Row, R, Optional<D>> make) {

  /** A table whose records are never refused as a whole. */
  static <R, D> Binding<R, D> of(Table table, Class<R> rowRecord, Function<Row, R> bind, Function<R, D> make) {
    return refusing(table, rowRecord, bind, (row, rowRecord1) -> Optional.of(make.apply(rowRecord1)));
  }

  /** A table whose records may be refused after each of their cells was read. */
  static <R, D> Binding<R, D> refusing(Table table, Class<R> rowRecord, Function<Row, R> bind, BiFunction<Row, R, Optional<D>> make) {
    return new Binding<>(RecordCheck.of(table, rowRecord), bind, null, make);
  }

  /** A table so large that domain objects are made straight from the cells. */
  static <R, D> Binding<R, D> direct(Table table, Class<R> rowRecord, Function<Row, R> bind, Function<Row, D> direct) {
    return new Binding<>(RecordCheck.of(table, rowRecord), bind, direct, (row, rowRecord1) -> Optional.of(direct.apply(row)));
  }

  /** Does with a row what needs no other row. */
  Bound<R, D> bound(Row row) {
    if (row.findings().hasError()) {
      return new Bound<>(row, null, null);
    }
    boolean isMet = constraints.isMetBy(row);
    if (isMet && direct != null) {
      return new Bound<>(row, null, direct.apply(row));
    }
    R rowRecord = bind.apply(row);
    if (!isMet && !row.findings().hasError()) {
      RecordCheck.check(rowRecord, row);
    }
    return new Bound<>(row, rowRecord, null);
  }

  /** Makes the domain object of a row without an error whose key is its own. */
  Optional<D> made(Bound<R, D> bound) {
    if (bound.made() != null) {
      return Optional.of(bound.made());
    }
    R rowRecord = bound.rowRecord();
    return rowRecord == null ? Optional.empty() : make.apply(bound.row(), rowRecord);
  }

  /**
   * A row, bound.
   *
   * @param row the row
   * @param rowRecord its record; null when it was not needed
   * @param made the domain object; null when it is still to be made
   */
  record Bound<R, D>(Row row, @Nullable R rowRecord, @Nullable D made) {}
}
