package org.ishc.core.emulation;

import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.rulebook.Rule;

/** Tells what the node of a rule knows beside its points, under the keys of its form. */
record RuleFacts(ScoreTrace.OfRule node, Facts to) implements Rule.Visitor<Facts> {

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
    public Facts proportional(Rule.Proportional rule) {
        if (node.value().isPresent()) {
            rule.zeroBelow().ifPresent(percent -> to.number("zero_below", percent));
        }
        return read(INPUT, "of");
    }

    @Override
    public Facts bands(Rule.Bands rule) {
        node.band().ifPresent(band -> {
            band.from().ifPresent(from -> to.number("from", from));
            band.to().ifPresent(end -> to.number("to", end));
        });
        return read(INPUT);
    }

    @Override
    public Facts deduct(Rule.Deduct rule) {
        read(INPUT, "full_at");
        return steps(rule.points());
    }

    @Override
    public Facts count(Rule.Count rule) {
        read(INPUT, "beyond");
        return steps(rule.each());
    }

    @Override
    public Facts ladder(Rule.Ladder rule) {
        return read(INPUT);
    }

    @Override
    public Facts flag(Rule.Flag rule) {
        return to;
    }

    @Override
    public Facts choice(Rule.Choice rule) {
        return to;
    }

    @Override
    public Facts checklist(Rule.Checklist rule) {
        return to;
    }

    @Override
    public Facts sumOf(Rule.SumOf rule) {
        return to;
    }

    @Override
    public Facts bestOf(Rule.BestOf rule) {
        return to;
    }

    @Override
    public Facts choose(Rule.Choose rule) {
        return to;
    }

    @Override
    public Facts assessed(Rule.Assessed rule) {
        return to;
    }
}
