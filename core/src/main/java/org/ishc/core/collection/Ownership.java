package org.ishc.core.collection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitVersion;

/**
 * Whose a unit is on the day of the data, whatever its code named when it was written: it is followed along all
 * successions, forwards, or back from a later day also to those that it took over, and is the sender's when one of the
 * units reached lies at or below it. For one thread. Source: specification, <i>collection</i>, Whose it is.
 */
public final class Ownership {

    private final Registry registry;
    private final Snapshot map;
    private final Set<UnitCode> own;
    private final Map<Read, Boolean> known = new HashMap<>();

    /** A code with the day on which it is read. */
    private record Read(UnitCode code, LocalDate on) {}

    /**
     * Creates what one sender is asked about.
     *
     * @param asOf the day of the data
     */
    public Ownership(Registry registry, UnitCode sender, LocalDate asOf) {
        this.registry = registry;
        this.map = registry.asOf(asOf);
        this.own = map.contains(sender) ? new HashSet<>(map.subtree(sender)) : Set.of();
    }

    /** Tells whether what a code names on a day is the sender's; false where it names nothing. */
    public boolean isOwn(UnitCode code, LocalDate on) {
        return known.computeIfAbsent(
                new Read(code, on), read -> reached(read).stream().anyMatch(own::contains));
    }

    private Set<UnitCode> reached(Read from) {
        if (from.on().isAfter(map.date())) {
            return registry.lineage().predecessors(from.code(), from.on(), map.date()).stream()
                    .map(Successor::code)
                    .collect(Collectors.toSet());
        }
        Set<UnitCode> reached = new HashSet<>();
        follow(from, reached, new HashSet<>());
        return reached;
    }

    private void follow(Read read, Set<UnitCode> reached, Set<Read> seen) {
        Optional<UnitVersion> version = registry.findVersion(read.code(), read.on());
        if (version.isEmpty() || !seen.add(read)) {
            return;
        }
        if (version.get().validity().contains(map.date())) {
            reached.add(read.code());
        } else {
            onwards(version.get()).forEach(after -> follow(after, reached, seen));
        }
    }

    /** What a unit became; its parent of the last day where no row says. */
    private Set<Read> onwards(UnitVersion version) {
        LocalDate end = version.validity().endExclusive();
        Optional<Passing> passing = registry.lineage().findPassing(version.code(), end);
        return passing.isPresent()
                ? passing.get().parts().stream()
                        .map(part -> new Read(part.successor(), end))
                        .collect(Collectors.toSet())
                : version.parent().map(parent -> new Read(parent, end.minusDays(1))).stream()
                        .collect(Collectors.toSet());
    }
}
