package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Adds to findings what only the package knows: file, line, pointer and the raw value. Values are read a second time,
 * and only for the rows that need one, so that no raw cell is held while the package is read.
 */
public final class Whereabouts {

    private final PackageSource source;
    private final Tables tables;

    public Whereabouts(PackageSource source, Tables tables) {
        this.source = source;
        this.tables = tables;
    }

    public List<Finding> complete(List<Finding> findings) {
        Map<Table, Map<Integer, @Nullable String[]>> needed = new EnumMap<>(Table.class);
        for (Finding finding : findings) {
            Location at = finding.location();
            if (at.row() != null && at.column() != null && at.value() == null && at.table() != null) {
                Table.find(at.table()).filter(source.tables()::contains).ifPresent(table -> needed.computeIfAbsent(
                                table, t -> new HashMap<>())
                        .put(at.row(), new String[0]));
            }
        }
        needed.forEach(this::readAgain);
        List<Finding> complete = new ArrayList<>(findings.size());
        findings.forEach(finding -> complete.add(finding.at(complete(finding.location(), needed))));
        return complete;
    }

    private void readAgain(Table table, Map<Integer, @Nullable String[]> rows) {
        Consumer<RawRow> taken = raw -> rows.computeIfPresent(raw.row(), (row, none) -> cells(raw));
        Optional<SlicedSource> sliced = SlicedSource.find(source, table);
        if (sliced.isPresent()) {
            sliced.get().read(table, new TreeSet<>(rows.keySet()), taken);
        } else {
            source.read(table, new Forwarded(again -> {}), taken);
        }
    }

    private static @Nullable String[] cells(RawRow raw) {
        @Nullable String[] cells = new String[raw.size()];
        Arrays.setAll(cells, raw::text);
        return cells;
    }

    /** What the sender calls a sheet and a column; null in forms whose names nobody chose. */
    private Location.@Nullable Sent sent(Table table, @Nullable String column) {
        Optional<String> sheet = source.findSheet(table);
        Optional<String> heading = Optional.ofNullable(column).flatMap(name -> source.findHeadingText(table, name));
        return sheet.isEmpty() && heading.isEmpty()
                ? null
                : new Location.Sent(sheet.orElse(null), heading.orElse(null));
    }

    private Location complete(Location at, Map<Table, Map<Integer, @Nullable String[]>> needed) {
        Optional<Table> table =
                Optional.ofNullable(at.table()).flatMap(Table::find).filter(source.tables()::contains);
        if (table.isEmpty()) {
            return at;
        }
        Integer row = at.row();
        return row == null
                ? ofTable(at, table.get())
                : withValue(
                        ofRow(at, table.get(), row),
                        table.get(),
                        needed.getOrDefault(table.get(), Map.of()).getOrDefault(row, new String[0]));
    }

    /** A place in a table as a whole, or at a heading of it. */
    private Location ofTable(Location at, Table table) {
        String file = at.file() == null ? source.findFile(table).orElse(null) : at.file();
        String cell = at.cell() == null
                ? source.findHeading(table, Optional.ofNullable(at.column()), Optional.ofNullable(at.value()))
                        .orElse(null)
                : at.cell();
        return at.withSource(file, at.line(), cell, null).withSent(sent(table, at.column()));
    }

    private Location ofRow(Location at, Table table, int row) {
        Optional<String> column = Optional.ofNullable(at.column());
        return at.withSource(
                        at.file() == null ? source.findFile(table, row).orElse(null) : at.file(),
                        at.line() == null ? tables.findLine(table, row).orElse(null) : at.line(),
                        column.flatMap(name -> source.findCell(table, row, name))
                                .orElse(at.cell()),
                        source.findPointer(table, row, column).orElse(null))
                .withSent(sent(table, at.column()));
    }

    /** With what stands in the cell, unless the finding says so itself. */
    private static Location withValue(Location at, Table table, @Nullable String[] cells) {
        String column = at.column();
        if (at.value() != null || column == null) {
            return at;
        }
        int place = table.indexOf(column);
        return place >= 0 && place < cells.length ? at.withValue(cells[place]) : at;
    }
}
