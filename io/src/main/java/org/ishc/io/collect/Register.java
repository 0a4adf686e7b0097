package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * The units and indicators over which the answers of a round are read: those of a package, else the built-in reference
 * data. Source: specification, <i>collection</i>, A round.
 */
public final class Register {

    /** The tables that a register may have. */
    static final Set<Table> TABLES =
            EnumSet.copyOf(List.of(Table.INDICATORS, Table.ORG_UNITS, Table.SUCCESSIONS, Table.UNIT_CLASSES));

    private final ReferenceData data;
    private final Optional<PackageSource> source;

    private Register(ReferenceData data, Optional<PackageSource> source) {
        this.data = data;
        this.source = source;
    }

    /** Returns reference data as a register, without indicators of its own. */
    public static Register of(ReferenceData data) {
        return new Register(data, Optional.empty());
    }

    /**
     * Reads the register of a package; what is wrong in it is said where the package itself is validated.
     *
     * @throws IOException when the path cannot be read at all
     */
    public static Register read(Path path, ReadOptions options, Opening opening) throws IOException {
        PackageSource sent = new Restricted(PackageFormats.installed().open(path, opening));
        return new Register(ReferenceData.of(PackageReader.read(sent, options).registry()), Optional.of(sent));
    }

    /** Returns the units. */
    public Registry registry() {
        return data.registry();
    }

    /**
     * Returns the units as what is used where a package brings none; they are no older than any day, since nobody but
     * the register is asked.
     */
    public ReferenceData units() {
        return ReferenceData.of(data.registry());
    }

    /** Returns what is used where the package from many is read: its own units, where it has any. */
    ReferenceData reference() {
        return data;
    }

    /** Tells whether the register brings a table. */
    boolean has(Table table) {
        return source.filter(packageSource -> packageSource.tables().contains(table))
                .isPresent();
    }

    /** Tells whether a table of an answer is not read, since the register's takes its place. */
    boolean replaces(Table table) {
        return table == Table.ORG_UNITS || table == Table.SUCCESSIONS || table != Table.INDICATORS && has(table);
    }

    /** Reads the rows of a table that it brings. */
    void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        source.orElseThrow().read(table, findings, rows);
    }

    /** Returns the digest of what it was read from; of built-in data their edition. */
    String digest() {
        return source.map(PackageSource::sha256).orElseGet(data::toString);
    }

    /** The tables of a package that make a register. */
    private static final class Restricted extends ForwardingSource {

        Restricted(PackageSource sent) {
            super(sent);
        }

        @Override
        public Set<Table> tables() {
            Set<Table> tables = EnumSet.noneOf(Table.class);
            inner().tables().stream().filter(TABLES::contains).forEach(tables::add);
            return tables;
        }
    }
}
