package org.ishc.io.ingest;

import java.util.Comparator;
import org.apiguardian.api.API;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The order of findings: table, row, column by its place, code; what has no table, row or column first. That a list was
 * cut is said at its end.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FindingOrder {

    /** The order; findings that it holds equal are equal in all that a report shows but their raw value. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.code() == ExchangeFinding.TRUNCATED)
            .thenComparingInt(finding -> table(finding.location().table()))
            .thenComparingInt(finding -> orFirst(finding.location().row()))
            .thenComparingInt(finding -> column(finding.location()))
            .thenComparing(finding -> finding.code().code())
            .thenComparing(finding -> String.valueOf(finding.location().file()))
            .thenComparing(finding -> finding.arguments().toString());

    private FindingOrder() {}

    private static int table(@Nullable String name) {
        return name == null ? -1 : Table.find(name).map(Table::ordinal).orElse(Table.values().length);
    }

    private static int orFirst(@Nullable Integer row) {
        return row == null ? 0 : row;
    }

    private static int column(Location location) {
        String column = location.column();
        String table = location.table();
        return column == null || table == null
                ? -1
                : Table.find(table).map(given -> given.indexOf(column)).orElse(-1);
    }
}
