package org.ishc.io.manifest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.base.Years;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.border.FileNames;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.table.DayText;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.OuterSpace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code datapackage.json}; a value that cannot be read becomes a finding, and the rest is still read. */
public final class ManifestReader {

    /** The manifest's file name. */
    public static final String FILE = "datapackage.json";

    /** More bytes than any manifest has. */
    public static final int MAX_BYTES = 1 << 24;

    /** More resources than any package has. */
    private static final int MAX_RESOURCES = 1_000;

    /** More files than any resource has. */
    private static final int MAX_PATHS = 1_000;

    /** More characters than any name or path has. */
    private static final int MAX_NAME = 4_096;

    /** More digits, before or behind the point, than any number has. */
    private static final int MAX_DIGITS = 100;

    /** More values, names and brackets than any manifest has: counted while they are read. */
    private static final long MAX_TOKENS = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(MAX_DIGITS)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> KNOWN =
            Set.of("name", "created", "profile", "ishc_version", "sender", "period", "calendar", "as_of", "resources");
    private static final String HASH_PREFIX = "sha256:";
    /** The version of the package that is read and written. */
    static final String VERSION = "1";

    private static final Statement PERIODS =
            TextPhrase.TYPED.with("text", "2023, 2023-S1, 2023-Q1, 2023-03, 2023-01/2023-09, 2021/2025");
    private static final Statement RESOURCES =
            TextPhrase.TYPED.with("text", "[{\"name\": \"clubs\", \"path\": \"clubs.csv\"}]");

    private final List<Finding> findings;
    private final Location place;

    /** Creates a reader that adds what it finds to a list. */
    public ManifestReader(List<Finding> findings) {
        this(findings, FILE);
    }

    /**
     * Creates a reader that adds what it finds to a list.
     *
     * @param file in which the manifest stands, for findings
     */
    public ManifestReader(List<Finding> findings, String file) {
        this.findings = findings;
        this.place = Location.none().withSource(file, null, null, null);
    }

    /** Reads a manifest's text; empty, with a finding, when it is not a JSON object. */
    public Optional<Manifest> read(byte[] json) {
        JsonNode tree;
        try {
            tree = LibraryBorder.read(() -> MAPPER.readTree(json));
        } catch (IOException malformed) {
            wrong(
                    malformed.getCause() instanceof JacksonException unreadable
                            ? reason(unreadable)
                            : FilePhrase.SYNTAX.with("problem", String.valueOf(malformed.getMessage())));
            return Optional.empty();
        }
        if (tree.isObject()) {
            return Optional.of(read(tree));
        }
        wrong(FilePhrase.NOT_AN_OBJECT.with());
        return Optional.empty();
    }

    /** What is wrong, and where. */
    private static Statement reason(JacksonException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        boolean isNumber = String.valueOf(malformed.getOriginalMessage()).contains("BigDecimal");
        Statement reason = isNumber
                ? FilePhrase.HUGE_NUMBER.with()
                : FilePhrase.SYNTAX.with(
                        "problem",
                        cut(LibraryBorder.reason(new IllegalArgumentException(malformed.getOriginalMessage()))));
        return at == null || at.getLineNr() < 1
                ? reason
                : FilePhrase.AT_LINE.with(
                        "line",
                        String.valueOf(at.getLineNr()),
                        "column",
                        String.valueOf(at.getColumnNr()),
                        "problem",
                        reason);
    }

    private Manifest read(JsonNode tree) {
        text(tree, "ishc_version")
                .map(OuterSpace::trim)
                .filter(version -> !version.equals(VERSION))
                .ifPresent(version ->
                        wrong(keyValue("ishc_version", cut(version), TextPhrase.TYPED.with("text", VERSION))));
        List<Manifest.Resource> resources = resources(tree.path("resources"));
        Map<String, Object> further = new LinkedHashMap<>();
        tree.properties().stream()
                .filter(property -> !KNOWN.contains(property.getKey()))
                .forEach(property -> further(property.getKey(), property.getValue(), further));
        return new Manifest(
                text(tree, "name"),
                created(tree),
                value(tree, "sender", TextPhrase.CODE.with(), text -> Optional.of(UnitCode.parse(text))),
                value(tree, "period", PERIODS, Period::find),
                value(tree, "calendar", calendars(), PeriodCalendar::find).orElse(PeriodCalendar.CALENDAR),
                value(tree, "as_of", FilePhrase.DAYS.with(), DayText::find),
                resources,
                further);
    }

    private static Statement calendars() {
        return TextPhrase.TYPED.with(
                "text",
                Stream.of(PeriodCalendar.values()).map(PeriodCalendar::code).collect(Collectors.joining(", ")));
    }

