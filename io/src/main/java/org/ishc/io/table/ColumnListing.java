package org.ishc.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.time.Period;

/** The columns of one table as they are listed, one after another. For {@link Columns} as it is loaded. */
final class ColumnListing {

    private final List<ColumnKey<?>> keys = new ArrayList<>();

    /** What is asked of the cells of a column. */
    enum Need {
        /** Part of the record's key, and filled. */
        KEY,
        /** Part of the record's key; a missing cell is one of its values. */
        KEY_IF_FILLED,
        /** Filled. */
        REQUIRED,
        /** May be missing. */
        OPTIONAL;

        private boolean isRequired() {
            return this == KEY || this == REQUIRED;
        }

        private boolean isInKey() {
            return this == KEY || this == KEY_IF_FILLED;
        }
    }

    /** How a key is made of a column and its place. */
    private interface Making<T> {
        ColumnKey<T> key(Column column, int place, boolean isInKey);
    }

    private <T> ColumnKey<T> add(Making<T> making, Column column, Need need) {
        ColumnKey<T> key = making.key(column, keys.size(), need.isInKey());
        keys.add(key);
        return key;
    }

    private static Column column(String name, CellType type, Need need) {
        return new Column(name, type, need.isRequired(), List.of());
    }

    ColumnKey<String> code(String name, Need need) {
        return add(ColumnKey::text, column(name, CellType.CODE, need), need);
    }

    ColumnKey<String> text(String name) {
        return add(ColumnKey::text, column(name, CellType.TEXT, Need.OPTIONAL), Need.OPTIONAL);
    }

    ColumnKey<String> json(String name) {
        return add(ColumnKey::text, column(name, CellType.JSON, Need.OPTIONAL), Need.OPTIONAL);
    }

    ColumnKey<LocalDate> date(String name, Need need) {
        return add(ColumnKey::date, column(name, CellType.DATE, need), need);
    }

    ColumnKey<Period> period(String name, Need need) {
        return add(ColumnKey::period, column(name, CellType.PERIOD, need), need);
    }

    ColumnKey<Long> whole(String name, Need need) {
        return add(ColumnKey::whole, column(name, CellType.WHOLE, need), need);
    }

    ColumnKey<Fraction> decimal(String name) {
        return add(ColumnKey::decimal, column(name, CellType.DECIMAL, Need.OPTIONAL), Need.OPTIONAL);
    }

    /** A number that is whole for a count and decimal for a ratio: {@link Row#number} reads it, its key as sent. */
    ColumnKey<String> number(String name, Need need) {
        return add(ColumnKey::text, column(name, CellType.NUMBER, need), need);
    }

    ColumnKey<String> word(String name, Need need, List<String> words) {
        return add(ColumnKey::text, new Column(name, CellType.WORD, need.isRequired(), words), need);
    }

    /** A word that is part of the key, and what it is where it is missing. */
    ColumnKey<String> word(String name, Enum<?> standsFor, List<String> words) {
        Column column = new Column(name, CellType.WORD, false, words, Optional.of(standsFor.name()));
        return add(ColumnKey::text, column, Need.KEY_IF_FILLED);
    }

    ColumnKey<List<String>> words(String name, List<String> words) {
        return add(ColumnKey::words, new Column(name, CellType.WORDS, false, words), Need.OPTIONAL);
    }

    /** Returns the columns, in the order in which they were listed. */
    List<ColumnKey<?>> keys() {
        return List.copyOf(keys);
    }

    /** Returns the names of constants, which are words of the specification. */
    static List<String> names(Enum<?>... words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }
}
