package org.ishc.io.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A source that can hand out cells as slices of a buffer, and a large table in parts that may be read at the same time.
 * What it reads is the same as by {@link #read}; it costs less.
 */
public interface SlicedSource extends PackageSource {

    /** Tells whether a table has parts; one that has none is only read whole. */
    default boolean isSliced(Table table) {
        return true;
    }

    /** Finds a source that has parts of a table. */
    static Optional<SlicedSource> find(PackageSource source, Table table) {
        return source instanceof SlicedSource sliced && sliced.isSliced(table) ? Optional.of(sliced) : Optional.empty();
    }

    /**
     * Looks through a table before its rows are asked for, on any thread, where that saves time then. What is found is
     * said when they are asked for.
     */
    default void lookThrough(Table table) {
        // most sources have nothing to look for
    }

    /**
     * Opens a table.
     *
     * @param findings takes what is wrong with the table as a whole
     * @return its parts, in the order of its rows; empty when it cannot be read, or holds no row
     */
    List<Part> parts(Table table, Consumer<Finding> findings);

    /**
     * Opens a table of which the places of some parts are known, without looking through it.
     *
     * @param places those that {@link Part#findPlace} gave, of the same bytes
     * @param findings takes what is wrong with the table as a whole, but for what looking through it would show
     * @return these parts; empty when the table cannot be read
     * @throws UnsupportedOperationException by a source whose parts have no places
     */
    default List<Part> parts(Table table, List<Place> places, Consumer<Finding> findings) {
        throw new UnsupportedOperationException("parts of this form have no places");
    }

    /**
     * Reads some rows of a table once more, as texts, without those between them where that costs less.
     *
     * @param wanted their numbers
     * @param rows takes those that can be read, in their order
     */
    default void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> rows) {
        read(table, new ArrayList<>(), raw -> {
            if (wanted.contains(raw.row())) {
                rows.accept(raw);
            }
        });
    }

    /**
     * Where a part lies in its file, so that another process finds it there.
     *
     * @param start the first byte
     * @param end the first byte after it
     * @param lines how many lines lie before it
     * @param records how many records lie before it, those above the first row among them
     */
    record Place(long start, long end, int lines, int records) {}

    /** Some rows of a table that follow each other. Safe for use by any one thread at a time. */
    interface Part {

        /**
         * Reads the rows in their order.
         *
         * @param findings takes what is wrong with a whole row, or with what follows
         * @param sink takes the cells of the rows that could be read
         */
        void read(Consumer<Finding> findings, CellSink sink);

        /** Finds where it lies, where the bytes there can be read without those before them. */
        default Optional<Place> findPlace() {
            return Optional.empty();
        }
    }
}
