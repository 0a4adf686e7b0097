package org.ishc.core.emulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Grid;
import org.ishc.core.formula.plan.Program;

/** A rulebook compiled: one program for the criteria, one for what is asked once there are points. Immutable. */
final class RulebookPlan {

  private final Rulebook rulebook;
  private final Grid grid;
  private final Program criteriaProgram;
  private final List<CriterionPlan> criteria = new ArrayList<>();
  private final List<SectionPlan> sections = new ArrayList<>();
  private final Map<ItemCode, Integer> criterionPlaces = new HashMap<>();
  private final Map<ItemCode, Integer> sectionPlaces = new HashMap<>();
  private final Program afterwards;
  private final List<ConditionPlan> exclusions;
  private final List<Optional<ConditionPlan>> classes;
  private final List<ConditionPlan> ceilings;
  private final List<Optional<ConditionPlan>> awards;

  RulebookPlan(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.grid = grid(rulebook.points());
    Program.Builder program = new Program.Builder();
    for (Rulebook.Section section : rulebook.sections()) {
      int first = criteria.size();
      section.criteria().forEach(criterion -> criteria.add(criterion(criterion, section.kind() == Rulebook.SectionKind.CORE, program)));
      sectionPlaces.putIfAbsent(section.code(), sections.size());
      sections.add(new SectionPlan(section, first, criteria.size()));
    }
    for (int i = 0; i < criteria.size(); i++) {
      criterionPlaces.put(criteria.get(i).of().code(), i);
    }
    this.criteriaProgram = program.build();
    Program.Builder after = new Program.Builder();
    FormCompiler forms = new FormCompiler(after, false, true);
    this.exclusions = rulebook.exclusions().stream().map(of -> forms.condition(of.when())).toList();
    this.classes = rulebook.classes().stream().map(of -> of.when().map(forms::condition)).toList();
    this.ceilings = rulebook.ceilings().stream().map(of -> forms.condition(of.when())).toList();
    this.awards = rulebook.awards().stream().map(of -> of.when().map(forms::condition)).toList();
    this.afterwards = after.build();
  }

  static Grid grid(PointsScale points) {
    Fraction step = points.step().orElseGet(() -> Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(-points.decimals())));
    return new Grid(step, points.rounding());
  }

  private static CriterionPlan criterion(Rulebook.Criterion criterion, boolean isCore, Program.Builder program) {
    int first = program.length();
    FormCompiler forms = new FormCompiler(program, criterion.needsEvidence(), false);
    Optional<ConditionPlan> applies = criterion.applies().map(forms::condition);
    Optional<ConditionPlan> requires = criterion.requires().map(forms::condition);
    RulePlan rule = new RuleCompiler(forms).rule(criterion.rule(), criterion.min(), criterion.max());
    return new CriterionPlan(criterion, isCore, applies, requires, rule, first, program.length());
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Grid grid() {
    return grid;
  }

  Program criteriaProgram() {
    return criteriaProgram;
  }

  List<CriterionPlan> criteria() {
    return criteria;
  }

  List<SectionPlan> sections() {
    return sections;
  }

  /** The place of a criterion among all. */
  Optional<Integer> criterionPlace(ItemCode code) {
    return Optional.ofNullable(criterionPlaces.get(code));
  }

  /** The place of a section. */
  Optional<Integer> sectionPlace(ItemCode code) {
    return Optional.ofNullable(sectionPlaces.get(code));
  }

  /** What is asked once there are points. */
  Program afterwards() {
    return afterwards;
  }

  List<ConditionPlan> exclusions() {
    return exclusions;
  }

  List<Optional<ConditionPlan>> classes() {
    return classes;
  }

  List<ConditionPlan> ceilings() {
    return ceilings;
  }

  List<Optional<ConditionPlan>> awards() {
    return awards;
  }
}
