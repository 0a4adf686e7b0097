package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Steps;
import org.ishc.core.formula.plan.Operations;

/** Compiles rules into operations: the one place that knows how each gives its points. */
final class RuleCompiler {

  private static final int NONE = RulePlan.NONE;

  private final FormCompiler forms;
  private final Operations operations;

  RuleCompiler(FormCompiler forms) {
    this.forms = forms;
    this.operations = forms.operations();
  }

  /** Compiles a rule whose points are limited to [min, max] afterwards. */
  RulePlan rule(Rule rule, Fraction min, Fraction max) {
    if (rule instanceof Rule.Proportional proportional) {
      return proportional(proportional, min, max);
    }
    if (rule instanceof Rule.Bands bands) {
      return bands(bands, min, max);
    }
    if (rule instanceof Rule.Deduct deduct) {
      return stepped(rule, deduct.value(), deduct.fullAt(), deduct.isAbove(), deduct.per(), deduct.steps(), max, deduct.points().negated(), min, max);
    }
    if (rule instanceof Rule.Count count) {
      return stepped(rule, count.value(), count.beyond(), true, count.per(), count.steps(), Fraction.ZERO, count.each(), min, max);
    }
    if (rule instanceof Rule.Ladder ladder) {
      return ladder(ladder, min, max);
    }
    if (rule instanceof Rule.Flag flag) {
      ConditionPlan when = forms.condition(flag.when());
      int raw = operations.valueWhere(flag.points().orElse(max), when.slot());
      return new RulePlan(rule, min, max, raw, NONE, NONE, NONE, NONE, List.of(), List.of(when), List.of());
    }
    if (rule instanceof Rule.Choice choice) {
      int level = forms.level(choice.fact(), List.copyOf(choice.levels().keySet()));
      int raw = operations.pick(List.copyOf(choice.levels().values()), level);
      return new RulePlan(rule, min, max, raw, NONE, NONE, level, NONE, List.of(), List.of(), List.of());
    }
    if (rule instanceof Rule.Checklist checklist) {
      return checklist(checklist, min, max);
    }
    if (rule instanceof Rule.SumOf sum) {
      return sum(sum, min, max);
    }
    if (rule instanceof Rule.BestOf best) {
      return best(best, min, max);
    }
    if (rule instanceof Rule.Choose choose) {
      return choose(choose, min, max);
    }
    Rule.Assessed assessed = (Rule.Assessed) rule;
    ValuePlan fact = forms.value(new Value.Fact(assessed.fact()));
    return plain(rule, min, max, operations.keep(fact.slot(), min, max), List.of(fact));
  }

  private static RulePlan plain(Rule rule, Fraction min, Fraction max, int raw, List<ValuePlan> values) {
    return new RulePlan(rule, min, max, raw, NONE, NONE, NONE, NONE, values, List.of(), List.of());
  }

  private RulePlan proportional(Rule.Proportional rule, Fraction min, Fraction max) {
    ValuePlan value = forms.value(rule.value());
    ValuePlan of = forms.value(rule.of());
    int raw = operations.quotient(max, value.slot(), of.slot());
    if (rule.zeroBelow().isPresent()) {
      int percent = operations.quotient(Fraction.HUNDRED, value.slot(), of.slot());
      raw = operations.zeroWhere(operations.compare(Relation.LESS_THAN, percent, forms.program().constant(rule.zeroBelow().get())), raw);
    }
    return plain(rule, min, max, raw, List.of(value, of));
  }

  private RulePlan bands(Rule.Bands rule, Fraction min, Fraction max) {
    ValuePlan value = forms.value(rule.value());
    int band = operations.find(value.slot(), rule.bands().stream().map(Rule.Band::from).toList(), rule.bands().stream().map(Rule.Band::to).toList());
    List<Fraction> points = new ArrayList<>(rule.bands().stream().map(Rule.Band::points).toList());
    points.add(Fraction.ZERO);
    int raw = operations.pick(List.copyOf(points), band);
    return new RulePlan(rule, min, max, raw, NONE, NONE, band, NONE, List.of(value), List.of(), List.of());
  }

  private RulePlan stepped(
      Rule rule, Value value, Value edge, boolean isUp, Fraction per, Rule.Steps how, Fraction start, Fraction each, Fraction min, Fraction max) {
    ValuePlan from = forms.value(value);
    ValuePlan to = forms.value(edge);
    int high = isUp ? from.slot() : to.slot();
    int low = isUp ? to.slot() : from.slot();
    int steps = operations.steps(high, low, per, Steps.valueOf(how.name()));
    return new RulePlan(rule, min, max, operations.line(start, each, steps), NONE, NONE, NONE, steps, List.of(from, to), List.of(), List.of());
  }