    /** The resources in their order, as many as any package has; that there are more is a finding. */
    private List<Manifest.Resource> resources(JsonNode list) {
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            wrong(keyValue("resources", cut(list), RESOURCES));
            return List.of();
        }
        if (list.size() > MAX_RESOURCES) {
            findings.add(Finding.of(
                    ExchangeFinding.LIMIT, place, "limit", "resources", "allowed", (long) MAX_RESOURCES, "found", (long)
                            list.size()));
        }
        List<Manifest.Resource> resources = new ArrayList<>();
        list.valueStream().limit(MAX_RESOURCES).forEach(node -> resource(node).ifPresent(resources::add));
        return resources;
    }

    private Optional<Manifest.Resource> resource(JsonNode node) {
        Optional<String> name = text(node, "name");
        List<String> paths = paths(node.path("path"));
        if (isTooLong(name) || paths.stream().anyMatch(path -> path.length() > MAX_NAME) || paths.size() > MAX_PATHS) {
            wrong(FilePhrase.LONG_NAME.with("most", MAX_NAME));
            return Optional.empty();
        }
        if (name.isEmpty() || paths.isEmpty()) {
            wrong(keyValue("resources", cut(node), RESOURCES));
            return Optional.empty();
        }
        Optional<String> sha256 = text(node, "hash")
                .filter(hash -> hash.startsWith(HASH_PREFIX))
                .map(hash -> hash.substring(HASH_PREFIX.length()));
        Optional<Long> rows = Optional.of(node.path("rows"))
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::asLong);
        return Optional.of(new Manifest.Resource(
                VietnameseText.normalize(name.get()), paths, sha256, delimiter(node.path("dialect")), rows));
    }

    /** One path or a list of them, as the files of the package are named. */
    private static List<String> paths(JsonNode path) {
        List<JsonNode> nodes = path.isArray() ? path.valueStream().toList() : List.of(path);
        return nodes.stream().allMatch(JsonNode::isString)
                ? nodes.stream()
                        .map(node -> FileNames.inPackage(node.asString()))
                        .toList()
                : List.of();
    }

    private static boolean isTooLong(Optional<String> text) {
        return text.filter(name -> name.length() > MAX_NAME).isPresent();
    }

    /** A separator can be any character but those that are part of texts, numbers and lines. */
    private Optional<Character> delimiter(JsonNode dialect) {
        Optional<String> stated = text(dialect, "delimiter");
        Optional<Character> mark = stated.filter(name -> name.length() == 1)
                .map(word -> word.charAt(0))
                .filter(ManifestReader::isSeparator);
        if (stated.isPresent() && mark.isEmpty()) {
            wrong(FilePhrase.DELIMITER.with("found", cut(stated.get())));
        }
        return mark;
    }

    private static boolean isSeparator(char mark) {
        return ",;|\t".indexOf(mark) >= 0;
    }

    /** When it was made: kept as it was written, whatever that is, but for a year outside those that can be told. */
    private Optional<String> created(JsonNode tree) {
        Optional<String> created = text(tree, "created");
        try {
            if (created.isPresent()
                    && !Years.hold(OffsetDateTime.parse(created.get()).toLocalDate())) {
                wrong(FilePhrase.CREATED.with(
                        "found",
                        created.get(),
                        "first",
                        String.valueOf(Years.FIRST),
                        "last",
                        String.valueOf(Years.LAST)));
                return Optional.empty();
            }
        } catch (DateTimeException noDateTime) {
            return created;
        }
        return created;
    }

    /** A value of somebody else, kept for when the package is written anew; one that cannot be kept is a finding. */
    private void further(String key, JsonNode value, Map<String, Object> further) {
        if (isWhole(key) && isBounded(value)) {
            further.put(key, MAPPER.treeToValue(value, Object.class));
        } else {
            wrong(FilePhrase.NOT_KEPT.with("key", cut(key), "most", MAX_DIGITS));
        }
    }

    private static boolean isBounded(JsonNode value) {
        if (value.isString()) {
            return isWhole(value.asString());
        }
        return value.isNumber()
                ? Math.abs((long) value.decimalValue().scale()) <= MAX_DIGITS
                : value.valueStream().allMatch(ManifestReader::isBounded);
    }

    private <T> Optional<T> value(JsonNode tree, String key, Statement allowed, Function<String, Optional<T>> reading) {
        return text(tree, key).flatMap(text -> {
            Optional<T> value;
            try {
                value = reading.apply(OuterSpace.trim(text));
            } catch (IllegalArgumentException | DateTimeException none) {
                value = Optional.empty();
            }
            if (value.isEmpty()) {
                wrong(keyValue(key, cut(text), allowed));
            }
            return value;
        });
    }

    /**
     * Finds a text; something else in its place is a finding, since a day or period that is not seen would change every
     * check.
     */
    private Optional<String> text(JsonNode tree, String key) {
        JsonNode node = tree.path(key);
        if (!node.isString() && !node.isMissingNode() && !node.isNull()) {
            wrong(keyValue(key, cut(node), TextPhrase.TEXT.with()));
        }
        if (node.isString() && !isWhole(node.asString())) {
            wrong(FilePhrase.HALF_OF_KEY.with("key", key));
            return Optional.empty();
        }
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** Tells whether a text holds whole characters only: half of one cannot be written again. */
    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(number -> number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE);
    }

    private static String cut(JsonNode node) {
        return cut(node.toString());
    }

    private static String cut(String text) {
        return text.length() <= Location.MAX_VALUE_LENGTH ? text : text.substring(0, Location.MAX_VALUE_LENGTH);
    }

    private static Statement keyValue(String key, String found, Statement allowed) {
        return FilePhrase.KEY_VALUE.with("key", key, "found", found, "allowed", allowed);
    }

    private void wrong(Statement reason) {
        findings.add(Finding.of(ExchangeFinding.MANIFEST, place, "reason", reason));
    }
}
