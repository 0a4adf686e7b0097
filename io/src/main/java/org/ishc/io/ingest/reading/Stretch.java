package org.ishc.io.ingest.reading;

import java.util.Optional;
import org.ishc.core.club.RefusedEvent;
import org.ishc.io.table.Row;

/**
 * Domain objects on their way to be kept: made of sound rows by the thread that reads these, and kept by the one that
 * takes all rows in their order. Used by one thread after the other, never by two at once.
 */
interface Stretch {

    /** Makes the object of the next row. */
    void add(Row row);

    /**
     * Keeps one of the objects; those of a table are kept in the order of its rows.
     *
     * @param place of the object, from 0
     * @param key the first part of the key of its row, which nobody need look at: to go and get it takes time
     * @param code the number of that part where it is a code, else 0
     */
    void keep(int place, Object key, int code);

    /** Returns what one of the objects is, by its place, when it is an event that is refused after all. */
    default Optional<RefusedEvent> refused(int place) {
        return Optional.empty();
    }

    /** Forgets the objects, to be used again. */
    void clear();
}
