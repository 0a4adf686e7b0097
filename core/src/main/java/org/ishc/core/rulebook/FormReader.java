package org.ishc.core.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Years;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value.Operator;
import org.ishc.core.formula.Value;
import org.ishc.core.text.NodeReader;
import org.ishc.core.text.TextNode;

/** Reads values, conditions and rules: mappings with exactly one key that names the form. */
final class FormReader {

  private static final List<String> VALUES =
      List.of(
          "actual", "target", "attainment", "growth", "percent", "sum", "difference", "product", "minimum", "maximum", "fact",
          "coverage", "group_max", "group_min", "points", "share");
  private static final List<String> CONDITIONS =
      List.of("at_least", "more_than", "at_most", "less_than", "equal", "fact", "reported", "every_share", "all", "any", "not");
  private static final List<String> RULES =
      List.of(
          "proportional", "bands", "deduct", "count", "steps", "flag", "choice", "checklist", "sum_of", "best_of", "choose", "assessed");

  /** Whether points of others may be read: in classes, ceilings, exclusions and awards only. */
  private final boolean readsPoints;

  FormReader(boolean readsPoints) {
    this.readsPoints = readsPoints;
  }

  private record Form(String name, NodeReader body) {}

  /** Finds the one key that names a form, besides those that may stand beside it. */
  private static Form form(NodeReader reader, List<String> forms, List<String> beside) {
    List<Form> found = new ArrayList<>();
    for (TextNode.Mapping.Entry entry : reader.entries()) {
      if (forms.contains(entry.key())) {
        found.add(new Form(entry.key(), reader.at(entry.key(), entry.value())));
      } else if (!beside.contains(entry.key())) {
        throw reader.wrong("unknown form '" + entry.key() + "'; allowed are " + forms + (beside.isEmpty() ? "" : " and " + beside));
      }
    }
    if (found.size() != 1) {
      throw reader.wrong(
          "exactly one form must stand here, found " + found.stream().map(Form::name).toList() + "; allowed are " + forms);
    }
    return found.get(0);
  }

  Value value(NodeReader reader) {
    if (reader.isNumber()) {
      return new Value.Constant(reader.number());
    }
    Form form = form(reader, VALUES, List.of("years_back"));
    if (!form.name().equals("actual") && reader.entries().size() > 1) {
      throw reader.wrong("'years_back' goes with 'actual' only");
    }
    return switch (form.name()) {
      case "actual" -> new ScoreValue.Actual(indicator(form.body()), yearsBack(reader));
      case "target" -> new ScoreValue.TargetOf(indicator(form.body()));
      case "attainment" -> new ScoreValue.Attainment(indicator(form.body()));
      case "growth" -> new ScoreValue.Growth(indicator(form.body()));
      case "coverage" -> new ScoreValue.CoverageOf(indicator(form.body()));
      case "fact" -> new ScoreValue.Fact(form.body().code(FactCode::parse));
      case "percent" -> arithmetic(Operator.PERCENT, form.body(), true);
      case "difference" -> arithmetic(Operator.DIFFERENCE, form.body(), true);
      case "product" -> arithmetic(Operator.PRODUCT, form.body(), true);
      case "sum" -> arithmetic(Operator.SUM, form.body(), false);
      case "minimum" -> arithmetic(Operator.MINIMUM, form.body(), false);
      case "maximum" -> arithmetic(Operator.MAXIMUM, form.body(), false);
      case "group_max", "group_min" -> new ScoreValue.OverGroup(form.name().equals("group_max"), value(form.body()));
      default -> points(form);
    };
  }

  private Value points(Form form) {
    if (!readsPoints) {
      throw form.body().wrong("'" + form.name() + "' is allowed in classes, ceilings, exclusions and awards only");
    }
    return new ScoreValue.PointsOf(form.body().item(), form.name().equals("share"));
  }

  private static int yearsBack(NodeReader reader) {
    return reader.keys(List.of("actual"), List.of("years_back")).find("years_back", years -> years.whole(0, Years.LAST - Years.FIRST)).orElse(0);
  }

