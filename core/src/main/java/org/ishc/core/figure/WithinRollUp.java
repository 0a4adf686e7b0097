package org.ishc.core.figure;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The figures of an indicator of the topmost units of a class, at or below each unit, in columns: one pass backwards,
 * children before parents.
 */
final class WithinRollUp extends DerivedRollUp {

    private final boolean isTold;
    private final SumLanes lanes;

    WithinRollUp(Figures given, Indicator.Additive indicator, Definition.Within definition, Window window) {
        super(given, indicator, window);
        Optional<BitSet> ofClass = given.registry().classes().positions(map, definition.unitClass());
        this.isTold = ofClass.isPresent();
        this.lanes = new SumLanes(map.size(), 1);
        BitSet counted = ofClass.orElseGet(BitSet::new);
        if (counted.isEmpty()) {
            return;
        }
        IntFunction<Figure> figures = given.figures(definition.indicator(), window);
        for (int i = map.size() - 1; i >= 0; i--) {
            if (counted.get(i)) {
                lanes.clear(i);
                lanes.add(i, figures.apply(i));
            }
            lanes.passUp(map, i);
        }
    }

    @Override
    Figure at(int position) {
        if (!isTold) {
            return figure(position, null, NONE_OF_ONE, FigureStatus.MISSING, Basis.RECORDS);
        }
        boolean isKnown = lanes.isSummed(position) || !lanes.is(position, SumLanes.MET);
        return figure(
                position,
                isKnown ? lanes.sum(0, position) : null,
                lanes.coverage(position),
                lanes.status(position),
                lanes.basis(position));
    }
}
