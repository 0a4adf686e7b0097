package org.ishc.io.spi;

import java.util.List;
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

    /**
     * Opens a table.
     *
     * @param findings takes what is wrong with the table as a whole
     * @return its parts, in the order of its rows; empty when it cannot be read, or holds no row
     */
    List<Part> parts(Table table, Consumer<Finding> findings);

    /**
     * Reads some rows of a table once more, as texts, without those between them where that costs less.
     *
     * @param wanted their numbers
     * @param rows takes those that can be read, in their order
     */
    void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> rows);

    /** Some rows of a table that follow each other. Safe for use by any one thread at a time. */
    interface Part {

        /**
         * Reads the rows in their order.
         *
         * @param findings takes what is wrong with a whole row, or with what follows
         * @param sink takes the cells of the rows that could be read
         */
        void read(Consumer<Finding> findings, CellSink sink);
    }
}
