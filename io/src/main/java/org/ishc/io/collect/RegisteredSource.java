package org.ishc.io.collect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A package read over a register and under a round's calendar: units are the register's; of an indicator that both
 * have, the register's row counts. Rows of the register have numbers beyond those of any package, so that what is wrong
 * in them is not said of the package.
 */
final class RegisteredSource extends ForwardingSource implements SlicedSource {

    /** The number before the first row of the register. */
    private static final int REGISTER_ROWS = 1_500_000_000;

    /** The tables whose rows are read here; the units themselves are read once for all packages. */
    private static final List<Table> APPENDED = List.of(Table.INDICATORS, Table.UNIT_CLASSES);

    private final Register register;
    private final Manifest manifest;
    private final Set<Table> tables = EnumSet.noneOf(Table.class);
    private final Set<String> registered = new HashSet<>();

    RegisteredSource(PackageSource sent, Register register, PeriodCalendar calendar) {
        super(sent);
        this.register = register;
        Manifest own = sent.manifest();
        this.manifest = new Manifest(
                own.name(),
                own.created(),
                own.sender(),
                own.period(),
                calendar,
                own.asOf(),
                own.resources(),
                own.further());
        sent.tables().stream().filter(table -> !register.replaces(table)).forEach(tables::add);
        APPENDED.stream().filter(register::has).forEach(tables::add);
        if (register.has(Table.INDICATORS)) {
            register.read(Table.INDICATORS, new ArrayList<>(), row -> registered.add(code(row)));
        }
    }

    /** Tells whether a finding is one of the register's own. */
    static boolean isOfRegister(Finding finding) {
        Integer row = finding.location().row();
        return row != null && isOfRegister(row);
    }

    /** Tells whether a row of that number is one of the register's. */
    static boolean isOfRegister(int row) {
        return row > REGISTER_ROWS;
    }

    private static String code(RawRow row) {
        String code = row.text(0);
        return code == null ? "" : OuterSpace.trim(code);
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
        boolean isRegistered = register.has(table);
        if (inner().tables().contains(table) && !register.replaces(table)) {
            inner().read(table, findings, row -> {
                if (!isRegistered || !registered.contains(code(row))) {
                    rows.accept(row);
                }
            });
        }
        if (isRegistered) {
            register.read(table, new ArrayList<>(), row -> rows.accept(row.at(REGISTER_ROWS + row.row(), 0)));
        }
    }

    /** A table to which the register adds nothing has the parts that it was sent in. */
    @Override
    public boolean isSliced(Table table) {
        return !register.has(table) && SlicedSource.find(inner(), table).isPresent();
    }

    @Override
    public List<Part> parts(Table table, Consumer<Finding> findings) {
        return SlicedSource.find(inner(), table).orElseThrow().parts(table, findings);
    }

    @Override
    public void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> rows) {
        SlicedSource.find(inner(), table).orElseThrow().read(table, wanted, rows);
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Set<Table> tables() {
        return tables;
    }

    @Override
    public Optional<String> findCell(Table table, int row, String column) {
        return isOfRegister(row) ? Optional.empty() : inner().findCell(table, row, column);
    }

    @Override
    public Optional<String> findPointer(Table table, int row, Optional<String> column) {
        return isOfRegister(row) ? Optional.empty() : inner().findPointer(table, row, column);
    }
}
