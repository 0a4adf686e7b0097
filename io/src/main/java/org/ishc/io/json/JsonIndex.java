package org.ishc.io.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Location;
import org.ishc.io.pack.Listing;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.pack.TableNames;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Where the tables of one JSON file begin: the whole text is read once, and nothing of it held but the manifest and the keys of objects. */
final class JsonIndex {

  private static final String MANIFEST = "manifest";

  private final FileOpening opened;
  private final JsonMapper mapper;
  private final Map<String, Found> lists = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<Table, String> tables;
  private Optional<Manifest> manifest = Optional.empty();
  private boolean hasManifest;

  /**
   * A table.
   *
   * @param offset where it begins
   * @param keys the keys of its objects
   */
  record Found(long offset, Set<String> keys) {}

  JsonIndex(Path path, Opening opening) throws IOException {
    this.opened = new FileOpening(path, opening, Sha256.of(path));
    this.mapper = JsonTexts.mapper(opening.limits());
    if (!opened.isWithinSize()) {
      this.tables = Map.of();
      return;
    }
    try (JsonParser parser = JsonTexts.parser(mapper, path, 0)) {
      index(parser);
    } catch (JacksonException malformed) {
      JsonTexts.Fault fault = JsonTexts.fault(malformed, opening.limits());
      opened.add(fault.code(), Location.none(), fault.arguments());
    }
    if (!hasManifest) {
      opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
    }
    this.tables = Listing.read(hasManifest ? Optional.of(manifest()) : Optional.empty(), opened.file(), names, opened.findings());
    tables.values().removeIf(name -> !lists.containsKey(name));
  }

  FileOpening opened() {
    return opened;
  }

  JsonMapper mapper() {
    return mapper;
  }

  Manifest manifest() {
    return manifest.orElse(Manifest.NONE);
  }

  Set<Table> tables() {
    return tables.keySet();
  }

  /** Returns the name under which a table stands. */
  String name(Table table) {
    return tables.getOrDefault(table, table.tableName());
  }

  /** Finds where a table begins. */
  Optional<Found> find(Table table) {
    return Optional.ofNullable(lists.get(name(table)));
  }

  private void index(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", "not an object");
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Optional<Table> table = TableNames.findInAnyCase(name);
      JsonToken token = parser.nextToken();
      if (name.equals(MANIFEST)) {
        manifest(parser, token);
      } else if (table.isPresent()) {
        names.add(name);
        table(parser, token, table.get(), name);
      } else {
        names.add(name);
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", "something stands behind the object");
    }
  }

  private void manifest(JsonParser parser, JsonToken token) throws IOException {
    hasManifest = true;
    long start = parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    long bytes = parser.currentLocation().getByteOffset() - start;
    if (start < 0) {
      opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", "not UTF-8");
    } else if (bytes > ManifestReader.MAX_BYTES) {
      opened.limit(Location.none(), "manifest-bytes", ManifestReader.MAX_BYTES, bytes);
    } else if (token == JsonToken.START_OBJECT) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(opened.path()))) {
        in.skipNBytes(start);
        manifest = new ManifestReader(opened.findings()).read(in.readNBytes((int) bytes));
      }
    } else {
      opened.add(ExchangeFinding.MANIFEST, Location.none(), "reason", "not an object");
    }
  }

  private void table(JsonParser parser, JsonToken token, Table table, String name) {
    long start = parser.currentTokenLocation().getByteOffset();
    Location location = Location.ofTable(table.tableName());
    if (token != JsonToken.START_ARRAY || start < 0) {
      opened.add(ExchangeFinding.DAMAGED, location, "reason", start < 0 ? "not UTF-8" : "not a list");
      parser.skipChildren();
      return;
    }
    Set<String> keys = JsonRows.keys();
    lists.put(name, new Found(start, keys));
    for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
      long from = parser.currentTokenLocation().getByteOffset();
      keys(parser, value, keys);
      long bytes = parser.currentLocation().getByteOffset() - from;
      if (lists.containsKey(name) && (bytes > JsonTexts.MAX_ROW_BYTES || keys.size() > JsonTexts.MAX_KEYS)) {
        boolean isLong = bytes > JsonTexts.MAX_ROW_BYTES;
        opened.limit(location, isLong ? "row-bytes" : "columns", isLong ? JsonTexts.MAX_ROW_BYTES : JsonTexts.MAX_KEYS, isLong ? bytes : keys.size());
        lists.remove(name);
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
}
