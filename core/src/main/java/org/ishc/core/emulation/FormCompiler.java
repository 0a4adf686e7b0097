package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Relation;
import org.ishc.core.formula.plan.Operations;
import org.ishc.core.formula.plan.Program;

/** Compiles values and conditions into operations: the one place that knows how each form is computed. */
final class FormCompiler {

  private final Program.Builder program;
  private final Operations operations;
  private final boolean needsEvidence;
  private final boolean hasPoints;

  /**
   * Adds to a program.
   *
   * @param needsEvidence whether facts count only with evidence
   * @param hasPoints whether points are there to be read
   */
  FormCompiler(Program.Builder program, boolean needsEvidence, boolean hasPoints) {
    this.program = program;
    this.operations = new Operations(program);
    this.needsEvidence = needsEvidence;
    this.hasPoints = hasPoints;
  }

  Operations operations() {
    return operations;
  }

  Program.Builder program() {
    return program;
  }

  ValuePlan value(Value value) {
    if (value instanceof Value.Constant constant) {
      return leaf(value, program.constant(constant.number()));
    }
    if (value instanceof Value.Actual actual) {
      return actual(actual.indicator(), actual.yearsBack());
    }
    if (value instanceof Value.TargetOf target) {
      return target(target.indicator());
    }
    if (value instanceof Value.CoverageOf coverage) {
      return leaf(value, program.numbers(new Read.Covered(coverage.indicator())));
    }
    if (value instanceof Value.Attainment attainment) {
      ValuePlan actual = actual(attainment.indicator(), 0);
      int wanted = program.numbers(new Read.Wanted(attainment.indicator(), true));
      int slot = operations.quotient(Fraction.HUNDRED, actual.slot(), wanted);
      return new ValuePlan(value, slot, List.of(actual, target(attainment.indicator())));
    }
    if (value instanceof Value.Growth growth) {
      ValuePlan now = actual(growth.indicator(), 0);
      ValuePlan before = actual(growth.indicator(), 1);
      int change = operations.combine(Operator.DIFFERENCE, now.slot(), before.slot());
      return new ValuePlan(value, operations.quotient(Fraction.HUNDRED, change, before.slot()), List.of(now, before));
    }
    if (value instanceof Value.Fact fact) {
      return leaf(value, program.numbers(new Read.Fact(fact.code(), needsEvidence)));
    }
    if (value instanceof Value.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (value instanceof Value.OverGroup group) {
      return new ValuePlan(value, program.numbers(new Read.OverGroup(group.isMax(), group.value(), needsEvidence)), List.of(value(group.value())));
    }
    Value.PointsOf points = (Value.PointsOf) value;
    return leaf(value, program.numbers(hasPoints ? new Read.PointsOf(points.code(), points.isShare()) : new Read.Nothing()));
  }

  private static ValuePlan leaf(Value value, int slot) {
    return new ValuePlan(value, slot, List.of());
  }

  private ValuePlan actual(IndicatorCode indicator, int yearsBack) {
    return leaf(new Value.Actual(indicator, yearsBack), program.numbers(new Read.Actual(indicator, yearsBack)));
  }

  private ValuePlan target(IndicatorCode indicator) {
    return leaf(new Value.TargetOf(indicator), program.numbers(new Read.Wanted(indicator, false)));
  }

  private ValuePlan arithmetic(Value.Arithmetic arithmetic) {
    List<ValuePlan> operands = arithmetic.operands().stream().map(this::value).toList();
    int slot = operands.get(0).slot();
    for (ValuePlan next : operands.subList(1, operands.size())) {
      slot =
          arithmetic.operator() == Value.Operator.PERCENT
              ? operations.quotient(Fraction.HUNDRED, slot, next.slot())
              : operations.combine(Operator.valueOf(arithmetic.operator().name()), slot, next.slot());
    }
    return new ValuePlan(arithmetic, slot, operands);
  }

  ConditionPlan condition(Condition condition) {
    if (condition instanceof Condition.Comparing comparing) {
      ValuePlan left = value(comparing.left());
      ValuePlan right = value(comparing.right());
      int slot = operations.compare(Relation.valueOf(comparing.relation().name()), left.slot(), right.slot());
      return new ConditionPlan(condition, slot, List.of(left, right), List.of());
    }
    if (condition instanceof Condition.FactIs fact) {
      return new ConditionPlan(condition, program.truths(new Read.Fact(fact.code(), needsEvidence)), List.of(), List.of());
    }
    if (condition instanceof Condition.Reported reported) {
      ValuePlan actual = actual(reported.indicator(), 0);
      return new ConditionPlan(condition, operations.present(actual.slot()), List.of(actual), List.of());
    }
    if (condition instanceof Condition.EveryShare every) {
      int slot = program.truths(hasPoints ? new Read.EveryShare(every) : new Read.Nothing());
      return new ConditionPlan(condition, slot, List.of(), List.of());
    }
    if (condition instanceof Condition.Not not) {
      ConditionPlan inner = condition(not.condition());
      return new ConditionPlan(condition, operations.not(inner.slot()), List.of(), List.of(inner));
    }
    boolean isAll = condition instanceof Condition.All;
    List<Condition> joined = condition instanceof Condition.All all ? all.conditions() : ((Condition.AnyOf) condition).conditions();
    List<ConditionPlan> conditions = joined.stream().map(this::condition).toList();
    List<Integer> slots = slots(conditions);
    return new ConditionPlan(condition, isAll ? operations.all(slots) : operations.any(slots), List.of(), conditions);
  }

  static List<Integer> slots(List<ConditionPlan> conditions) {
    return conditions.stream().map(ConditionPlan::slot).toList();
  }

  /** The slots that are used, of those that some have and some have not. */
  static List<Integer> used(List<Integer> slots) {
    List<Integer> used = new ArrayList<>(slots);
    used.removeIf(slot -> slot == RulePlan.NONE);
    return used;
  }

  int level(FactCode fact, List<String> levels) {
    return program.choices(new Read.Level(fact, needsEvidence, levels));
  }

  int assessed(FactCode fact) {
    return program.numbers(new Read.Fact(fact, needsEvidence));
  }
}
