package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.CellAddress;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.pack.Listing;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** The tables of one workbook. A record's number counts the rows below the headings, empty ones too, so that it leads to the row of the sheet. */
final class XlsxPackage implements PackageSource {

  private final Path path;
  private final String file;
  private final String sha256;
  private final Opening opening;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Table> tables;
  private final Map<Table, SheetRows.Headings> headings = new ConcurrentHashMap<>();
  private Manifest manifest = Manifest.NONE;

  XlsxPackage(Path path, Opening opening) throws IOException {
    this.path = path;
    this.file = path.getFileName().toString();
    this.sha256 = Sha256.of(path);
    this.opening = opening;
    Set<Table> there = EnumSet.noneOf(Table.class);
    if (WorkbookGuard.isSound(path, opening.limits(), findings)) {
      try (SheetReader workbook = SheetReader.open(path)) {
        open(workbook, there);
      } catch (IOException damaged) {
        add(ExchangeFinding.DAMAGED, Location.none(), "reason", String.valueOf(damaged.getMessage()));
      }
    }
    this.tables = Listing.read(manifest, file, there, findings);
  }

  private void open(SheetReader workbook, Set<Table> there) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String name : workbook.names()) {
      Optional<Table> table = Table.find(name);
      if (!seen.add(name)) {
        add(ExchangeFinding.DUPLICATE_FILE, table.map(of -> Location.ofTable(of.tableName())).orElse(Location.none()), "path", name);
        table.ifPresent(there::remove);
      } else if (table.isPresent()) {
        there.add(table.get());
      } else if (!name.equals(ManifestSheet.NAME)) {
        add(ExchangeFinding.UNLISTED_FILE, Location.none(), "path", name);
      }
    }
    if (seen.contains(ManifestSheet.NAME)) {
      ManifestSheet sheet = new ManifestSheet();
      workbook.read(ManifestSheet.NAME, (number, row) -> sheet.row(row));
      manifest = new ManifestReader(findings).read(sheet.json().getBytes(StandardCharsets.UTF_8)).orElse(Manifest.NONE);
    } else {
      add(ExchangeFinding.NO_MANIFEST, Location.none());
    }
  }

  private void add(FindingCode code, Location location, Object... arguments) {
    findings.add(Finding.of(code, location.withSource(file, null, null, null), arguments));
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  @Override
  public Set<Table> tables() {
    return tables.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tables));
  }

  @Override
  public Optional<String> findFile(Table table) {
    return tables.contains(table) ? Optional.of(file) : Optional.empty();
  }

  @Override
  public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
    LimitedRows limited = new LimitedRows(table, file, opening.limits(), found, rows);
    SheetRows sheet = new SheetRows(table, opening.headings(), found, limited);
    try (SheetReader workbook = SheetReader.open(path)) {
      workbook.read(table.tableName(), (number, row) -> sheet.row(number, row) && !limited.isFull());
      sheet.findHeadings().ifPresentOrElse(of -> headings.put(table, of), () -> found.add(at(table, ExchangeFinding.EMPTY_TABLE)));
    } catch (IOException damaged) {
      found.add(at(table, ExchangeFinding.DAMAGED, "reason", String.valueOf(damaged.getMessage())));
    }
  }

  private Finding at(Table table, FindingCode code, Object... arguments) {
    return Finding.of(code, Location.ofTable(table.tableName()).withSource(file, null, null, null), arguments);
  }

  @Override
  public Optional<String> findCell(Table table, int row, String column) {
    SheetRows.Headings of = headings.get(table);
    OptionalInt place = of == null ? OptionalInt.empty() : of.line().map(line -> line.placeOf(table.indexOf(column))).orElse(OptionalInt.empty());
    return of == null || place.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellAddress(of.number() + row - 1, place.getAsInt()).toString());
  }

  @Override
  public int maxCharacters() {
    return opening.limits().cellLength();
  }

  @Override
  public String sha256() {
    return sha256;
  }
}
