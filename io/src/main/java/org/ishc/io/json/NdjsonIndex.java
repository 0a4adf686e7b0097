package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Location;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.manifest.Listing;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.TableNames;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * What one file of JSON lines holds: every line is read once, and the keys of each table are remembered. A line that is
 * none becomes a finding.
 */
final class NdjsonIndex extends FileIndex {

    /** The key of a line that names its table. */
    static final String TABLE = "table";

    /** The key of a line that holds its record. */
    static final String ROW = "row";

    private static final int MAX_MALFORMED = 1_000;

    /** More names of tables than are looked at. */
    private static final int MAX_NAMES = 1_000;

    private final FileOpening opened;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private int malformed;

    /** The keys of a table's objects, and how many there are. */
    private static final class Found {
        private final Set<String> keys = JsonRows.keys();
        private long rows;
    }

    NdjsonIndex(Path path, Opening opening) throws IOException {
        super(path, opening, JsonTexts.mapper(opening.limits(), JsonTexts.MAX_ROW_TOKENS));
        this.opened = opened();
        if (!opened.isWithinSize()) {
            return;
        }
        index();
        if (said().isEmpty()
                && opened.findings().stream().noneMatch(finding -> finding.code() == ExchangeFinding.MANIFEST)) {
            opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
        }
        statedRows();
        Map<Table, String> tables = Listing.read(said(), opened.file(), found.keySet(), opened.findings());
        list(tables);
        List.copyOf(tables.keySet()).forEach(table -> {
            int keys = keys(table).size();
            if (keys > JsonTexts.MAX_KEYS) {
                opened.limit(Location.ofTable(table.tableName()), "columns", JsonTexts.MAX_KEYS, keys);
                tables.remove(table);
            }
        });
    }

    /** Returns the keys of a table's objects. */
    Set<String> keys(Table table) {
        return Optional.ofNullable(found.get(name(table)))
                .map(given -> given.keys)
                .orElse(Set.of());
    }

    private void index() throws IOException {
        boolean isFirst = true;
        try (JsonLines lines = new JsonLines(Files.newInputStream(opened.path()))) {
            for (byte[] line = lines.next(); line != null && malformed < MAX_MALFORMED; line = lines.next()) {
                if (isBlank(line)) {
                    continue;
                }
                try {
                    JsonNode tree = JsonTexts.tree(mapper(), line);
                    if (isFirst && tree.isObject() && !tree.has(TABLE)) {
                        say(new ManifestReader(opened.findings(), opened.file())
                                .read(mapper().writeValueAsBytes(
                                                tree.path("manifest").isObject() ? tree.path("manifest") : tree)));
                    } else {
                        record(tree, lines.number());
                    }
                } catch (LibraryBorder.UnreadableException none) {
                    malformed(none, lines.number());
                }
                isFirst = false;
            }
        }
        if (malformed >= MAX_MALFORMED) {
            opened.limit(Location.none(), "malformed-lines", MAX_MALFORMED, malformed);
        }
    }

    private void record(JsonNode tree, int line) {
        if (tree.isMissingNode()) {
            malformed++;
            opened.limit(atLine(line), "line-bytes", JsonTexts.MAX_ROW_BYTES, JsonTexts.MAX_ROW_BYTES + 1L);
        } else if (!tree.path(TABLE).isString() || !tree.has(ROW)) {
            malformed++;
            opened.add(ExchangeFinding.DAMAGED, atLine(line), "reason", FilePhrase.NO_RECORD.with());
        } else {
            String name = tree.path(TABLE).asString();
            Found given =
                    found.size() < MAX_NAMES ? found.computeIfAbsent(name, first -> new Found()) : found.get(name);
            if (given != null) {
                given.rows++;
            }
            if (given != null
                    && given.keys.size() <= JsonTexts.MAX_KEYS
                    && TableNames.findInAnyCase(name).isPresent()) {
                given.keys.addAll(tree.path(ROW).propertyNames());
            }
        }
    }

    private void malformed(LibraryBorder.UnreadableException none, int line) {
        malformed++;
        JsonTexts.Fault fault = JsonTexts.fault(none, opened.opening().limits());
        opened.add(fault.code(), atLine(line), fault.arguments());
    }

    private static Location atLine(int line) {
        return Location.none().withSource(null, line, null, null);
    }

    /** A file that was cut off between two lines looks whole; only the number that the manifest states tells. */
    private void statedRows() {
        for (Manifest.Resource resource : manifest().resources()) {
            Optional<Table> table = Table.find(resource.name());
            if (table.isPresent() && resource.rows().isPresent()) {
                long stated = resource.rows().get();
                long rows = found.computeIfAbsent(resource.name(), none -> new Found()).rows;
                if (rows != stated) {
                    opened.add(
                            ExchangeFinding.ROW_COUNT,
                            Location.ofTable(resource.name()),
                            "stated",
                            stated,
                            "found",
                            rows);
                }
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }
}
