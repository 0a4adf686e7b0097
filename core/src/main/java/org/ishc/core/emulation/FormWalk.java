package org.ishc.core.emulation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;

/** Walks every value, condition and list of bands of a rulebook, each with its path there. */
final class FormWalk {

  /** Who is told. */
  interface Visitor {

    /** A value, before the values in it; its path ends with the key that names the form. */
    default void value(Value value, String path) {}

    /** A condition, before those in it. */
    default void condition(Condition condition, String path) {}

    /** A fact that a value, a condition or a rule asks for. */
    default void fact(FactCode code) {}

    /** An indicator that a value or a condition names. */
    default void indicator(IndicatorCode code, String path) {}

    /** Bands under a limit. */
    default void bands(Rule.Bands bands, Fraction max, String path) {}

    /** A checklist. */
    default void checklist(Rule.Checklist checklist, String path) {}
  }

  private final Visitor visitor;

  private FormWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  static void walk(Rulebook rulebook, Visitor visitor) {
    FormWalk walk = new FormWalk(visitor);
    for (Rulebook.Section section : rulebook.sections()) {
      section.criteria().forEach(walk::criterion);
    }
    rulebook.classes().forEach(band -> walk.find(band.when(), "classes/" + band.code() + "/when"));
    rulebook.ceilings().forEach(ceiling -> walk.condition(ceiling.when(), "ceilings/" + ceiling.code() + "/when"));
    rulebook.exclusions().forEach(exclusion -> walk.condition(exclusion.when(), "exclusions/" + exclusion.code() + "/when"));
    rulebook.awards().forEach(award -> walk.find(award.when(), "awards/" + award.code() + "/when"));
  }

  /** Returns the facts that a criterion asks for, each once, in the order of reading. */
  static Set<FactCode> facts(Rulebook.Criterion criterion) {
    Set<FactCode> facts = new LinkedHashSet<>();
    new FormWalk(
            new Visitor() {
              @Override
              public void fact(FactCode code) {
                facts.add(code);
              }
            })
        .criterion(criterion);
    return facts;
  }

  /** Returns the indicators that a rule reads, in any way. */
  static Set<IndicatorCode> indicators(Rule rule) {
    Set<IndicatorCode> indicators = new LinkedHashSet<>();
    new FormWalk(
            new Visitor() {
              @Override
              public void indicator(IndicatorCode code, String path) {
                indicators.add(code);
              }
            })
        .rule(rule, Fraction.ONE, "");
    return indicators;
  }

  /** Returns the path of the criterion, class, ceiling, exclusion or award that a path lies in. */
  static String place(String path) {
    String[] keys = path.split("/");
    return String.join("/", Arrays.asList(keys).subList(0, keys[0].equals("sections") ? 4 : 2));
  }

  /** Returns the indicator that a value itself names; empty when it names none. */
  static Optional<IndicatorCode> indicator(Value value) {
    if (value instanceof Value.Actual actual) {
      return Optional.of(actual.indicator());
    }
    if (value instanceof Value.TargetOf target) {
      return Optional.of(target.indicator());
    }
    if (value instanceof Value.Attainment attainment) {
      return Optional.of(attainment.indicator());
    }
    if (value instanceof Value.Growth growth) {
      return Optional.of(growth.indicator());
    }
    return value instanceof Value.CoverageOf coverage ? Optional.of(coverage.indicator()) : Optional.empty();
  }

  private void criterion(Rulebook.Criterion criterion) {
    find(criterion.applies(), criterion.path() + "/applies");
    find(criterion.requires(), criterion.path() + "/requires");
    rule(criterion.rule(), criterion.max(), criterion.path() + "/rule");
  }

  private void find(Optional<Condition> condition, String path) {
    condition.ifPresent(of -> condition(of, path));
  }

  private void rule(Rule rule, Fraction max, String at) {
    if (rule instanceof Rule.Proportional proportional) {
      value(proportional.value(), at + "/proportional/value");
      value(proportional.of(), at + "/proportional/of");
    } else if (rule instanceof Rule.Bands bands) {
      value(bands.value(), at + "/bands/value");
      visitor.bands(bands, max, at + "/bands/bands");
    } else if (rule instanceof Rule.Deduct deduct) {
      value(deduct.value(), at + "/deduct/value");
      value(deduct.fullAt(), at + "/deduct/full_at");
    } else if (rule instanceof Rule.Count count) {
      value(count.value(), at + "/count/value");
      value(count.beyond(), at + "/count/beyond");
    } else if (rule instanceof Rule.Ladder ladder) {
      ladder(ladder, at + "/steps");
    } else if (rule instanceof Rule.Flag flag) {
      condition(flag.when(), at + "/flag/when");
    } else if (rule instanceof Rule.Checklist checklist) {
      visitor.checklist(checklist, at + "/checklist");
      checklist.items().forEach(item -> condition(item.when(), at + "/checklist/items/" + item.code() + "/when"));
    } else if (rule instanceof Rule.SumOf sum) {
      parts(sum.parts(), max, at + "/sum_of/rules/");
    } else if (rule instanceof Rule.BestOf best) {
      parts(best.parts(), max, at + "/best_of/rules/");
    } else if (rule instanceof Rule.Choose choose) {
      choose(choose, max, at + "/choose");
    } else if (rule instanceof Rule.Choice choice) {
      visitor.fact(choice.fact());
    } else if (rule instanceof Rule.Assessed assessed) {
      visitor.fact(assessed.fact());
    }
  }

