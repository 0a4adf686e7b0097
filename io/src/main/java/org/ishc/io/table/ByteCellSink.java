package org.ishc.io.table;

/**
 * A sink that takes cells as they stand in a file in UTF-8, so that not even characters need be made of most of them.
 * What it makes of a cell is the same as by {@link CellSink}; it costs less.
 *
 * <p>Behind each cell at least one byte more and, for speed, some readable ones stand in the buffer. Not safe for use
 * by several threads.
 */
public interface ByteCellSink extends CellSink {

    /** Tells whether {@link #wholes} is worth a try in a column. */
    boolean isWhole(int column);

    /**
     * Takes the cells of fields that follow each other, as far as they are empty, or whole numbers that are spelled the
     * plain way, while their ends are looked for.
     *
     * @param columns for each field its column; below 0 for one that holds something else, or is not read
     * @param field the first field
     * @param offset where it begins
     * @param separator stands behind each of these fields
     * @return where the field begins that is {@link #reached}
     */
    int wholes(int[] columns, int field, byte[] buffer, int offset, byte separator);

    /** Returns the first field that {@link #wholes} did not take: it has to come as a cell like others. */
    int reached();

    /**
     * Takes a cell as a slice of bytes of UTF-8, which is only valid during the call.
     *
     * @param length 1 or more
     */
    void cell(int column, byte[] buffer, int offset, int length);
}
