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
import org.ishc.core.formula.Value;

/**
 * The points of a rule as functions of one value that it reads; all other inputs are positive constants. Cases of {@code choose} are functions of their
 * own. What assessors enter and conditions decide is no function of a value, and counts as constant.
 */
final class RuleFunctions implements Rule.Visitor<List<Piecewise>> {

  /** Beyond so many steps of a staircase its slope stands for it: finer than anybody writes, and falling or rising alike. */
  private static final int MAX_STEPS = 2_000;

  private static final int MAX_ALTERNATIVES = 256;

  /** What a rule gives that no value decides: it is the same whatever the value is. */
  private static final List<Piecewise> NOTHING = List.of(Piecewise.constant(Fraction.ZERO));

  private final Value input;
  private final Fraction least;
  private final Fraction max;

  private RuleFunctions(Value input, Fraction least, Fraction max) {
    this.input = input;
    this.least = least;
    this.max = max;
  }

  /** Returns the values that a rule's points depend on, each once, in the order written. */
  static Set<Value> inputs(Rule rule) {
    Set<Value> inputs = new LinkedHashSet<>();
    collect(rule, inputs);
    return inputs;
  }

  private static void collect(Rule rule, Set<Value> inputs) {
    rule.input().ifPresent(inputs::add);
    rule.places().forEach(place -> collect(place.part().rule(), inputs));
  }

  /** Returns the functions of a rule over one of its inputs, limited to [least, max]; one for each combination of cases. */
  static List<Piecewise> of(Rule rule, Fraction least, Fraction max, Value input) {
    return rule.accept(new RuleFunctions(input, least, max)).stream().map(function -> function.limited(least, max)).toList();
  }

  private List<Piecewise> part(Rule.Part part) {
    return of(part.rule(), Fraction.ZERO, part.max().orElse(max), input);
  }

  @Override
  public List<Piecewise> proportional(Rule.Proportional rule) {
    return over(rule.value(), proportional(rule, max));
  }

  @Override
  public List<Piecewise> bands(Rule.Bands rule) {
    return over(rule.value(), steps(rule));
  }

  @Override
  public List<Piecewise> deduct(Rule.Deduct rule) {
    Piecewise lost = stairs(constant(rule.fullAt()), rule.per(), rule.points(), rule.steps(), max.minus(least), rule.isAbove());
    return over(rule.value(), Piecewise.constant(max).minus(lost));
  }

  @Override
  public List<Piecewise> count(Rule.Count rule) {
    return over(rule.value(), stairs(constant(rule.beyond()), rule.per(), rule.each(), rule.steps(), max, true));
  }

  @Override
  public List<Piecewise> ladder(Rule.Ladder rule) {
    return rule.isConstant() ? over(rule.value(), lines(rule)) : NOTHING;
  }

  @Override
  public List<Piecewise> sumOf(Rule.SumOf rule) {
    List<Piecewise> sums = NOTHING;
    for (Rule.Part part : rule.parts()) {
      sums = combined(sums, part(part), part.isMinus() ? Piecewise::minus : Piecewise::plus);
    }
    return sums;
  }

  @Override
  public List<Piecewise> bestOf(Rule.BestOf rule) {
    List<Piecewise> all = part(rule.parts().get(0));
    for (Rule.Part part : rule.parts().subList(1, rule.parts().size())) {
      all = combined(all, part(part), Piecewise::max);
    }
    return all;
  }

  @Override
  public List<Piecewise> choose(Rule.Choose rule) {
    return rule.places().stream().flatMap(place -> part(place.part()).stream()).toList();
  }

  @Override
  public List<Piecewise> flag(Rule.Flag rule) {
    return NOTHING;
  }

  @Override
  public List<Piecewise> choice(Rule.Choice rule) {
    return NOTHING;
  }

  @Override
  public List<Piecewise> checklist(Rule.Checklist rule) {
    return NOTHING;
  }

  @Override
  public List<Piecewise> assessed(Rule.Assessed rule) {
    return NOTHING;
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
    return value.constant().orElse(Fraction.ONE);
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

  private static Piecewise steps(Rule.Bands rule) {
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

  private static Piecewise lines(Rule.Ladder rule) {
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
