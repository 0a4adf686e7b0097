package org.ishc.core.emulation.change;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.Rule;

/** A rule in which what its maximum stands for is written out, so that two rules that mean the same are equal. */
final class SpelledOut implements Rule.Visitor<Rule> {

    private final Fraction max;

    private SpelledOut(Fraction max) {
        this.max = max;
    }

    static Rule rule(Rule rule, Fraction max) {
        return rule.accept(new SpelledOut(max));
    }

    private Rule.Part part(Rule.Part part) {
        Fraction own = part.max().orElse(max);
        return new Rule.Part(rule(part.rule(), own), Optional.of(own), part.isMinus());
    }

    @Override
    public Rule flag(Rule.Flag rule) {
        return new Rule.Flag(rule.when(), Optional.of(rule.points().orElse(max)));
    }

    @Override
    public Rule sumOf(Rule.SumOf rule) {
        return new Rule.SumOf(rule.parts().stream().map(this::part).toList());
    }

    @Override
    public Rule bestOf(Rule.BestOf rule) {
        return new Rule.BestOf(rule.parts().stream().map(this::part).toList());
    }

    @Override
    public Rule choose(Rule.Choose rule) {
        return new Rule.Choose(
                rule.cases().stream()
                        .map(one -> new Rule.Case(one.when(), part(one.part())))
                        .toList(),
                part(rule.otherwise()));
    }

    @Override
    public Rule proportional(Rule.Proportional rule) {
        return rule;
    }

    @Override
    public Rule bands(Rule.Bands rule) {
        return rule;
    }

    @Override
    public Rule deduct(Rule.Deduct rule) {
        return rule;
    }

    @Override
    public Rule count(Rule.Count rule) {
        return rule;
    }

    @Override
    public Rule ladder(Rule.Ladder rule) {
        return rule;
    }

    @Override
    public Rule choice(Rule.Choice rule) {
        return rule;
    }

    @Override
    public Rule checklist(Rule.Checklist rule) {
        return rule;
    }

    @Override
    public Rule assessed(Rule.Assessed rule) {
        return rule;
    }
}
