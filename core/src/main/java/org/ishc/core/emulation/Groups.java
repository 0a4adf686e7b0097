package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scored units by group: a unit in several belongs to the first. */
final class Groups {

  static final int NONE = -1;

  private final List<Contestant> units;
  private final List<List<String>> said = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final int[] group;
  private final List<List<Integer>> members = new ArrayList<>();

  Groups(ScoringData data) {
    this.units = data.contestants();
    this.group = new int[units.size()];
    SortedMap<String, List<Integer>> byCode = new TreeMap<>();
    for (int unit = 0; unit < group.length; unit++) {
      List<String> of = data.groups(units.get(unit));
      said.add(of);
      group[unit] = NONE;
      if (!of.isEmpty()) {
        byCode.computeIfAbsent(of.get(0), code -> new ArrayList<>()).add(unit);
      }
    }
    byCode.forEach(
        (code, positions) -> {
          positions.forEach(unit -> group[unit] = codes.size());
          codes.add(code);
          members.add(positions);
        });
  }

  List<Contestant> units() {
    return units;
  }

  /** The codes of the groups that have units, in order. */
  List<String> codes() {
    return codes;
  }

  /** The place of a unit's group among the codes; {@link #NONE} for none. */
  int of(int unit) {
    return group[unit];
  }

  Optional<String> code(int unit) {
    return group[unit] == NONE ? Optional.empty() : Optional.of(codes.get(group[unit]));
  }

  /** The units of a group, by position. */
  List<Integer> members(int ofGroup) {
    return members.get(ofGroup);
  }

  /** All groups that a unit is said to be in. */
  List<String> said(int unit) {
    return said.get(unit);
  }
}
