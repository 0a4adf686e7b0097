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
final class OrganisationUnits {

    private final Registry registry;
    private final List<OrganisationUnit> placed = new ArrayList<>();
    private final Map<UnitVersion, OrganisationUnit> byVersion = new HashMap<>();

    private OrganisationUnits(Registry registry) {
        this.registry = registry;
    }

    /** Returns the units of one day, in pre-order, siblings by code. Their parents are those of that day. */
    static List<OrganisationUnit> asOf(Snapshot map) {
        List<OrganisationUnit> units = new ArrayList<>(map.size());
        Map<UnitCode, OrganisationUnit> byCode = new HashMap<>();
        for (UnitCode code : map.preOrder()) {
            Optional<OrganisationUnit> parent = map.parent(code).map(byCode::get);
            OrganisationUnit unit = OrganisationUnit.of(
                    map.unit(code),
                    parent.map(OrganisationUnit::id),
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
    static List<OrganisationUnit> ofAllTime(Registry registry) {
        OrganisationUnits units = new OrganisationUnits(registry);
        List<UnitVersion> inOrder = new ArrayList<>(registry.versions());
        inOrder.sort(Comparator.comparing(UnitVersion::code)
                .thenComparing(version -> version.validity().start()));
        inOrder.forEach(version -> units.place(version, new HashSet<>()));
        return List.copyOf(units.placed);
    }

    private OrganisationUnit place(UnitVersion version, Set<UnitVersion> below) {
        OrganisationUnit known = byVersion.get(version);
        if (known != null) {
            return known;
        }
        below.add(version);
        Optional<OrganisationUnit> parent =
                parent(version).filter(above -> !below.contains(above)).map(above -> place(above, below));
        OrganisationUnit unit = OrganisationUnit.of(
                version,
                parent.map(OrganisationUnit::id),
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
