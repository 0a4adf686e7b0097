package org.ishc.core.figure;

import java.util.Arrays;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Evaluation;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;

/** How many units of a level satisfy a condition. */
final class UnitsUnitByUnit extends DerivedUnitByUnit {

    private final Basis[] bases;
    private final long[] counting;
    private final long[] known;
    private final long[] expected;

    UnitsUnitByUnit(Figures figures, Indicator.Additive indicator, Definition.OfUnits definition, Window window) {
        super(figures, indicator, window);
        this.bases = new Basis[units.size()];
        Arrays.fill(bases, Basis.RECORDS);
        this.counting = new long[units.size()];
        this.known = new long[units.size()];
        this.expected = new long[units.size()];
        for (int i = units.size() - 1; i >= 0; i--) {
            if (map.unit(units.get(i)).level() == definition.level()) {
                Judged judged = judge(figures, definition, window, units.get(i));
                counting[i] += judged.truth().isTrue() ? 1 : 0;
                known[i] += judged.truth().isKnown() ? 1 : 0;
                expected[i]++;
                bases[i] = judged.truth().isKnown() ? bases[i].weaker(judged.basis()) : bases[i];
            }
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                counting[parent] += counting[i];
                known[parent] += known[i];
                expected[parent] += expected[i];
                bases[parent] = bases[parent].weaker(bases[i]);
            }
        }
    }

    /**
     * What one unit comes to.
     *
     * @param truth whether it counts
     * @param basis the weakest of the figures asked
     */
    record Judged(Truth truth, Basis basis) {}

    /** Judges one unit of the level. */
    static Judged judge(Figures figures, Definition.OfUnits definition, Window window, UnitCode unit) {
        Reading reading = new Reading(figures, window, unit);
        Truth truth = definition.where().map(new Evaluation(reading)::judge).orElse(Truth.TRUE);
        return new Judged(truth, reading.basis);
    }

    @Override
    Figure at(int position) {
        Coverage coverage = new Coverage(known[position], expected[position]);
        return figure(
                position,
                Fraction.of(counting[position]),
                coverage,
                known[position] > 0 || expected[position] == 0,
                bases[position]);
    }

    /** One unit as derived indicators read it. */
    private static final class Reading implements Evaluation.Leaves, UnitCondition.Visitor<Truth> {
        private final Figures figures;
        private final Window window;
        private final UnitCode unit;
        private Basis basis = Basis.RECORDS;

        private Reading(Figures given, Window window, UnitCode unit) {
            this.figures = given;
            this.window = window;
            this.unit = unit;
        }

        private Optional<Fraction> figure(IndicatorCode indicator) {
            Figure figure = figures.figure(unit, indicator, window);
            basis = basis.weaker(figure.basis().orElse(basis));
            return figure.value();
        }

        @Override
        public Optional<Fraction> find(Value.Leaf leaf) {
            return figure(FigureValue.of(leaf).indicator());
        }

        @Override
        public Truth judge(Condition.Leaf leaf) {
            return UnitCondition.of(leaf).acceptLeaf(this);
        }

        @Override
        public Truth inClass(UnitCondition.InClass unitClass) {
            return figures.registry().classes().isOf(figures.snapshot(window), unit, unitClass.code());
        }

        @Override
        public Truth reported(UnitCondition.Reported reported) {
            return Truth.of(figure(reported.indicator()).isPresent());
        }
    }
}
