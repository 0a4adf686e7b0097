package org.ishc.io.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;

/** The units of an organisation as DHIS2 holds them, parents before children. */
final class Dhis2Units {

    private final Registry registry;
    private final List<Dhis2Unit> placed = new ArrayList<>();
    private final Map<UnitVersion, Dhis2Unit> byVersion = new HashMap<>();

    private Dhis2Units(Registry registry) {
        this.registry = registry;
    }

    /** Returns the units of one day, in pre-order, siblings by code. Their parents are those of that day. */
    static List<Dhis2Unit> asOf(Snapshot map) {
        List<Dhis2Unit> units = new ArrayList<>(map.size());
        Map<UnitCode, Dhis2Unit> byCode = new HashMap<>();
        for (UnitCode code : map.preOrder()) {
            Optional<Dhis2Unit> parent = map.parent(code).map(byCode::get);
            Dhis2Unit unit = Dhis2Unit.of(
                    map.unit(code),
                    parent.map(Dhis2Unit::id),
                    parent.map(above -> above.level() + 1).orElse(1));
            byCode.put(code, unit);
            units.add(unit);
        }
        return units;
    }

    /**
     * Returns every version of every unit, parents before children, else by code and first day.
     *
     * <p>The parent of a version is the version that its parent's code names on its last day: where the unit above was
     * renamed or re-typed while the unit below went on, DHIS2 can hold only one of the two. A parent that is not there,
     * or that would close a ring, is left out: such a unit is a root.
     */
    static List<Dhis2Unit> ofAllTime(Registry registry) {
        Dhis2Units units = new Dhis2Units(registry);
        List<UnitVersion> inOrder = new ArrayList<>(registry.versions());
        inOrder.sort(Comparator.comparing(UnitVersion::code)
                .thenComparing(version -> version.validity().start()));
        inOrder.forEach(version -> units.place(version, new HashSet<>()));
        return List.copyOf(units.placed);
    }

    private Dhis2Unit place(UnitVersion version, Set<UnitVersion> below) {
        Dhis2Unit known = byVersion.get(version);
        if (known != null) {
            return known;
        }
        below.add(version);
        Optional<Dhis2Unit> parent =
                parent(version).filter(above -> !below.contains(above)).map(above -> place(above, below));
        Dhis2Unit unit = Dhis2Unit.of(
                version,
                parent.map(Dhis2Unit::id),
                parent.map(above -> above.level() + 1).orElse(1));
        byVersion.put(version, unit);
        placed.add(unit);
        return unit;
    }

    private Optional<UnitVersion> parent(UnitVersion version) {
        LocalDate last = version.validity().lastDay();
        return version.parent().flatMap(code -> registry.findVersion(code, last));
    }
}
