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

    /** Keeps one of the objects, by its place, from 0; those of a table are kept in the order of its rows. */
    void keep(int place);

    /** Returns what one of the objects is, by its place, when it is an event that is refused after all. */
    default Optional<RefusedEvent> refused(int place) {
        return Optional.empty();
    }

    /** Forgets the objects, to be used again. */
    void clear();
}