  private static IndicatorCode indicator(NodeReader reader) {
    return reader.code(IndicatorCode::parse);
  }

  private Value arithmetic(Operator operator, NodeReader body, boolean isPair) {
    List<Value> operands = body.list(isPair ? 2 : 1, this::value);
    if (isPair && operands.size() != 2) {
      throw body.wrong("a list of exactly two values is allowed, found " + operands.size());
    }
    return new Value.Arithmetic(operator, operands);
  }

  Condition condition(NodeReader reader) {
    Form form = form(reader, CONDITIONS, List.of());
    return switch (form.name()) {
      case "at_least" -> comparing(Condition.Relation.AT_LEAST, form.body());
      case "more_than" -> comparing(Condition.Relation.MORE_THAN, form.body());
      case "at_most" -> comparing(Condition.Relation.AT_MOST, form.body());
      case "less_than" -> comparing(Condition.Relation.LESS_THAN, form.body());
      case "equal" -> comparing(Condition.Relation.EQUAL, form.body());
      case "fact" -> new ScoreCondition.FactIs(form.body().code(FactCode::parse));
      case "reported" -> new ScoreCondition.Reported(indicator(form.body()));
      case "all" -> new Condition.All(form.body().list(1, this::condition));
      case "any" -> new Condition.AnyOf(form.body().list(1, this::condition));
      case "not" -> new Condition.Not(condition(form.body()));
      default -> everyShare(form.body());
    };
  }

  private Condition comparing(Condition.Relation relation, NodeReader body) {
    List<Value> sides = body.list(2, this::value);
    if (sides.size() != 2) {
      throw body.wrong("a list of exactly two values is allowed, found " + sides.size());
    }
    return new Condition.Comparing(relation, sides.get(0), sides.get(1));
  }

  private Condition everyShare(NodeReader body) {
    if (!readsPoints) {
      throw body.wrong("'every_share' is allowed in classes, ceilings, exclusions and awards only");
    }
    NodeReader.Keys keys = body.keys(List.of("of", "at_least"), List.of());
    return new ScoreCondition.EveryShare(keys.get("of").item().value(), keys.get("at_least").number());
  }

  Rule rule(NodeReader reader) {
    return rule(form(reader, RULES, List.of()));
  }

  private Rule.Part part(NodeReader reader, boolean mayBeMinus) {
    Form form = form(reader, RULES, mayBeMinus ? List.of("max", "minus") : List.of("max"));
    Optional<Fraction> max = Optional.empty();
    boolean isMinus = false;
    for (TextNode.Mapping.Entry entry : reader.entries()) {
      if (entry.key().equals("max")) {
        max = Optional.of(reader.at("max", entry.value()).notNegative());
      } else if (entry.key().equals("minus")) {
        isMinus = reader.at("minus", entry.value()).bool();
      }
    }
    return new Rule.Part(rule(form), max, isMinus);
  }

  private Rule rule(Form form) {
    NodeReader body = form.body();
    return switch (form.name()) {
      case "proportional" -> proportional(body.keys(List.of("value"), List.of("of", "zero_below")));
      case "bands" -> bands(body);
      case "deduct" -> deduct(body.keys(List.of("value", "full_at", "per", "points", "steps"), List.of("direction")));
      case "count" -> count(body.keys(List.of("value", "each"), List.of("beyond", "per", "steps")));
      case "steps" -> ladder(body);
      case "flag" -> flag(body.keys(List.of("when"), List.of("points")));
      case "choice" -> choice(body);
      case "checklist" ->
          new Rule.Checklist(body.keys(List.of("items"), List.of()).get("items").list(1, this::item));
      case "sum_of" ->
          new Rule.SumOf(body.keys(List.of("rules"), List.of()).get("rules").list(1, part -> part(part, true)));
      case "best_of" ->
          new Rule.BestOf(body.keys(List.of("rules"), List.of()).get("rules").list(1, part -> part(part, false)));
      case "choose" -> choose(body.keys(List.of("cases", "otherwise"), List.of()));
      default -> new Rule.Assessed(body.keys(List.of("fact"), List.of()).get("fact").code(FactCode::parse));
    };
  }

