package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;

/** The scored units by group: a unit in several belongs to the first. */
final class Groups {

    static final int NONE = -1;

    private final List<Contestant> units;
    private final List<List<String>> said;
    private final List<String> codes;
    private final int[] byCode;
    private final int[] group;
    private final int[][] members;

    Groups(ScoringData data) {
        this.units = data.contestants();
        this.byCode = byCode(units);
        this.said = new ArrayList<>(units.size());
        units.forEach(unit -> said.add(data.groups(unit)));
        this.codes = codes(said);
        this.group = new int[units.size()];
        int[] sizes = place();
        this.members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (int unit : byCode) {
            if (group[unit] != NONE) {
                members[group[unit]][sizes[group[unit]]++] = unit;
            }
        }
    }

    private static List<String> codes(List<List<String>> said) {
        SortedSet<String> codes = new TreeSet<>();
        String before = "";
        for (List<String> texts : said) {
            if (!texts.isEmpty() && !texts.get(0).equals(before)) {
                before = texts.get(0);
                codes.add(before);
            }
        }
        return List.copyOf(codes);
    }

    private static int[] byCode(List<Contestant> units) {
        boolean isSorted = true;
        for (int i = 1; isSorted && i < units.size(); i++) {
            isSorted = units.get(i - 1).compareTo(units.get(i)) <= 0;
        }
        IntStream positions = IntStream.range(0, units.size());
        return isSorted
                ? positions.toArray()
                : positions
                        .boxed()
                        .sorted(Comparator.comparing(units::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** Gives each unit the place of its group, and counts; neighbours mostly are in one group. */
    private int[] place() {
        int[] sizes = new int[codes.size()];
        String code = "";
        int place = NONE;
        for (int unit = 0; unit < group.length; unit++) {
            List<String> texts = said.get(unit);
            group[unit] = NONE;
            if (!texts.isEmpty()) {
                if (place == NONE || !code.equals(texts.get(0))) {
                    code = texts.get(0);
                    place = Collections.binarySearch(codes, code);
                }
                group[unit] = place;
                sizes[place]++;
            }
        }
        return sizes;
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
    int[] byCode() {
        return byCode;
    }

    /** The positions of the units of a group, by code. */
    int[] members(int ofGroup) {
        return members[ofGroup];
    }

    /** All groups that a unit is said to be in. */
    List<String> said(int unit) {
        return said.get(unit);
    }
}
