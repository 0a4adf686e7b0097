package org.ishc.core.emulation.change;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/** A rule in which what its maximum stands for is written out, so that two rules that mean the same are equal. */
final class SpelledOut implements Rule.Visitor<Rule> {

    private final Fraction max;

    private SpelledOut(Fraction max) {
        this.max = max;
    }

    static Rule rule(Rule rule, Fraction max) {
        return rule.accept(new SpelledOut(max));
    }

    private CombinedRule.Part part(CombinedRule.Part part) {
        Fraction own = part.max().orElse(max);
        return new CombinedRule.Part(rule(part.rule(), own), Optional.of(own), part.isMinus());
    }

    @Override
    public Rule flag(ConditionRule.Flag rule) {
        return new ConditionRule.Flag(rule.when(), Optional.of(rule.points().orElse(max)));
    }

    @Override
    public Rule sumOf(CombinedRule.SumOf rule) {
        return new CombinedRule.SumOf(rule.parts().stream().map(this::part).toList());
    }

    @Override
    public Rule bestOf(CombinedRule.BestOf rule) {
        return new CombinedRule.BestOf(rule.parts().stream().map(this::part).toList());
    }

    @Override
    public Rule choose(CombinedRule.Choose rule) {
        return new CombinedRule.Choose(
                rule.cases().stream()
                        .map(one -> new CombinedRule.Case(one.when(), part(one.part())))
                        .toList(),
                part(rule.otherwise()));
    }

    @Override
    public Rule proportional(ValueRule.Proportional rule) {
        return rule;
    }

    @Override
    public Rule bands(ValueRule.Bands rule) {
        return rule;
    }

    @Override
    public Rule deduct(ValueRule.Deduct rule) {
        return rule;
    }

    @Override
    public Rule count(ValueRule.Count rule) {
        return rule;
    }

    @Override
    public Rule ladder(ValueRule.Ladder rule) {
        return rule;
    }

    @Override
    public Rule choice(FactRule.Choice rule) {
        return rule;
    }

    @Override
    public Rule checklist(ConditionRule.Checklist rule) {
        return rule;
    }

    @Override
    public Rule assessed(FactRule.Assessed rule) {
        return rule;
    }
}
