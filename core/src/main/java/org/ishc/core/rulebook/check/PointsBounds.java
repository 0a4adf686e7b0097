package org.ishc.core.rulebook.check;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.ConditionProof;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;

/**
 * The least and the most points that a rule can give: bounds that no input exceeds, and that are proved where they lie
 * within the limits.
 *
 * <p>Interpretation: the parts of a sum are bounded one by one, also when they read the same value.
 */
final class PointsBounds implements Rule.Visitor<Range> {

    private static final Range NOTHING = Range.exactly(Fraction.ZERO);

    private final ValueRanges ranges;
    private final ConditionProof proof;
    private final Fraction least;
    private final Fraction max;

    private PointsBounds(ValueRanges ranges, ConditionProof proof, Fraction least, Fraction max) {
        this.ranges = ranges;
        this.proof = proof;
        this.least = least;
        this.max = max;
    }

    /** Returns the bounds of a criterion's points. */
    static Range of(Rulebook.Criterion criterion, ValueRanges ranges) {
        return of(criterion.rule(), criterion.min(), criterion.max(), ranges);
    }

    /** Returns the bounds of the points of a rule within its limits. */
    static Range of(Rule rule, Fraction least, Fraction max, ValueRanges ranges) {
        return new PointsBounds(ranges, new ConditionProof(ranges), least, max).limited(rule);
    }

    private Range limited(Rule rule) {
        Range raw = rule.accept(this);
        Fraction low = raw.low().orElse(least).max(least).min(max);
        return Range.of(low, raw.high().orElse(max).max(least).min(max));
    }

    private Range part(CombinedRule.Part part) {
        return new PointsBounds(ranges, proof, Fraction.ZERO, part.max().orElse(max)).limited(part.rule());
    }

    /** The bounds of the function that a rule is of one value, when all else in it is a number. */
    private Range function(Rule rule, Value input) {
        Range range = ranges.of(input);
        return RuleFunctions.of(rule, least, max, input, ranges).stream()
                .map(function ->
                        new Range(function.negated().greatest(range).map(Fraction::negated), function.greatest(range)))
                .reduce(Range::or)
                .orElse(Range.ALL);
    }

    @Override
    public Range proportional(ValueRule.Proportional rule) {
        if (rule.whole().constant().isPresent()) {
            return function(rule, rule.value());
        }
        Range points =
                ranges.of(rule.value()).dividedBy(ranges.of(rule.whole())).times(Range.exactly(max));
        return rule.zeroBelow().isPresent() ? points.or(NOTHING) : points;
    }

    @Override
    public Range bands(ValueRule.Bands rule) {
        return function(rule, rule.value());
    }

    @Override
    public Range deduct(ValueRule.Deduct rule) {
        if (rule.fullAt().constant().isPresent()) {
            return function(rule, rule.value());
        }
        Range value = ranges.of(rule.value());
        Range fullAt = ranges.of(rule.fullAt());
        Range lost = steps(
                rule.isAbove() ? value.plus(fullAt.negated()) : fullAt.plus(value.negated()), rule.per(), rule.steps());
        return Range.exactly(max).plus(lost.times(Range.exactly(rule.points())).negated());
    }

    @Override
    public Range count(ValueRule.Count rule) {
        if (rule.beyond().constant().isPresent()) {
            return function(rule, rule.value());
        }
        Range beyond = ranges.of(rule.value()).plus(ranges.of(rule.beyond()).negated());
        return steps(beyond, rule.per(), rule.steps()).times(Range.exactly(rule.each()));
    }

    private static Range steps(Range distance, Fraction per, ValueRule.Steps steps) {
        Range counted = distance.maximum(NOTHING);
        return new Range(
                counted.low().map(value -> steps.count(value.dividedBy(per))),
                counted.high().map(fraction -> steps.count(fraction.dividedBy(per))));
    }

    @Override
    public Range ladder(ValueRule.Ladder rule) {
        return rule.isConstant() ? function(rule, rule.value()) : Range.ALL;
    }

    @Override
    public Range flag(ConditionRule.Flag rule) {
        return ifTrue(rule.when(), rule.points().orElse(max));
    }

    private Range ifTrue(Condition when, Fraction points) {
        return proof.isNeverTrue(when) ? NOTHING : NOTHING.or(Range.exactly(points));
    }

    @Override
    public Range choice(FactRule.Choice rule) {
        return any(rule.levels().values().stream().map(Range::exactly).toList());
    }

    @Override
    public Range checklist(ConditionRule.Checklist rule) {
        return sum(rule.items().stream().map(item -> ifTrue(item.when(), item.points())));
    }

    @Override
    public Range sumOf(CombinedRule.SumOf rule) {
        return sum(rule.parts().stream().map(part -> part.isMinus() ? part(part).negated() : part(part)));
    }

    private static Range sum(Stream<Range> parts) {
        return parts.reduce(NOTHING, Range::plus);
    }

    /** Any part may be missing, so the best is at least the least of all. */
    @Override
    public Range bestOf(CombinedRule.BestOf rule) {
        return any(rule.parts().stream().map(this::part).toList());
    }

    @Override
    public Range choose(CombinedRule.Choose rule) {
        return rule.cases().stream()
                .filter(one -> !proof.isNeverTrue(one.when()))
                .map(one -> part(one.part()))
                .reduce(part(rule.otherwise()), Range::or);
    }

    @Override
    public Range assessed(FactRule.Assessed rule) {
        return Range.ALL;
    }

    private static Range any(List<Range> ranges) {
        return ranges.stream().reduce(Range::or).orElseThrow();
    }
}
