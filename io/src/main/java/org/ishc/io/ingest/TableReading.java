package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The reading of one table: cells, the record's own constraints, duplicates. Where the source has parts, they are read by several threads; what needs the rows
 * before is done in the order of rows, so that the number of threads changes nothing.
 */
final class TableReading<R, D> {

  private final Table table;
  private final Binding<R, D> binding;
  private final Consumer<Finding> findings;
  private final KeyIndex keys;
  private final IntList lines = new IntList();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<D> kept = new ArrayList<>();
  private long records;

  TableReading(Table table, Binding<R, D> binding, Consumer<Finding> findings) {
    this.table = table;
    this.binding = binding;
    this.findings = findings;
    this.keys = new KeyIndex(table);
  }

  /** Returns how many records were seen so far. */
  long records() {
    return records;
  }

  List<Refusal> refused() {
    return refused;
  }

  Optional<Integer> findLine(int row) {
    return Optional.of(lines.at(row)).filter(line -> line > 0);
  }

  /** Reads the table to its end. */
  List<D> read(PackageSource source, int threads) {
    if (source instanceof SlicedSource sliced) {
      List<SlicedSource.Part> parts = sliced.parts(table, findings);
      if (threads == 1 || parts.size() == 1) {
        RowReader reader = new RowReader(table);
        parts.forEach(part -> part.read(findings, reader.sink(line -> take(binding.bound(line.row()), line.line()))));
      } else {
        new PartsInParallel<>(table, binding, threads).read(parts, this::take, findings);
      }
    } else {
      RowReader reader = new RowReader(table);
      List<Finding> found = new ArrayList<>();
      source.read(table, found, raw -> take(binding.bound(reader.read(raw)), raw.line()));
      found.forEach(findings);
    }
    return kept;
  }

  /** Reads one CSV file to its end. */
  List<D> read(CsvTable csv) {
    csv.read(findings, new RowReader(table).sink(line -> take(binding.bound(line.row()), line.line())));
    return kept;
  }

  /** Takes the next row: whether its key is its own, and what becomes of it. */
  private void take(Binding.Bound<R, D> bound, int line) {
    records++;
    lines.set(bound.row().origin().row(), line);
    if (!bound.row().findings().hasError()) {
      int first = keys.put(bound.row());
      if (first > 0) {
        bound.row().findings().add(ExchangeFinding.DUPLICATE_KEY, "first_row", (long) first);
      } else {
        binding.made(bound).ifPresent(kept::add);
      }
    }
    bound.row().findings().list().forEach(findings);
    if (bound.row().findings().hasError()) {
      refused.add(Refusal.of(bound.row()));
    }
  }
}
