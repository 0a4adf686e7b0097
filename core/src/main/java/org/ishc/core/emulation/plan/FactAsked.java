package org.ishc.core.emulation.plan;

import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.rulebook.ScoreCondition;

/** Finds the fact that a condition itself is; empty for one that is made of others. */
final class FactAsked implements ScoreCondition.Visitor<Optional<FactCode>> {

    @Override
    public Optional<FactCode> comparing(Condition.Comparing comparing) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> all(Condition.All all) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> any(Condition.AnyOf any) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> not(Condition.Not not) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> factIs(ScoreCondition.FactIs fact) {
        return Optional.of(fact.code());
    }

    @Override
    public Optional<FactCode> reported(ScoreCondition.Reported reported) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> everyShare(ScoreCondition.EveryShare every) {
        return Optional.empty();
    }
}
