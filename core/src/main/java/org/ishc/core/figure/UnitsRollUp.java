package org.ishc.core.figure;

import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Truth;

/** How many units of a level satisfy a condition, in columns: one pass backwards, children before parents. */
final class UnitsRollUp extends DerivedRollUp {

    private final SumLanes lanes;

    UnitsRollUp(Figures of, Indicator.Additive indicator, Definition.OfUnits definition, Window window) {
        super(of, indicator, window);
        this.lanes = new SumLanes(map.size(), 1);
        UnitJudge judge = new UnitJudge(of, definition, window);
        for (int i = map.size() - 1; i >= 0; i--) {
            if (map.levelAt(i) == definition.level()) {
                count(i, judge.judge(i), judge.basis());
            }
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                lanes.add(parent, lanes, i, SumLanes.ALL);
            }
        }
    }

    private void count(int position, Truth truth, Basis basis) {
        lanes.cover(position, truth.isKnown() ? 1 : 0, 1);
        if (truth.isKnown()) {
            lanes.mark(position, SumLanes.SUMMED);
            lanes.weaken(position, (byte) basis.ordinal());
            lanes.sums(0).add(position, truth.isTrue() ? 1 : 0);
        }
    }

    @Override
    Figure at(int position) {
        Coverage coverage = lanes.coverage(position);
        boolean isKnown = lanes.isSummed(position) || coverage.expected() == 0;
        Fraction sum = lanes.sum(0, position);
        return figure(position, sum, coverage, isKnown, lanes.basis(position));
    }
}
