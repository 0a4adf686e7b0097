package org.ishc.io.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** A package read through another: whatever is not said otherwise is what that one says. */
public abstract class ForwardingSource implements PackageSource {

    private final PackageSource inner;

    /** Refuses null. */
    protected ForwardingSource(PackageSource inner) {
        this.inner = Objects.requireNonNull(inner, "inner");
    }

    /** Returns the package that is read. */
    protected final PackageSource inner() {
        return inner;
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
    public Optional<String> findFile(Table table) {
        return inner.findFile(table);
    }

    @Override
    public Optional<String> findFile(Table table, int row) {
        return inner.findFile(table, row);
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        inner.read(table, findings, rows);
    }

    @Override
    public Optional<String> findCell(Table table, int row, String column) {
        return inner.findCell(table, row, column);
    }

    @Override
    public Optional<String> findHeading(Table table, Optional<String> column, Optional<String> text) {
        return inner.findHeading(table, column, text);
    }

    @Override
    public Optional<String> findHeadingText(Table table, String column) {
        return inner.findHeadingText(table, column);
    }

    @Override
    public Optional<String> findSheet(Table table) {
        return inner.findSheet(table);
    }

    @Override
    public Optional<String> findPointer(Table table, int row, Optional<String> column) {
        return inner.findPointer(table, row, column);
    }

    @Override
    public int maxCharacters() {
        return inner.maxCharacters();
    }

    @Override
    public Headings headings() {
        return inner.headings();
    }

    @Override
    public String sha256() {
        return inner.sha256();
    }

    @Override
    public boolean isUnchanged() {
        return inner.isUnchanged();
    }
}
