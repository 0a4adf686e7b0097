package org.ishc.io.ingest;

import org.ishc.io.table.Row;

/**
 * Domain objects on their way to be kept: made of sound rows by the thread that reads these, and kept by the one that
 * takes all rows in their order. Used by one thread after the other, never by two at once.
 */
interface Stretch {

    /** Makes the object of the next row. */
    void add(Row row);

    /** Keeps one of the objects, by its place, from 0; those of a table are kept in the order of its rows. */
    void keep(int place);

    /** Forgets the objects, to be used again. */
    void clear();
}
