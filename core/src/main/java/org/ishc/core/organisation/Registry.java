package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;

/**
 * Everything known about the units of the association and how they passed into each other: the organisation that
 * remembers.
 *
 * <p>Built once from rows, checked while it is built; afterwards immutable and safe for use by many threads. Snapshots
 * are built on first use and kept.
 */
public final class Registry {

    private static final int MAX_KEPT_SNAPSHOTS = 64;

    private final List<UnitVersion> versions;
    private final SortedMap<UnitCode, List<UnitVersion>> byCode;

    /** The same for quick look-ups. */
    private final Map<UnitCode, List<UnitVersion>> found;

    private final Lineage lineage;
    private final LevelScheme scheme;
    private final UnitClasses classes;

    /** The days on which anything changes, in order. */
    private final LocalDate[] changes;

    /** By the last day of change at or before it. */
    private final Map<LocalDate, Snapshot> snapshots;

    private Registry(List<UnitVersion> versions, List<Succession> successions, LevelScheme scheme) {
        this.versions = List.copyOf(versions);
        this.scheme = scheme;
        this.byCode = new TreeMap<>();
        for (UnitVersion version : versions) {
            byCode.computeIfAbsent(version.code(), code -> new ArrayList<>()).add(version);
        }
        byCode.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(version -> version.validity().start())));
        this.found = new HashMap<>(byCode);
        this.changes = versions.stream()
                .map(UnitVersion::validity)
                .flatMap(range -> Stream.of(range.start(), range.endExclusive()))
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
        this.lineage = new Lineage(this, byCode.values(), successions);
        this.snapshots = new LinkedHashMap<>(16, 0.75f, true);
        this.classes = UnitClasses.UNTOLD;
    }

    private Registry(Registry same, UnitClasses classes) {
        this.versions = same.versions;
        this.byCode = same.byCode;
        this.found = same.found;
        this.lineage = same.lineage;
        this.scheme = same.scheme;
        this.changes = same.changes;
        this.snapshots = same.snapshots;
        this.classes = classes;
    }

    /**
     * Builds a registry under the association's level scheme.
     *
     * @see #of(List, List, LevelScheme)
     */
    public static Checked<Registry> of(List<UnitVersion> versions, List<Succession> successions) {
        return of(versions, successions, LevelScheme.ASSOCIATION);
    }

    /**
     * Builds a registry and checks it. Of two overlapping versions of a code the later row is refused; all other
     * findings keep their rows.
     *
     * @param versions in the order of the file
     * @param successions in the order of the file
     * @param scheme which level may stand under which, by date
     * @return the registry of the versions kept, with the findings {@code org.*} and {@code succession.*}, in no
     *     promised order
     */
    public static Checked<Registry> of(List<UnitVersion> versions, List<Succession> successions, LevelScheme scheme) {
        requireRows(versions, "versions");
        requireRows(successions, "successions");
        List<Finding> findings = new ArrayList<>();
        Registry registry = new Registry(RegistryCheck.withoutOverlaps(versions, findings), successions, scheme);
        new RegistryCheck(registry, findings).run();
        new SuccessionCheck(registry, findings).run();
        return new Checked<>(registry, findings);
    }

    /** A host's list may hold null, which would be found where nobody sees what was wrong. */
    private static void requireRows(List<?> rows, String name) {
        Objects.requireNonNull(rows, name);
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            Objects.requireNonNull(rows.get(i), () -> name + "[" + place + "]");
        }
    }

    /**
     * Builds a registry of rows that {@link #of(List, List)} found sound when they were made, such as those that are
     * shipped with a program: they are not checked again.
     *
     * @param versions of which no two of a code share a day
     */
    public static Registry ofSound(List<UnitVersion> versions, List<Succession> successions) {
        return new Registry(versions, successions, LevelScheme.ASSOCIATION);
    }

    /** Returns the versions kept, in the order in which they came. */
    public List<UnitVersion> versions() {
        return versions;
    }

    /** Returns the versions of a code, the earliest first; empty for a code that never named anything. */
    public List<UnitVersion> versionsOf(UnitCode code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** Returns all codes that ever named a unit, in order. */
    public List<UnitCode> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** Finds what a code names on a day. */
    public Optional<UnitVersion> findVersion(UnitCode code, LocalDate on) {
        List<UnitVersion> known = found.getOrDefault(code, List.of());
        int low = 0;
        int high = known.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            UnitVersion version = known.get(middle);
            if (version.validity().contains(on)) {
                return Optional.of(version);
            }
            if (on.isBefore(version.validity().start())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** Returns the successions and what follows from them. */
    public Lineage lineage() {
        return lineage;
    }

    /** Returns these units with what is told of their classes. */
    public Registry with(UnitClasses told) {
        return new Registry(this, told);
    }

    /** Tells whether these are the very units of another: the same object, or it with what is told of classes. */
    public boolean hasUnitsOf(Registry other) {
        return versions == other.versions && lineage == other.lineage;
    }

    /** Returns which unit is of which class when; nothing is told unless a host or a package says so. */
    public UnitClasses classes() {
        return classes;
    }

    /** Returns which level may stand under which. */
    public LevelScheme scheme() {
        return scheme;
    }

    /**
     * Returns the organisation on a day. Days between two changes share one index, which is built when the first of
     * them is asked for.
     */
    public Snapshot asOf(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int found = Arrays.binarySearch(changes, date);
        int before = found >= 0 ? found : -found - 2;
        return indexed(before < 0 ? LocalDate.MIN : changes[before]).on(date);
    }

    /** Tells whether any unit begins or ends after a day and until another, that day included. */
    public boolean isChangedWithin(LocalDate after, LocalDate until) {
        int found = Arrays.binarySearch(changes, after);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next < changes.length && !changes[next].isAfter(until);
    }

    private Snapshot indexed(LocalDate change) {
        synchronized (snapshots) {
            Snapshot kept = snapshots.get(change);
            if (kept == null) {
                kept = Snapshot.of(
                                change,
                                versions.stream()
                                        .filter(version -> version.validity().contains(change))
                                        .toList())
                        .numbered(lineage.crosswalk());
                snapshots.put(change, kept);
                if (snapshots.size() > MAX_KEPT_SNAPSHOTS) {
                    snapshots.remove(snapshots.keySet().iterator().next());
                }
            }
            return kept;
        }
    }
}
