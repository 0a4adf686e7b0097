package org.ishc.io.testing;

import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** A package in which the reading of one table crashes on purpose, each time it is read. */
public final class CrashingSource extends ForwardingSource {

    /** What the crash says. */
    public static final String MESSAGE = "crashed on purpose";

    private final Table table;
    private final int rows;

    /**
     * Lets a table of a package crash.
     *
     * @param rows how many of its rows are read before the crash, 0 or more; when it has no more, it crashes at its end
     */
    public CrashingSource(PackageSource inner, Table table, int rows) {
        super(inner);
        this.table = table;
        this.rows = rows;
    }

    /** Returns a package in which a table crashes before its first row. */
    public static CrashingSource at(PackageSource inner, Table table) {
        return new CrashingSource(inner, table, 0);
    }

    @Override
    public void read(Table given, List<Finding> findings, Consumer<RawRow> into) {
        if (given != table) {
            inner().read(given, findings, into);
            return;
        }
        int[] seen = {0};
        inner().read(given, findings, raw -> {
            if (seen[0] == rows) {
                throw new IllegalStateException(MESSAGE);
            }
            seen[0]++;
            into.accept(raw);
        });
        throw new IllegalStateException(MESSAGE);
    }
}
