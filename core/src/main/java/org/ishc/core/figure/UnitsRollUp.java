package org.ishc.core.figure;

import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Truth;

/** How many units of a level satisfy a condition, in columns: one pass backwards, children before parents. */
final class UnitsRollUp extends DerivedRollUp {

    private final SumLanes lanes;

    UnitsRollUp(Figures figures, Indicator.Additive indicator, Definition.OfUnits definition, Window window) {
        super(figures, indicator, window);
        this.lanes = new SumLanes(map.size(), 1);
        UnitJudge judge = new UnitJudge(figures, definition, window);
        for (int i = map.size() - 1; i >= 0; i--) {
            if (map.levelAt(i) == definition.level()) {
                Truth truth = judge.judge(i);
                lanes.count(i, truth.isKnown(), judge.basis());
                lanes.sums(0).add(i, truth.isTrue() ? 1 : 0);
            }
            lanes.passUp(map, i);
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
