package org.ishc.io.manifest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;

/**
 * Which sheets or lists of a package in one file are its tables: those that its manifest lists, else those whose names
 * are known.
 */
public final class Listing {

    private final String file;
    private final List<Finding> findings;
    private final Function<String, Optional<String>> likeness;
    private final Map<Table, String> read = new EnumMap<>(Table.class);

    private Listing(String file, List<Finding> findings, Function<String, Optional<String>> likeness) {
        this.file = file;
        this.findings = findings;
        this.likeness = likeness;
    }

    /**
     * Returns the tables that are to be read, each with its name in the file.
     *
     * @param manifest what the package says of itself; empty when it says nothing, and names are then taken in any case
     * @param file the file, for findings
     * @param names what is there beside the manifest, each name once
     * @param findings {@code package.missing-resource}, {@code package.unlisted-file} and
     *     {@code package.duplicate-file} are added here
     */
    public static Map<Table, String> read(
            Optional<Manifest> manifest, String file, Set<String> names, List<Finding> findings) {
        return read(manifest, file, names, findings, name -> Optional.empty());
    }

    /**
     * Returns the tables that are to be read, as above.
     *
     * @param likeness finds the known name that is meant by one that is nearly no table's
     */
    public static Map<Table, String> read(
            Optional<Manifest> manifest,
            String file,
            Set<String> names,
            List<Finding> findings,
            Function<String, Optional<String>> likeness) {
        Listing listing = new Listing(file, findings, likeness);
        if (manifest.isEmpty()) {
            listing.inAnyCase(names);
        } else if (manifest.get().resources().isEmpty()) {
            names.forEach(name -> Table.find(name)
                    .ifPresentOrElse(table -> listing.read.put(table, name), () -> listing.notRead(name, false)));
        } else {
            listing.listed(manifest.get(), names);
        }
        return listing.read;
    }

    /**
     * Returns the tables that are to be read of those that are there under their own names: all when the manifest lists
     * none, else those that it lists.
     *
     * @param manifest what the package says of itself; {@link Manifest#NONE} when it says nothing
     * @param file the file, for findings
     * @param there the tables that are there
     * @param findings {@code package.missing-resource} and {@code package.unlisted-file} are added here
     */
    public static Set<Table> read(Manifest manifest, String file, Set<Table> there, List<Finding> findings) {
        Set<String> names = there.stream().map(Table::tableName).collect(Collectors.toCollection(LinkedHashSet::new));
        return read(Optional.of(manifest), file, names, findings).keySet();
    }

    private void inAnyCase(Set<String> names) {
        Set<Table> ambiguous = new HashSet<>();
        for (String name : names) {
            Optional<Table> table = TableNames.findInAnyCase(name);
            if (table.isEmpty()) {
                notRead(name, false);
            } else if (read.putIfAbsent(table.get(), name) != null) {
                findings.add(Finding.of(ExchangeFinding.DUPLICATE_FILE, place(table), "path", name));
                ambiguous.add(table.get());
            }
        }
        // nobody can say which of them was meant
        read.keySet().removeAll(ambiguous);
    }

    private void listed(Manifest manifest, Set<String> names) {
        Set<String> known = new HashSet<>();
        for (Manifest.Resource resource : manifest.resources()) {
            Optional<Table> table = Table.find(resource.name());
            boolean isThere = names.contains(resource.name());
            if (table.isPresent() && isThere) {
                read.put(table.get(), resource.name());
            } else if (isThere && known.add(resource.name())) {
                notRead(resource.name(), true);
            } else if (!isThere) {
                findings.add(Finding.of(
                        ExchangeFinding.MISSING_RESOURCE,
                        place(table),
                        "name",
                        resource.name(),
                        "path",
                        resource.path()));
            }
        }
        names.stream()
                .filter(name -> !known.contains(name) && !read.containsValue(name))
                .forEach(name -> notRead(name, false));
    }

    private Location place(Optional<Table> table) {
        return table.map(given -> Location.ofTable(given.tableName()))
                .orElse(Location.none())
                .withSource(file, null, null, null);
    }

    private void notRead(String name, boolean isListed) {
        Optional<String> nearest = TableNames.findNearest(name);
        findings.add(TableNames.notRead(
                file, name, nearest.or(() -> likeness.apply(name)), isListed && nearest.isPresent()));
    }
}