  private RulePlan ladder(Rule.Ladder rule, Fraction min, Fraction max) {
    ValuePlan value = forms.value(rule.value());
    List<ValuePlan> xs = rule.table().stream().map(rung -> forms.value(rung.x())).toList();
    List<ValuePlan> ys = rule.table().stream().map(rung -> forms.value(rung.y())).toList();
    List<ValuePlan> values = new ArrayList<>(List.of(value));
    for (int i = 0; i < xs.size(); i++) {
      values.add(xs.get(i));
      values.add(ys.get(i));
    }
    int raw =
        isFixed(xs, ys)
            ? operations.heights(value.slot(), constants(xs), constants(ys))
            : operations.movingHeights(value.slot(), xs.stream().map(ValuePlan::slot).toList(), ys.stream().map(ValuePlan::slot).toList());
    return plain(rule, min, max, raw, values);
  }

  /** A table of numbers that rise; any other is looked at unit by unit. */
  private static boolean isFixed(List<ValuePlan> xs, List<ValuePlan> ys) {
    boolean isFixed = Stream.concat(xs.stream(), ys.stream()).allMatch(value -> value.of() instanceof Value.Constant);
    for (int i = 1; isFixed && i < xs.size(); i++) {
      isFixed = constants(xs).get(i - 1).compareTo(constants(xs).get(i)) < 0;
    }
    return isFixed;
  }

  private static List<Fraction> constants(List<ValuePlan> values) {
    return values.stream().map(value -> ((Value.Constant) value.of()).number()).toList();
  }

  private RulePlan checklist(Rule.Checklist rule, Fraction min, Fraction max) {
    List<ConditionPlan> when = rule.items().stream().map(item -> forms.condition(item.when())).toList();
    int raw = operations.sumWhere(rule.items().stream().map(Rule.Item::points).toList(), FormCompiler.slots(when));
    int partial = operations.someUnknown(FormCompiler.slots(when));
    return new RulePlan(rule, min, max, raw, partial, NONE, NONE, NONE, List.of(), when, List.of());
  }

  private RulePlan.Part part(Rule.Part part, Fraction max) {
    RulePlan rule = rule(part.rule(), Fraction.ZERO, part.max().orElse(max));
    int cut = operations.cut(rule.raw(), rule.min(), rule.max());
    int isCut = operations.isCut(cut);
    int capped = rule.capped() == NONE ? isCut : operations.any(List.of(isCut, rule.capped()));
    return new RulePlan.Part(rule, cut, capped, operations.limit(rule.raw(), rule.min(), rule.max()));
  }

  private int anyPartial(List<RulePlan.Part> parts) {
    List<Integer> partial = FormCompiler.used(parts.stream().map(part -> part.rule().partial()).toList());
    return partial.isEmpty() ? NONE : operations.any(partial);
  }

  private RulePlan sum(Rule.SumOf rule, Fraction min, Fraction max) {
    List<RulePlan.Part> parts = rule.parts().stream().map(part -> part(part, max)).toList();
    int raw = forms.program().constant(Fraction.ZERO);
    for (int i = 0; i < parts.size(); i++) {
      raw = operations.combine(rule.parts().get(i).isMinus() ? Operator.DIFFERENCE : Operator.SUM, raw, parts.get(i).limited());
    }
    int capped = operations.any(parts.stream().map(RulePlan.Part::capped).toList());
    return new RulePlan(rule, min, max, raw, anyPartial(parts), capped, NONE, NONE, List.of(), List.of(), parts);
  }

  private RulePlan best(Rule.BestOf rule, Fraction min, Fraction max) {
    List<RulePlan.Part> parts = rule.parts().stream().map(part -> part(part, max)).toList();
    List<Integer> limited = parts.stream().map(RulePlan.Part::limited).toList();
    int best = operations.greatest(limited);
    List<Integer> unsure = new ArrayList<>(limited.stream().map(of -> operations.not(operations.present(of))).toList());
    unsure.addAll(FormCompiler.used(parts.stream().map(part -> part.rule().partial()).toList()));
    int capped = operations.selectTruth(best, parts.stream().map(RulePlan.Part::capped).toList());
    return new RulePlan(
        rule, min, max, operations.select(best, limited), operations.any(List.copyOf(unsure)), capped, best, NONE, List.of(), List.of(), parts);
  }

  private RulePlan choose(Rule.Choose rule, Fraction min, Fraction max) {
    List<ConditionPlan> when = rule.cases().stream().map(one -> forms.condition(one.when())).toList();
    List<RulePlan.Part> parts = new ArrayList<>(rule.cases().stream().map(one -> part(one.part(), max)).toList());
    parts.add(part(rule.otherwise(), max));
    int chosen = operations.firstTrue(FormCompiler.slots(when));
    int capped = operations.selectTruth(chosen, parts.stream().map(RulePlan.Part::capped).toList());
    boolean isEverPartial = parts.stream().anyMatch(part -> part.rule().partial() != NONE);
    int never = operations.compare(Relation.MORE_THAN, forms.program().constant(Fraction.ZERO), forms.program().constant(Fraction.ZERO));
    int partial =
        isEverPartial
            ? operations.selectTruth(chosen, parts.stream().map(part -> part.rule().partial() == NONE ? never : part.rule().partial()).toList())
            : NONE;
    int raw = operations.select(chosen, parts.stream().map(RulePlan.Part::limited).toList());
    return new RulePlan(rule, min, max, raw, partial, capped, chosen, NONE, List.of(), when, parts);
  }
}
