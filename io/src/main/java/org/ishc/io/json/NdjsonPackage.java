package org.ishc.io.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of one file of JSON lines. Opening it reads every line once and remembers the keys of each table; reading a table reads the file again and keeps
 * the lines of that table. A line that is none becomes a finding, and the others are read.
 */
final class NdjsonPackage implements PackageSource {

  private static final String TABLE = "table";
  private static final String ROW = "row";
  private static final int MAX_MALFORMED = 1_000;

  private final Path path;
  private final String file;
  private final Opening opening;
  private final JsonMapper mapper;
  private final String sha256;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Table, Found> found = new EnumMap<>(Table.class);
  private final Set<String> unknown = new TreeSet<>();
  private final Set<Table> tables;
  private Optional<Manifest> manifest = Optional.empty();
  private int malformed;

  /** The keys of a table's objects, and how many there are. */
  private static final class Found {
    private final Set<String> keys = JsonRows.keys();
    private long rows;
  }

  NdjsonPackage(Path path, Opening opening) throws IOException {
    this.path = path;
    this.file = path.getFileName().toString();
    this.opening = opening;
    this.mapper = JsonTexts.mapper(opening.limits());
    this.sha256 = Sha256.of(path);
    long size = Files.size(path);
    if (size > opening.limits().fileBytes()) {
      limit(Location.none(), "file-bytes", opening.limits().fileBytes(), size);
      this.tables = Set.of();
      return;
    }
    index();
    if (manifest.isEmpty() && findings.stream().noneMatch(finding -> finding.code() == ExchangeFinding.MANIFEST)) {
      add(ExchangeFinding.NO_MANIFEST, Location.none());
    }
    statedRows();
    this.tables = Listing.read(manifest(), file, found.keySet(), findings);
    found.forEach(
        (table, of) -> {
          if (of.keys.size() > JsonTexts.MAX_KEYS) {
            limit(Location.ofTable(table.tableName()), "columns", JsonTexts.MAX_KEYS, of.keys.size());
            tables.remove(table);
          }
        });
  }

  private void index() throws IOException {
    boolean isFirst = true;
    try (JsonLines lines = new JsonLines(Files.newInputStream(path))) {
      for (byte[] line = lines.next(); line != null && malformed < MAX_MALFORMED; line = lines.next()) {
        if (isBlank(line)) {
          continue;
        }
        try {
          JsonNode tree = tree(line);
          if (isFirst && tree.isObject() && !tree.has(TABLE)) {
            manifest = new ManifestReader(findings).read(mapper.writeValueAsBytes(tree.path("manifest").isObject() ? tree.path("manifest") : tree));
          } else {
            record(tree, lines.number());
          }
        } catch (JacksonException none) {
          malformed(none, lines.number());
        }
        isFirst = false;
      }
    }
    if (malformed >= MAX_MALFORMED) {
      limit(Location.none(), "malformed-lines", MAX_MALFORMED, malformed);
    }
  }

  private JsonNode tree(byte[] line) {
    if (line.length > JsonTexts.MAX_ROW_BYTES) {
      return mapper.missingNode();
    }
    boolean hasMark = line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    return mapper.readTree(hasMark ? Arrays.copyOfRange(line, 3, line.length) : line);
  }

  private void record(JsonNode tree, int line) {
    if (tree.isMissingNode()) {
      malformed++;
      limit(new Location(null, file, null, line, null, null, null, null, null), "line-bytes", JsonTexts.MAX_ROW_BYTES, JsonTexts.MAX_ROW_BYTES + 1L);
    } else if (!tree.path(TABLE).isString() || !tree.has(ROW)) {
      damaged("neither table nor row", line);
    } else {
      Optional<Table> table = Table.find(tree.path(TABLE).asString());
      if (table.isPresent()) {
        Found of = found.computeIfAbsent(table.get(), first -> new Found());
        of.rows++;
        if (of.keys.size() <= JsonTexts.MAX_KEYS) {
          of.keys.addAll(tree.path(ROW).propertyNames());
        }
      } else if (unknown.size() < MAX_MALFORMED && unknown.add(tree.path(TABLE).asString())) {
        add(ExchangeFinding.UNLISTED_FILE, Location.none(), "path", tree.path(TABLE).asString());
      }
    }
  }

