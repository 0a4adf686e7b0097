package org.ishc.io.ingest.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.Table;

/**
 * Reads tables into domain objects, and remembers of each row what findings may ask for later: where it began, and
 * whether it was refused.
 */
public final class Tables {

    private final PackageSource source;
    private final Checks checks;
    private final Workers workers;
    private final Consumer<Finding> findings;
    private final Map<Table, TableReading<?, ?>> readings = new EnumMap<>(Table.class);

    public Tables(PackageSource source, Checks checks, Workers workers, Consumer<Finding> findings) {
        this.source = source;
        this.checks = checks;
        this.workers = workers;
        this.findings = findings;
    }

    /** Goes on with a further source, knowing what became of the tables that were read before. */
    public Tables(Tables before, PackageSource source, Checks checks, Consumer<Finding> findings) {
        this(source, checks, before.workers, findings);
        readings.putAll(before.readings);
    }

    /** Returns the name of the check that reads a table. */
    static String check(Table table) {
        return "table:" + table.tableName();
    }

    /** Looks through the tables on other threads, each before it is read, where there may be one. */
    void lookAhead() {
        if (!workers.areAlone() && source instanceof SlicedSource sliced) {
            source.tables()
                    .forEach(table -> workers.begin(() -> {
                        sliced.lookThrough(table);
                        return table;
                    }));
        }
    }

    /** Reads a table; an empty list when it is not there, could not be read, or its reading crashed. */
    public <R, D> List<D> read(Table table, Binding<R, D> binding) {
        if (!source.tables().contains(table)) {
            checks.skip(check(table), LedgerReason.ABSENT.with());
            return List.of();
        }
        TableReading<R, D> reading = new TableReading<>(table, binding, findings);
        readings.put(table, reading);
        return checks.run(check(table), List.of(), reading::records, () -> reading.read(source, workers))
                .orElse(List.of());
    }

    /**
     * Takes what became of a table that is read elsewhere; empty when it is not in the package, or its reading crashed.
     */
    Optional<ReadElsewhere> readElsewhere(Table table, Supplier<ReadElsewhere> reading) {
        if (!source.tables().contains(table)) {
            checks.skip(check(table), LedgerReason.ABSENT.with());
            return Optional.empty();
        }
        AtomicLong records = new AtomicLong();
        return checks.run(check(table), List.of(), records::get, () -> {
            ReadElsewhere read = reading.get();
            records.set(read.records());
            return read;
        });
    }

    /** Returns the rows of a table that were refused for what stands in them, by row. */
    List<Refusal> refused(Table table) {
        return Optional.<TableReading<?, ?>>ofNullable(readings.get(table))
                .map(TableReading::refused)
                .orElse(List.of());
    }

    /** Finds the physical line of a record. */
    Optional<Integer> findLine(Table table, int row) {
        return Optional.<TableReading<?, ?>>ofNullable(readings.get(table)).flatMap(reading -> reading.findLine(row));
    }
}
