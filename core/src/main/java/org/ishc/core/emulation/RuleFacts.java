package org.ishc.core.emulation;

import java.util.function.Consumer;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/** Finds what the node of a rule knows beside its points, under the keys of its form. */
record RuleFacts(FormTrace.OfRule node) implements Rule.Visitor<Consumer<Facts>> {

    private static final Consumer<Facts> NOTHING = to -> {};

    /** The key of the value that a rule is computed from; a node's {@code value} is its own. */
    static final String INPUT = "input";

    private void read(Facts to, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            String key = keys[i];
            node.children().get(i).value().ifPresent(number -> to.number(key, number));
        }
    }

    private void steps(Facts to, Fraction each) {
        node.steps().ifPresent(steps -> {
            to.number("steps", steps);
            to.number("each", each);
        });
    }

    @Override
    public Consumer<Facts> proportional(ValueRule.Proportional rule) {
        return to -> {
            if (node.value().isPresent()) {
                rule.zeroBelow().ifPresent(percent -> to.number("zero_below", percent));
            }
            read(to, INPUT, "of");
        };
    }

    @Override
    public Consumer<Facts> bands(ValueRule.Bands rule) {
        return to -> {
            node.band().ifPresent(band -> {
                band.from().ifPresent(from -> to.number("from", from));
                band.to().ifPresent(end -> to.number("to", end));
            });
            read(to, INPUT);
        };
    }

    @Override
    public Consumer<Facts> deduct(ValueRule.Deduct rule) {
        return to -> {
            read(to, INPUT, "full_at");
            steps(to, rule.points());
        };
    }

    @Override
    public Consumer<Facts> count(ValueRule.Count rule) {
        return to -> {
            read(to, INPUT, "beyond");
            steps(to, rule.each());
        };
    }

    @Override
    public Consumer<Facts> ladder(ValueRule.Ladder rule) {
        return to -> read(to, INPUT);
    }

    @Override
    public Consumer<Facts> flag(ConditionRule.Flag rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> choice(FactRule.Choice rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> checklist(ConditionRule.Checklist rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> sumOf(CombinedRule.SumOf rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> bestOf(CombinedRule.BestOf rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> choose(CombinedRule.Choose rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> assessed(FactRule.Assessed rule) {
        return NOTHING;
    }
}
