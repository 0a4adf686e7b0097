package org.ishc.core.emulation;

import org.ishc.core.explain.Facts;
import org.ishc.core.formula.Condition;
import org.ishc.core.rulebook.ScoreCondition;

/** Tells what the node of a condition knows beside its truth, under the keys of its form. */
record ConditionFacts(Facts to) implements ScoreCondition.Visitor<Facts> {

    @Override
    public Facts comparing(Condition.Comparing comparing) {
        return to;
    }

    @Override
    public Facts all(Condition.All all) {
        return to;
    }

    @Override
    public Facts any(Condition.AnyOf any) {
        return to;
    }

    @Override
    public Facts not(Condition.Not not) {
        return to;
    }

    @Override
    public Facts factIs(ScoreCondition.FactIs fact) {
        to.text("fact", fact.code().value());
        return to;
    }

    @Override
    public Facts reported(ScoreCondition.Reported reported) {
        return to;
    }

    @Override
    public Facts everyShare(ScoreCondition.EveryShare every) {
        to.text("of", every.of());
        to.number("at_least", every.atLeast());
        return to;
    }
}