  private Rule proportional(NodeReader.Keys keys) {
    return new Rule.Proportional(
        value(keys.get("value")),
        keys.find("of", this::value).orElse(new Value.Constant(Fraction.HUNDRED)),
        keys.find("zero_below", NodeReader::number));
  }

  private Rule bands(NodeReader body) {
    NodeReader.Keys keys = body.keys(List.of("value", "bands"), List.of());
    return new Rule.Bands(value(keys.get("value")), keys.get("bands").list(1, FormReader::band));
  }

  private static Rule.Band band(NodeReader reader) {
    NodeReader.Keys keys = reader.keys(List.of("points"), List.of("from", "to"));
    return new Rule.Band(
        keys.find("from", NodeReader::number), keys.find("to", NodeReader::number), keys.get("points").notNegative());
  }

  private Rule deduct(NodeReader.Keys keys) {
    return new Rule.Deduct(
        value(keys.get("value")),
        value(keys.get("full_at")),
        keys.get("per").positive(),
        keys.get("points").notNegative(),
        keys.get("steps").word(Rule.Steps.class, false),
        keys.find("direction", direction -> direction.word(Direction.class, false)).orElse(Direction.BELOW) == Direction.ABOVE);
  }

  private enum Direction {
    ABOVE,
    BELOW
  }

  private Rule count(NodeReader.Keys keys) {
    return new Rule.Count(
        value(keys.get("value")),
        keys.get("each").notNegative(),
        keys.find("beyond", this::value).orElse(new Value.Constant(Fraction.ZERO)),
        keys.find("per", NodeReader::positive).orElse(Fraction.ONE),
        keys.find("steps", steps -> steps.word(Rule.Steps.class, false)).orElse(Rule.Steps.EXACT));
  }

  private Rule ladder(NodeReader body) {
    NodeReader.Keys keys = body.keys(List.of("value", "table"), List.of());
    List<Rule.Rung> table = keys.get("table").list(1, this::rung);
    for (int i = 1; i < table.size(); i++) {
      if (table.get(i - 1).x() instanceof Value.Constant left
          && table.get(i).x() instanceof Value.Constant right
          && left.number().compareTo(right.number()) >= 0) {
        throw keys.get("table").wrong("x must rise strictly from point to point; " + right.number() + " follows " + left.number());
      }
    }
    return new Rule.Ladder(value(keys.get("value")), table);
  }

  private Rule.Rung rung(NodeReader reader) {
    List<Value> pair = reader.list(2, this::value);
    if (pair.size() != 2) {
      throw reader.wrong("a point is a list [x, y]");
    }
    return new Rule.Rung(pair.get(0), pair.get(1));
  }

  private Rule flag(NodeReader.Keys keys) {
    return new Rule.Flag(condition(keys.get("when")), keys.find("points", NodeReader::notNegative));
  }

  private static Rule choice(NodeReader body) {
    NodeReader.Keys keys = body.keys(List.of("fact", "levels"), List.of());
    Map<String, Fraction> levels = new LinkedHashMap<>();
    NodeReader all = keys.get("levels");
    for (TextNode.Mapping.Entry entry : all.entries()) {
      levels.put(entry.key(), all.at(entry.key(), entry.value()).notNegative());
    }
    if (levels.isEmpty()) {
      throw all.wrong("at least one level must stand here");
    }
    return new Rule.Choice(keys.get("fact").code(FactCode::parse), levels);
  }

  private Rule.Item item(NodeReader reader) {
    NodeReader.Keys keys = reader.keys(List.of("code", "when", "points"), List.of());
    return new Rule.Item(keys.get("code").item(), condition(keys.get("when")), keys.get("points").notNegative());
  }

  private Rule choose(NodeReader.Keys keys) {
    List<Rule.Case> cases =
        keys.get("cases")
            .list(
                1,
                reader -> {
                  NodeReader.Keys one = reader.keys(List.of("when", "rule"), List.of());
                  return new Rule.Case(condition(one.get("when")), part(one.get("rule"), false));
                });
    return new Rule.Choose(cases, part(keys.get("otherwise"), false));
  }
}
