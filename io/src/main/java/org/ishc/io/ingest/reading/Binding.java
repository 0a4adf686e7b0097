package org.ishc.io.ingest.reading;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ishc.io.records.RecordCheck;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table become domain objects.
 *
 * @param constraints what is asked of each row record
 * @param bind takes the cells of a sound row
 * @param direct gives each thread what makes the domain object of a row that meets all constraints, without a row
 *     record; null where that is not worth a second way
 * @param keeping begins to keep the domain objects of the rows of a table
 * @param keys begins to look out for keys that come again
 * @param make makes the domain object of a sound row and its record, one row after another; empty when the record is
 *     refused, which is then a finding
 */
public record Binding<R, D>(
        RecordCheck constraints,
        Function<Row, R> bind,
        @Nullable Supplier<Function<Row, D>> direct,
        Supplier<Keeping<D>> keeping,
        Supplier<KeyIndex> keys,
        BiFunction<Row, R, Optional<D>> make) {

    /** A table whose records are never refused as a whole. */
    public static <R, D> Binding<R, D> of(Table table, Class<R> rowRecord, Function<Row, R> bind, Function<R, D> make) {
        return refusing(table, rowRecord, bind, (row, rowRecord1) -> Optional.of(make.apply(rowRecord1)));
    }

    /** A table whose records may be refused after each of their cells was read. */
    static <R, D> Binding<R, D> refusing(
            Table table, Class<R> rowRecord, Function<Row, R> bind, BiFunction<Row, R, Optional<D>> make) {
        return new Binding<>(
                RecordCheck.of(table, rowRecord), bind, null, Keeping::inList, () -> new KeyIndex(table), make);
    }

    /** A table so large that domain objects are made straight from the cells, and kept in few bytes. */
    static <R, D> Binding<R, D> direct(
            Table table,
            Class<R> rowRecord,
            Function<Row, R> bind,
            Supplier<Function<Row, D>> direct,
            Supplier<Keeping<D>> keeping,
            Supplier<KeyIndex> keys) {
        return new Binding<>(
                RecordCheck.of(table, rowRecord),
                bind,
                direct,
                keeping,
                keys,
                (row, rowRecord1) -> Optional.of(direct.get().apply(row)));
    }

    /** A large table whose domain objects are made straight from the cells, where row records find nothing more. */
    static <R, D> Binding<R, D> direct(Table table, Class<R> rowRecord, Function<Row, R> bind, Function<R, D> make) {
        Function<Row, D> direct = bind.andThen(make);
        return direct(table, rowRecord, bind, () -> direct, () -> new ListKept<>(direct), () -> new KeyIndex(table));
    }

    /** Returns a binder for one thread. */
    public Binder<R, D> binder() {
        return new Binder<>(this, direct == null ? null : direct.get());
    }
}
