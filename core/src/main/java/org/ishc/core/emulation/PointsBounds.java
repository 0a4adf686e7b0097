package org.ishc.core.emulation;

import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;

/**
 * The least and the most points that a rule can give: bounds that no input exceeds, and that are proved where they lie within the limits.
 *
 * <p>Interpretation: the parts of a sum are bounded one by one, also when they read the same value.
 */
final class PointsBounds {

  private final Rulebook rulebook;
  private final ConditionProof proof;

  PointsBounds(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.proof = new ConditionProof(rulebook);
  }

  Range of(Rule rule, Fraction least, Fraction max) {
    Range raw = raw(rule, least, max);
    Fraction low = raw.low().orElse(least).max(least).min(max);
    return Range.of(low, raw.high().orElse(max).max(least).min(max));
  }

  /** The bounds of a part, by its own maximum or that of the whole. */
  Range of(Rule.Part part, Fraction max) {
    return of(part.rule(), Fraction.ZERO, part.max().orElse(max));
  }

  private Range raw(Rule rule, Fraction least, Fraction max) {
    Optional<Value> input = input(rule);
    if (input.isPresent()) {
      return function(rule, least, max, input.get());
    }
    if (rule instanceof Rule.Flag flag) {
      return ifTrue(flag.when(), flag.points().orElse(max));
    }
    if (rule instanceof Rule.Choice choice) {
      return choice.levels().values().stream().map(Range::exactly).reduce(Range::or).orElse(Range.ALL);
    }
    if (rule instanceof Rule.Checklist checklist) {
      return sum(checklist.items().stream().map(item -> ifTrue(item.when(), item.points())));
    }
    if (rule instanceof Rule.SumOf sum) {
      return sum(sum.parts().stream().map(part -> part.isMinus() ? of(part, max).negated() : of(part, max)));
    }
    if (rule instanceof Rule.BestOf best) {
      return best.parts().stream().map(part -> of(part, max)).reduce(PointsBounds::bestOf).orElse(Range.ALL);
    }
    if (rule instanceof Rule.Choose choose) {
      return choose.cases().stream()
          .filter(one -> !proof.isNeverTrue(one.when()))
          .map(one -> of(one.part(), max))
          .reduce(of(choose.otherwise(), max), Range::or);
    }
    return openEnded(rule, max);
  }

  private Range ifTrue(Condition when, Fraction points) {
    Range nothing = Range.exactly(Fraction.ZERO);
    return proof.isNeverTrue(when) ? nothing : nothing.or(Range.exactly(points));
  }

  private static Range sum(Stream<Range> parts) {
    return parts.reduce(Range.exactly(Fraction.ZERO), Range::plus);
  }

  /** The best of two of which one may be missing. */
  private static Range bestOf(Range one, Range other) {
    return new Range(one.minimum(other).low(), one.maximum(other).high());
  }

  /** Finds the one value that a rule's points are a function of, when all else in it is a number. */
  private static Optional<Value> input(Rule rule) {
    if (rule instanceof Rule.Proportional proportional && proportional.of() instanceof Value.Constant) {
      return Optional.of(proportional.value());
    }
    if (rule instanceof Rule.Deduct deduct && deduct.fullAt() instanceof Value.Constant) {
      return Optional.of(deduct.value());
    }
    if (rule instanceof Rule.Count count && count.beyond() instanceof Value.Constant) {
      return Optional.of(count.value());
    }
    if (rule instanceof Rule.Ladder ladder && RuleFunctions.isConstant(ladder)) {
      return Optional.of(ladder.value());
    }
    return rule instanceof Rule.Bands bands ? Optional.of(bands.value()) : Optional.empty();
  }

  private Range function(Rule rule, Fraction least, Fraction max, Value input) {
    Range range = Range.of(input, rulebook);
    return RuleFunctions.of(rule, least, max, input, rulebook).stream()
        .map(function -> new Range(function.negated().greatest(range).map(Fraction::negated), function.greatest(range)))
        .reduce(Range::or)
        .orElse(Range.ALL);
  }

  /** Rules whose other input is a value too: what the ends of both ranges allow. */
  private Range openEnded(Rule rule, Fraction max) {
    if (rule instanceof Rule.Proportional proportional) {
      Range share = Range.of(proportional.value(), rulebook).dividedBy(Range.of(proportional.of(), rulebook));
      Range points = share.times(Range.exactly(max));
      return proportional.zeroBelow().isPresent() ? points.or(Range.exactly(Fraction.ZERO)) : points;
    }
    if (rule instanceof Rule.Deduct deduct) {
      Range value = Range.of(deduct.value(), rulebook);
      Range fullAt = Range.of(deduct.fullAt(), rulebook);
      Range lost = steps(deduct.isAbove() ? value.plus(fullAt.negated()) : fullAt.plus(value.negated()), deduct.per(), deduct.steps());
      return Range.exactly(max).plus(lost.times(Range.exactly(deduct.points())).negated());
    }
    if (rule instanceof Rule.Count count) {
      Range beyond = Range.of(count.value(), rulebook).plus(Range.of(count.beyond(), rulebook).negated());
      return steps(beyond, count.per(), count.steps()).times(Range.exactly(count.each()));
    }
    return Range.ALL;
  }

  private static Range steps(Range distance, Fraction per, Rule.Steps steps) {
    Range counted = distance.maximum(Range.exactly(Fraction.ZERO));
    return new Range(
        counted.low().map(of -> steps.count(of.dividedBy(per))), counted.high().map(of -> steps.count(of.dividedBy(per))));
  }
}
