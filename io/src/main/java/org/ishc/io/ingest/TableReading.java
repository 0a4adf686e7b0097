package org.ishc.io.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The reading of one whole table. Where the source has parts, they are read by several threads; what needs the rows
 * before is done in the order of rows, so that the number of threads changes nothing.
 */
final class TableReading<R, D> {

    private final Table table;
    private final Binding<R, D> binding;
    private final Consumer<Finding> findings;
    private final Lines lines = new Lines();
    private final RowsInOrder<R, D> rows;

    TableReading(Table table, Binding<R, D> binding, Consumer<Finding> findings) {
        this.table = table;
        this.binding = binding;
        this.findings = findings;
        this.rows = new RowsInOrder<>(table, binding, findings);
    }

    /** Returns how many records were seen so far. */
    long records() {
        return rows.records();
    }

    List<Refusal> refused() {
        return rows.refused();
    }

    Optional<Integer> findLine(int row) {
        return lines.find(row);
    }

    /** Reads the table to its end. */
    List<D> read(PackageSource source, int threads) {
        Optional<SlicedSource> sliced = SlicedSource.find(source, table);
        if (sliced.isPresent()) {
            return read(sliced.get().parts(table, findings), reader(source), threads);
        }
        RowReader reader = reader(source);
        Binder<R, D> binder = binding.binder();
        source.read(table, new Forwarded(findings), raw -> take(binder.bound(reader.read(raw), raw.line())));
        return rows.kept();
    }

    /** Reads the parts of the table to their end. */
    List<D> read(List<SlicedSource.Part> parts, RowReader reader, int threads) {
        if (threads == 1 || parts.size() <= 1) {
            CellSink sink = sink(reader);
            parts.forEach(part -> part.read(findings, sink));
        } else {
            new PartsInParallel<>(reader, binding, threads).read(parts, this::take, findings);
        }
        return rows.kept();
    }

    private RowReader reader(PackageSource source) {
        return new RowReader(table, source.maxCharacters(), source.headings());
    }

    private CellSink sink(RowReader reader) {
        Binder<R, D> binder = binding.binder();
        return reader.sink((row, line) -> take(binder.bound(row, line)));
    }

    private void take(Binder.Bound<R, D> bound) {
        lines.set(bound.number(), bound.line());
        rows.take(bound);
    }
}
