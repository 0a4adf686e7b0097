package org.ishc.io.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** A Frictionless Data Package of CSV files, wherever the files came from. */
final class CsvPackage implements SlicedSource {

  private final SortedMap<String, byte[]> files;
  private final Opening opening;
  private final String sha256;
  private final List<Finding> findings;
  private final Manifest manifest;
  private final Map<Table, Manifest.Resource> resources = new EnumMap<>(Table.class);

  /**
   * Takes the files of a package.
   *
   * @param sha256 the digest of what was sent
   * @param onOpening what was found before
   * @param opening how tables are read
   */
  CsvPackage(SortedMap<String, byte[]> files, String sha256, List<Finding> onOpening, Opening opening) {
    this.files = files;
    this.opening = opening;
    this.sha256 = sha256;
    this.findings = new ArrayList<>(onOpening);
    byte[] json = files.get(ManifestReader.FILE);
    Optional<Manifest> read = json == null ? Optional.empty() : new ManifestReader(findings).read(json);
    this.manifest = read.orElse(Manifest.NONE);
    if (json == null) {
      findings.add(Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()));
    }
    if (read.isPresent()) {
      listed();
    } else {
      knownNames();
    }
  }

  private void listed() {
    Set<String> known = new HashSet<>(Set.of(ManifestReader.FILE));
    for (Manifest.Resource resource : manifest.resources()) {
      known.add(resource.path());
      Optional<Table> table = Table.find(resource.name());
      byte[] bytes = files.get(resource.path());
      if (bytes == null) {
        findings.add(
            Finding.of(
                ExchangeFinding.MISSING_RESOURCE, location(resource), "name", resource.name(), "path", resource.path()));
      } else if (table.isPresent()) {
        resources.put(table.get(), resource);
        digest(resource, bytes);
      }
    }
    for (String path : files.keySet()) {
      if (!known.contains(path)) {
        findings.add(
            Finding.of(ExchangeFinding.UNLISTED_FILE, Location.none().withSource(path, null, null, null), "path", path));
      }
    }
  }

  private void digest(Manifest.Resource resource, byte[] bytes) {
    resource
        .sha256()
        .filter(stated -> !stated.equals(Sha256.of(bytes)))
        .ifPresent(
            stated ->
                findings.add(
                    Finding.of(ExchangeFinding.DIGEST, location(resource), "stated", stated, "found", Sha256.of(bytes))));
  }

  private static Location location(Manifest.Resource resource) {
    Location location = Table.find(resource.name()).map(table -> Location.ofTable(table.tableName())).orElse(Location.none());
    return location.withSource(resource.path(), null, null, null);
  }

  private void knownNames() {
    for (Table table : Table.values()) {
      String path = table.tableName() + ".csv";
      if (files.containsKey(path)) {
        resources.put(table, new Manifest.Resource(table.tableName(), path, Optional.empty(), Optional.empty()));
      }
    }
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
    return resources.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(resources.keySet()));
  }

  @Override
  public Optional<String> findFile(Table table) {
    return Optional.ofNullable(resources.get(table)).map(Manifest.Resource::path);
  }

  @Override
  public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
    open(table, found::add).ifPresent(csv -> csv.readTexts(found::add, rows));
  }

  @Override
  public List<Part> parts(Table table, Consumer<Finding> found) {
    List<Part> parts = new ArrayList<>();
    open(table, found)
        .ifPresent(
            csv -> {
              for (int i = 0; i < csv.parts(); i++) {
                int part = i;
                parts.add((findings, sink) -> csv.read(part, findings, sink));
              }
            });
    return parts;
  }

  private Optional<CsvTable> open(Table table, Consumer<Finding> found) {
    Manifest.Resource resource = Objects.requireNonNull(resources.get(table), table.tableName());
    Bytes bytes = Bytes.of(Objects.requireNonNull(files.get(resource.path())));
    return CsvTable.open(table, resource.path(), bytes, resource.delimiter(), opening.headings(), found);
  }

  @Override
  public String sha256() {
    return sha256;
  }
}
