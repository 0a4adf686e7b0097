package org.ishc.core.club;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.UnitCode;

/**
 * What clubs come to under some definitions, at every unit, for one window: what derived indicators read. The tallies
 * of different clubs merge into those of all of them, in any order; {@link #NONE} is the identity.
 */
public final class ClubTallies {

    /** Of no club. */
    public static final ClubTallies NONE = new ClubTallies(Map.of());

    private final Map<UnitCode, List<ClubTally>> byUnit;

    private ClubTallies(Map<UnitCode, List<ClubTally>> byUnit) {
        this.byUnit = Map.copyOf(byUnit);
    }

    /**
     * Returns tallies that were taken apart before.
     *
     * @param byUnit for each unit the tallies of the clubs directly at it, one a definition, in the order asked
     */
    public static ClubTallies of(Map<UnitCode, List<ClubTally>> byUnit) {
        return new ClubTallies(byUnit);
    }

    /** Returns the tallies of these clubs and others together, for the same window and definitions. */
    public ClubTallies plus(ClubTallies other) {
        Map<UnitCode, List<ClubTally>> all = new HashMap<>(byUnit);
        other.byUnit.forEach((unit, tallies) -> all.merge(unit, tallies, ClubTallies::plus));
        return new ClubTallies(all);
    }

    /** Returns the tallies of some clubs and others together, one a definition. */
    public static List<ClubTally> plus(List<ClubTally> some, List<ClubTally> others) {
        List<ClubTally> sums = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).plus(others.get(i)));
        }
        return sums;
    }

    /** Returns the tallies by the unit at which the clubs lie directly, in no promised order; unmodifiable. */
    public Map<UnitCode, List<ClubTally>> byUnit() {
        return byUnit;
    }

    /**
     * Returns the tally of the clubs that lie directly at a unit, not below it.
     *
     * @param definition its place among the definitions asked, from 0
     * @throws IllegalArgumentException when it is below 0
     * @throws IndexOutOfBoundsException when it is behind the last
     */
    public ClubTally at(UnitCode unit, int definition) {
        Allowed.only(definition >= 0, "definition", definition, "0 or more");
        List<ClubTally> tallies = byUnit.get(unit);
        return tallies == null ? ClubTally.NONE : tallies.get(definition);
    }
}
