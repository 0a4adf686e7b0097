package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.pack.Listing;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.FilePackage;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * The tables of one workbook. A record's number counts the rows below the headings, empty ones too, so that it leads to
 * the row of the sheet.
 */
final class XlsxPackage extends FilePackage {

    private final Map<Table, SheetRows.Headings> headings = new ConcurrentHashMap<>();
    private final Map<Table, String> sheets;

    private XlsxPackage(FileOpening opened, Manifest manifest, Map<Table, String> sheets) {
        super(opened, manifest, sheets.keySet());
        this.sheets = sheets;
    }

    static XlsxPackage open(Path path, Opening opening) throws IOException {
        FileOpening opened = new FileOpening(path, opening, Sha256.of(path));
        Set<String> names = new LinkedHashSet<>();
        Optional<Manifest> manifest = Optional.empty();
        if (WorkbookGuard.isSound(path, opening.limits(), opened.findings())) {
            try (SheetReader workbook = SheetReader.open(path)) {
                manifest = manifest(workbook, names, opened);
            } catch (IOException damaged) {
                opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", String.valueOf(damaged.getMessage()));
            }
        }
        return new XlsxPackage(
                opened,
                manifest.orElse(Manifest.NONE),
                Listing.read(manifest, opened.file(), names, opened.findings()));
    }

    /** Reads which sheets there are, and the manifest; empty when there is none. */
    private static Optional<Manifest> manifest(SheetReader workbook, Set<String> names, FileOpening opened)
            throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name : workbook.names()) {
            if (!seen.add(name)) {
                Location location = Table.find(name)
                        .map(of -> Location.ofTable(of.tableName()))
                        .orElse(Location.none());
                opened.add(ExchangeFinding.DUPLICATE_FILE, location, "path", name);
                names.remove(name);
            } else if (!name.equals(ManifestSheet.NAME)) {
                names.add(name);
            }
        }
        if (!seen.contains(ManifestSheet.NAME)) {
            opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
            return Optional.empty();
        }
        ManifestSheet sheet = new ManifestSheet(workbook.cells());
        workbook.read(ManifestSheet.NAME, (number, row) -> sheet.row(row));
        return Optional.of(new ManifestReader(opened.findings())
                .read(sheet.json().getBytes(StandardCharsets.UTF_8))
                .orElse(Manifest.NONE));
    }

    @Override
    public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
        LimitedRows limited = limited(table, found, rows);
        try (SheetReader workbook = SheetReader.open(path())) {
            SheetRows sheet = new SheetRows(table, opening().headings(), found, workbook.cells(), limited);
            workbook.read(
                    sheets.getOrDefault(table, table.tableName()),
                    (number, row) -> sheet.row(number, row) && !limited.isFull());
            sheet.findHeadings()
                    .ifPresentOrElse(
                            of -> headings.put(table, of),
                            () -> found.add(finding(ExchangeFinding.EMPTY_TABLE, table)));
        } catch (IOException damaged) {
            found.add(finding(ExchangeFinding.DAMAGED, table, "reason", String.valueOf(damaged.getMessage())));
        }
    }

    @Override
    public Optional<String> findCell(Table table, int row, String column) {
        SheetRows.Headings of = headings.get(table);
        OptionalInt place = of == null
                ? OptionalInt.empty()
                : of.line().map(line -> line.placeOf(table.indexOf(column))).orElse(OptionalInt.empty());
        return of == null || place.isEmpty()
                ? Optional.empty()
                : Optional.of(SheetCell.letters(place.getAsInt()) + (of.number() + row));
    }
}
