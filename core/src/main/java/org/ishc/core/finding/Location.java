package org.ishc.core.finding;

import java.util.List;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding points: as much of it as is known. The domain names table, row, column and key; the reader of a
 * package adds file, line, cell, pointer and raw value.
 *
 * @param table the table's name
 * @param file the file's path inside the package
 * @param row the record's number, from 1, heading not counted
 * @param line the first physical line of the record, from 1, in CSV and NDJSON
 * @param column the column's English name
 * @param cell the spreadsheet reference, such as {@code C7}
 * @param pointer the JSON Pointer
 * @param key the canonical texts of the record's key columns, in their order
 * @param value the raw text, at most 200 characters
 * @param sent what the sender calls the sheet and the column; for sentences, no part of the data
 */
@Value.Builder
@DomainStyle
public record Location(
        @Nullable String table,
        @Nullable String file,
        @Nullable Integer row,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String pointer,
        @Nullable List<String> key,
        @Nullable String value,
        @Nullable Sent sent) {

    private static final Location NONE = new Location(null, null, null, null, null, null, null, null, null);

    /**
     * What the sender calls things, as it stands in a workbook.
     *
     * @param sheet the name of the sheet
     * @param heading the heading of the column
     */
    public record Sent(@Nullable String sheet, @Nullable String heading) {}

    /** The most characters of a raw value that a location keeps. */
    public static final int MAX_VALUE_LENGTH = 200;

    /**
     * Copies the key and cuts the value to {@link #MAX_VALUE_LENGTH}.
     *
     * @throws IllegalArgumentException when row or line is below 1
     */
    public Location {
        Allowed.only(row == null || row > 0, "row", row == null ? "null" : row, "1 or more, or null");
        Allowed.only(line == null || line > 0, "line", line == null ? "null" : line, "1 or more, or null");
        key = key == null ? null : List.copyOf(key);
        value = value == null || value.length() <= MAX_VALUE_LENGTH ? value : cut(value);
    }

    /** Cuts a value between two characters, never in the middle of one. */
    private static String cut(String value) {
        boolean isWhole = !Character.isHighSurrogate(value.charAt(MAX_VALUE_LENGTH - 1));
        return value.substring(0, isWhole ? MAX_VALUE_LENGTH : MAX_VALUE_LENGTH - 1);
    }

    /** Creates a location by the library's own names. */
    public Location(
            @Nullable String table,
            @Nullable String file,
            @Nullable Integer row,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String cell,
            @Nullable String pointer,
            @Nullable List<String> key,
            @Nullable String value) {
        this(table, file, row, line, column, cell, pointer, key, value, null);
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static LocationBuilder builder() {
        return new LocationBuilder();
    }

    /** Returns the location of which nothing is known. */
    public static Location none() {
        return NONE;
    }

    /** Returns the location of a whole table. */
    public static Location ofTable(String table) {
        return new Location(table, null, null, null, null, null, null, null, null);
    }

    /** Returns the location of a record; no location for a record built by a host but its key. */
    public static Location of(Origin origin, List<String> key) {
        return origin.isKnown()
                ? new Location(origin.table(), null, origin.row(), null, null, null, null, key, null)
                : new Location(null, null, null, null, null, null, null, key, null);
    }

    /** Returns this location, narrowed to a column. */
    public Location withColumn(String newColumn) {
        return new Location(table, file, row, line, newColumn, cell, pointer, key, value, sent);
    }

    /** Returns this location with the raw value seen there. */
    public Location withValue(@Nullable String newValue) {
        return new Location(table, file, row, line, column, cell, pointer, key, newValue, sent);
    }

    /** Returns this location with the physical place that a reader found. */
    public Location withSource(
            @Nullable String newFile,
            @Nullable Integer newLine,
            @Nullable String newCell,
            @Nullable String newPointer) {
        return new Location(table, newFile, row, newLine, column, newCell, newPointer, key, value, sent);
    }

    /** Returns this location with what the sender calls its sheet and column. */
    public Location withSent(@Nullable Sent newSent) {
        return new Location(table, file, row, line, column, cell, pointer, key, value, newSent);
    }
}
