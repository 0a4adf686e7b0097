package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;

/**
 * Units of the association that outlive the administrative unit that they stood on: the commune is merged, its
 * association is not yet.
 *
 * <p>Such a unit goes on as it is, under its province of the new structure. Its old code, where it now names another
 * unit, is followed by {@code ~} and the year in which the old structure began ({@code 00008~2020}); a {@code full}
 * succession leads from the old code to it, in the place of those of the administrative unit. What the area became is
 * kept beside it. Source: specification, <i>organisation</i>, Real reference data.
 *
 * @param versions all versions of the association's organisation, to build its registry from
 * @param successions all its successions
 * @param areas by unit that goes on, the administrative units that its people live in now, by code
 */
public record Outliving(
        List<UnitVersion> versions, List<Succession> successions, SortedMap<UnitCode, List<UnitCode>> areas) {

    /** Copies the collections. */
    public Outliving {
        versions = List.copyOf(versions);
        successions = List.copyOf(successions);
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
    }

    /**
     * Derives the association's organisation from the administrative one.
     *
     * @param registry the administrative units
     * @param reform the day on which the administrative units ended
     * @param unmerged the codes, as meant the day before, of the units whose associations have not merged
     * @return versions and successions for a registry of the association
     * @throws UnknownUnitException when a code names nothing the day before
     * @throws IllegalArgumentException when a unit does not end on that day, or has no province afterwards
     */
    public static Outliving of(Registry registry, LocalDate reform, Collection<UnitCode> unmerged) {
        Set<UnitCode> staying = new TreeSet<>(unmerged);
        List<UnitVersion> versions = new ArrayList<>(registry.versions());
        List<Succession> successions = new ArrayList<>(registry.lineage().rows());
        successions.removeIf(row -> row.date().equals(reform) && staying.contains(row.predecessor()));
        SortedMap<UnitCode, List<UnitCode>> areas = new TreeMap<>();
        for (UnitCode code : staying) {
            UnitVersion old = registry.asOf(reform.minusDays(1)).unit(code);
            Passing passing = registry.lineage()
                    .findPassing(code, reform)
                    .orElseThrow(
                            () -> new IllegalArgumentException(code + " does not pass into other units on " + reform));
            UnitCode newCode = registry.findVersion(code, reform).isPresent() ? suffixed(old) : code;
            versions.add(UnitVersion.builder()
                    .from(old)
                    .code(newCode)
                    .validity(DateRange.from(reform))
                    .parent(province(registry, reform, passing))
                    .origin(Origin.NONE)
                    .build());
            successions.add(whole(reform, code, newCode));
            areas.put(
                    newCode,
                    passing.parts().stream().map(Passing.Part::successor).toList());
        }
        return new Outliving(versions, successions, areas);
    }

    private static Succession whole(LocalDate reform, UnitCode from, UnitCode to) {
        return Succession.builder()
                .date(reform)
                .predecessor(from)
                .successor(to)
                .portion(Portion.FULL)
                .origin(Origin.NONE)
                .build();
    }

    private static UnitCode suffixed(UnitVersion old) {
        return UnitCode.parse(old.code() + "~" + old.validity().start().getYear());
    }

    /** The province of the part that is greatest, or of the first where no shares are known. */
    private static UnitCode province(Registry registry, LocalDate reform, Passing passing) {
        UnitCode successor = passing.greatest().successor();
        return registry.asOf(reform)
                .ancestorAt(successor, UnitLevel.PROVINCE)
                .orElseThrow(() -> new IllegalArgumentException(successor + " stands in no province on " + reform));
    }
}
