package org.ishc.io.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** A package in memory, as texts in the order of each table's columns: what a host may hand to any form. */
public final class TablePackage implements PackageSource {

    private final Manifest manifest;
    private final Map<Table, List<List<String>>> tables = new EnumMap<>(Table.class);

    /** Creates a package without tables. */
    public TablePackage(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Adds a table; each row has a text for each column, cells left out at its end are empty. */
    public TablePackage with(Table table, List<List<String>> rows) {
        tables.put(table, List.copyOf(rows));
        return this;
    }

    /** Adds a row; the table, too, when it is not there yet. */
    public TablePackage row(Table table, String... cells) {
        List<List<String>> rows = new ArrayList<>(tables.getOrDefault(table, List.of()));
        rows.add(List.of(cells));
        return with(table, rows);
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Set<Table> tables() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    @Override
    public Optional<String> findFile(Table table) {
        return Optional.empty();
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        int row = 0;
        for (List<String> cells : tables.getOrDefault(table, List.of())) {
            row++;
            @Nullable String[] raw = new String[table.columns().size()];
            Arrays.fill(raw, "");
            for (int i = 0; i < cells.size(); i++) {
                raw[i] = cells.get(i);
            }
            rows.accept(new RawRow(row, 0, raw));
        }
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }
}
