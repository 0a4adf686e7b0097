package org.ishc.core.club;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/**
 * The counts of clubs at every unit for one period and one map: what indicators read. The figures of different clubs
 * merge into those of all of them, in any order; {@link #NONE} is the identity.
 */
public final class ClubFigures {

    /** The counts of no club. */
    public static final ClubFigures NONE = new ClubFigures(Map.of());

    private final Map<UnitCode, ClubAggregate> byUnit;

    ClubFigures(Map<UnitCode, ClubAggregate> byUnit) {
        this.byUnit = Collections.unmodifiableMap(new HashMap<>(byUnit));
    }

    /**
     * Returns counts that were taken apart before.
     *
     * @param byUnit the counts of the clubs directly at each unit
     */
    public static ClubFigures of(Map<UnitCode, ClubAggregate> byUnit) {
        return new ClubFigures(byUnit);
    }

    /** Returns the counts of these clubs and others together, for the same period and map. */
    public ClubFigures plus(ClubFigures other) {
        Map<UnitCode, ClubAggregate> all = new HashMap<>(byUnit);
        other.byUnit.forEach((unit, counts) -> all.merge(unit, counts, ClubAggregate::plus));
        return new ClubFigures(all);
    }

    /** Returns the counts by the unit at which the clubs lie directly, in no promised order; unmodifiable. */
    public Map<UnitCode, ClubAggregate> byUnit() {
        return byUnit;
    }

    /** Finds the counts of the clubs that lie directly at a unit, not below it; empty when none does. */
    public Optional<ClubAggregate> at(UnitCode unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }
}
