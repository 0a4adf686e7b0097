package org.ishc.core.figure;

import java.util.Arrays;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;

/**
 * What units come to, in columns by position, where figures of others are added up: one sum or two that go together,
 * how many are known of how many expected, whether anything in it is partial or declared, and the weakest basis. Beside
 * {@link FigureLanes}, which hold what units report of one indicator, numbers of any size are expected here.
 */
final class SumLanes {

    /** Something that has a value was added. */
    static final int SUMMED = 1;

    /** Something was added, whether or not it has a value. */
    static final int MET = 2;

    static final int PARTIAL = 4;
    static final int DECLARED = 8;

    /** All that is said of what was added. */
    static final int ALL = SUMMED | MET | PARTIAL | DECLARED;

    private final Amounts[] sums;
    private final long[] known;
    private final long[] expected;
    private final byte[] marks;

    /** The place of the weakest basis. */
    private final byte[] bases;

    /**
     * Makes lanes of nothing.
     *
     * @param sums how many go together
     */
    SumLanes(int size, int sums) {
        this.sums = new Amounts[sums];
        Arrays.setAll(this.sums, sum -> new Amounts(size));
        this.known = new long[size];
        this.expected = new long[size];
        this.marks = new byte[size];
        this.bases = new byte[size];
    }

    /**
     * Adds up what clubs come to under one of some definitions, in the subtree of each unit.
     *
     * @param definition its place among those asked
     */
    static SumLanes ofSubtrees(ClubTallies tallies, int definition, Snapshot map) {
        SumLanes lanes = new SumLanes(map.size(), 1);
        tallies.byUnit().forEach((unit, ofUnit) -> {
            int position = map.findPosition(unit);
            if (position >= 0) {
                lanes.sums[0].set(position, ofUnit.get(definition).sum());
                lanes.cover(
                        position,
                        ofUnit.get(definition).known(),
                        ofUnit.get(definition).expected());
            }
        });
        for (int i = map.size() - 1; i >= 0; i--) {
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                lanes.sums[0].add(parent, lanes.sums[0], i);
                lanes.cover(parent, lanes.known[i], lanes.expected[i]);
            }
        }
        return lanes;
    }

    /** Lets a unit come to nothing. */
    void clear(int position) {
        for (Amounts sum : sums) {
            sum.set(position, 0);
        }
        known[position] = 0;
        expected[position] = 0;
        marks[position] = 0;
        bases[position] = 0;
    }

    /**
     * Adds to what a unit comes to what another does.
     *
     * @param said what is taken over of what is said of the other
     */
    void add(int to, SumLanes from, int at, int said) {
        if (from.isSummed(at)) {
            for (int sum = 0; sum < sums.length; sum++) {
                sums[sum].add(to, from.sums[sum], at);
            }
        }
        cover(to, from.known[at], from.expected[at]);
        marks[to] |= (byte) (from.marks[at] & said);
        weaken(to, from.bases[at]);
    }

    /** Adds to what the unit above comes to what one below comes to, with all that is said of it. */
    void passUp(Snapshot map, int position) {
        int parent = map.parentPosition(position);
        if (parent >= 0) {
            add(parent, this, position, ALL);
        }
    }

    /** Counts a unit that is expected, and what it rests on where it is known. */
    void count(int position, boolean isKnown, Basis basis) {
        cover(position, isKnown ? 1 : 0, 1);
        if (isKnown) {
            mark(position, SUMMED);
            weaken(position, (byte) basis.ordinal());
        }
    }

    /** Adds a figure to the one sum. */
    void add(int to, Figure figure) {
        figure.value().ifPresent(value -> {
            sums[0].add(to, value);
            mark(to, SUMMED);
        });
        cover(to, figure.coverage().reported(), figure.coverage().expected());
        figure.basis().ifPresent(basis -> weaken(to, (byte) basis.ordinal()));
        mark(to, MET | of(figure));
    }

    /** Lets two sums that go together be two figures that there are. */
    void set(int position, Figure one, Figure other) {
        sums[0].set(position, one.value().orElseThrow());
        sums[1].set(position, other.value().orElseThrow());
        mark(position, SUMMED | of(one) | of(other));
        weaken(position, (byte) one.basis().orElseThrow().ordinal());
        weaken(position, (byte) other.basis().orElseThrow().ordinal());
    }

    /** Returns what is said of a figure. */
    private static int of(Figure figure) {
        return figure.status() == FigureStatus.PARTIAL
                ? PARTIAL
                : figure.status() == FigureStatus.DECLARED ? DECLARED : 0;
    }

    /** Says more of what a unit comes to. */
    void mark(int position, int more) {
        marks[position] |= (byte) more;
    }

    /** Adds to how many are known and expected. */
    void cover(int position, long more, long number) {
        known[position] += more;
        expected[position] += number;
    }

    /** Takes the weaker basis. */
    void weaken(int position, byte basis) {
        bases[position] = bases[position] < basis ? basis : bases[position];
    }

    Amounts sums(int sum) {
        return sums[sum];
    }

    Fraction sum(int sum, int position) {
        return sums[sum].get(position);
    }

    boolean isSummed(int position) {
        return is(position, SUMMED);
    }

    boolean is(int position, int mark) {
        return (marks[position] & mark) != 0;
    }

    Basis basis(int position) {
        return SaidColumn.basisAt(bases[position]);
    }

    long known(int position) {
        return known[position];
    }

    long expected(int position) {
        return expected[position];
    }

    boolean isComplete(int position) {
        return known[position] == expected[position];
    }

    Coverage coverage(int position) {
        return new Coverage(known[position], expected[position]);
    }

    /** Returns how a figure came about that there is. */
    FigureStatus status(int position) {
        return is(position, PARTIAL)
                ? FigureStatus.PARTIAL
                : is(position, DECLARED) ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP;
    }
}
