package org.ishc.core.emulation;

import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * The most points that a rule can give: a bound that no input exceeds, and that is proved where it lies below the maximum.
 *
 * <p>Interpretation: the parts of a sum are bounded one by one, also when they read the same value.
 */
final class GreatestPoints {

  private final Rulebook rulebook;
  private final ConditionProof proof;

  GreatestPoints(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.proof = new ConditionProof(rulebook);
  }

  Fraction of(Rule rule, Fraction least, Fraction max) {
    return raw(rule, least, max).max(least).min(max);
  }

  private Fraction raw(Rule rule, Fraction least, Fraction max) {
    Optional<Value> input = input(rule);
    if (input.isPresent()) {
      return function(rule, least, max, input.get());
    }
    if (rule instanceof Rule.Flag flag) {
      return proof.isNeverTrue(flag.when()) ? Fraction.ZERO : flag.points().orElse(max);
    }
    if (rule instanceof Rule.Choice choice) {
      return choice.levels().values().stream().reduce(Fraction::max).orElse(Fraction.ZERO);
    }
    if (rule instanceof Rule.Checklist checklist) {
      return checklist.items().stream()
          .filter(item -> !proof.isNeverTrue(item.when()))
          .map(Rule.Item::points)
          .reduce(Fraction.ZERO, Fraction::plus);
    }
    if (rule instanceof Rule.SumOf sum) {
      return sum.parts().stream().filter(part -> !part.isMinus()).map(part -> part(part, max)).reduce(Fraction.ZERO, Fraction::plus);
    }
    if (rule instanceof Rule.BestOf best) {
      return best.parts().stream().map(part -> part(part, max)).reduce(Fraction::max).orElse(max);
    }
    if (rule instanceof Rule.Choose choose) {
      return choose.cases().stream()
          .filter(one -> !proof.isNeverTrue(one.when()))
          .map(one -> part(one.part(), max))
          .reduce(part(choose.otherwise(), max), Fraction::max);
    }
    return openEnded(rule, max);
  }

  private Fraction part(Rule.Part part, Fraction max) {
    return of(part.rule(), Fraction.ZERO, part.max().orElse(max));
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

  private Fraction function(Rule rule, Fraction least, Fraction max, Value input) {
    Range range = Range.of(input, rulebook);
    return RuleFunctions.of(rule, least, max, input).stream()
        .map(function -> function.greatest(range).orElse(max))
        .reduce(Fraction::max)
        .orElse(max);
  }

  /** Rules whose other input is a value too: what the ends of both ranges allow. */
  private Fraction openEnded(Rule rule, Fraction max) {
    if (rule instanceof Rule.Proportional proportional) {
      Range share = Range.of(proportional.value(), rulebook).dividedBy(Range.of(proportional.of(), rulebook));
      return share.high().map(max::times).orElse(max);
    }
    if (rule instanceof Rule.Deduct deduct) {
      Range value = Range.of(deduct.value(), rulebook);
      Range fullAt = Range.of(deduct.fullAt(), rulebook);
      Optional<Fraction> shortfall = deduct.isAbove() ? value.plus(fullAt.negated()).low() : fullAt.plus(value.negated()).low();
      return shortfall
          .map(of -> deduct.steps().count(of.max(Fraction.ZERO).dividedBy(deduct.per())))
          .map(steps -> max.minus(steps.times(deduct.points())))
          .orElse(max);
    }
    if (rule instanceof Rule.Count count) {
      Optional<Fraction> beyond = Range.of(count.value(), rulebook).plus(Range.of(count.beyond(), rulebook).negated()).high();
      return beyond
          .map(of -> count.steps().count(of.max(Fraction.ZERO).dividedBy(count.per())).times(count.each()))
          .orElse(max);
    }
    return max;
  }
}
