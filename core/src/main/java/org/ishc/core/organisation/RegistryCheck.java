package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.DateRange;

/** What can be wrong with unit versions: overlaps, parents that are not there, levels, rings, roots. */
final class RegistryCheck {

    private static final String PARENT_CODE = "parent_code";

    private final Registry registry;
    private final List<Finding> findings;

    RegistryCheck(Registry registry, List<Finding> findings) {
        this.registry = registry;
        this.findings = findings;
    }

    /** Returns the versions without those that share a day with an earlier row of their code. */
    static List<UnitVersion> withoutOverlaps(List<UnitVersion> versions, List<Finding> findings) {
        Map<UnitCode, TreeMap<LocalDate, UnitVersion>> kept = new HashMap<>();
        List<UnitVersion> sound = new ArrayList<>(versions.size());
        for (UnitVersion version : versions) {
            TreeMap<LocalDate, UnitVersion> ofCode = kept.computeIfAbsent(version.code(), code -> new TreeMap<>());
            Optional<UnitVersion> clash = clash(ofCode, version.validity());
            if (clash.isPresent()) {
                LocalDate day =
                        later(version.validity().start(), clash.get().validity().start());
                findings.add(Finding.of(
                        OrganisationFinding.OVERLAP,
                        version.location().withColumn("valid_from"),
                        "code",
                        version.code(),
                        "day",
                        day,
                        "other_row",
                        (long) clash.get().origin().row()));
            } else {
                ofCode.put(version.validity().start(), version);
                sound.add(version);
            }
        }
        return sound;
    }

    private static Optional<UnitVersion> clash(NavigableMap<LocalDate, UnitVersion> kept, DateRange range) {
        Map.Entry<LocalDate, UnitVersion> before = kept.floorEntry(range.start());
        if (before != null && before.getValue().validity().overlaps(range)) {
            return Optional.of(before.getValue());
        }
        Map.Entry<LocalDate, UnitVersion> after = kept.ceilingEntry(range.start());
        return after != null && after.getValue().validity().overlaps(range)
                ? Optional.of(after.getValue())
                : Optional.empty();
    }

    void run() {
        List<UnitVersion> misplaced = new ArrayList<>();
        for (UnitVersion version : registry.versions()) {
            unknownParent(version);
            if (isMisplaced(version)) {
                misplaced.add(version);
            }
        }
        rings(misplaced);
        roots();
    }

    private void unknownParent(UnitVersion version) {
        version.parent().ifPresent(parent -> Days.firstUncovered(
                        version.validity(),
                        registry.versionsOf(parent).stream()
                                .map(UnitVersion::validity)
                                .toList())
                .ifPresent(day -> findings.add(Finding.of(
                        OrganisationFinding.UNKNOWN_PARENT,
                        version.location().withColumn(PARENT_CODE),
                        "parent",
                        parent,
                        "day",
                        day))));
    }

    private boolean isMisplaced(UnitVersion version) {
        if (version.parent().isEmpty()) {
            if (version.level() != UnitLevel.CENTRAL) {
                addLevel(version, "", version.validity().start());
            }
            return false;
        }
        LocalDate first = LocalDate.MAX;
        String parentLevel = "";
        for (UnitVersion parent : registry.versionsOf(version.parent().get())) {
            if (parent.validity().overlaps(version.validity())) {
                Optional<LocalDate> day =
                        registry.scheme().firstForbiddenDay(version.level(), parent.level(), common(version, parent));
                if (day.isPresent() && day.get().isBefore(first)) {
                    first = day.get();
                    parentLevel = parent.level().name();
                }
            }
        }
        if (first.equals(LocalDate.MAX)) {
            return false;
        }
        addLevel(version, parentLevel, first);
        return true;
    }

    private void addLevel(UnitVersion version, String parentLevel, LocalDate day) {
        findings.add(Finding.of(
                OrganisationFinding.LEVEL,
                version.location().withColumn(PARENT_CODE),
                "level",
                version.level().name(),
                "parent_level",
                parentLevel,
                "day",
                day));
    }

    /**
     * Finds rings. Levels rise along every allowed pair, so a ring holds a misplaced version; and it is first closed on
     * the day on which the last of its versions begins. So it is enough to walk up from misplaced versions, on the days
     * on which the way up changes.
     */
    private void rings(List<UnitVersion> misplaced) {
        Map<SortedSet<UnitCode>, Ring> found = new HashMap<>();
        Map<LocalDate, Map<UnitCode, LocalDate>> walked = new HashMap<>();
        for (UnitVersion version : misplaced) {
            LocalDate day = version.validity().start();
            while (version.validity().contains(day)) {
                Way way = new Way(version, day, walked.computeIfAbsent(day, d -> new HashMap<>()));
                way.ring().ifPresent(ring -> found.merge(ring.codes(), ring, Ring::earlier));
                day = way.nextChange;
            }
        }
        found.values().stream().sorted(Ring.ORDER).forEach(this::report);
    }

