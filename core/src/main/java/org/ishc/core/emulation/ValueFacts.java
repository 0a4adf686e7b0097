package org.ishc.core.emulation;

import org.ishc.core.explain.Facts;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ScoreValue;

/**
 * Tells what the node of a value knows beside its number, under the keys of its form; what is read has nodes of its
 * own.
 */
record ValueFacts(FormTrace.OfValue node, Facts to) implements ScoreValue.Visitor<Facts> {

    @Override
    public Facts constant(Value.Constant constant) {
        return to;
    }

    @Override
    public Facts arithmetic(Value.Arithmetic arithmetic) {
        return to;
    }

    @Override
    public Facts actual(ScoreValue.Actual actual) {
        return to;
    }

    @Override
    public Facts target(ScoreValue.TargetOf target) {
        return to;
    }

    @Override
    public Facts attainment(ScoreValue.Attainment attainment) {
        to.indicator(attainment.indicator());
        node.origin().ifPresent(origin -> to.text("origin", origin.name()));
        return to;
    }

    @Override
    public Facts growth(ScoreValue.Growth growth) {
        to.indicator(growth.indicator());
        return to;
    }

    @Override
    public Facts coverage(ScoreValue.CoverageOf coverage) {
        return to;
    }

    @Override
    public Facts fact(ScoreValue.Fact fact) {
        return to;
    }

    @Override
    public Facts overGroup(ScoreValue.OverGroup over) {
        node.group().ifPresent(group -> to.text("group", group));
        return to;
    }

    @Override
    public Facts pointsOf(ScoreValue.PointsOf points) {
        return to;
    }
}
