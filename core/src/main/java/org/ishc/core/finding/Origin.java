package org.ishc.core.finding;

import java.util.Objects;
import org.ishc.core.base.Allowed;

/**
 * Where a domain record came from: a row of a table of a package. Carried by every record, so that each figure and
 * finding leads back to it.
 *
 * @param table the table's name, such as {@code org-units}; empty for a record built by a host
 * @param row the record's number in the table, from 1, heading not counted; 0 for a record built by a host
 */
public record Origin(String table, int row) {

    /** The origin of a record that a host built itself. */
    public static final Origin NONE = new Origin("", 0);

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException when the row is negative
     */
    public Origin {
        Objects.requireNonNull(table, "table");
        Allowed.only(row >= 0, "row", row, "0 or more");
    }

    /** Returns the origin of a row of a table. */
    public static Origin of(String table, int row) {
        return new Origin(table, row);
    }

    /** Tells whether the record came from a table. */
    public boolean isKnown() {
        return row > 0;
    }
}
