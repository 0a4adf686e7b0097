package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

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
      return read(sliced.parts(table, findings), source.maxCharacters(), threads);
    }
    RowReader reader = new RowReader(table, source.maxCharacters());
    Binder<R, D> binder = binding.binder();
    List<Finding> found = new ArrayList<>();
    source.read(table, found, raw -> take(binder.bound(reader.read(raw), raw.line())));
    found.forEach(findings);
    return kept;
  }

  /** Reads the parts of the table to their end. */
  List<D> read(List<SlicedSource.Part> parts, int maxCharacters, int threads) {
    if (threads == 1 || parts.size() <= 1) {
      CellSink sink = sink(maxCharacters);
      parts.forEach(part -> part.read(findings, sink));
    } else {
      new PartsInParallel<>(new RowReader(table, maxCharacters), binding, threads).read(parts, this::take, findings);
    }
    return kept;
  }

  private CellSink sink(int maxCharacters) {
    Binder<R, D> binder = binding.binder();
    return new RowReader(table, maxCharacters).sink((row, line) -> take(binder.bound(row, line)));
  }

  /** Takes the next row: whether its key is its own, and what becomes of it. */
  private void take(Binder.Bound<R, D> bound) {
    records++;
    lines.set(bound.number(), bound.line());
    D made = bound.hasError() || isDuplicate(bound) ? null : made(bound);
    if (made != null) {
      kept.add(made);
    }
    bound.findings().forEach(findings);
    if (bound.hasError() || made == null) {
      refused.add(new Refusal(table, bound.number(), bound.key()));
    }
  }

  private boolean isDuplicate(Binder.Bound<R, D> bound) {
    int first = keys.put(bound.key().orElseThrow(), bound.number());
    if (first > 0) {
      findings.accept(duplicate(bound, first));
    }
    return first > 0;
  }

  private Finding duplicate(Binder.Bound<R, D> bound, int first) {
    return Finding.of(ExchangeFinding.DUPLICATE_KEY, new Refusal(table, bound.number(), bound.key()).location(), "first_row", (long) first);
  }

  /** Makes what could not be made before the rows before were seen; null when the record is refused. */
  private @Nullable D made(Binder.Bound<R, D> bound) {
    if (bound.made() != null) {
      return bound.made();
    }
    Row row = Objects.requireNonNull(bound.row());
    return binding.make().apply(row, Objects.requireNonNull(bound.rowRecord())).orElse(null);
  }
}
