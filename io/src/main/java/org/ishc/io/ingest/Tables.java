package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.records.RecordCheck;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/** Reads tables into domain objects, row by row: cells, the record's own constraints, duplicates. Raw cells are not kept. */
final class Tables {

  private final PackageSource source;
  private final Checks checks;
  private final List<Finding> findings;
  private final Map<Table, IntList> lines = new EnumMap<>(Table.class);
  private final Map<Table, List<Location>> refused = new EnumMap<>(Table.class);

  Tables(PackageSource source, Checks checks, List<Finding> findings) {
    this.source = source;
    this.checks = checks;
    this.findings = findings;
  }

  /** How the rows of a table become domain objects. */
  interface Binding<R, D> {
    /** Takes the cells of a sound row. */
    R bind(Row row);

    /** Makes the domain object; empty when the record itself is refused, which is then a finding. */
    Optional<D> make(R rowRecord, Row row);
  }

  static <R, D> Binding<R, D> binding(Function<Row, R> bind, Function<R, D> make) {
    return new Binding<>() {
      @Override
      public R bind(Row row) {
        return bind.apply(row);
      }

      @Override
      public Optional<D> make(R rowRecord, Row row) {
        return Optional.of(make.apply(rowRecord));
      }
    };
  }

  /** Returns the name of the check that reads a table. */
  static String check(Table table) {
    return "table:" + table.tableName();
  }

  /** Reads a table; an empty list when it is not there, could not be read, or its reading crashed. */
  <R, D> List<D> read(Table table, Binding<R, D> binding) {
    if (!source.tables().contains(table)) {
      checks.skip(check(table), "not in the package");
      return List.of();
    }
    int[] seen = {0};
    List<Finding> found = new ArrayList<>();
    Optional<List<D>> kept = checks.run(check(table), List.of(), () -> seen[0], () -> rows(table, binding, seen, found));
    findings.addAll(found);
    return kept.orElse(List.of());
  }

  private <R, D> List<D> rows(Table table, Binding<R, D> binding, int[] seen, List<Finding> found) {
    List<D> kept = new ArrayList<>();
    IntList lineNumbers = lines.computeIfAbsent(table, t -> new IntList());
    RowReader reader = new RowReader(table, found);
    source.read(
        table,
        found,
        raw -> {
          seen[0]++;
          lineNumbers.set(raw.row(), raw.line());
          Row row = reader.read(raw);
          if (!row.findings().hasError()) {
            keep(binding, row, reader).ifPresent(kept::add);
          }
          if (row.findings().hasError()) {
            refused.computeIfAbsent(table, t -> new ArrayList<>()).add(row.findings().location());
          }
        });
    return kept;
  }

  private static <R, D> Optional<D> keep(Binding<R, D> binding, Row row, RowReader reader) {
    R rowRecord = binding.bind(row);
    if (!row.findings().hasError()) {
      RecordCheck.check(rowRecord, row);
    }
    return row.findings().hasError() || reader.isDuplicate(row) ? Optional.empty() : binding.make(rowRecord, row);
  }

  /** Returns the rows of a table that were refused for what stands in them, by row, each with its key where that could be read. */
  List<Location> refused(Table table) {
    return refused.getOrDefault(table, List.of());
  }

  /** Finds the physical line of a record. */
  Optional<Integer> findLine(Table table, int row) {
    return Optional.ofNullable(lines.get(table)).map(known -> known.at(row)).filter(line -> line > 0);
  }
}
