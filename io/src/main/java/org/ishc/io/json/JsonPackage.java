package org.ishc.io.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of one JSON file; the keys of all objects of a table are its headings. */
final class JsonPackage implements PackageSource {

  private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final byte[] bytes;
  private final Opening opening;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Table, JsonNode> tables = new EnumMap<>(Table.class);
  private Manifest manifest = Manifest.NONE;

  JsonPackage(String file, byte[] bytes, Opening opening) {
    this.file = file;
    this.bytes = bytes;
    this.opening = opening;
    try {
      open(MAPPER.readTree(bytes));
    } catch (JacksonException malformed) {
      add(ExchangeFinding.DAMAGED, "reason", malformed.getOriginalMessage());
    }
  }

  private void open(JsonNode tree) {
    if (tree.path("manifest").isObject()) {
      manifest = new ManifestReader(findings).read(tree.path("manifest"));
    } else {
      add(ExchangeFinding.NO_MANIFEST);
    }
    for (String name : tree.propertyNames()) {
      Optional<Table> table = Table.find(name);
      if (table.isPresent() && tree.path(name).isArray()) {
        tables.put(table.get(), tree.path(name));
      } else if (!name.equals("manifest")) {
        add(ExchangeFinding.UNLISTED_FILE, "path", name);
      }
    }
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
    JsonNode objects = Objects.requireNonNull(tables.get(table), table.tableName());
    Set<String> keys = new LinkedHashSet<>();
    objects.forEach(object -> keys.addAll(object.propertyNames()));
    if (objects.isEmpty()) {
      return;
    }
    List<String> headings = List.copyOf(keys);
    Optional<HeadingLine> line = HeadingLine.read(table, headings, opening.headings(), found);
    int row = 0;
    for (JsonNode object : objects) {
      row++;
      int number = row;
      line.ifPresent(
          heading -> rows.accept(heading.row(number, 0, headings.stream().map(key -> text(object.path(key))).toList())));
    }
  }

  /** A cell as text: what is missing or null is empty, a list is joined by bars. */
  private static String text(JsonNode cell) {
    if (cell.isMissingNode() || cell.isNull()) {
      return "";
    }
    if (cell.isArray()) {
      List<String> parts = new ArrayList<>();
      cell.forEach(part -> parts.add(text(part)));
      return String.join("|", parts);
    }
    return cell.isNumber() ? cell.decimalValue().toPlainString() : cell.isObject() ? cell.toString() : cell.asString();
  }

  @Override
  public Optional<String> findPointer(Table table, int row, Optional<String> column) {
    return Optional.of("/" + table.tableName() + "/" + (row - 1));
  }

  @Override
  public String sha256() {
    return Sha256.of(bytes);
  }
}
