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
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.manifest.Listing;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.TableNames;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where the tables of one JSON file begin: the whole text is read once, and nothing of it held but the manifest and the
 * keys of objects.
 */
final class JsonIndex extends FileIndex {

    private static final String MANIFEST = "manifest";

    private final FileOpening opened;
    private final Map<String, Found> lists = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean hasManifest;
    private int unknown;

    /**
     * A table.
     *
     * @param offset where it begins
     * @param keys the keys of its objects
     */
    record Found(long offset, Set<String> keys) {}

    JsonIndex(Path path, Opening opening) throws IOException {
        super(path, opening, JsonTexts.mapper(opening.limits()));
        this.opened = opened();
        if (!opened.isWithinSize()) {
            return;
        }
        try (JsonParser parser = JsonTexts.parser(mapper(), path, 0)) {
            LibraryBorder.read(() -> {
                index(parser);
                return true;
            });
        } catch (LibraryBorder.UnreadableException malformed) {
            JsonTexts.Fault fault = JsonTexts.fault(malformed, opening.limits());
            opened.add(fault.code(), Location.none(), fault.arguments());
        }
        if (!hasManifest) {
            opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
        }
        Map<Table, String> tables = Listing.read(
                hasManifest ? Optional.of(manifest()) : Optional.empty(), opened.file(), names, opened.findings());
        tables.values().removeIf(name -> !lists.containsKey(name));
        list(tables);
    }

    /** Finds where a table begins. */
    Optional<Found> find(Table table) {
        return Optional.ofNullable(lists.get(name(table)));
    }

    private void index(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.NOT_AN_OBJECT.with());
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
            } else if (++unknown > opened.opening().limits().entries()) {
                opened.limit(
                        Location.none(), "entries", opened.opening().limits().entries(), unknown);
                return;
            } else {
                names.add(name);
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.BEHIND_OBJECT.with());
        }
    }

    private void manifest(JsonParser parser, JsonToken token) throws IOException {
        hasManifest = true;
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long bytes = parser.currentLocation().getByteOffset() - start;
        if (start < 0) {
            opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.NOT_UTF_8.with());
        } else if (bytes > ManifestReader.MAX_BYTES) {
            opened.limit(Location.none(), "manifest-bytes", ManifestReader.MAX_BYTES, bytes);
        } else if (token == JsonToken.START_OBJECT) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(opened.path()))) {
                in.skipNBytes(start);
                say(new ManifestReader(opened.findings(), opened.file()).read(in.readNBytes((int) bytes)));
            }
        } else {
            opened.add(ExchangeFinding.MANIFEST, Location.none(), "reason", FilePhrase.NOT_AN_OBJECT.with());
        }
    }

    private void table(JsonParser parser, JsonToken token, Table table, String name) {
        long start = parser.currentTokenLocation().getByteOffset();
        Location location = Location.ofTable(table.tableName());
        if (token != JsonToken.START_ARRAY || start < 0) {
            opened.add(
                    ExchangeFinding.DAMAGED,
                    location,
                    "reason",
                    (start < 0 ? FilePhrase.NOT_UTF_8 : FilePhrase.NOT_A_LIST).with());
            parser.skipChildren();
            return;
        }
        Set<String> keys = JsonRows.keys();
        lists.put(name, new Found(start, keys));
        for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
            long from = parser.currentTokenLocation().getByteOffset();
            long tokens = keys(parser, value, keys);
            long bytes = parser.currentLocation().getByteOffset() - from;
            boolean isWithin = isWithin(location, "row-bytes", JsonTexts.MAX_ROW_BYTES, bytes)
                    && isWithin(location, "row-values", JsonTexts.MAX_ROW_TOKENS, tokens)
                    && isWithin(location, "columns", JsonTexts.MAX_KEYS, keys.size());
            if (!isWithin) {
                // nothing of the table is read, so nothing more of it is looked at
                lists.remove(name);
                skipRest(parser);
                return;
            }
        }
    }

    private boolean isWithin(Location location, String limit, long allowed, long found) {
        if (found > allowed) {
            opened.limit(location, limit, allowed, found);
        }
        return found <= allowed;
    }

    private static void skipRest(JsonParser parser) {
        for (JsonToken value = parser.nextToken();
                value != JsonToken.END_ARRAY && value != null;
                value = parser.nextToken()) {
            parser.skipChildren();
        }
    }

    /**
     * Takes the keys of an object, as many as are wanted and one more; returns how many values, names and brackets it
     * has.
     */
    private static long keys(JsonParser parser, JsonToken value, Set<String> keys) {
        if (value != JsonToken.START_OBJECT) {
            return skip(parser, value);
        }
        long tokens = 1;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (keys.size() <= JsonTexts.MAX_KEYS) {
                keys.add(parser.currentName());
            }
            tokens += 1 + skip(parser, parser.nextToken());
        }
        return tokens;
    }

    private static long skip(JsonParser parser, JsonToken value) {
        long tokens = 1;
        int depth = value.isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken next = parser.nextToken();
            if (next == null) {
                return tokens;
            }
            depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            tokens++;
        }
        return tokens;
    }
}
