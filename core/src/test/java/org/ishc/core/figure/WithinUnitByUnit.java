package org.ishc.core.figure;

import org.ishc.core.base.Fraction;
import org.ishc.core.organisation.UnitClasses;
import org.jspecify.annotations.Nullable;

/** The figures of an indicator of the topmost units of a class, at or below each unit. */
final class WithinUnitByUnit extends DerivedUnitByUnit {

    private final Definition.Within definition;
    private final boolean isTold;
    private final Sum[] sums;

    WithinUnitByUnit(Figures figures, Indicator.Additive indicator, Definition.Within definition, Window window) {
        super(figures, indicator, window);
        this.definition = definition;
        UnitClasses classes = figures.registry().classes();
        this.isTold = classes.isKnown(definition.unitClass());
        this.sums = new Sum[units.size()];
        for (int i = units.size() - 1; isTold && i >= 0; i--) {
            Sum here = classes.isOf(map, units.get(i), definition.unitClass()).isTrue()
                    ? Sum.of(figures.figure(units.get(i), definition.indicator(), window))
                    : sums[i];
            sums[i] = here == null ? Sum.NOTHING : here;
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                sums[parent] = sums[parent] == null ? sums[i] : sums[parent].plus(sums[i]);
            }
        }
    }

    Definition.Within definition() {
        return definition;
    }

    @Override
    Figure at(int position) {
        if (!isTold) {
            return figure(position, null, NONE_OF_ONE, FigureStatus.MISSING, Basis.RECORDS);
        }
        Sum sum = sums[position];
        Fraction value = sum.parts == 0 ? Fraction.ZERO : sum.value;
        return figure(
                position,
                value,
                sum.coverage,
                sum.isPartial ? FigureStatus.PARTIAL : sum.isDeclared ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP,
                sum.basis);
    }

    /** What some units of the class come to. */
    private record Sum(
            long parts,
            @Nullable Fraction value,
            Coverage coverage,
            boolean isPartial,
            boolean isDeclared,
            Basis basis) {

        private static final Sum NOTHING = new Sum(0, null, Coverage.NONE, false, false, Basis.RECORDS);

        static Sum of(Figure figure) {
            return new Sum(
                    1,
                    figure.value().orElse(null),
                    figure.coverage(),
                    figure.status() == FigureStatus.PARTIAL,
                    figure.status() == FigureStatus.DECLARED,
                    figure.basis().orElse(Basis.RECORDS));
        }

        Sum plus(Sum other) {
            Fraction sum = value == null ? other.value : other.value == null ? value : value.plus(other.value);
            return new Sum(
                    parts + other.parts,
                    sum,
                    coverage.plus(other.coverage),
                    isPartial || other.isPartial,
                    isDeclared || other.isDeclared,
                    basis.weaker(other.basis));
        }
    }
}
