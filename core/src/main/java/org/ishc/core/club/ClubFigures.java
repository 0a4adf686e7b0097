package org.ishc.core.club;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;

/**
 * The counts of clubs at every unit for one period and one map: what indicators read. The figures of different clubs
 * merge into those of all of them, in any order; {@link #NONE} is the identity.
 */
public final class ClubFigures {

    /** The counts of no club. */
    public static final ClubFigures NONE = new ClubFigures(Map.of());

    /** The clubs of a register, counted when they are asked for; empty where counts are given. */
    private final Optional<CountedClubs> clubs;

    /** Counts that are given. */
    private final Map<UnitCode, ClubAggregate> given;

    ClubFigures(Map<UnitCode, ClubAggregate> given) {
        this.clubs = Optional.empty();
        this.given = Collections.unmodifiableMap(new HashMap<>(given));
    }

    ClubFigures(CountedClubs clubs) {
        this.clubs = Optional.of(clubs);
        this.given = Map.of();
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
        return clubs.isPresent() ? clubs.get().byUnit() : given;
    }

    /** Tells whether no club is counted. */
    public boolean isEmpty() {
        return clubs.isPresent() ? clubs.get().isEmpty() : given.isEmpty();
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
        if (clubs.isPresent() && clubs.get().isOn(map)) {
            return clubs.get().column(indicator);
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

    /**
     * Finds the counts for the same period and map once some of these clubs reported more; empty when they are other
     * clubs.
     *
     * @see ClubRegister#with
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Optional<ClubFigures> after(ClubCounts now) {
        return now instanceof ClubRegister register
                ? clubs.flatMap(counted -> counted.after(register.columns())).map(ClubFigures::new)
                : Optional.empty();
    }

    /**
     * Finds one of the counts again, only of the clubs that reported more; empty when these are other clubs.
     *
     * @param then the counts as they were before
     * @param before what this count came to then
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Optional<ClubColumn> column(ClubFigures then, ClubColumn before) {
        return clubs.filter(counted -> then.clubs.filter(counted::follow).isPresent())
                .map(counted -> counted.column(before, then.clubs.orElseThrow()));
    }
}