  private void ladder(Rule.Ladder ladder, String at) {
    value(ladder.value(), at + "/value");
    for (int i = 0; i < ladder.table().size(); i++) {
      value(ladder.table().get(i).x(), at + "/table/" + i + "/0");
      value(ladder.table().get(i).y(), at + "/table/" + i + "/1");
    }
  }

  private void parts(Iterable<Rule.Part> parts, Fraction max, String at) {
    int i = 0;
    for (Rule.Part part : parts) {
      rule(part.rule(), part.max().orElse(max), at + i++);
    }
  }

  private void choose(Rule.Choose choose, Fraction max, String at) {
    for (int i = 0; i < choose.cases().size(); i++) {
      Rule.Case one = choose.cases().get(i);
      condition(one.when(), at + "/cases/" + i + "/when");
      rule(one.part().rule(), one.part().max().orElse(max), at + "/cases/" + i + "/rule");
    }
    rule(choose.otherwise().rule(), choose.otherwise().max().orElse(max), at + "/otherwise");
  }

  private void value(Value value, String at) {
    if (value instanceof Value.Constant) {
      return;
    }
    String path = at + "/" + key(value);
    visitor.value(value, path);
    indicator(value).ifPresent(code -> visitor.indicator(code, path));
    if (value instanceof Value.Fact fact) {
      visitor.fact(fact.code());
    }
    if (value instanceof Value.Arithmetic arithmetic) {
      for (int i = 0; i < arithmetic.operands().size(); i++) {
        value(arithmetic.operands().get(i), path + "/" + i);
      }
    } else if (value instanceof Value.OverGroup group) {
      value(group.value(), path);
    }
  }

  private static String key(Value value) {
    if (value instanceof Value.Actual) {
      return "actual";
    }
    if (value instanceof Value.TargetOf) {
      return "target";
    }
    if (value instanceof Value.Attainment) {
      return "attainment";
    }
    if (value instanceof Value.Growth) {
      return "growth";
    }
    if (value instanceof Value.CoverageOf) {
      return "coverage";
    }
    if (value instanceof Value.Fact) {
      return "fact";
    }
    if (value instanceof Value.OverGroup group) {
      return group.isMax() ? "group_max" : "group_min";
    }
    return value instanceof Value.Arithmetic arithmetic
        ? arithmetic.operator().name().toLowerCase(Locale.ROOT)
        : ((Value.PointsOf) value).isShare() ? "share" : "points";
  }

  private void condition(Condition condition, String at) {
    String path = at + "/" + key(condition);
    visitor.condition(condition, path);
    if (condition instanceof Condition.Reported reported) {
      visitor.indicator(reported.indicator(), path);
    }
    if (condition instanceof Condition.FactIs fact) {
      visitor.fact(fact.code());
    }
    if (condition instanceof Condition.Comparing comparing) {
      value(comparing.left(), path + "/0");
      value(comparing.right(), path + "/1");
    } else if (condition instanceof Condition.All all) {
      conditions(all.conditions(), path + "/");
    } else if (condition instanceof Condition.AnyOf any) {
      conditions(any.conditions(), path + "/");
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition(), path);
    }
  }

  private void conditions(Iterable<Condition> conditions, String at) {
    int i = 0;
    for (Condition condition : conditions) {
      condition(condition, at + i++);
    }
  }

  private static String key(Condition condition) {
    if (condition instanceof Condition.Comparing comparing) {
      return comparing.relation().name().toLowerCase(Locale.ROOT);
    }
    if (condition instanceof Condition.FactIs) {
      return "fact";
    }
    if (condition instanceof Condition.Reported) {
      return "reported";
    }
    if (condition instanceof Condition.EveryShare) {
      return "every_share";
    }
    return condition instanceof Condition.All ? "all" : condition instanceof Condition.AnyOf ? "any" : "not";
  }
}
