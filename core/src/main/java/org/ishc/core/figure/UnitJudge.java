package org.ishc.core.figure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Evaluation;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.Snapshot;

/**
 * Judges by position whether the units of a map count under a definition. Figures and classes that it asks for stand in
 * columns, looked up once for all units.
 */
final class UnitJudge implements Evaluation.Leaves, UnitCondition.Visitor<Truth> {

    private final Figures given;
    private final Window window;
    private final Snapshot map;
    private final Optional<Condition> where;
    private final Evaluation evaluation = new Evaluation(this);
    private final Map<IndicatorCode, IntFunction<Figure>> figures = new HashMap<>();
    private final Map<ItemCode, Optional<BitSet>> classes = new HashMap<>();
    private int position;
    private Basis basis = Basis.RECORDS;

    UnitJudge(Figures figures, Definition.OfUnits definition, Window window) {
        this.given = figures;
        this.window = window;
        this.map = figures.snapshot(window);
        this.where = definition.where();
    }

    /** Judges the unit at a position, whatever its level. */
    Truth judge(int unit) {
        position = unit;
        basis = Basis.RECORDS;
        return where.map(evaluation::judge).orElse(Truth.TRUE);
    }

    /** Returns the weakest basis of the figures asked for the unit that was judged last. */
    Basis basis() {
        return basis;
    }

    private Optional<Fraction> figure(IndicatorCode indicator) {
        Figure figure = figures.computeIfAbsent(indicator, code -> given.figures(code, window))
                .apply(position);
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
        return classes.computeIfAbsent(
                        unitClass.code(), code -> given.registry().classes().positions(map, code))
                .map(units -> Truth.of(units.get(position)))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth reported(UnitCondition.Reported reported) {
        return Truth.of(figure(reported.indicator()).isPresent());
    }
}
