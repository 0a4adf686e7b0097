package org.ishc.core.emulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.ishc.core.base.Fraction;

/**
 * The points of a rule as functions of one value that it reads; all other inputs are positive constants. Cases of {@code choose} are functions of their
 * own. What assessors enter and conditions decide is no function of a value, and counts as constant.
 */
final class RuleFunctions {

  /** Beyond so many steps of a staircase its slope stands for it: finer than anybody writes, and falling or rising alike. */
  private static final int MAX_STEPS = 2_000;

  private static final int MAX_ALTERNATIVES = 256;

  private final Value input;

  private RuleFunctions(Value input) {
    this.input = input;
  }

  /** Returns the values that a rule's points depend on, each once, in the order written. */
  static Set<Value> inputs(Rule rule) {
    Set<Value> inputs = new LinkedHashSet<>();
    collect(rule, inputs);
    return inputs;
  }

  private static void collect(Rule rule, Set<Value> inputs) {
    if (rule instanceof Rule.Proportional proportional) {
      inputs.add(proportional.value());
    } else if (rule instanceof Rule.Bands bands) {
      inputs.add(bands.value());
    } else if (rule instanceof Rule.Deduct deduct) {
      inputs.add(deduct.value());
    } else if (rule instanceof Rule.Count count) {
      inputs.add(count.value());
    } else if (rule instanceof Rule.Ladder ladder) {
      inputs.add(ladder.value());
    } else if (rule instanceof Rule.SumOf sum) {
      sum.parts().forEach(part -> collect(part.rule(), inputs));
    } else if (rule instanceof Rule.BestOf best) {
      best.parts().forEach(part -> collect(part.rule(), inputs));
    } else if (rule instanceof Rule.Choose choose) {
      choose.cases().forEach(one -> collect(one.part().rule(), inputs));
      collect(choose.otherwise().rule(), inputs);
    }
  }

  /** Returns the functions of a rule over one of its inputs, limited to [least, max]; one for each combination of cases. */
  static List<Piecewise> of(Rule rule, Fraction least, Fraction max, Value input) {
    return new RuleFunctions(input).limited(rule, least, max);
  }

  private List<Piecewise> limited(Rule rule, Fraction least, Fraction max) {
    return functions(rule, least, max).stream().map(function -> function.limited(least, max)).toList();
  }

  private List<Piecewise> functions(Rule rule, Fraction least, Fraction max) {
    if (rule instanceof Rule.Proportional proportional) {
      return over(proportional.value(), proportional(proportional, max));
    }
    if (rule instanceof Rule.Bands bands) {
      return over(bands.value(), bands(bands));
    }
    if (rule instanceof Rule.Deduct deduct) {
      Fraction from = constant(deduct.fullAt());
      Piecewise lost = stairs(from, deduct.per(), deduct.points(), deduct.steps(), max.minus(least), deduct.isAbove());
      return over(deduct.value(), Piecewise.constant(max).minus(lost));
    }
    if (rule instanceof Rule.Count count) {
      return over(count.value(), stairs(constant(count.beyond()), count.per(), count.each(), count.steps(), max, true));
    }
    if (rule instanceof Rule.Ladder ladder && isConstant(ladder)) {
      return over(ladder.value(), ladder(ladder));
    }
    if (rule instanceof Rule.SumOf sum) {
      List<Piecewise> sums = List.of(Piecewise.constant(Fraction.ZERO));
      for (Rule.Part part : sum.parts()) {
        sums = combined(sums, part(part, max), part.isMinus() ? Piecewise::minus : Piecewise::plus);
      }
      return sums;
    }
    if (rule instanceof Rule.BestOf best) {
      List<Piecewise> all = part(best.parts().get(0), max);
      for (Rule.Part part : best.parts().subList(1, best.parts().size())) {
        all = combined(all, part(part, max), Piecewise::max);
      }
      return all;
    }
    if (rule instanceof Rule.Choose choose) {
      List<Piecewise> cases = new ArrayList<>();
      choose.cases().forEach(one -> cases.addAll(part(one.part(), max)));
      cases.addAll(part(choose.otherwise(), max));
      return cases;
    }
    return List.of(Piecewise.constant(Fraction.ZERO));
  }

  private List<Piecewise> part(Rule.Part part, Fraction max) {
    return limited(part.rule(), Fraction.ZERO, part.max().orElse(max));
  }

  private static List<Piecewise> combined(List<Piecewise> ones, List<Piecewise> others, BinaryOperator<Piecewise> operation) {
    List<Piecewise> all = new ArrayList<>();
    for (Piecewise one : ones) {
      for (Piecewise other : others) {
        if (all.size() < MAX_ALTERNATIVES) {
          all.add(operation.apply(one, other));
        }
      }
    }
    return all;
  }

