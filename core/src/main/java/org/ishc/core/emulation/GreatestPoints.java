package org.ishc.core.emulation;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.Value;

/**
 * The most points that a rule can give: a bound that no input exceeds, and that is proved where it lies below the maximum.
 *
 * <p>Interpretation: the parts of a sum are bounded one by one, also when they read the same value.
 */
final class GreatestPoints implements Rule.Visitor<Fraction> {

  private final ValueRanges ranges;
  private final ConditionProof proof;
  private final Fraction least;
  private final Fraction max;

  private GreatestPoints(ValueRanges ranges, ConditionProof proof, Fraction least, Fraction max) {
    this.ranges = ranges;
    this.proof = proof;
    this.least = least;
    this.max = max;
  }

  /** Returns the most points that a criterion's rule can give. */
  static Fraction of(Rulebook.Criterion criterion, ValueRanges ranges) {
    return new GreatestPoints(ranges, new ConditionProof(ranges), criterion.min(), criterion.max()).limited(criterion.rule());
  }

  private Fraction limited(Rule rule) {
    return rule.accept(this).max(least).min(max);
  }

  private Fraction part(Rule.Part part) {
    return new GreatestPoints(ranges, proof, Fraction.ZERO, part.max().orElse(max)).limited(part.rule());
  }

  /** The greatest of the function that a rule is of one value, when all else in it is a number. */
  private Fraction function(Rule rule, Value input) {
    Range range = ranges.of(input);
    return RuleFunctions.of(rule, least, max, input).stream()
        .map(function -> function.greatest(range).orElse(max))
        .reduce(Fraction::max)
        .orElse(max);
  }

  @Override
  public Fraction proportional(Rule.Proportional rule) {
    if (rule.of().constant().isPresent()) {
      return function(rule, rule.value());
    }
    Range share = ranges.of(rule.value()).dividedBy(ranges.of(rule.of()));
    return share.high().map(max::times).orElse(max);
  }

  @Override
  public Fraction bands(Rule.Bands rule) {
    return function(rule, rule.value());
  }

  @Override
  public Fraction deduct(Rule.Deduct rule) {
    if (rule.fullAt().constant().isPresent()) {
      return function(rule, rule.value());
    }
    Range value = ranges.of(rule.value());
    Range fullAt = ranges.of(rule.fullAt());
    Optional<Fraction> shortfall = rule.isAbove() ? value.plus(fullAt.negated()).low() : fullAt.plus(value.negated()).low();
    return shortfall
        .map(of -> rule.steps().count(of.max(Fraction.ZERO).dividedBy(rule.per())))
        .map(steps -> max.minus(steps.times(rule.points())))
        .orElse(max);
  }

  @Override
  public Fraction count(Rule.Count rule) {
    if (rule.beyond().constant().isPresent()) {
      return function(rule, rule.value());
    }
    Optional<Fraction> beyond = ranges.of(rule.value()).plus(ranges.of(rule.beyond()).negated()).high();
    return beyond.map(of -> rule.steps().count(of.max(Fraction.ZERO).dividedBy(rule.per())).times(rule.each())).orElse(max);
  }

  @Override
  public Fraction ladder(Rule.Ladder rule) {
    return rule.isConstant() ? function(rule, rule.value()) : max;
  }

  @Override
  public Fraction flag(Rule.Flag rule) {
    return proof.isNeverTrue(rule.when()) ? Fraction.ZERO : rule.points().orElse(max);
  }

  @Override
  public Fraction choice(Rule.Choice rule) {
    return greatest(List.copyOf(rule.levels().values()));
  }

  @Override
  public Fraction checklist(Rule.Checklist rule) {
    return rule.items().stream()
        .filter(item -> !proof.isNeverTrue(item.when()))
        .map(Rule.Item::points)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  @Override
  public Fraction sumOf(Rule.SumOf rule) {
    return rule.parts().stream().filter(part -> !part.isMinus()).map(this::part).reduce(Fraction.ZERO, Fraction::plus);
  }

  @Override
  public Fraction bestOf(Rule.BestOf rule) {
    return greatest(rule.parts().stream().map(this::part).toList());
  }

  @Override
  public Fraction choose(Rule.Choose rule) {
    return rule.cases().stream()
        .filter(one -> !proof.isNeverTrue(one.when()))
        .map(one -> part(one.part()))
        .reduce(part(rule.otherwise()), Fraction::max);
  }

  @Override
  public Fraction assessed(Rule.Assessed rule) {
    return max;
  }

  private static Fraction greatest(List<Fraction> points) {
    return points.stream().reduce(Fraction::max).orElseThrow();
  }
}
