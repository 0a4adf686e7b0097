package org.ishc.io.table;

/**
 * A sink that takes cells as they stand in a file in UTF-8, so that not even characters need be made of most of them.
 * What it makes of a cell is the same as by {@link CellSink}; it costs less.
 *
 * <p>Behind each cell at least one byte more and, for speed, some readable ones stand in the buffer. Not safe for use
 * by several threads.
 */
public interface ByteCellSink extends CellSink {

    /** Tells whether {@link #whole} is worth a try in a column. */
    boolean isWhole(int column);

    /**
     * Takes a cell of a column of whole numbers, if it is one that is spelled the plain way and ends a field.
     *
     * @param offset its first byte
     * @param end the byte that ends it, besides the ends of lines
     * @return where it ends; below 0 when it has to come as a cell like others, or is empty
     */
    int whole(int column, byte[] buffer, int offset, byte end);

    /**
     * Takes a cell as a slice of bytes of UTF-8, which is only valid during the call.
     *
     * @param length 1 or more
     */
    void cell(int column, byte[] buffer, int offset, int length);
}
