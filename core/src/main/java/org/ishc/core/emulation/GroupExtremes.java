package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Sorting;

/** The greatest and the least of one value in each group, found in one pass, and the units of each group that lack it. */
final class GroupExtremes {

  private final Groups groups;
  private final Numbers own;
  private final int[] greatest;
  private final int[] least;
  private final List<List<String>> without = new ArrayList<>();

  GroupExtremes(Groups groups, Numbers own) {
    this.groups = groups;
    this.own = own;
    this.greatest = new int[groups.codes().size()];
    this.least = new int[groups.codes().size()];
    for (int group = 0; group < greatest.length; group++) {
      without.add(new ArrayList<>());
      look(group);
    }
  }

  private void look(int group) {
    greatest[group] = Groups.NONE;
    least[group] = Groups.NONE;
    for (int unit : groups.members(group)) {
      if (own.isMissing(unit)) {
        without.get(group).add(groups.units().get(unit).code());
      } else {
        greatest[group] = greatest[group] == Groups.NONE || Sorting.order(own, unit, greatest[group]) < 0 ? unit : greatest[group];
        least[group] = least[group] == Groups.NONE || Sorting.order(own, unit, least[group]) > 0 ? unit : least[group];
      }
    }
  }

  /** The greatest or least of its group for each unit; missing for those whose own is, and for those in no group. */
  Numbers numbers(boolean isMax) {
    Numbers numbers = Numbers.filling(own.size(), 1, false);
    for (int unit = 0; unit < own.size(); unit++) {
      int group = groups.of(unit);
      if (group == Groups.NONE || own.isMissing(unit)) {
        numbers.set(unit, null);
      } else {
        numbers.copy(own, isMax ? greatest[group] : least[group], unit);
      }
    }
    return numbers.settled();
  }

  /** The units of a unit's group that lack the value; empty when none does, or when it is in no group. */
  Optional<List<String>> without(int unit) {
    int group = groups.of(unit);
    return group == Groups.NONE ? Optional.empty() : Optional.of(without.get(group)).filter(units -> !units.isEmpty());
  }
}
