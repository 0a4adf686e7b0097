package org.ishc.io.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A package in which the reading of one table crashes on purpose, each time it is read.
 *
 * @param inner the package as it is
 * @param table the table
 * @param rows how many of its rows are read before the crash, 0 or more; when it has no more, it crashes at its end
 */
public record CrashingSource(PackageSource inner, Table table, int rows) implements PackageSource {

    /** What the crash says. */
    public static final String MESSAGE = "crashed on purpose";

    /** Returns a package in which a table crashes before its first row. */
    public static CrashingSource at(PackageSource inner, Table table) {
        return new CrashingSource(inner, table, 0);
    }

    @Override
    public void read(Table of, List<Finding> findings, Consumer<RawRow> into) {
        if (of != table) {
            inner.read(of, findings, into);
            return;
        }
        int[] seen = {0};
        inner.read(of, findings, raw -> {
            if (seen[0] == rows) {
                throw new IllegalStateException(MESSAGE);
            }
            seen[0]++;
            into.accept(raw);
        });
        throw new IllegalStateException(MESSAGE);
    }

    @Override
    public Manifest manifest() {
        return inner.manifest();
    }

    @Override
    public List<Finding> findings() {
        return inner.findings();
    }

    @Override
    public Set<Table> tables() {
        return inner.tables();
    }

    @Override
    public Optional<String> findFile(Table of) {
        return inner.findFile(of);
    }

    @Override
    public Optional<String> findCell(Table of, int row, String column) {
        return inner.findCell(of, row, column);
    }

    @Override
    public Optional<String> findPointer(Table of, int row, Optional<String> column) {
        return inner.findPointer(of, row, column);
    }

    @Override
    public int maxCharacters() {
        return inner.maxCharacters();
    }

    @Override
    public String sha256() {
        return inner.sha256();
    }
}
