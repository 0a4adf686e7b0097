package org.ishc.core.figure;

import java.util.BitSet;
import java.util.Optional;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitNumbers;

/**
 * One indicator over one map, from what units report alone, in columns by position in pre-order: one pass backwards,
 * since children stand behind their parents.
 */
final class ReportsRollUp extends RollUp {

    private final Indicator.Additive indicator;
    private final Snapshot map;
    private final SaidColumn said;

    /** Whether it is proved that no sum is too great. */
    private final boolean fits;

    /** Of a unit that is still to come: what its children seen so far add up to. */
    private final FigureLanes lanes;

    private ReportsRollUp(Indicator.Additive indicator, SaidColumn said, FigureLanes lanes) {
        this.indicator = indicator;
        this.map = said.map();
        this.said = said;
        this.fits = said.values().fit();
        this.lanes = lanes;
    }

    /** Rolls the whole map up. */
    static ReportsRollUp of(Indicator.Additive indicator, SaidColumn said) {
        int size = said.map().size();
        ReportsRollUp rollUp = new ReportsRollUp(indicator, said, FigureLanes.of(size));
        for (int i = size - 1; i >= 0; i--) {
            if (said.isSaid(i)) {
                rollUp.settle(i);
            } else if (rollUp.lanes.coverages[i] == 0) {
                // what has children is expected of them
                rollUp.lanes.coverages[i] = FigureLanes.NONE_OF_ONE;
            }
            int parent = rollUp.map.parentPosition(i);
            if (parent >= 0) {
                rollUp.pass(i, parent);
            }
        }
        return rollUp;
    }

    /** Rolls up the units that say something else than in this run, and those above them. */
    ReportsRollUp after(SaidColumn now) {
        if (now == said) {
            return this;
        }
        ReportsRollUp rollUp = new ReportsRollUp(indicator, now, lanes.copy());
        BitSet touched = new BitSet(map.size());
        for (int i = 0; i < map.size(); i++) {
            boolean isSame = now.isSame(i, said);
            for (int at = i; !isSame && at >= 0 && !touched.get(at); at = map.parentPosition(at)) {
                touched.set(at);
            }
        }
        for (int i = touched.length() - 1; i >= 0; i = touched.previousSetBit(i - 1)) {
            rollUp.again(i);
        }
        return rollUp;
    }

    private void again(int position) {
        lanes.clear(position);
        for (int child = position + 1; child < map.subtreeEnd(position); child = map.subtreeEnd(child)) {
            pass(child, position);
        }
        settle(position);
    }

    private void pass(int child, int parent) {
        lanes.coverages[parent] += lanes.coverages[child];
        if (!lanes.isMissing(child)) {
            lanes.add(parent, lanes, child, fits);
        }
    }

    /** Decides between what the children of a unit add up to and what it says itself. */
    private void settle(int position) {
        boolean isLeaf = map.subtreeEnd(position) == position + 1;
        boolean isSaid = said.isSaid(position);
        boolean isEnough = !isSaid || said.isPartial(position) || lanes.isComplete(position);
        if (!lanes.isMissing(position) && isEnough) {
            return;
        }
        if (!isSaid) {
            lanes.coverages[position] = isLeaf ? FigureLanes.NONE_OF_ONE : lanes.coverages[position];
            return;
        }
        boolean isPartial = said.isPartial(position);
        lanes.values.copy(position, said.values(), position);
        lanes.bases[position] = (byte) said.basis(position);
        lanes.statuses[position] =
                isPartial ? FigureLanes.PARTIAL : isLeaf ? FigureLanes.ROLLED_UP : FigureLanes.DECLARED;
        lanes.coverages[position] = isPartial ? FigureLanes.NONE_OF_ONE : FigureLanes.ONE_OF_ONE;
    }

    /** Returns what units come to. */
    FigureLanes lanes() {
        return lanes;
    }

    /** Tells whether a unit comes to the same in another run. */
    boolean isSame(int position, ReportsRollUp other) {
        return this == other || lanes.isSame(position, other.lanes);
    }

    /** Tells whether it is proved that no sum of what units say is too great. */
    boolean fits() {
        return fits;
    }

    @Override
    Figure at(int position) {
        Coverage coverage = lanes.coverage(position);
        return lanes.isMissing(position)
                ? Figure.missing(map.preOrder().get(position), indicator, coverage)
                : new Figure(
                        map.preOrder().get(position),
                        indicator,
                        Optional.of(lanes.values.get(position)),
                        Optional.empty(),
                        Optional.empty(),
                        lanes.status(position),
                        coverage,
                        Optional.of(lanes.basis(position)));
    }

    @Override
    void give(int position, UnitNumbers to) {
        if (!lanes.isMissing(position)) {
            to.copy(position, lanes.values, position);
        }
    }

    @Override
    Snapshot map() {
        return map;
    }
}
