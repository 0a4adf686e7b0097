package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Sorting;
import org.ishc.core.emulation.ScoreCard.UnitStatus;
import org.ishc.core.rulebook.Quota;
import org.ishc.core.rulebook.Rulebook;

/**
 * Where each unit stands: whether it is excluded, its class, its rank. Filled by
 * {@link org.ishc.core.emulation.Scorer}, and not changed any more afterwards.
 */
final class Standings {

    /** The class place of a unit below the lowest class. */
    static final int NO_CLASS = Integer.MAX_VALUE;

    private final Rulebook rulebook;
    private final Groups groups;
    private final Numbers total;
    private final List<Numbers> ties;
    private final BitSet excluded;
    private final int[] place;
    private final int[] rank;
    private final int[] listed;
    private final List<int[]> tied = new ArrayList<>();

    Standings(PointColumns points, Groups groups) {
        this.rulebook = points.plan().rulebook();
        this.groups = groups;
        this.total = points.total();
        this.ties = rulebook.ties().stream().map(points::tieBreaker).toList();
        this.excluded = new BitSet();
        this.place = new int[points.size()];
        this.rank = new int[points.size()];
        this.listed = new int[points.size()];
        Arrays.fill(place, NO_CLASS);
    }

    void set(int unit, Classing.Classed classed) {
        if (classed.isExcluded()) {
            excluded.set(unit);
        }
        place[unit] = classed.place();
    }

    /** Takes the places of a block of units, none of which is excluded. */
    void set(int firstUnit, int[] places, int length) {
        System.arraycopy(places, 0, place, firstUnit, length);
    }

    /** Ranks the units of each group, then applies the quotas of the classes; lists them as they are ranked. */
    void rank() {
        int at = 0;
        for (int group = 0; group < groups.codes().size(); group++) {
            int[] members = groups.members(group);
            int[] scored = sorted(scored(members));
            rank(scored);
            quotas(scored);
            System.arraycopy(scored, 0, listed, at, scored.length);
            at += scored.length;
            for (int i = 0; scored.length < members.length && i < members.length; i++) {
                at = isScored(members[i]) ? at : list(members[i], at);
            }
        }
        for (int i = 0; at < listed.length && i < listed.length; i++) {
            int unit = groups.byCode()[i];
            at = groups.of(unit) == Groups.NONE ? list(unit, at) : at;
        }
    }

    private int list(int unit, int at) {
        listed[at] = unit;
        return at + 1;
    }

    private int[] scored(int[] members) {
        if (total.isFull() && excluded.isEmpty()) {
            return members;
        }
        int[] scored = new int[members.length];
        int count = 0;
        for (int unit : members) {
            if (isScored(unit)) {
                scored[count++] = unit;
            }
        }
        return Arrays.copyOf(scored, count);
    }

    /** Returns units sorted, the best first; the equal stay in the order of their codes. */
    int[] sorted(int[] units) {
        int[] sorted = units;
        for (int i = ties.size() - 1; i >= 0; i--) {
            sorted = Sorting.descending(sorted, ties.get(i));
        }
        return Sorting.descending(sorted, total);
    }

    boolean isTied(int one, int other) {
        boolean isTied = Sorting.order(total, one, other) == 0;
        for (int i = 0; isTied && i < ties.size(); i++) {
            isTied = Sorting.order(ties.get(i), one, other) == 0;
        }
        return isTied;
    }

    /** Equal ones share a rank, and the next rank counts them. */
    private void rank(int[] sorted) {
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && isTied(sorted[from], sorted[to])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rank[sorted[i]] = from + 1;
            }
            if (to - from > 1) {
                tied.add(Arrays.copyOfRange(sorted, from, to));
            }
            from = to;
        }
    }

    /** Moves units beyond a class's quota to the next class, which has its own quota in turn. */
    private void quotas(int[] sorted) {
        for (int i = 0; i < rulebook.classes().size(); i++) {
            Optional<Quota> quota = rulebook.classes().get(i).quota();
            int at = i;
            if (quota.isPresent()) {
                int keeps = quota.get()
                        .percent()
                        .times(Fraction.of(sorted.length))
                        .dividedBy(Fraction.HUNDRED)
                        .floor()
                        .intValue();
                int[] inClass =
                        Arrays.stream(sorted).filter(unit -> place[unit] == at).toArray();
                for (int unit : beyond(inClass, keeps, quota.get().keepsTied())) {
                    place[unit] = i + 1 < rulebook.classes().size() ? i + 1 : NO_CLASS;
                }
            }
        }
    }

    private int[] beyond(int[] inClass, int keeps, boolean keepsTied) {
        if (inClass.length <= keeps) {
            return new int[0];
        }
        int cut = keeps;
        boolean isTied = cut > 0 && rank[inClass[cut - 1]] == rank[inClass[cut]];
        if (isTied && keepsTied) {
            while (cut < inClass.length && rank[inClass[cut]] == rank[inClass[cut - 1]]) {
                cut++;
            }
        } else if (isTied) {
            while (cut > 0 && rank[inClass[cut - 1]] == rank[inClass[keeps]]) {
                cut--;
            }
        }
        return Arrays.copyOfRange(inClass, cut, inClass.length);
    }

    /** The units by group (those in none last), rank (those without last), code. */
    int[] listed() {
        return listed;
    }

    boolean isScored(int unit) {
        return status(unit) == UnitStatus.SCORED;
    }

    UnitStatus status(int unit) {
        return total.isMissing(unit)
                ? UnitStatus.REFUSED
                : excluded.get(unit) ? UnitStatus.EXCLUDED : UnitStatus.SCORED;
    }

    /** The place of a unit's class in the rulebook, from 0 for the best. */
    int place(int unit) {
        return place[unit];
    }

    Optional<ItemCode> band(int unit) {
        return place[unit] == NO_CLASS
                ? Optional.empty()
                : Optional.of(rulebook.classes().get(place[unit]).code());
    }

    Optional<Integer> rank(int unit) {
        return rank[unit] == 0 ? Optional.empty() : Optional.of(rank[unit]);
    }

    /** The units that share a rank, as many lists as there are such ranks, by group. */
    List<int[]> tied() {
        return tied;
    }
}
