package org.ishc.io.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
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
import java.util.function.Supplier;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.csv.Bytes;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.TableNames;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;

/**
 * Which files of a package of CSV files are its tables: those that its manifest lists, else those whose names are
 * known. Every other file is named.
 */
final class CsvFiles {

    private final SortedMap<String, PackedFile> files;
    private final List<Finding> findings;
    private final Map<Table, TableFile> tables = new EnumMap<>(Table.class);
    private final List<Stated> stated = new ArrayList<>();
    private final Set<String> named = new HashSet<>(Set.of(ManifestReader.FILE));

    /**
     * The file of a table.
     *
     * @param path where it is in the package; of several files that are one table their paths, joined by plus signs
     * @param bytes its bytes
     * @param delimiter the separator that the manifest states
     */
    record TableFile(String path, Bytes bytes, Optional<Character> delimiter) {}

    /**
     * The digest that the manifest states of a table.
     *
     * @param table the table
     * @param path as in {@link TableFile}
     * @param sha256 what it states
     * @param found gives what it is
     */
    record Stated(Table table, String path, String sha256, Supplier<String> found) {

        /**
         * Finds that it is another.
         *
         * @throws UncheckedIOException when it has to be read for that, and cannot be
         */
        Optional<Finding> find() {
            String is = found.get();
            return sha256.equals(is)
                    ? Optional.empty()
                    : Optional.of(Finding.of(ExchangeFinding.DIGEST, location(), "stated", sha256, "found", is));
        }

        Location location() {
            return Location.ofTable(table.tableName()).withSource(path, null, null, null);
        }
    }

    private CsvFiles(SortedMap<String, PackedFile> files, List<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * Finds the files of the tables that are to be read.
     *
     * @param manifest what the package says of itself; empty when it says nothing, and names are then taken in any case
     * @param findings what is missing, or not read, is added here
     */
    static CsvFiles read(Optional<Manifest> manifest, SortedMap<String, PackedFile> files, List<Finding> findings) {
        CsvFiles read = new CsvFiles(files, findings);
        if (manifest.isPresent()) {
            read.listed(manifest.get());
        } else {
            read.knownNames();
        }
        files.keySet().stream()
                .filter(path -> !read.named.contains(path))
                .forEach(path -> findings.add(TableNames.notRead(path, path, TableNames.findNearestFile(path), false)));
        return read;
    }

    /** Returns the files of the tables that are to be read. */
    Map<Table, TableFile> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** Returns what is to be held against the bytes of tables, read or not, in the order of the manifest. */
    List<Stated> stated() {
        return List.copyOf(stated);
    }

    private void knownNames() {
        for (String path : files.keySet()) {
            TableNames.findByFile(path).ifPresent(table -> {
                named.add(path);
                tables.put(table, new TableFile(path, bytes(path), Optional.empty()));
            });
        }
    }

    private void listed(Manifest manifest) {
        Set<Table> seen = EnumSet.noneOf(Table.class);
        Set<Table> ambiguous = EnumSet.noneOf(Table.class);
        for (Manifest.Resource resource : manifest.resources()) {
            Optional<Table> table = Table.find(resource.name());
            if (table.isPresent() && !seen.add(table.get())) {
                findings.add(Finding.of(ExchangeFinding.DUPLICATE_FILE, location(resource), "path", resource.path()));
                ambiguous.add(table.get());
            }
            if (table.isEmpty()) {
                noTable(resource);
            } else if (areThere(resource)) {
                tables.putIfAbsent(table.get(), file(table.get(), resource));
            }
        }
        // nobody can say which file of a table was meant
        tables.keySet().removeAll(ambiguous);
    }

    /**
     * A resource whose name is no table: its files are not read, and named; that is grave when one of them is nearly a
     * table's.
     */
    private void noTable(Manifest.Resource resource) {
        for (String path : resource.paths()) {
            if (!files.containsKey(path)) {
                findings.add(notThere(resource, path));
            } else if (named.add(path)) {
                Optional<String> nearest =
                        TableNames.findNearest(resource.name()).or(() -> TableNames.findNearestFile(path));
                findings.add(TableNames.notRead(path, path, nearest, true));
            }
        }
    }

    private boolean areThere(Manifest.Resource resource) {
        boolean areThere = true;
        for (String path : resource.paths()) {
            named.add(path);
            if (!files.containsKey(path)) {
                findings.add(notThere(resource, path));
                areThere = false;
            }
        }
        return areThere;
    }

    private static Finding notThere(Manifest.Resource resource, String path) {
        return PackedFiles.isUnsafe(path)
                ? Finding.of(ExchangeFinding.UNSAFE_PATH, location(resource), "path", path)
                : Finding.of(
                        ExchangeFinding.MISSING_RESOURCE, location(resource), "name", resource.name(), "path", path);
    }

    private TableFile file(Table table, Manifest.Resource resource) {
        List<String> paths = resource.paths();
        List<Bytes> parts = new ArrayList<>(paths.stream().map(this::bytes).toList());
        Supplier<String> found = paths.size() == 1 ? packed(paths.get(0)).digest() : () -> digest(parts);
        resource.sha256().ifPresent(sha256 -> stated.add(new Stated(table, resource.path(), sha256, found)));
        return new TableFile(
                resource.path(), parts.size() == 1 ? parts.get(0) : new JoinedFiles(parts), resource.delimiter());
    }

    private static String digest(List<Bytes> parts) {
        MessageDigest digest = Sha256.digest();
        try {
            for (Bytes part : parts) {
                try (InputStream in = part.open()) {
                    Sha256.update(digest, in);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Sha256.hex(digest.digest());
    }

    private PackedFile packed(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private Bytes bytes(String path) {
        return packed(path).bytes();
    }

    private static Location location(Manifest.Resource resource) {
        Location location = Table.find(resource.name())
                .map(table -> Location.ofTable(table.tableName()))
                .orElse(Location.none());
        return location.withSource(resource.path(), null, null, null);
    }
}
