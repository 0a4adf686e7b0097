package org.ishc.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A column of one table with the type of its cells: what a {@link Row} is asked by. All of them stand in
 * {@link Columns}. A key is itself alone: those of one name in two tables are two. Immutable.
 *
 * @param <T> what a filled cell is read into
 */
public final class ColumnKey<T> {

    private final Column column;
    private final int place;
    private final boolean isInKey;
    private final Class<?> type;
    private final Function<Object, T> reading;

    private ColumnKey(Column column, int place, boolean isInKey, Class<?> type, Function<Object, T> reading) {
        this.column = column;
        this.place = place;
        this.isInKey = isInKey;
        this.type = type;
        this.reading = reading;
    }

    /** A column whose cells are codes, texts or words, or numbers as they were sent. */
    static ColumnKey<String> text(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, String.class, Object::toString);
    }

    static ColumnKey<LocalDate> date(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, LocalDate.class, LocalDate.class::cast);
    }

    static ColumnKey<Period> period(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, Period.class, Period.class::cast);
    }

    static ColumnKey<Long> whole(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, Long.class, Long.class::cast);
    }

    static ColumnKey<Fraction> decimal(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, Fraction.class, Fraction.class::cast);
    }

    static ColumnKey<List<String>> words(Column column, int place, boolean isInKey) {
        return new ColumnKey<>(column, place, isInKey, List.class, cell -> ((List<?>) cell)
                .stream().map(String.class::cast).toList());
    }

    /** Returns the column. */
    public Column column() {
        return column;
    }

    /** Returns the column's English name, as in the specification. */
    public String name() {
        return column.name();
    }

    /** Returns the column's place in its table, from 0. */
    public int place() {
        return place;
    }

    /** Tells whether the column is part of the record's key. */
    boolean isInKey() {
        return isInKey;
    }

    /** Returns the class that a filled cell is read into. */
    Class<?> type() {
        return type;
    }

    /** Reads a cell as a row holds it; null when missing. */
    @Nullable
    T read(@Nullable Object cell) {
        return cell == null ? null : reading.apply(cell);
    }

    @Override
    public String toString() {
        return column.name();
    }
}
