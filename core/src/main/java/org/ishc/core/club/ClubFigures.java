package org.ishc.core.club;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The counts of clubs at every unit for one period and one map: what indicators read. The figures of different clubs
 * merge into those of all of them, in any order; {@link #NONE} is the identity.
 */
public final class ClubFigures {

    /** The counts of no club. */
    public static final ClubFigures NONE = new ClubFigures(Map.of());

    /** Made when it is first asked for, where the clubs can be counted. */
    private volatile @Nullable Map<UnitCode, ClubAggregate> byUnit;

    private final @Nullable CountedClubs clubs;

    /** Which of the clubs are counted. */
    private final IntPredicate counted;

    ClubFigures(Map<UnitCode, ClubAggregate> byUnit) {
        this.byUnit = Collections.unmodifiableMap(new HashMap<>(byUnit));
        this.clubs = null;
        this.counted = club -> true;
    }

    ClubFigures(CountedClubs clubs, IntPredicate counted) {
        this.clubs = clubs;
        this.counted = counted;
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
        Map<UnitCode, ClubAggregate> all = new HashMap<>(byUnit());
        other.byUnit().forEach((unit, counts) -> all.merge(unit, counts, ClubAggregate::plus));
        return new ClubFigures(all);
    }

    /** Returns the counts by the unit at which the clubs lie directly, in no promised order; unmodifiable. */
    public Map<UnitCode, ClubAggregate> byUnit() {
        Map<UnitCode, ClubAggregate> known = byUnit;
        if (known == null) {
            known = Collections.unmodifiableMap(Objects.requireNonNull(clubs).byUnit(counted));
            byUnit = known;
        }
        return known;
    }

    /** Tells whether no club is counted. */
    public boolean isEmpty() {
        Map<UnitCode, ClubAggregate> known = byUnit;
        return known == null ? Objects.requireNonNull(clubs).isEmpty(counted) : known.isEmpty();
    }

    /** Finds the counts of the clubs that lie directly at a unit, not below it; empty when none does. */
    public Optional<ClubAggregate> at(UnitCode unit) {
        return Optional.ofNullable(byUnit().get(unit));
    }

    /**
     * Returns one of the counts at every unit of a map, of the clubs directly at each.
     *
     * @param map the map on which the clubs were counted
     */
    public ClubColumn column(ClubIndicator indicator, Snapshot map) {
        if (clubs != null && clubs.isOn(map)) {
            return clubs.column(indicator, counted);
        }
        ClubColumn column = new ClubColumn(map, indicator);
        byUnit().forEach((unit, counts) -> {
            int position = map.findPosition(unit);
            if (position >= 0) {
                column.add(position, counts);
            }
        });
        return column;
    }
}