  /** The function itself over the input that is asked for; over another value, which is a positive constant, what it gives there. */
  private List<Piecewise> over(Value value, Piecewise function) {
    return List.of(value.equals(input) ? function : Piecewise.constant(function.at(Fraction.ONE)));
  }

  private static Fraction constant(Value value) {
    return value instanceof Value.Constant constant ? constant.number() : Fraction.ONE;
  }

  private static Piecewise proportional(Rule.Proportional rule, Fraction max) {
    Fraction of = constant(rule.of());
    if (of.signum() == 0) {
      return Piecewise.constant(Fraction.ZERO);
    }
    Fraction slope = max.dividedBy(of);
    if (rule.zeroBelow().isEmpty()) {
      return Piecewise.linear(slope, Fraction.ZERO);
    }
    Fraction edge = rule.zeroBelow().get().times(of).dividedBy(Fraction.HUNDRED);
    Piecewise.Builder made = new Piecewise.Builder();
    return of.signum() > 0
        ? made.level(Fraction.ZERO).at(edge, slope.times(edge)).line(slope, Fraction.ZERO).build()
        : made.line(slope, Fraction.ZERO).at(edge, slope.times(edge)).level(Fraction.ZERO).build();
  }

  private static Piecewise bands(Rule.Bands rule) {
    TreeSet<Fraction> edges = new TreeSet<>();
    for (Rule.Band band : rule.bands()) {
      band.from().ifPresent(edges::add);
      band.to().ifPresent(edges::add);
    }
    Piecewise.Builder made = new Piecewise.Builder();
    if (edges.isEmpty()) {
      return made.level(points(rule, Fraction.ZERO)).build();
    }
    made.level(points(rule, edges.first().minus(Fraction.ONE)));
    for (Fraction edge : edges) {
      Fraction next = Optional.ofNullable(edges.higher(edge)).orElse(edge.plus(Fraction.ONE));
      made.at(edge, points(rule, edge)).level(points(rule, edge.plus(next).dividedBy(Fraction.of(2))));
    }
    return made.build();
  }

  private static Fraction points(Rule.Bands rule, Fraction value) {
    return rule.bands().stream().filter(band -> band.holds(value)).findFirst().map(Rule.Band::points).orElse(Fraction.ZERO);
  }

  static boolean isConstant(Rule.Ladder ladder) {
    return ladder.table().stream().allMatch(rung -> rung.x() instanceof Value.Constant && rung.y() instanceof Value.Constant);
  }

  private static Piecewise ladder(Rule.Ladder rule) {
    Piecewise.Builder made = new Piecewise.Builder();
    List<Rule.Rung> table = rule.table();
    made.level(constant(table.get(0).y()));
    for (int i = 0; i < table.size(); i++) {
      Fraction x = constant(table.get(i).x());
      Fraction y = constant(table.get(i).y());
      made.at(x, y);
      if (i + 1 < table.size()) {
        Fraction slope = constant(table.get(i + 1).y()).minus(y).dividedBy(constant(table.get(i + 1).x()).minus(x));
        made.line(slope, y.minus(slope.times(x)));
      } else {
        made.level(y);
      }
    }
    return made.build();
  }

  /** Points a step from an edge upwards or downwards, 0 on its other side; as many steps as reach the limit, level beyond. */
  private static Piecewise stairs(Fraction edge, Fraction per, Fraction each, Rule.Steps steps, Fraction limit, boolean isUp) {
    if (each.signum() == 0 || limit.signum() <= 0) {
      return Piecewise.constant(Fraction.ZERO);
    }
    BigInteger needed = limit.dividedBy(each).ceil();
    if (steps == Rule.Steps.EXACT || needed.compareTo(BigInteger.valueOf(MAX_STEPS)) > 0) {
      Fraction slope = isUp ? each.dividedBy(per) : each.dividedBy(per).negated();
      Fraction base = slope.times(edge).negated();
      Piecewise.Builder made = new Piecewise.Builder();
      return isUp
          ? made.level(Fraction.ZERO).at(edge, Fraction.ZERO).line(slope, base).build()
          : made.line(slope, base).at(edge, Fraction.ZERO).level(Fraction.ZERO).build();
    }
    int count = needed.intValueExact();
    Piecewise.Builder made = new Piecewise.Builder().level(isUp ? Fraction.ZERO : each.times(Fraction.of(count)));
    int begun = steps == Rule.Steps.BEGUN ? 1 : 0;
    for (int i = 0; i <= count; i++) {
      int step = isUp ? i : count - i;
      Fraction x = per.times(Fraction.of(step));
      int behind = isUp ? Math.min(count, step + begun) : Math.max(0, step - 1 + begun);
      boolean isEnd = !isUp && step == 0;
      made.at(isUp ? edge.plus(x) : edge.minus(x), each.times(Fraction.of(step))).level(isEnd ? Fraction.ZERO : each.times(Fraction.of(behind)));
    }
    return made.build();
  }
}