    private void report(Ring ring) {
        findings.add(Finding.of(
                OrganisationFinding.CYCLE,
                ring.lowest().location().withColumn(PARENT_CODE),
                "codes",
                List.copyOf(ring.codes()),
                "day",
                ring.day()));
    }

    /** Units that lie below each other in a circle, on the first day on which these do. */
    private record Ring(LocalDate day, SortedSet<UnitCode> codes, UnitVersion lowest) {

        /** A unit has one parent a day, so that it lies on one ring a day. */
        private static final Comparator<Ring> ORDER = Comparator.<Ring, UnitCode>comparing(
                        ring -> ring.lowest().code())
                .thenComparing(Ring::day);

        private static Ring of(LocalDate day, List<UnitVersion> versions) {
            SortedSet<UnitCode> codes = new TreeSet<>();
            versions.forEach(version -> codes.add(version.code()));
            UnitVersion lowest = versions.stream()
                    .min(Comparator.comparing(UnitVersion::code))
                    .orElseThrow();
            return new Ring(day, codes, lowest);
        }

        private Ring earlier(Ring other) {
            return other.day.isBefore(day) ? other : this;
        }
    }

    /**
     * The way up from a unit on a day, until a root, a missing parent, a way already walked that day, or the way itself
     * again.
     */
    private final class Way {
        private final LocalDate day;
        private final List<UnitVersion> steps = new ArrayList<>();
        private final Optional<UnitCode> met;

        /** The first later day on which one of the steps, or of those walked before from where they end, is another. */
        private LocalDate nextChange = LocalDate.MAX;

        /**
         * Walks.
         *
         * @param walkedThatDay by code, when a way that was walked that day changes next; what is walked now is added
         */
        private Way(UnitVersion start, LocalDate day, Map<UnitCode, LocalDate> walkedThatDay) {
            this.day = day;
            Set<UnitCode> own = new LinkedHashSet<>();
            Optional<UnitCode> at = Optional.of(start.code());
            while (at.isPresent() && !walkedThatDay.containsKey(at.get()) && own.add(at.get())) {
                UnitCode code = at.get();
                Optional<UnitVersion> version = registry.findVersion(code, day);
                version.ifPresent(steps::add);
                nextChange = earlier(
                        nextChange,
                        version.map(v -> v.validity().endExclusive()).orElseGet(() -> nextStart(code)));
                at = version.flatMap(UnitVersion::parent);
            }
            this.met = at;
            nextChange = earlier(
                    nextChange,
                    at.map(code -> walkedThatDay.getOrDefault(code, LocalDate.MAX))
                            .orElse(LocalDate.MAX));
            own.forEach(code -> walkedThatDay.put(code, nextChange));
        }

        private LocalDate nextStart(UnitCode code) {
            for (UnitVersion version : registry.versionsOf(code)) {
                if (version.validity().start().isAfter(day)) {
                    return version.validity().start();
                }
            }
            return LocalDate.MAX;
        }

        private Optional<Ring> ring() {
            for (int i = 0; i < steps.size(); i++) {
                if (met.isPresent() && steps.get(i).code().equals(met.get())) {
                    return Optional.of(Ring.of(day, steps.subList(i, steps.size())));
                }
            }
            return Optional.empty();
        }
    }

    private void roots() {
        SortedMap<LocalDate, int[]> changes = new TreeMap<>();
        for (UnitVersion version : registry.versions()) {
            count(changes, version.validity().start(), version, 1);
            count(changes, version.validity().endExclusive(), version, -1);
        }
        int units = 0;
        int roots = 0;
        boolean none = false;
        boolean many = false;
        for (Map.Entry<LocalDate, int[]> change : changes.entrySet()) {
            units += change.getValue()[0];
            roots += change.getValue()[1];
            if (!none && units > 0 && roots == 0) {
                none = true;
                findings.add(Finding.of(OrganisationFinding.NO_ROOT, table(), "day", change.getKey()));
            }
            if (!many && roots > 1) {
                many = true;
                findings.add(Finding.of(
                        OrganisationFinding.MANY_ROOTS,
                        table(),
                        "day",
                        change.getKey(),
                        "codes",
                        rootsOn(change.getKey())));
            }
        }
    }

    private static void count(SortedMap<LocalDate, int[]> changes, LocalDate day, UnitVersion version, int by) {
        int[] change = changes.computeIfAbsent(day, d -> new int[2]);
        change[0] += by;
        change[1] += version.parent().isEmpty() ? by : 0;
    }

    private List<UnitCode> rootsOn(LocalDate day) {
        return registry.versions().stream()
                .filter(version ->
                        version.parent().isEmpty() && version.validity().contains(day))
                .map(UnitVersion::code)
                .sorted()
                .toList();
    }

    private static Location table() {
        return Location.ofTable("org-units");
    }

    private static DateRange common(UnitVersion one, UnitVersion other) {
        return DateRange.of(
                later(one.validity().start(), other.validity().start()),
                earlier(one.validity().endExclusive(), other.validity().endExclusive()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
