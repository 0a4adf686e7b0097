package org.ishc.core.emulation;

import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/** Tells what the node of a rule knows beside its points, under the keys of its form. */
record RuleFacts(FormTrace.OfRule node, Facts to) implements Rule.Visitor<Facts> {

    /** The key of the value that a rule is computed from; a node's {@code value} is its own. */
    static final String INPUT = "input";

    private Facts read(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            String key = keys[i];
            node.children().get(i).value().ifPresent(number -> to.number(key, number));
        }
        return to;
    }

    private Facts steps(Fraction each) {
        node.steps().ifPresent(steps -> {
            to.number("steps", steps);
            to.number("each", each);
        });
        return to;
    }

    @Override
    public Facts proportional(ValueRule.Proportional rule) {
        if (node.value().isPresent()) {
            rule.zeroBelow().ifPresent(percent -> to.number("zero_below", percent));
        }
        return read(INPUT, "of");
    }

    @Override
    public Facts bands(ValueRule.Bands rule) {
        node.band().ifPresent(band -> {
            band.from().ifPresent(from -> to.number("from", from));
            band.to().ifPresent(end -> to.number("to", end));
        });
        return read(INPUT);
    }

    @Override
    public Facts deduct(ValueRule.Deduct rule) {
        read(INPUT, "full_at");
        return steps(rule.points());
    }

    @Override
    public Facts count(ValueRule.Count rule) {
        read(INPUT, "beyond");
        return steps(rule.each());
    }

    @Override
    public Facts ladder(ValueRule.Ladder rule) {
        return read(INPUT);
    }

    @Override
    public Facts flag(ConditionRule.Flag rule) {
        return to;
    }

    @Override
    public Facts choice(FactRule.Choice rule) {
        return to;
    }

    @Override
    public Facts checklist(ConditionRule.Checklist rule) {
        return to;
    }

    @Override
    public Facts sumOf(CombinedRule.SumOf rule) {
        return to;
    }

    @Override
    public Facts bestOf(CombinedRule.BestOf rule) {
        return to;
    }

    @Override
    public Facts choose(CombinedRule.Choose rule) {
        return to;
    }

    @Override
    public Facts assessed(FactRule.Assessed rule) {
        return to;
    }
}
