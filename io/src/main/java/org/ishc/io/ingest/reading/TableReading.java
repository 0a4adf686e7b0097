package org.ishc.io.ingest.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The reading of one whole table. Where the source has parts, they are read by several threads; what needs the rows
 * before is done in the order of rows, so that the number of threads changes nothing.
 */
public final class TableReading<R, D> {

    private final Table table;
    private final Consumer<Finding> findings;
    private final Lines lines = new Lines();
    private final RowsInOrder<R, D> rows;

    /** Takes the rows that are read one after another. */
    private final Piece<R, D> piece;

    public TableReading(Table table, Binding<R, D> binding, Consumer<Finding> findings) {
        this.table = table;
        this.findings = findings;
        this.rows = new RowsInOrder<>(table, binding, findings);
        this.piece = rows.piece();
    }

    /** Returns how many records were seen so far. */
    long records() {
        return rows.records() + piece.size();
    }

    /** Returns the rows that were refused so far, in their order. */
    public List<Refusal> refused() {
        return rows.refused();
    }

    Optional<Integer> findLine(int row) {
        return lines.find(row);
    }

    /** Reads the table to its end. */
    List<D> read(PackageSource source, Workers workers) {
        Optional<SlicedSource> sliced = SlicedSource.find(source, table);
        if (sliced.isPresent()) {
            return read(sliced.get().parts(table, findings), reader(source), workers);
        }
        RowReader reader = reader(source);
        read((found, taken) ->
                source.read(table, new Forwarded(found), raw -> taken.accept(reader.read(raw), raw.line())));
        return rows.kept();
    }

    /** Reads the parts of the table to their end. */
    public List<D> read(List<SlicedSource.Part> parts, RowReader reader, Workers workers) {
        return read((Iterable<SlicedSource.Part>) parts, reader, parts.size() <= 1 ? Workers.ALONE : workers);
    }

    /** Reads the parts of the table to their end, each as it is found. */
    public List<D> read(Iterable<SlicedSource.Part> parts, RowReader reader, Workers workers) {
        if (workers.areAlone()) {
            read((found, taken) -> {
                CellSink sink = reader.sink(taken);
                parts.forEach(part -> part.read(found, sink));
            });
        } else {
            new PartsInParallel<>(reader, rows::piece, workers).read(parts, this::take);
        }
        return rows.kept();
    }

    /** Reads rows one after another, and takes them when they are some. */
    private void read(BiConsumer<Consumer<Finding>, ObjIntConsumer<Row>> reading) {
        reading.accept(
                finding -> {
                    takeRead();
                    findings.accept(finding);
                },
                (row, line) -> {
                    piece.add(row, line);
                    if (piece.isFull()) {
                        takeRead();
                    }
                });
        takeRead();
    }

    private void takeRead() {
        take(piece);
        piece.clear();
    }

    private RowReader reader(PackageSource source) {
        return new RowReader(table, source.maxCharacters(), source.headings());
    }

    private void take(Piece<R, D> read) {
        read.forEach(
                place -> {
                    lines.set(read.number(place), read.line(place));
                    rows.take(read, place);
                },
                bound -> {
                    lines.set(bound.number(), bound.line());
                    rows.take(bound);
                });
        read.findings().forEach(findings);
    }
}
