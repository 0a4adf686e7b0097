package org.ishc.service.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.service.store.StoredPackage;

/**
 * What a package may be shown as: the sender's own, unless the sender is the top of the map. A province's package says
 * nothing of other provinces, so they are left out and nobody has a rank among them; one that names no sender ranks
 * nobody either.
 */
final class OneSender {

    private final Optional<Set<UnitCode>> own;
    private final boolean isWhole;

    private OneSender(Optional<Set<UnitCode>> own, boolean isWhole) {
        this.own = own;
        this.isWhole = isWhole;
    }

    /** Looks at who sent a package, on a map; one from many is everybody's. */
    static OneSender of(StoredPackage stored, LoadedPackage loaded, Snapshot map) {
        if (stored.isFromMany()) {
            return new OneSender(Optional.empty(), true);
        }
        Optional<UnitCode> sender = loaded.manifest().sender();
        boolean isTop = sender.filter(map.roots()::contains).isPresent();
        return new OneSender(
                sender.filter(unit -> !isTop)
                        .map(unitCode ->
                                map.contains(unitCode) ? new TreeSet<>(map.subtree(unitCode)) : new TreeSet<>()),
                isTop);
    }

    /** Tells whether the package speaks for everybody on the map. */
    boolean isWhole() {
        return isWhole;
    }

    /** Tells whether the package may speak of a unit. */
    boolean isOwn(UnitCode unit) {
        return own.map(units -> units.contains(unit)).orElse(true);
    }
}
