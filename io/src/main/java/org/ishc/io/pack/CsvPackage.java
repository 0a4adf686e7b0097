package org.ishc.io.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/** A Frictionless Data Package of CSV files, wherever the files come from. Holds no bytes but the manifest's. */
final class CsvPackage implements SlicedSource {

  private final SortedMap<String, PackedFile> files;
  private final Opening opening;
  private final String sha256;
  private final OpeningFindings findings;
  private final List<Finding> complete;
  private final Manifest manifest;
  private final Map<Table, Manifest.Resource> resources = new EnumMap<>(Table.class);

  /** The tables that were read before; a file is looked through once, however often its rows are read. */
  private final Map<Table, Opened> opened = new ConcurrentHashMap<>();

  /**
   * A table that was opened.
   *
   * @param csv its rows; empty when they cannot be read
   * @param findings what was found on opening
   */
  private record Opened(Optional<CsvTable> csv, List<Finding> findings) {}

  /**
   * Takes the files of a package.
   *
   * @param sha256 the digest of what was sent
   * @param onOpening what was found before
   * @param opening how tables are read
   * @throws IOException when the manifest cannot be read any more
   */
  CsvPackage(SortedMap<String, PackedFile> files, String sha256, OpeningFindings onOpening, Opening opening) throws IOException {
    this.files = files;
    this.opening = opening;
    this.sha256 = sha256;
    this.findings = onOpening;
    PackedFile json = files.get(ManifestReader.FILE);
    Optional<Manifest> read = json == null ? Optional.empty() : manifest(json);
    this.manifest = read.orElse(Manifest.NONE);
    if (json == null) {
      findings.add(Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()));
    }
    if (read.isPresent()) {
      listed();
    } else {
      knownNames();
    }
    this.complete = findings.complete("");
  }

  private Optional<Manifest> manifest(PackedFile json) throws IOException {
    try (InputStream in = json.bytes().open()) {
      byte[] bytes = in.readNBytes(ManifestReader.MAX_BYTES + 1);
      if (bytes.length <= ManifestReader.MAX_BYTES) {
        return new ManifestReader(findings).read(bytes);
      }
      Location location = Location.none().withSource(ManifestReader.FILE, null, null, null);
      findings.add(
          Finding.of(ExchangeFinding.LIMIT, location, "limit", "manifest-bytes", "allowed", (long) ManifestReader.MAX_BYTES, "found", (long) bytes.length));
      return Optional.empty();
    }
  }

  private void listed() {
    Set<String> known = new HashSet<>(Set.of(ManifestReader.FILE));
    Set<Table> ambiguous = EnumSet.noneOf(Table.class);
    for (Manifest.Resource resource : manifest.resources()) {
      known.add(resource.path());
      Optional<Table> table = Table.find(resource.name());
      if (table.isPresent() && resources.putIfAbsent(table.get(), resource) != null) {
        findings.add(Finding.of(ExchangeFinding.DUPLICATE_FILE, location(resource), "path", resource.path()));
        ambiguous.add(table.get());
      }
      PackedFile file = files.get(resource.path());
      if (file == null) {
        findings.add(notThere(resource));
      } else if (table.isPresent()) {
        digest(resource, file);
      }
    }
    // nobody can say which file of a table was meant
    resources.keySet().removeAll(ambiguous);
    resources.values().removeIf(resource -> !files.containsKey(resource.path()));
    for (String path : files.keySet()) {
      if (!known.contains(path)) {
        findings.add(
            Finding.of(ExchangeFinding.UNLISTED_FILE, Location.none().withSource(path, null, null, null), "path", path));
      }
    }
  }

  private static Finding notThere(Manifest.Resource resource) {
    return PackedFiles.isUnsafe(resource.path())
        ? Finding.of(ExchangeFinding.UNSAFE_PATH, location(resource), "path", resource.path())
        : Finding.of(ExchangeFinding.MISSING_RESOURCE, location(resource), "name", resource.name(), "path", resource.path());
  }

  private void digest(Manifest.Resource resource, PackedFile file) {
    resource
        .sha256()
        .filter(stated -> !stated.equals(file.sha256()))
        .ifPresent(
            stated -> findings.add(Finding.of(ExchangeFinding.DIGEST, location(resource), "stated", stated, "found", file.sha256())));
  }

  private static Location location(Manifest.Resource resource) {
    Location location = Table.find(resource.name()).map(table -> Location.ofTable(table.tableName())).orElse(Location.none());
    return location.withSource(resource.path(), null, null, null);
  }

  private void knownNames() {
    for (Table table : Table.values()) {
      String path = table.tableName() + ".csv";
      if (files.containsKey(path)) {
        resources.put(table, new Manifest.Resource(table.tableName(), path));
      }
    }
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<Finding> findings() {
    return complete;
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
    untilDamaged(table, found::add, () -> open(table, found::add).ifPresent(csv -> csv.readTexts(found::add, rows)));
  }

  @Override
  public List<Part> parts(Table table, Consumer<Finding> found) {
    List<Part> parts = new ArrayList<>();
    untilDamaged(table, found, () -> open(table, found).ifPresent(csv -> parts(table, csv, parts)));
    return parts;
  }

  private void parts(Table table, CsvTable csv, List<Part> parts) {
    csv.parts().forEach(part -> parts.add((findings, sink) -> untilDamaged(table, findings, () -> part.read(findings, sink))));
  }

  private Optional<CsvTable> open(Table table, Consumer<Finding> found) {
    Opened once = opened.computeIfAbsent(table, this::open);
    once.findings().forEach(found);
    return once.csv();
  }

  private Opened open(Table table) {
    PackedFile file = Objects.requireNonNull(files.get(path(table)));
    Optional<Character> delimiter = Objects.requireNonNull(resources.get(table)).delimiter();
    List<Finding> found = new ArrayList<>();
    return new Opened(CsvTable.open(table, path(table), file.bytes(), delimiter, opening, found::add), found);
  }

  private String path(Table table) {
    return Objects.requireNonNull(resources.get(table), table.tableName()).path();
  }

  /** Reads as long as the bytes can be read. */
  private void untilDamaged(Table table, Consumer<Finding> found, Runnable reading) {
    try {
      LibraryBorder.read(
          () -> {
            reading.run();
            return true;
          });
    } catch (IOException damaged) {
      Location location = location(Objects.requireNonNull(resources.get(table)));
      found.accept(Finding.of(ExchangeFinding.DAMAGED, location, "reason", String.valueOf(damaged.getMessage())));
    }
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
