package org.ishc.core.emulation;

import java.util.function.Consumer;
import org.ishc.core.explain.Facts;
import org.ishc.core.formula.Condition;
import org.ishc.core.rulebook.ScoreCondition;

/** Finds what the node of a condition knows beside its truth, under the keys of its form. */
final class ConditionFacts implements ScoreCondition.Visitor<Consumer<Facts>> {

    static final ConditionFacts FINDER = new ConditionFacts();

    private static final Consumer<Facts> NOTHING = to -> {};

    private ConditionFacts() {}

    @Override
    public Consumer<Facts> comparing(Condition.Comparing comparing) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> all(Condition.All all) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> any(Condition.AnyOf any) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> not(Condition.Not not) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> factIs(ScoreCondition.FactIs fact) {
        return to -> to.text("fact", fact.code().value());
    }

    @Override
    public Consumer<Facts> reported(ScoreCondition.Reported reported) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> everyShare(ScoreCondition.EveryShare every) {
        return to -> {
            to.text("of", every.counted());
            to.number("at_least", every.atLeast());
        };
    }
}
