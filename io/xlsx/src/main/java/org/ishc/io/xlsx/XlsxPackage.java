package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** The tables of one workbook. */
final class XlsxPackage implements PackageSource {

  private static final String MANIFEST = "manifest";

  private final String file;
  private final byte[] bytes;
  private final Opening opening;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Table, List<SheetReader.Line>> tables = new EnumMap<>(Table.class);
  private Manifest manifest = Manifest.NONE;

  XlsxPackage(String file, byte[] bytes, Opening opening) {
    this.file = file;
    this.bytes = bytes;
    this.opening = opening;
    try {
      open(SheetReader.read(bytes));
    } catch (IOException damaged) {
      add(ExchangeFinding.DAMAGED, "reason", String.valueOf(damaged.getMessage()));
    }
  }

  private void open(Map<String, List<SheetReader.Line>> sheets) {
    List<SheetReader.Line> first = sheets.get(MANIFEST);
    if (first == null) {
      add(ExchangeFinding.NO_MANIFEST);
    } else {
      Map<String, String> keys = new LinkedHashMap<>();
      first.stream().filter(line -> line.cells().size() > 1).forEach(line -> keys.put(line.cells().get(0), line.cells().get(1)));
      manifest = new ManifestReader(findings).read(CanonicalJson.write(keys).getBytes(StandardCharsets.UTF_8)).orElse(Manifest.NONE);
    }
    sheets.forEach(
        (name, lines) -> {
          Optional<Table> table = Table.find(name);
          if (table.isPresent()) {
            tables.put(table.get(), lines);
          } else if (!name.equals(MANIFEST)) {
            add(ExchangeFinding.UNLISTED_FILE, "path", name);
          }
        });
  }

  private void add(FindingCode code, Object... arguments) {
    findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
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
    return tables.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tables.keySet()));
  }

  @Override
  public Optional<String> findFile(Table table) {
    return tables.containsKey(table) ? Optional.of(file) : Optional.empty();
  }

  @Override
  public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
    List<SheetReader.Line> lines = Objects.requireNonNull(tables.get(table), table.tableName());
    if (lines.isEmpty()) {
      return;
    }
    List<String> headings = lines.get(0).cells().stream().map(String::strip).toList();
    Optional<HeadingLine> line = HeadingLine.read(table, headings, opening.headings(), found);
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = new ArrayList<>(lines.get(i).cells());
      while (cells.size() < headings.size()) {
        cells.add("");
      }
      int row = i;
      line.ifPresent(heading -> rows.accept(heading.row(row, 0, cells)));
    }
  }

  @Override
  public String sha256() {
    return Sha256.of(bytes);
  }
}
