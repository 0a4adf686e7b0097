package org.ishc.core.emulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;

/**
 * Whom a package is of: one sender's subtree, or everybody. Source: specification, <i>emulation</i>, Settled points.
 *
 * <p>Interpretation: a sender is the root when nothing on the map of the day lies outside its subtree; one that is no
 * unit that day has none in its subtree.
 *
 * @param sender whose subtree alone is scored; empty for everybody
 * @param units its subtree
 */
record SenderScope(Optional<UnitCode> sender, Set<UnitCode> units) {

    static final SenderScope EVERYBODY = new SenderScope(Optional.empty(), Set.of());

    /** Copies the units. */
    SenderScope {
        units = Set.copyOf(units);
    }

    static SenderScope of(Optional<UnitCode> sender, Snapshot map) {
        return sender.filter(unit -> !map.roots().equals(List.of(unit)))
                .map(unitCode ->
                        new SenderScope(sender, map.contains(unitCode) ? Set.copyOf(map.subtree(unitCode)) : Set.of()))
                .orElse(EVERYBODY);
    }

    boolean holds(UnitCode unit) {
        return sender.isEmpty() || units.contains(unit);
    }
}