  private void malformed(JacksonException none, int line) {
    if (JsonTexts.isTooDeep(none)) {
      malformed++;
      limit(
          new Location(null, file, null, line, null, null, null, null, null), "json-depth", opening.limits().jsonDepth(), opening.limits().jsonDepth() + 1L);
    } else {
      damaged(JsonTexts.reason(none), line);
    }
  }

  private void damaged(String reason, int line) {
    malformed++;
    findings.add(Finding.of(ExchangeFinding.DAMAGED, Location.none().withSource(file, line, null, null), "reason", reason));
  }

  /** A file that was cut off between two lines looks whole; only the number that the manifest states tells. */
  private void statedRows() {
    for (Manifest.Resource resource : manifest().resources()) {
      Optional<Table> table = Table.find(resource.name());
      if (table.isPresent() && resource.rows().isPresent()) {
        long stated = resource.rows().get();
        long rows = found.computeIfAbsent(table.get(), none -> new Found()).rows;
        if (rows != stated) {
          add(ExchangeFinding.ROW_COUNT, Location.ofTable(resource.name()), "stated", stated, "found", rows);
        }
      }
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte of : line) {
      if (of != ' ' && of != '\t' && of != '\r') {
        return false;
      }
    }
    return true;
  }

  private void limit(Location location, String limit, long allowed, long seen) {
    Location at = location.withSource(file, location.line(), null, null);
    findings.add(Finding.of(ExchangeFinding.LIMIT, at, "limit", limit, "allowed", allowed, "found", seen));
  }

  private void add(FindingCode code, Location location, Object... arguments) {
    findings.add(Finding.of(code, location.withSource(file, null, null, null), arguments));
  }

  @Override
  public Manifest manifest() {
    return manifest.orElse(Manifest.NONE);
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

  private Set<String> keys(Table table) {
    return Optional.ofNullable(found.get(table)).map(of -> of.keys).orElse(Set.of());
  }

  @Override
  public void read(Table table, List<Finding> into, Consumer<RawRow> rows) {
    LimitedRows limited = new LimitedRows(table, file, opening.limits(), into, rows);
    JsonRows values = new JsonRows(table, file, keys(table), opening.headings(), into, limited);
    byte[] beginning = "{\"table\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] wanted = ("{\"table\":\"" + table.tableName() + '"').getBytes(StandardCharsets.UTF_8);
    try (JsonLines lines = new JsonLines(Files.newInputStream(path))) {
      for (byte[] line = lines.next(); line != null && !limited.isFull(); line = lines.next()) {
        if (!startsWith(line, beginning) || startsWith(line, wanted)) {
          read(line, lines.number(), table, values);
        }
      }
    } catch (IOException changedMeanwhile) {
      Location location = Location.ofTable(table.tableName()).withSource(file, null, null, null);
      into.add(Finding.of(ExchangeFinding.DAMAGED, location, "reason", String.valueOf(changedMeanwhile.getMessage())));
    }
  }

  private void read(byte[] line, int number, Table table, JsonRows values) {
    JsonNode tree;
    try {
      tree = tree(line);
    } catch (JacksonException foundOnOpening) {
      return;
    }
    if (tree.has(ROW) && tree.path(TABLE).isString() && tree.path(TABLE).asString().equals(table.tableName())) {
      values.accept(tree.path(ROW), number);
    }
  }

  private static boolean startsWith(byte[] line, byte[] beginning) {
    return line.length >= beginning.length && Arrays.equals(line, 0, beginning.length, beginning, 0, beginning.length);
  }

  @Override
  public Optional<String> findPointer(Table table, int row, Optional<String> column) {
    return Optional.of("/" + ROW + column.map(name -> JsonRows.step(table, keys(table), opening.headings(), name)).orElse(""));
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
