package org.ishc.core.emulation;

import java.util.function.Consumer;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.rulebook.Rule;

/** Finds what the node of a rule knows beside its points, under the keys of its form. */
record RuleFacts(ScoreTrace.OfRule node) implements Rule.Visitor<Consumer<Facts>> {

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
    public Consumer<Facts> proportional(Rule.Proportional rule) {
        return to -> {
            if (node.value().isPresent()) {
                rule.zeroBelow().ifPresent(percent -> to.number("zero_below", percent));
            }
            read(to, INPUT, "of");
        };
    }

    @Override
    public Consumer<Facts> bands(Rule.Bands rule) {
        return to -> {
            node.band().ifPresent(band -> {
                band.from().ifPresent(from -> to.number("from", from));
                band.to().ifPresent(end -> to.number("to", end));
            });
            read(to, INPUT);
        };
    }

    @Override
    public Consumer<Facts> deduct(Rule.Deduct rule) {
        return to -> {
            read(to, INPUT, "full_at");
            steps(to, rule.points());
        };
    }

    @Override
    public Consumer<Facts> count(Rule.Count rule) {
        return to -> {
            read(to, INPUT, "beyond");
            steps(to, rule.each());
        };
    }

    @Override
    public Consumer<Facts> ladder(Rule.Ladder rule) {
        return to -> read(to, INPUT);
    }

    @Override
    public Consumer<Facts> flag(Rule.Flag rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> choice(Rule.Choice rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> checklist(Rule.Checklist rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> sumOf(Rule.SumOf rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> bestOf(Rule.BestOf rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> choose(Rule.Choose rule) {
        return NOTHING;
    }

    @Override
    public Consumer<Facts> assessed(Rule.Assessed rule) {
        return NOTHING;
    }
}
