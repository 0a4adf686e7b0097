package org.ishc.io.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/** A row as it was sent, its cells sorted into the table's columns. Immutable. */
@API(status = API.Status.STABLE, since = "0.1")
public final class RawRow {

    private final int row;
    private final int line;
    private final @Nullable String[] cells;
    private final List<Note> notes;
    private final Map<Integer, String> shown;
    private final Set<Integer> scaled;

    /**
     * Creates a row on whose cells the form has nothing to say.
     *
     * @param row the record's number, from 1, heading not counted
     * @param line the first physical line, from 1; 0 where there are no lines
     * @param cells the raw texts by column; null where the column is not there
     * @throws IllegalArgumentException when the row is below 1 or the line below 0
     */
    public RawRow(int row, int line, @Nullable String[] cells) {
        this(row, line, cells, List.of());
    }

    /**
     * Creates a row.
     *
     * @param row the record's number, from 1, heading not counted
     * @param line the first physical line, from 1; 0 where there are no lines
     * @param cells the raw texts by column; null where the column is not there
     * @param notes what the form itself saw on cells, such as a formula
     * @throws IllegalArgumentException when the row is below 1 or the line below 0
     */
    public RawRow(int row, int line, @Nullable String[] cells, List<Note> notes) {
        this(row, line, cells, notes, Map.of());
    }

    /**
     * Creates a row.
     *
     * @param row the record's number, from 1, heading not counted
     * @param line the first physical line, from 1; 0 where there are no lines
     * @param cells the raw texts by column; null where the column is not there
     * @param notes what the form itself saw on cells, such as a formula
     * @param shown by column how the form shows a number, where that is another text: {@code 00007}, {@code 70%}
     * @throws IllegalArgumentException when the row is below 1 or the line below 0
     */
    public RawRow(int row, int line, @Nullable String[] cells, List<Note> notes, Map<Integer, String> shown) {
        this(row, line, cells, notes, shown, Set.of());
    }

    RawRow(
            int row,
            int line,
            @Nullable String[] cells,
            List<Note> notes,
            Map<Integer, String> shown,
            Set<Integer> scaled) {
        if (row < 1 || line < 0) {
            throw new IllegalArgumentException(
                    "row is " + row + " and line is " + line + "; allowed are 1 or more, and 0 or more");
        }
        this.row = row;
        this.line = line;
        this.cells = cells.clone();
        this.notes = List.copyOf(notes);
        this.shown = Map.copyOf(shown);
        this.scaled = Set.copyOf(scaled);
    }

    /**
     * Returns this row at another place.
     *
     * @param newRow its number there, from 1
     * @param newLine its first physical line, from 1; 0 where there are no lines
     * @throws IllegalArgumentException when the row is below 1 or the line below 0
     */
    public RawRow at(int newRow, int newLine) {
        return new RawRow(newRow, newLine, cells, notes, shown, scaled);
    }

    /** Returns the record's number, from 1, heading not counted. */
    public int row() {
        return row;
    }

    /** Returns the first physical line, from 1; 0 where there are no lines. */
    public int line() {
        return line;
    }

    /** Returns how many columns the table has. */
    public int size() {
        return cells.length;
    }

    /** Returns the raw text of a cell; null where the column is not there. */
    public @Nullable String text(int column) {
        return cells[column];
    }

    /** Returns what the form itself saw on cells; mostly nothing. */
    public List<Note> notes() {
        return notes;
    }

    /** Tells whether a column's numbers are multiplied, as its heading says: its texts are not those of the form. */
    public boolean isScaled(int column) {
        return scaled.contains(column);
    }

    /** Finds how the form shows the number in a cell, where that is another text. */
    public Optional<String> findShown(int column) {
        return Optional.ofNullable(shown.get(column));
    }

    /**
     * What a form saw on a cell.
     *
     * @param column the column's place
     * @param code the finding
     * @param severity how grave it is there; with ERROR the cell is not read
     * @param value the raw text that is shown
     * @param arguments those that the code promises
     */
    public record Note(
            int column, ExchangeFinding code, Severity severity, String value, Map<String, Object> arguments) {

        /** Refuses null; copies the arguments. */
        public Note {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(value, "value");
            arguments = Map.copyOf(arguments);
        }

        /** Creates a note of the severity of its code. */
        public Note(int column, ExchangeFinding code, String value, Map<String, Object> arguments) {
            this(column, code, code.severity(), value, arguments);
        }

        /** Returns this note at another place. */
        Note at(int newColumn) {
            return new Note(newColumn, code, severity, value, arguments);
        }
    }
}
