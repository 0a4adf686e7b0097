package org.ishc.io.spi;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A package in one file, opened. What does not depend on the form of the file is here; a form extends it and adds how
 * rows are read, and what it knows of cells and pointers.
 */
public abstract class FilePackage implements PackageSource {

    private final FileOpening opened;
    private final List<Finding> findings;
    private final Manifest manifest;
    private final Set<Table> tables;

    /**
     * Takes what opening came to.
     *
     * @param opened the file, and all that was found in it
     * @param manifest what the package says of itself; {@link Manifest#NONE} when it says nothing
     * @param tables the tables that can be read
     */
    protected FilePackage(FileOpening opened, Manifest manifest, Set<Table> tables) {
        this.opened = opened;
        this.findings = opened.complete();
        this.manifest = manifest;
        this.tables = tables.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tables));
    }

    @Override
    public final Manifest manifest() {
        return manifest;
    }

    @Override
    public final List<Finding> findings() {
        return findings;
    }

    @Override
    public final Set<Table> tables() {
        return tables;
    }

    @Override
    public final Optional<String> findFile(Table table) {
        return tables.contains(table) ? Optional.of(opened.file()) : Optional.empty();
    }

    @Override
    public final int maxCharacters() {
        return opened.opening().limits().cellLength();
    }

    @Override
    public final Headings headings() {
        return opened.opening().headings();
    }

    @Override
    public final String sha256() {
        return opened.digested().sha256();
    }

    @Override
    public final boolean isUnchanged() {
        return opened.digested().isUnchanged();
    }

    /** Returns where the file is. */
    protected final Path path() {
        return opened.path();
    }

    /** Returns its name, for findings. */
    protected final String file() {
        return opened.file();
    }

    /** Returns how the package was opened. */
    protected final Opening opening() {
        return opened.opening();
    }

    /** Returns a finding on a table as a whole, in this file. */
    protected final Finding finding(FindingCode code, Table table, Object... arguments) {
        return opened.of(code, Location.ofTable(table.tableName()), arguments);
    }

    /**
     * Begins the reading of a table, held to the greatest number of rows.
     *
     * @param findings {@code package.limit} is added here
     * @param rows takes the rows within the limit
     */
    protected final LimitedRows limited(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        return new LimitedRows(table, opened.file(), opened.opening().limits(), findings, rows);
    }
}
