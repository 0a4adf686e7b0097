package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;

/** What happened to the units between two days: the difference of two maps as the events that made it. */
public final class UnitChanges {

    private static final Comparator<UnitChange> ORDER = Comparator.comparing(UnitChange::date)
            .thenComparing(change -> change.unit().code())
            .thenComparing(UnitChange::kind);

    private final Registry registry;
    private final List<UnitChange> changes = new ArrayList<>();

    /** By the very passing: to look one up by what it says would be to look through it. */
    private final IdentityHashMap<Passing, Map<UnitCode, List<Passing.Part>>> parts = new IdentityHashMap<>();

    private UnitChanges(Registry registry) {
        this.registry = registry;
    }

    /**
     * Returns what happened after one day until another, that day included; by date, then by unit code.
     *
     * @param after the day of the first map; what happened on it has happened
     * @param until the day of the second map, not before the first
     * @throws IllegalArgumentException when the days are out of order
     */
    public static List<UnitChange> between(Registry registry, LocalDate after, LocalDate until) {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException("until is " + until + "; allowed is no day before " + after);
        }
        UnitChanges found = new UnitChanges(registry);
        for (UnitVersion version : registry.versions()) {
            if (isWithin(version.validity().start(), after, until)) {
                found.begun(version);
            }
            version.validity()
                    .end()
                    .filter(end -> isWithin(end, after, until))
                    .ifPresent(end -> found.ended(version, end));
        }
        SortedMap<LocalDate, SortedSet<UnitCode>> successors = new TreeMap<>();
        for (Succession row : registry.lineage().rows()) {
            if (isWithin(row.date(), after, until)) {
                successors.computeIfAbsent(row.date(), day -> new TreeSet<>()).add(row.successor());
            }
        }
        successors.forEach(found::enlarged);
        return found.changes.stream().sorted(ORDER).toList();
    }

    private static boolean isWithin(LocalDate day, LocalDate after, LocalDate until) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    private void begun(UnitVersion unit) {
        LocalDate day = unit.validity().start();
        List<Passing> passings = registry.lineage().passingsTo(unit.code(), day);
        Optional<UnitVersion> before = before(unit.code(), day);
        boolean isSelf = passings.size() == 1
                && passings.get(0).isWhole()
                && passings.get(0).predecessor().equals(unit.code());
        UnitChange.Kind kind = passings.isEmpty()
                ? UnitChange.Kind.FOUNDED
                : isSelf && before.isPresent() ? UnitChange.Kind.ALTERED : UnitChange.Kind.FORMED;
        changes.add(change(day, kind, unit, before, passings));
    }

    private void ended(UnitVersion unit, LocalDate end) {
        if (registry.lineage().findPassing(unit.code(), end).isEmpty()) {
            changes.add(change(end, UnitChange.Kind.ENDED, unit, Optional.of(unit), List.of()));
        }
    }

    private void enlarged(LocalDate day, SortedSet<UnitCode> codes) {
        for (UnitCode code : codes) {
            registry.findVersion(code, day)
                    .filter(unit -> unit.validity().start().isBefore(day))
                    .ifPresent(unit -> {
                        List<Passing> passings = registry.lineage().passingsTo(code, day);
                        if (!passings.isEmpty()
                                || !registry.lineage().landTo(code, day).isEmpty()) {
                            changes.add(change(day, UnitChange.Kind.ENLARGED, unit, Optional.of(unit), passings));
                        }
                    });
        }
    }

    private UnitChange change(
            LocalDate day,
            UnitChange.Kind kind,
            UnitVersion unit,
            Optional<UnitVersion> before,
            List<Passing> passings) {
        List<UnitChange.Inflow> inflows = new ArrayList<>();
        SortedSet<String> documents = new TreeSet<>();
        if (unit.validity().start().equals(day)) {
            unit.document().ifPresent(documents::add);
        }
        for (Passing passing : passings) {
            for (Passing.Part part : parts(passing, unit.code())) {
                part.row().document().ifPresent(documents::add);
                Optional<Fraction> share = part.portion() == Portion.FULL ? Optional.empty() : part.share();
                before(passing.predecessor(), day)
                        .ifPresent(from -> inflows.add(new UnitChange.Inflow(
                                from, part.portion(), share, part.row().doubt())));
            }
        }
        if (kind != UnitChange.Kind.ENDED) {
            land(unit.code(), day, inflows, documents);
        }
        return new UnitChange(day, kind, unit, before, inflows, List.copyOf(documents));
    }

    /** What passed to one of the successors; those of a passing are looked through once, however many there are. */
    private List<Passing.Part> parts(Passing passing, UnitCode successor) {
        return parts.computeIfAbsent(passing, given -> given.parts().stream()
                        .collect(Collectors.groupingBy(Passing.Part::successor)))
                .getOrDefault(successor, List.of());
    }

    /** Adds the land that came without people. */
    private void land(UnitCode code, LocalDate day, List<UnitChange.Inflow> inflows, SortedSet<String> documents) {
        for (Succession row : registry.lineage().landTo(code, day)) {
            row.document().ifPresent(documents::add);
            before(row.predecessor(), day)
                    .ifPresent(from ->
                            inflows.add(new UnitChange.Inflow(from, row.portion(), Optional.empty(), row.doubt())));
        }
        inflows.sort(Comparator.comparing(inflow -> inflow.from().code()));
    }

    private Optional<UnitVersion> before(UnitCode code, LocalDate day) {
        return day.isAfter(LocalDate.MIN) ? registry.findVersion(code, day.minusDays(1)) : Optional.empty();
    }
}
