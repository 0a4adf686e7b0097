package org.ishc.core.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;

/**
 * One indicator over one map, from what units report alone, in columns by position in pre-order: one pass backwards,
 * since children stand behind their parents.
 */
final class ReportsRollUp extends RollUp {

    /** Reported and expected in one number: neither is greater than the number of units. */
    private static final int HALF = Integer.SIZE;

    private static final long ONE_OF_ONE = 1L << HALF | 1;
    private static final long NONE_OF_ONE = 1;
    private static final FigureStatus[] STATUSES = FigureStatus.values();

    private static final byte ROLLED_UP = (byte) FigureStatus.ROLLED_UP.ordinal();
    private static final byte DECLARED = (byte) FigureStatus.DECLARED.ordinal();
    private static final byte PARTIAL = (byte) FigureStatus.PARTIAL.ordinal();
    private static final byte MISSING = (byte) FigureStatus.MISSING.ordinal();

    private final Indicator.Additive indicator;
    private final Snapshot map;
    private final SaidColumn said;

    /** Whether it is proved that no sum is too great. */
    private final boolean fits;

    /** Of a unit that is still to come: what its children seen so far add up to. */
    private final Amounts values;

    private final long[] coverages;

    /** Of a unit that is still to come: {@link #MISSING} while no child has a figure, then whether one is partial. */
    private final byte[] statuses;

    /** The place of the weakest basis. */
    private final byte[] bases;

    private ReportsRollUp(
            Indicator.Additive indicator,
            SaidColumn said,
            Amounts values,
            long[] coverages,
            byte[] statuses,
            byte[] bases) {
        this.indicator = indicator;
        this.map = said.map();
        this.said = said;
        this.fits = said.values().fit();
        this.values = values;
        this.coverages = coverages;
        this.statuses = statuses;
        this.bases = bases;
    }

    /** Rolls the whole map up. */
    static ReportsRollUp of(Indicator.Additive indicator, SaidColumn said) {
        int size = said.map().size();
        ReportsRollUp rollUp =
                new ReportsRollUp(indicator, said, new Amounts(size), new long[size], new byte[size], new byte[size]);
        Arrays.fill(rollUp.statuses, MISSING);
        for (int i = size - 1; i >= 0; i--) {
            rollUp.settle(i);
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
        ReportsRollUp rollUp =
                new ReportsRollUp(indicator, now, values.copy(), coverages.clone(), statuses.clone(), bases.clone());
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
        values.set(position, 0);
        coverages[position] = 0;
        statuses[position] = MISSING;
        bases[position] = 0;
        for (int child = position + 1; child < map.subtreeEnd(position); child = map.subtreeEnd(child)) {
            pass(child, position);
        }
        settle(position);
    }

    private void pass(int child, int parent) {
        coverages[parent] += coverages[child];
        if (statuses[child] != MISSING) {
            if (fits) {
                values.addFitting(parent, child);
            } else {
                values.add(parent, values, child);
            }
            bases[parent] = bases[parent] < bases[child] ? bases[child] : bases[parent];
            statuses[parent] = statuses[child] == PARTIAL || statuses[parent] == PARTIAL ? PARTIAL : ROLLED_UP;
        }
    }

    /** Decides between what the children of a unit add up to and what it says itself. */
    private void settle(int position) {
        boolean isLeaf = map.subtreeEnd(position) == position + 1;
        boolean hasSum = statuses[position] != MISSING;
        boolean isSaid = said.isSaid(position);
        if (hasSum && (!isSaid || said.isPartial(position) || isComplete(coverages[position]))) {
            return;
        }
        if (!isSaid) {
            coverages[position] = isLeaf ? NONE_OF_ONE : coverages[position];
            return;
        }
        boolean isPartial = said.isPartial(position);
        values.copy(position, said.values(), position);
        bases[position] = (byte) said.basis(position);
        statuses[position] = isPartial ? PARTIAL : isLeaf ? ROLLED_UP : DECLARED;
        coverages[position] = isPartial && isLeaf ? NONE_OF_ONE : ONE_OF_ONE;
    }

    private static boolean isComplete(long coverage) {
        return coverage >>> HALF == (coverage & (1L << HALF) - 1);
    }

    @Override
    Figure at(int position) {
        Coverage coverage = new Coverage(coverages[position] >>> HALF, coverages[position] & (1L << HALF) - 1);
        FigureStatus status = STATUSES[statuses[position]];
        return status == FigureStatus.MISSING
                ? Figure.missing(map.preOrder().get(position), indicator, coverage)
                : new Figure(
                        map.preOrder().get(position),
                        indicator,
                        Optional.of(values.get(position)),
                        Optional.empty(),
                        Optional.empty(),
                        status,
                        coverage,
                        Optional.of(SaidColumn.basisAt(bases[position])));
    }

    @Override
    Snapshot map() {
        return map;
    }
}
