package org.ishc.io.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of one JSON file. Opening it reads the whole text once, remembers where each table begins and which keys its objects have, and holds nothing else;
 * reading a table begins there. Of a text that is cut off, the rows before the cut are still read.
 */
final class JsonPackage implements PackageSource {

  private static final String MANIFEST = "manifest";

  private final Path path;
  private final String file;
  private final Opening opening;
  private final JsonMapper mapper;
  private final String sha256;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Table, Found> found = new EnumMap<>(Table.class);
  private final Set<Table> tables;
  private Optional<Manifest> manifest = Optional.empty();
  private boolean hasManifest;

  /** Where a table begins, and the keys of its objects. */
  private record Found(long offset, Set<String> keys) {}

  JsonPackage(Path path, Opening opening) throws IOException {
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
    try (JsonParser parser = parser(0)) {
      index(parser);
    } catch (JacksonException malformed) {
      malformed(Location.none(), malformed, findings);
    }
    if (!hasManifest) {
      add(ExchangeFinding.NO_MANIFEST);
    }
    this.tables = Listing.read(manifest(), file, found.keySet(), findings);
  }

  private JsonParser parser(long offset) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.skipNBytes(offset);
    return mapper.createParser(in);
  }

  private void index(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      add(ExchangeFinding.DAMAGED, "reason", "not an object");
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Optional<Table> table = Table.find(name);
      JsonToken token = parser.nextToken();
      if (name.equals(MANIFEST)) {
        manifest(parser, token);
      } else if (table.isPresent()) {
        table(parser, token, table.get());
      } else {
        add(ExchangeFinding.UNLISTED_FILE, "path", name);
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      add(ExchangeFinding.DAMAGED, "reason", "something stands behind the object");
    }
  }

  private void manifest(JsonParser parser, JsonToken token) throws IOException {
    hasManifest = true;
    long start = parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    long bytes = parser.currentLocation().getByteOffset() - start;
    if (start < 0) {
      add(ExchangeFinding.DAMAGED, "reason", "not UTF-8");
    } else if (bytes > ManifestReader.MAX_BYTES) {
      limit(Location.none(), "manifest-bytes", ManifestReader.MAX_BYTES, bytes);
    } else if (token == JsonToken.START_OBJECT) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        in.skipNBytes(start);
        manifest = new ManifestReader(findings).read(in.readNBytes((int) bytes));
      }
    } else {
      add(ExchangeFinding.MANIFEST, "reason", "not an object");
    }
  }

  private void table(JsonParser parser, JsonToken token, Table table) {
    long start = parser.currentTokenLocation().getByteOffset();
    Location location = location(table);
    if (token != JsonToken.START_ARRAY || start < 0) {
      findings.add(Finding.of(ExchangeFinding.DAMAGED, location, "reason", start < 0 ? "not UTF-8" : "not a list"));
      parser.skipChildren();
      return;
    }
    Set<String> keys = JsonRows.keys();
    found.put(table, new Found(start, keys));
    for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
      long from = parser.currentTokenLocation().getByteOffset();
      keys(parser, value, keys);
      long bytes = parser.currentLocation().getByteOffset() - from;
      if (found.containsKey(table) && (bytes > JsonTexts.MAX_ROW_BYTES || keys.size() > JsonTexts.MAX_KEYS)) {
        boolean isLong = bytes > JsonTexts.MAX_ROW_BYTES;
        limit(location, isLong ? "row-bytes" : "columns", isLong ? JsonTexts.MAX_ROW_BYTES : JsonTexts.MAX_KEYS, isLong ? bytes : keys.size());
        found.remove(table);
      }
    }
  }

  /** Takes the keys of an object, as many as are wanted and one more. */
  private static void keys(JsonParser parser, JsonToken value, Set<String> keys) {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      if (keys.size() <= JsonTexts.MAX_KEYS) {
        keys.add(parser.currentName());
      }
      parser.nextToken();
      parser.skipChildren();
    }
  }

  private void malformed(Location location, JacksonException malformed, List<Finding> into) {
    Location at = location.withSource(file, null, null, null);
    into.add(
        JsonTexts.isTooDeep(malformed)
            ? Finding.of(ExchangeFinding.LIMIT, at, "limit", "json-depth", "allowed", (long) opening.limits().jsonDepth(), "found", opening.limits().jsonDepth() + 1L)
            : Finding.of(ExchangeFinding.DAMAGED, at, "reason", JsonTexts.reason(malformed)));
  }

  private Location location(Table table) {
    return Location.ofTable(table.tableName()).withSource(file, null, null, null);
  }

  private void limit(Location location, String limit, long allowed, long found) {
    findings.add(
        Finding.of(ExchangeFinding.LIMIT, location.withSource(file, null, null, null), "limit", limit, "allowed", allowed, "found", found));
  }

  private void add(FindingCode code, Object... arguments) {
    findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
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

  @Override
  public void read(Table table, List<Finding> into, Consumer<RawRow> rows) {
    Found of = Objects.requireNonNull(found.get(table), table.tableName());
    LimitedRows limited = new LimitedRows(table, file, opening.limits(), into, rows);
    JsonRows values = new JsonRows(table, file, of.keys(), opening.headings(), into, limited);
    try (JsonParser parser = parser(of.offset())) {
      parser.nextToken();
      for (JsonNode value = next(parser, into, table); value != null && !limited.isFull(); value = next(parser, into, table)) {
        values.accept(value, 0);
      }
    } catch (IOException changedMeanwhile) {
      into.add(Finding.of(ExchangeFinding.DAMAGED, location(table), "reason", String.valueOf(changedMeanwhile.getMessage())));
    }
  }

  /** Returns the next value of a list; null at its end, which is also where the text is damaged. */
  private @Nullable JsonNode next(JsonParser parser, List<Finding> into, Table table) {
    try {
      JsonToken token = parser.nextToken();
      return token == JsonToken.END_ARRAY || token == null ? null : parser.readValueAsTree();
    } catch (JacksonException malformed) {
      malformed(location(table), malformed, into);
      return null;
    }
  }

  @Override
  public Optional<String> findPointer(Table table, int row, Optional<String> column) {
    Set<String> keys = Optional.ofNullable(found.get(table)).map(Found::keys).orElse(Set.of());
    return Optional.of("/" + table.tableName() + "/" + (row - 1) + column.map(name -> JsonRows.step(table, keys, opening.headings(), name)).orElse(""));
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
