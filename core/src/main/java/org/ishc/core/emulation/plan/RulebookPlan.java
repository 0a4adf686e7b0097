package org.ishc.core.emulation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Grid;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.plan.Program;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.rulebook.Rulebook;

/** A rulebook compiled: one program for the criteria, one for what is asked once there are points. Immutable. */
public final class RulebookPlan {

    private final Rulebook rulebook;
    private final Grid grid;
    private final Program criteriaProgram;
    private final List<CriterionPlan> criteria = new ArrayList<>();
    private final List<SectionPlan> sections = new ArrayList<>();
    private final Map<ItemCode, Integer> criterionPlaces = new HashMap<>();
    private final Map<ItemCode, Integer> sectionPlaces = new HashMap<>();
    private final Program afterwards;
    private final List<AskedCondition> exclusions;
    private final List<Optional<AskedCondition>> classes;
    private final List<AskedCondition> ceilings;
    private final List<Optional<AskedCondition>> awards;

    /** Compiles a rulebook. */
    public RulebookPlan(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.grid = grid(rulebook.points());
        Program.Builder program = new Program.Builder();
        for (Rulebook.Section section : rulebook.sections()) {
            int first = criteria.size();
            section.criteria()
                    .forEach(criterion -> criteria.add(
                            criterion(criterion, section.kind() == Rulebook.SectionKind.CORE, program, rulebook)));
            sectionPlaces.putIfAbsent(section.code(), sections.size());
            sections.add(new SectionPlan(section, first, criteria.size()));
        }
        for (int i = 0; i < criteria.size(); i++) {
            criterionPlaces.put(criteria.get(i).of().code(), i);
        }
        this.criteriaProgram = program.build();
        Program.Builder after = new Program.Builder();
        this.exclusions = rulebook.exclusions().stream()
                .map(of -> asked(of.code(), "exclusions/", of.when(), after, rulebook))
                .toList();
        this.classes = rulebook.classes().stream()
                .map(of -> of.when().map(when -> asked(of.code(), "classes/", when, after, rulebook)))
                .toList();
        this.ceilings = rulebook.ceilings().stream()
                .map(of -> asked(of.code(), "ceilings/", of.when(), after, rulebook))
                .toList();
        this.awards = rulebook.awards().stream()
                .map(of -> of.when().map(when -> asked(of.code(), "awards/", when, after, rulebook)))
                .toList();
        this.afterwards = after.build();
    }

    private static AskedCondition asked(
            ItemCode code, String at, Condition when, Program.Builder program, Rulebook rulebook) {
        FormCompiler forms = new FormCompiler(program, new Strictness(false, rulebook.accepts()), true);
        return new AskedCondition(code, at + code, forms.condition(when), forms.checks());
    }

    static Grid grid(PointsScale points) {
        Fraction step =
                points.step().orElseGet(() -> Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(-points.decimals())));
        return new Grid(step, points.rounding());
    }

    private static CriterionPlan criterion(
            Rulebook.Criterion criterion, boolean isCore, Program.Builder program, Rulebook rulebook) {
        int first = program.length();
        FormCompiler forms =
                new FormCompiler(program, new Strictness(criterion.needsEvidence(), rulebook.accepts()), false);
        Optional<ConditionPlan> applies = criterion.applies().map(forms::condition);
        Guard isOpen = applies.map(when -> Guard.isNotFalse(when.slot())).orElse(Guard.ALWAYS);
        Optional<ConditionPlan> requires =
                criterion.requires().map(when -> forms.asked(isOpen, () -> forms.condition(when)));
        Guard isAsked = Stream.concat(applies.stream(), requires.stream())
                .map(when -> Guard.isTrue(when.slot()))
                .reduce(Guard.ALWAYS, Guard::and);
        RulePlan rule = forms.asked(
                isAsked, () -> RuleCompiler.compile(criterion.rule(), criterion.min(), criterion.max(), forms));
        return new CriterionPlan(criterion, isCore, applies, requires, rule, forms.checks(), first, program.length());
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

    /** Tells whether a criterion is always asked, and is a share of two leaves whose quotient it alone needs. */
    boolean isPlainShare(CriterionPlan criterion) {
        return criterion.applies().isEmpty()
                && criterion.requires().isEmpty()
                && criterion.endStep() == criterion.firstStep() + 1
                && criteriaProgram.isQuotientOfLeaves(
                        criterion.firstStep(), criterion.rule().raw());
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

    List<AskedCondition> exclusions() {
        return exclusions;
    }

    List<Optional<AskedCondition>> classes() {
        return classes;
    }

    List<AskedCondition> ceilings() {
        return ceilings;
    }

    List<Optional<AskedCondition>> awards() {
        return awards;
    }
}
