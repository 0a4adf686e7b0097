package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/**
 * Records how the points of one unit came about: reads what a run left in its frames, form by form, and computes
 * nothing. The root is the total that the same run gave.
 */
final class Recorder {

    private final RulebookPlan plan;
    private final PointsRun run;
    private final TotalsRun totals;
    private final ScoreColumns columns;
    private final int place;
    private final int position;

    /**
     * Takes what a run left.
     *
     * @param place of the unit in the block
     * @param position of the unit among all
     */
    Recorder(RulebookPlan plan, PointsRun run, TotalsRun totals, ScoreColumns columns, int place, int position) {
        this.plan = plan;
        this.run = run;
        this.totals = totals;
        this.columns = columns;
        this.place = place;
        this.position = position;
    }

    private Rulebook rulebook() {
        return plan.rulebook();
    }

    private Optional<String> written(Optional<Fraction> points) {
        return points.map(rulebook().points()::write);
    }

    ScoreTrace total() {
        List<ScoreTrace> core = new ArrayList<>();
        List<ScoreTrace> outside = new ArrayList<>();
        for (int at = 0; at < plan.sections().size(); at++) {
            (plan.sections().get(at).section().kind() == SectionKind.CORE ? core : outside).add(section(at));
        }
        outside.add(0, base(core));
        Contestant unit = columns.groups().units().get(position);
        Optional<Fraction> total = totals.total(place);
        Optional<Fraction> sum = totals.sum(place);
        return new ScoreTrace.Total(
                unit, total, written(total), total.isPresent() && !total.equals(sum) ? sum : Optional.empty(), outside);
    }

    private ScoreTrace base(List<ScoreTrace> core) {
        Optional<Fraction> points = totals.base(place);
        return new ScoreTrace.Base(
                points,
                written(points),
                points.flatMap(known -> totals.exempt(place))
                        .map(exempt -> new ScoreTrace.Base.Exempt(
                                totals.core(place).orElseThrow(),
                                exempt,
                                rulebook().scale())),
                core);
    }

    private ScoreTrace section(int at) {
        SectionPlan section = plan.sections().get(at);
        List<ScoreTrace> criteria = new ArrayList<>();
        for (int criterion = section.first(); criterion < section.end(); criterion++) {
            criteria.add(criterion(criterion));
        }
        Optional<Fraction> points = totals.sectionPoints(at, place);
        Optional<Fraction> sum = totals.sectionSum(at, place);
        return new ScoreTrace.Section(
                section.section(), points, written(points), points.equals(sum) ? Optional.empty() : sum, criteria);
    }

    private ScoreTrace criterion(int at) {
        CriterionPlan criterion = plan.criteria().get(at);
        FormRecorder forms = new FormRecorder(
                run.frame(),
                columns,
                rulebook().accepts(),
                place,
                position,
                criterion.criterion().needsEvidence());
        RuleRecorder rules = new RuleRecorder(forms);
        List<ScoreTrace> parts = new ArrayList<>();
        Optional<Boolean> applies = gate(criterion.applies(), forms, parts);
        boolean isOpen = applies.orElse(true);
        Optional<Boolean> requires = isOpen ? gate(criterion.requires(), forms, parts) : Optional.empty();
        if (isOpen && applies.isPresent() && requires.orElse(false)) {
            parts.add(rules.rule(criterion.rule(), run.cut(at, place)));
        }
        Optional<Fraction> points = run.points(at).find(place);
        Optional<Fraction> exact =
                run.isByRule(at, place) ? rules.limited(criterion.rule(), run.cut(at, place)) : points;
        return new ScoreTrace.Criterion(criterion.criterion(), run.status(at, place), exact, written(points), parts);
    }

    /** True where there is no condition. */
    private static Optional<Boolean> gate(Optional<ConditionPlan> when, FormRecorder forms, List<ScoreTrace> parts) {
        when.ifPresent(conditionPlan -> parts.add(forms.condition(conditionPlan)));
        return when.isEmpty() ? Optional.of(true) : forms.truth(when.get());
    }
}
