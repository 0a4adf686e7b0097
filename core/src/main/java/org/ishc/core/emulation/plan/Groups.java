package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;

/** The scored units by group: a unit in several belongs to the first. */
final class Groups {

  static final int NONE = -1;

  private final List<Contestant> units;
  private final List<List<String>> said = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<Integer> byCode;
  private final int[] group;
  private final List<List<Integer>> members = new ArrayList<>();

  Groups(ScoringData data) {
    this.units = data.contestants();
    this.group = new int[units.size()];
    SortedMap<String, List<Integer>> positions = new TreeMap<>();
    units.forEach(unit -> said.add(data.groups(unit)));
    this.byCode = IntStream.range(0, units.size()).boxed().sorted(Comparator.comparing(units::get)).toList();
    for (int unit : byCode) {
      group[unit] = NONE;
      if (!said.get(unit).isEmpty()) {
        positions.computeIfAbsent(said.get(unit).get(0), code -> new ArrayList<>()).add(unit);
      }
    }
    positions.forEach(
        (code, of) -> {
          of.forEach(unit -> group[unit] = codes.size());
          codes.add(code);
          members.add(of);
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

  /** The positions of all units, by code. */
  List<Integer> byCode() {
    return byCode;
  }

  /** The positions of the units of a group, by code. */
  List<Integer> members(int ofGroup) {
    return members.get(ofGroup);
  }

  /** All groups that a unit is said to be in. */
  List<String> said(int unit) {
    return said.get(unit);
  }
}
