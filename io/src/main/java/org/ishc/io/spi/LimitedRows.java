package org.ishc.io.spi;

import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * Holds the rows of one table to their greatest number, on their way to whoever reads them: {@code package.limit} once.
 */
public final class LimitedRows implements Consumer<RawRow> {

    private final Table table;
    private final String file;
    private final Limits limits;
    private final List<Finding> findings;
    private final Consumer<RawRow> rows;
    private long count;

    /**
     * Begins a table.
     *
     * @param file the path inside the package, for findings
     * @param findings {@code package.limit} is added here
     * @param rows takes the rows within the limit
     */
    public LimitedRows(Table table, String file, Limits limits, List<Finding> findings, Consumer<RawRow> rows) {
        this.table = table;
        this.file = file;
        this.limits = limits;
        this.findings = findings;
        this.rows = rows;
    }

    /** Tells whether no further row is taken, so that reading may stop. */
    public boolean isFull() {
        return count > limits.rows();
    }

    @Override
    public void accept(RawRow row) {
        if (isFull()) {
            return;
        }
        count++;
        if (isFull()) {
            Location location = Location.ofTable(table.tableName()).withSource(file, null, null, null);
            findings.add(Finding.of(
                    ExchangeFinding.LIMIT, location, "limit", "rows", "allowed", limits.rows(), "found", count));
            return;
        }
        rows.accept(row);
    }
}
