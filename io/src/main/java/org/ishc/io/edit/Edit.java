package org.ishc.io.edit;

import java.util.Objects;
import java.util.Optional;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/**
 * One change to what was sent.
 *
 * @param kind what is changed
 * @param table the table
 * @param row the record's number, from 1; 0 for a heading
 * @param column the column; empty for a row that is taken out
 * @param oldText what stands there, raw; the record's key for a row that is taken out
 * @param newText what is to stand there; empty text for a row that is taken out
 */
public record Edit(Kind kind, Table table, int row, Optional<String> column, String oldText, String newText) {

    /** What an edit changes. */
    public enum Kind {
        /** The text of a cell. */
        CELL,
        /** A heading: it names another column. */
        HEADING,
        /** A row, which is taken out. */
        ROW
    }

    /**
     * Refuses null; checks that the parts go together.
     *
     * @throws IllegalArgumentException when they do not
     */
    public Edit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(oldText, "oldText");
        Objects.requireNonNull(newText, "newText");
        if (!isRow(kind, row)) {
            throw new IllegalArgumentException(
                    kind + " is in row " + row + "; allowed is 0 for a heading, 1 or more for anything else");
        }
        if (!isColumn(kind, table, column)) {
            throw new IllegalArgumentException(
                    kind + " is in column " + column.orElse("(none)") + "; allowed is none for a row, else one of "
                            + table.columns().stream().map(Column::name).toList());
        }
    }

    /** Tells whether something of a kind may stand in a row. */
    static boolean isRow(Kind kind, int row) {
        return kind == Kind.HEADING ? row == 0 : row > 0;
    }

    /** Tells whether something of a kind may stand in a column, or in none. */
    static boolean isColumn(Kind kind, Table table, Optional<String> column) {
        return column.isPresent() != (kind == Kind.ROW)
                && column.filter(name -> table.indexOf(name) < 0).isEmpty();
    }

    static Edit cell(Table table, int row, String column, String oldText, String newText) {
        return new Edit(Kind.CELL, table, row, Optional.of(column), oldText, newText);
    }
}
