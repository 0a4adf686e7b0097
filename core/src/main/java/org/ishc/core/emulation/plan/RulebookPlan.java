package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Grid;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.plan.Program;
import org.ishc.core.rulebook.Rulebook;

/** A rulebook compiled: its criteria, and one program for what is asked once there are points. Immutable. */
public final class RulebookPlan {

    private final Rulebook rulebook;
    private final CriteriaPlan judging;
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
        this.judging = new CriteriaPlan(rulebook, AskedCriterion.all(rulebook));
        int first = 0;
        for (Rulebook.Section section : rulebook.sections()) {
            int end = first + section.criteria().size();
            sectionPlaces.putIfAbsent(section.code(), sections.size());
            sections.add(new SectionPlan(section, first, end));
            first = end;
        }
        for (int i = 0; i < criteria().size(); i++) {
            criterionPlaces.put(criteria().get(i).criterion().code(), i);
        }
        Program.Builder after = new Program.Builder();
        this.exclusions = rulebook.exclusions().stream()
                .map(exclusion -> asked(exclusion.code(), "exclusions/", exclusion.when(), after, rulebook))
                .toList();
        this.classes = rulebook.classes().stream()
                .map(classBand ->
                        classBand.when().map(when -> asked(classBand.code(), "classes/", when, after, rulebook)))
                .toList();
        this.ceilings = rulebook.ceilings().stream()
                .map(ceiling -> asked(ceiling.code(), "ceilings/", ceiling.when(), after, rulebook))
                .toList();
        this.awards = rulebook.awards().stream()
                .map(award -> award.when().map(when -> asked(award.code(), "awards/", when, after, rulebook)))
                .toList();
        this.afterwards = after.build();
    }

    private static AskedCondition asked(
            ItemCode code, String at, Condition when, Program.Builder program, Rulebook rulebook) {
        FormCompiler forms = new FormCompiler(program, new Strictness(false, rulebook.accepts()), true);
        return new AskedCondition(code, at + code, forms.condition(when), forms.checks());
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Grid grid() {
        return judging.grid();
    }

    /** What the criteria are judged by. */
    CriteriaPlan judging() {
        return judging;
    }

    List<CriterionPlan> criteria() {
        return judging.criteria();
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
