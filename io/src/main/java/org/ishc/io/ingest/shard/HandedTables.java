package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * What a process is given of a package that another has opened: the rows of some tables, which tables there are, and
 * what was found on wholes. Nothing of it is read from the package again.
 */
final class HandedTables implements PackageSource {

    private final String sha256;
    private final Manifest manifest;
    private final Set<Table> there;
    private final List<Finding> onWholes;
    private final Map<Table, List<RawRow>> rows;

    private HandedTables(
            String sha256, Manifest manifest, Set<Table> there, List<Finding> onWholes, Map<Table, List<RawRow>> rows) {
        this.sha256 = sha256;
        this.manifest = manifest;
        this.there = there;
        this.onWholes = onWholes;
        this.rows = rows;
    }

    /**
     * Writes what {@link #read(ByteReader)} reads.
     *
     * @param onWholes what was found on the package and its tables as a whole
     * @param handed the tables whose rows are written
     */
    static void write(ByteWriter out, PackageSource packageSource, List<Finding> onWholes, Set<Table> handed) {
        out.text(packageSource.sha256())
                .whole(packageSource.manifest().calendar().ordinal())
                .day(packageSource.manifest().today());
        out.list(List.copyOf(packageSource.tables()), (to, table) -> to.whole(table.ordinal()));
        out.list(onWholes, FindingBytes::write);
        for (Table table : handed) {
            if (packageSource.tables().contains(table)) {
                ByteWriter written = new ByteWriter();
                int[] count = {0};
                packageSource.read(table, new ArrayList<>(), row -> {
                    RowBytes.write(written, row);
                    count[0]++;
                });
                write(out, table, count[0], written);
            }
        }
        end(out);
    }

    /** Writes the rows of one table. */
    static void write(ByteWriter out, Table table, int count, ByteWriter written) {
        out.whole(table.ordinal() + 1L).whole(count).raw(written.bytes());
    }

    /** Writes that no table follows. */
    static void end(ByteWriter out) {
        out.whole(0);
    }

    static HandedTables read(ByteReader in) {
        String sha256 = in.text();
        Manifest manifest = Manifest.builder()
                .calendar(PeriodCalendar.values()[in.number()])
                .asOf(in.day())
                .build();
        Set<Table> there = EnumSet.noneOf(Table.class);
        there.addAll(in.list(from -> Table.values()[from.number()]));
        List<Finding> onWholes = in.list(FindingBytes::read);
        return new HandedTables(sha256, manifest, there, onWholes, rows(in));
    }

    private static Map<Table, List<RawRow>> rows(ByteReader in) {
        Map<Table, List<RawRow>> rows = new EnumMap<>(Table.class);
        for (int table = in.number(); table > 0; table = in.number()) {
            rows.put(Table.values()[table - 1], in.list(RowBytes::read));
        }
        return rows;
    }

    /** Returns the same package with the rows of other tables. */
    HandedTables with(ByteReader in) {
        return new HandedTables(sha256, manifest, there, onWholes, rows(in));
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public List<Finding> findings() {
        return onWholes;
    }

    @Override
    public Set<Table> tables() {
        return Collections.unmodifiableSet(there);
    }

    @Override
    public Optional<String> findFile(Table table) {
        return Optional.empty();
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> taken) {
        List<RawRow> handed = rows.get(table);
        if (handed == null) {
            throw new IllegalStateException("rows of " + table.tableName() + " were not handed on");
        }
        handed.forEach(taken);
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
