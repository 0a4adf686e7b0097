package org.ishc.io.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were read into their types, by column; an empty cell is missing. It is filled anew for every row
 * that comes to a sink: who keeps one longer than it is shown keeps a {@link #copy()}. Places of columns are counted
 * from 0 as its table lists them; a place beyond them is refused as indices are. Not safe for use by several threads.
 */
public final class Row {

    /** What stands in {@link #wholes} where there is no whole number. */
    private static final long MISSING = Long.MIN_VALUE;

    private final Table table;
    private final boolean[] isWhole;
    private final boolean[] isCode;
    private final int[] objectColumns;
    private final @Nullable Object[] cells;
    private final long[] wholes;

    /** The numbers of the codes, where one stands. */
    private final int[] codes;

    private int number;

    /** The bits that any of the whole numbers has, but for those that were written with digits alone. */
    private long bits;

    private @Nullable RowFindings findings;

    /** The percentages that a form shows in columns of numbers, by column. */
    private Map<Integer, String> percentages = Map.of();

    Row(Table table) {
        this(
                table,
                new Object[table.columns().size()],
                new long[table.columns().size()],
                new int[table.columns().size()]);
    }

    private Row(Table table, @Nullable Object[] cells, long[] wholes, int[] codes) {
        this.table = table;
        this.cells = cells;
        this.wholes = wholes;
        this.codes = codes;
        this.isWhole = table.wholeColumns();
        this.isCode = table.codeColumns();
        this.objectColumns = table.objectColumns();
    }

    /** Empties the row for the next record. */
    void begin(int newNumber) {
        number = newNumber;
        bits = 0;
        findings = null;
        percentages = Map.of();
        for (int column : objectColumns) {
            cells[column] = null;
        }
        Arrays.fill(wholes, MISSING);
    }

    void set(int column, long whole) {
        bits |= whole;
        wholes[column] = whole;
    }

    /** Sets a number that is not below 0. */
    void setDigits(int column, long whole) {
        wholes[column] = whole;
    }

    void set(int column, @Nullable Object cell) {
        if (isWhole[column]) {
            wholes[column] = MISSING;
            if (cell instanceof Long whole) {
                set(column, whole.longValue());
            }
        } else if (cell instanceof KnownCode code) {
            setCode(column, code, code.number());
        } else {
            setObject(column, cell);
        }
    }

    /** Sets a cell that is neither a code nor a whole number. */
    void setObject(int column, @Nullable Object cell) {
        cells[column] = cell;
    }

    /**
     * Sets a code.
     *
     * @param number its number, so that nobody need ask the code for it
     */
    void setCode(int column, Object code, int number) {
        cells[column] = code;
        codes[column] = number;
    }

    /** Notes that a form shows a number as a percentage. */
    void setPercentage(int column, Optional<String> shown) {
        if (shown.isPresent()) {
            percentages = new HashMap<>(percentages);
            percentages.put(column, shown.get());
        }
    }

    /** Returns this row as it is now. */
    public Row copy() {
        Row copy = new Row(table, cells.clone(), wholes.clone(), codes.clone());
        copy.number = number;
        copy.bits = bits;
        copy.percentages = percentages;
        copy.findings = findings == null ? null : findings.of(copy);
        return copy;
    }

    /** Returns the table. */
    public Table table() {
        return table;
    }

    /** Returns the record's number, from 1, heading not counted. */
    public int number() {
        return number;
    }

    /** Returns where the row came from. */
    public Origin origin() {
        return Origin.of(table.tableName(), number);
    }

    /** Tells whether the row is refused. */
    public boolean hasError() {
        return findings != null && findings.hasError();
    }

    /** Returns where to say more about the row. */
    public RowFindings findings() {
        RowFindings known = findings;
        if (known == null) {
            known = new RowFindings(this);
            findings = known;
        }
        return known;
    }

    /** Tells whether something was found on the row. */
    public boolean hasFindings() {
        return findings != null;
    }

    /** Tells whether what stands in a column was found wrong. */
    public boolean isWrong(ColumnKey<?> column) {
        return findings != null
                && findings.list().stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR
                                && column.name().equals(finding.location().column()));
    }

    /** Returns how many columns the table has. */
    public int size() {
        return cells.length;
    }

    /**
     * Returns a cell by its column's place: a text, {@link KnownCode}, day, period, whole number, fraction or list of
     * words; null when missing.
     */
    public @Nullable Object cell(int column) {
        if (isWhole[column]) {
            return wholes[column] == MISSING ? null : (Object) wholes[column];
        }
        return cells[column];
    }

    /** Tells whether a cell is missing. */
    public boolean isMissing(int column) {
        return isWhole[column] ? wholes[column] == MISSING : cells[column] == null;
    }

    /** Tells whether a number below 0 may stand in a column of whole numbers; never false where one does. */
    public boolean mayHaveNegative() {
        return bits < 0;
    }

    /** Tells whether a whole number stands in a column of whole numbers. */
    public boolean hasWhole(int column) {
        return wholes[column] != MISSING;
    }

    /** Returns a whole number by its column's place; only where one stands. */
    public long whole(int column) {
        return wholes[column];
    }

    /** Returns the number of the {@link KnownCode} in a column; only where one stands. */
    public int code(int column) {
        return codes[column];
    }

    /**
     * Copies whole numbers, 0 for those that are missing.
     *
     * @param columns their places, no more than there are bits
     * @param into takes them, in that order
     * @return one bit for each that is there
     * @throws IllegalArgumentException when there are more columns than bits
     */
    public int copyWholes(int[] columns, long[] into) {
        if (columns.length > Integer.SIZE) {
            throw new IllegalArgumentException(columns.length + " columns; allowed are " + Integer.SIZE);
        }
        int there = 0;
        for (int i = 0; i < columns.length; i++) {
            long whole = wholes[columns[i]];
            boolean isThere = whole != MISSING;
            into[i] = isThere ? whole : 0;
            there |= isThere ? 1 << i : 0;
        }
        return there;
    }

    /**
     * Returns a cell; null when missing.
     *
     * @throws IllegalArgumentException when the column is one of another table
     */
    public <T> @Nullable T find(ColumnKey<T> column) {
        if (!table.has(column)) {
            throw new IllegalArgumentException("'" + column + "' is not of " + table.tableName());
        }
        return column.read(cell(column.place()));
    }

    /**
     * Returns a cell that a sound row cannot lack.
     *
     * @throws IllegalArgumentException when the column is one of another table
     * @throws IllegalStateException when it is missing
     */
    public <T> T get(ColumnKey<T> column) {
        T cell = find(column);
        if (cell == null) {
            throw new IllegalStateException("A sound row lacks '" + column + "'");
        }
        return cell;
    }

    /**
     * Reads a number that is whole for a count and decimal for a ratio; null when missing or wrong, which is then a
     * finding.
     *
     * @param column one of the row's table
     */
    public @Nullable Fraction number(Column column, boolean isRatio) {
        int place = table.indexOf(column.name());
        Object cell = cell(place);
        String percentage = percentages.get(place);
        String text = cell == null ? null : cell.toString();
        return new CellReader(this).number(column, isRatio || percentage == null ? text : percentage, isRatio);
    }

    /**
     * Finds the parts of the record's key as they were read, for an optional one that is missing the word it stands
     * for, or else an empty text; empty when one that is required is missing.
     */
    public Optional<List<Object>> findKey() {
        Object[] parts = new Object[table.keyPlaces().length];
        return copyKey(parts, new int[parts.length], 0) ? Optional.of(List.of(parts)) : Optional.empty();
    }

    /**
     * Copies the parts of the record's key, as {@link #findKey()} gives them, into an array.
     *
     * @param numbers takes the numbers of those that are codes, and 0 for the others
     * @param at the place of the first
     * @return false when one that is required is missing
     */
    public boolean copyKey(Object[] into, int[] numbers, int at) {
        int[] places = table.keyPlaces();
        for (int i = 0; i < places.length; i++) {
            Object cell = cell(places[i]);
            numbers[at + i] = cell != null && isCode[places[i]] ? code(places[i]) : 0;
            if (cell == null) {
                Column column = table.columns().get(places[i]);
                if (column.isRequired()) {
                    return false;
                }
                cell = column.standsFor().orElse("");
            }
            into[at + i] = cell;
        }
        return true;
    }
}
