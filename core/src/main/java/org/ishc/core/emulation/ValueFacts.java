package org.ishc.core.emulation;

import java.util.function.Consumer;
import org.ishc.core.explain.Facts;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ScoreValue;

/**
 * Finds what the node of a value knows beside its number, under the keys of its form; what is read has nodes of its
 * own.
 */
record ValueFacts(FormTrace.OfValue node) implements ScoreValue.Visitor<Consumer<Facts>> {

    private static final Consumer<Facts> NOTHING = to -> {};

    @Override
    public Consumer<Facts> constant(Value.Constant constant) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> arithmetic(Value.Arithmetic arithmetic) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> actual(ScoreValue.Actual actual) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> target(ScoreValue.TargetOf target) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> attainment(ScoreValue.Attainment attainment) {
        return to -> {
            to.indicator(attainment.indicator());
            node.origin().ifPresent(origin -> to.text("origin", origin.name()));
        };
    }

    @Override
    public Consumer<Facts> growth(ScoreValue.Growth growth) {
        return to -> to.indicator(growth.indicator());
    }

    @Override
    public Consumer<Facts> coverage(ScoreValue.CoverageOf coverage) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> fact(ScoreValue.Fact fact) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> overGroup(ScoreValue.OverGroup over) {
        return to -> node.group().ifPresent(group -> to.text("group", group));
    }

    @Override
    public Consumer<Facts> pointsOf(ScoreValue.PointsOf points) {
        return NOTHING;
    }
}
