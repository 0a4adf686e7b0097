package org.ishc.io.table;

/**
 * Takes the rows of a table cell by cell, as slices of a buffer, so that no text need be made of what is read at once
 * into a number or a known code.
 *
 * <p>For each row {@link #begin}, then a call for every cell that is there, in any order, then {@link #end}. Not safe
 * for use by several threads.
 */
public interface CellSink {

    /**
     * A row begins.
     *
     * @param row the record's number, from 1, heading not counted
     * @param line the first physical line, from 1; 0 where there are no lines
     */
    void begin(int row, int line);

    /**
     * A cell as a slice of a buffer, which is only valid during the call.
     *
     * @param column the column's place
     */
    void cell(int column, char[] buffer, int offset, int length);

    /**
     * A cell as a text.
     *
     * @param column the column's place
     */
    void cell(int column, String text);

    /** The row is complete. */
    void end();
}
