package org.ishc.io.pack;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.spi.Manifest;
import org.ishc.io.table.DayText;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.OuterSpace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code datapackage.json}; a value that is none becomes a finding, and the rest is still read. */
public final class ManifestReader {

  /** The manifest's file name. */
  public static final String FILE = "datapackage.json";

  /** More bytes than any manifest has. */
  public static final int MAX_BYTES = 1 << 24;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Set<String> KNOWN =
      Set.of("name", "created", "profile", "ishc_version", "sender", "period", "calendar", "as_of", "resources");
  private static final String HASH_PREFIX = "sha256:";

  /** The version of the package that is read and written. */
  static final String VERSION = "1";

  private final List<Finding> findings;

  /** Creates a reader that adds what it finds to a list. */
  public ManifestReader(List<Finding> findings) {
    this.findings = findings;
  }

  /** Reads a manifest's text; empty when it is none. */
  public Optional<Manifest> read(byte[] json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.isObject()) {
        return Optional.of(read(tree));
      }
      wrong("not an object");
    } catch (JacksonException malformed) {
      wrong(malformed.getOriginalMessage());
    }
    return Optional.empty();
  }

  private Manifest read(JsonNode tree) {
    text(tree, "ishc_version").filter(version -> !version.equals(VERSION)).ifPresent(version -> wrong("ishc_version: " + version));
    List<Manifest.Resource> resources = new ArrayList<>();
    for (JsonNode resource : tree.path("resources")) {
      Optional<String> name = text(resource, "name");
      List<String> paths = paths(resource.path("path"));
      if (name.isPresent() && !paths.isEmpty()) {
        resources.add(
            new Manifest.Resource(
                VietnameseText.normalize(name.get()),
                paths,
                text(resource, "hash").filter(hash -> hash.startsWith(HASH_PREFIX)).map(hash -> hash.substring(HASH_PREFIX.length())),
                text(resource.path("dialect"), "delimiter").filter(mark -> mark.length() == 1).map(mark -> mark.charAt(0)),
                Optional.of(resource.path("rows")).filter(JsonNode::isIntegralNumber).filter(JsonNode::canConvertToLong).map(JsonNode::asLong)));
      } else {
        wrong("resources: " + cut(resource));
      }
    }
    Map<String, Object> further = new LinkedHashMap<>();
    tree.properties().stream()
        .filter(property -> !KNOWN.contains(property.getKey()))
        .forEach(property -> further.put(property.getKey(), MAPPER.treeToValue(property.getValue(), Object.class)));
    return new Manifest(
        text(tree, "name"),
        text(tree, "created"),
        value(tree, "sender", UnitCode::parse),
        value(tree, "period", Period::parse),
        value(tree, "calendar", code -> PeriodCalendar.find(code).orElseThrow(IllegalArgumentException::new))
            .orElse(PeriodCalendar.CALENDAR),
        value(tree, "as_of", text -> DayText.find(OuterSpace.trim(text)).orElseThrow(IllegalArgumentException::new)),
        resources,
        further);
  }

  /** One path or a list of them, as the files of the package are named. */
  private static List<String> paths(JsonNode path) {
    List<JsonNode> nodes = path.isArray() ? path.valueStream().toList() : List.of(path);
    return nodes.stream().allMatch(JsonNode::isString) ? nodes.stream().map(node -> PackedFiles.name(node.asString())).toList() : List.of();
  }

  private <T> Optional<T> value(JsonNode tree, String key, Function<String, T> reading) {
    return text(tree, key)
        .flatMap(
            text -> {
              try {
                return Optional.of(reading.apply(text));
              } catch (IllegalArgumentException | DateTimeException none) {
                wrong(key + ": " + text);
                return Optional.empty();
              }
            });
  }

  /** Finds a text; something else in its place is a finding, since a day or period that is not seen would change every check. */
  private Optional<String> text(JsonNode tree, String key) {
    JsonNode node = tree.path(key);
    if (!node.isString() && !node.isMissingNode() && !node.isNull()) {
      wrong(key + ": " + cut(node));
    }
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static String cut(JsonNode node) {
    String text = node.toString();
    return text.length() <= Location.MAX_VALUE_LENGTH ? text : text.substring(0, Location.MAX_VALUE_LENGTH);
  }

  private void wrong(String reason) {
    Location location = Location.none().withSource(FILE, null, null, null);
    findings.add(Finding.of(ExchangeFinding.MANIFEST, location, "reason", reason));
  }
}
