package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Sorting;

/**
 * The greatest and the least of one value in each group, found in one pass, and the units of each group that lack it.
 */
final class GroupExtremes {

    private final Groups groups;
    private final Numbers own;
    private final Ends[] greatest;
    private final Ends[] least;
    private final List<List<String>> without = new ArrayList<>();

    GroupExtremes(Groups groups, Numbers own) {
        this.groups = groups;
        this.own = own;
        this.greatest = new Ends[groups.codes().size()];
        this.least = new Ends[groups.codes().size()];
        for (int group = 0; group < greatest.length; group++) {
            without.add(new ArrayList<>());
            look(group);
        }
    }

    /** The first unit at an end of a group, and the first of the others. */
    private static final class Ends {
        private int first = Groups.NONE;
        private int second = Groups.NONE;

        private int other(int unit) {
            return unit == first ? second : first;
        }
    }

    private void look(int group) {
        greatest[group] = new Ends();
        least[group] = new Ends();
        for (int unit : groups.members(group)) {
            if (own.isMissing(unit)) {
                without.get(group).add(groups.units().get(unit).code());
            } else {
                look(greatest[group], unit, true);
                look(least[group], unit, false);
            }
        }
    }

    private void look(Ends ends, int unit, boolean isMax) {
        if (isBeyond(unit, ends.first, isMax)) {
            ends.second = ends.first;
            ends.first = unit;
        } else if (isBeyond(unit, ends.second, isMax)) {
            ends.second = unit;
        }
    }

    private boolean isBeyond(int unit, int end, boolean isMax) {
        return end == Groups.NONE || (isMax ? Sorting.order(own, unit, end) < 0 : Sorting.order(own, unit, end) > 0);
    }

    /** The greatest or least of the others of a unit's group; empty when no other has one. */
    Optional<Fraction> others(boolean isMax, int unit) {
        int group = groups.of(unit);
        int other = group == Groups.NONE ? Groups.NONE : (isMax ? greatest : least)[group].other(unit);
        return other == Groups.NONE ? Optional.empty() : own.find(other);
    }

    /** The greatest or least of its group for each unit; missing for those whose own is, and for those in no group. */
    Numbers numbers(boolean isMax) {
        Numbers numbers = Numbers.filling(own.size(), 1, false);
        for (int unit = 0; unit < own.size(); unit++) {
            int group = groups.of(unit);
            if (group == Groups.NONE || own.isMissing(unit)) {
                numbers.set(unit, null);
            } else {
                numbers.copy(own, (isMax ? greatest : least)[group].first, unit);
            }
        }
        return numbers.settled();
    }

    /** The units of a unit's group that lack the value; empty when none does, or when it is in no group. */
    Optional<List<String>> without(int unit) {
        int group = groups.of(unit);
        return group == Groups.NONE
                ? Optional.empty()
                : Optional.of(without.get(group)).filter(units -> !units.isEmpty());
    }
}
