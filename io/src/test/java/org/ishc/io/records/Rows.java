package org.ishc.io.records;

import java.util.Arrays;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** Rows of tables as a form would read them, for the tests of what is made of them. */
final class Rows {

    private Rows() {}

    /** Reads a row; cells that are left out at its end are empty. */
    static Row of(Table table, String... cells) {
        @Nullable String[] all = new String[table.columns().size()];
        Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        Row row = new RowReader(table).read(new RawRow(7, 8, all));
        if (row.hasError()) {
            throw new IllegalArgumentException(row.findings().list().toString());
        }
        return row;
    }

    /** Returns where such a row came from. */
    static Origin origin(Table table) {
        return Origin.of(table.tableName(), 7);
    }
}
