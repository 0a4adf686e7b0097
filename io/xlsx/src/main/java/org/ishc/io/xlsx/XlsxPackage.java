package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.manifest.Listing;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.TableNames;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.FilePackage;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * The tables of one workbook. A record's number counts the rows below the headings, empty ones too, so that it leads to
 * the row of the sheet.
 */
final class XlsxPackage extends FilePackage {

    private final Map<Table, SheetHead> heads = new ConcurrentHashMap<>();
    private final Map<Table, String> sheets;
    private final Map<String, SheetLayout> layouts;
    private final KnownCodes codes = new KnownCodes(this);

    private XlsxPackage(
            FileOpening opened, Manifest manifest, Map<Table, String> sheets, Map<String, SheetLayout> layouts) {
        super(opened, manifest, sheets.keySet());
        this.sheets = sheets;
        this.layouts = layouts;
    }

    static XlsxPackage open(Path path, Opening opening) throws IOException {
        FileOpening opened = new FileOpening(path, opening);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Finding> alike = new LinkedHashMap<>();
        Optional<Manifest> manifest = Optional.empty();
        Optional<Map<String, SheetLayout>> layouts = WorkbookGuard.look(path, opening.limits(), opened.findings());
        if (layouts.isPresent()) {
            try (SheetReader workbook = SheetReader.open(path)) {
                names(workbook, names, opened);
                manifest = manifest(workbook, opened);
                SheetLikeness likeness =
                        new SheetLikeness(workbook, opened.opening().headings(), layouts.get());
                for (String name : names.keySet()) {
                    likeness.find(opened.file(), name).ifPresent(finding -> alike.put(name, finding));
                }
            } catch (IOException damaged) {
                opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.unreadable(damaged));
            }
        }
        Map<Table, String> sheets = new EnumMap<>(Table.class);
        Function<String, Optional<String>> nearest = name -> Optional.ofNullable(alike.get(name))
                .map(SheetLikeness::sheetName)
                .or(() -> TableNames.findNearestSheet(name));
        Listing.read(manifest, opened.file(), names.keySet(), opened.findings(), nearest)
                .forEach((table, name) -> sheets.put(table, names.getOrDefault(name, name)));
        alike.keySet().removeAll(sheets.values());
        opened.findings().addAll(alike.values());
        return new XlsxPackage(opened, manifest.orElse(Manifest.NONE), sheets, layouts.orElse(Map.of()));
    }

    /** Reads which sheets there are but the manifest and those of ours: by the name under which each is listed. */
    private static void names(SheetReader workbook, Map<String, String> names, FileOpening opened) throws IOException {
        Set<String> seen = new HashSet<>();
        OwnSheets own = OwnSheets.of(workbook);
        for (String name : workbook.names()) {
            Optional<Table> table =
                    Table.find(name).or(() -> opened.opening().headings().findSheet(name));
            String listed = table.map(Table::tableName).orElse(name);
            if (own.has(name)) {
                continue;
            }
            if (!seen.add(listed)) {
                Location location =
                        table.map(given -> Location.ofTable(given.tableName())).orElse(Location.none());
                opened.add(ExchangeFinding.DUPLICATE_FILE, location, "path", name);
                names.remove(listed);
            } else if (!name.equals(ManifestSheet.NAME)) {
                names.put(listed, name);
            }
        }
    }

    /** Reads the manifest; empty when there is none. */
    private static Optional<Manifest> manifest(SheetReader workbook, FileOpening opened) throws IOException {
        if (!workbook.names().contains(ManifestSheet.NAME)) {
            opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
            return Optional.empty();
        }
        ManifestSheet sheet = new ManifestSheet(workbook.cells());
        workbook.read(ManifestSheet.NAME, (number, row) -> sheet.row(row));
        return Optional.of(new ManifestReader(opened.findings(), opened.file())
                .read(sheet.json().getBytes(StandardCharsets.UTF_8))
                .orElse(Manifest.NONE));
    }

    @Override
    public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
        LimitedRows limited = limited(table, found, rows);
        try (SheetReader workbook = SheetReader.open(path())) {
            String name = sheets.getOrDefault(table, table.tableName());
            SheetRows sheet = new SheetRows(
                    table,
                    opening().headings(),
                    found,
                    workbook.cells(),
                    workbook.layout(name, layouts),
                    codes,
                    limited);
            workbook.readShown(name, (number, isHidden, row) -> sheet.row(number, isHidden, row) && !limited.isFull());
            sheet.end();
            sheet.findHead()
                    .ifPresentOrElse(
                            sheetHead -> heads.put(table, sheetHead),
                            () -> found.add(finding(ExchangeFinding.EMPTY_TABLE, table)));
        } catch (IOException damaged) {
            found.add(finding(ExchangeFinding.DAMAGED, table, "reason", FilePhrase.unreadable(damaged)));
        }
    }

    /** Returns where the workbook is. */
    Path workbook() {
        return path();
    }

    /** Finds the headings of a table, which is read for it where that was not done before. */
    Optional<SheetHead> findHead(Table table) {
        if (!heads.containsKey(table)) {
            read(table, new ArrayList<>(), row -> {});
        }
        return Optional.ofNullable(heads.get(table));
    }

    @Override
    public Optional<String> findSheet(Table table) {
        return Optional.ofNullable(sheets.get(table));
    }

    @Override
    public Optional<String> findHeading(Table table, Optional<String> column, Optional<String> text) {
        SheetHead head = heads.get(table);
        return head == null ? Optional.empty() : Optional.of(head.reference(table, column, text));
    }

    @Override
    public Optional<String> findHeadingText(Table table, String column) {
        SheetHead head = heads.get(table);
        return head == null ? Optional.empty() : head.findText(table.indexOf(column));
    }

    @Override
    public Optional<String> findCell(Table table, int row, String column) {
        SheetHead head = heads.get(table);
        OptionalInt place = head == null
                ? OptionalInt.empty()
                : head.line().map(line -> line.placeOf(table.indexOf(column))).orElse(OptionalInt.empty());
        return head == null || place.isEmpty()
                ? Optional.empty()
                : Optional.of(SheetCell.letters(place.getAsInt()) + (head.last() + row));
    }
}
