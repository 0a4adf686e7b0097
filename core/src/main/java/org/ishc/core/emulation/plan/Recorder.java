package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.column.Limits;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.explain.Explanation;
import org.ishc.core.explain.Explanation.Kind;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.SectionKind;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;

/**
 * Records how the points of one unit came about: reads what a run left in its frames, form by form, and computes
 * nothing. The root is the total that the same run gave.
 */
final class Recorder {

    private final PointsRun run;
    private final TotalsRun totals;
    private final ScoreColumns columns;
    private final int place;
    private final int position;
    private final Contestant unit;

    /** Whether what an assessor entered counts only with evidence, in the criterion that is recorded. */
    private boolean needsEvidence;

    /**
     * Takes what a run left.
     *
     * @param place of the unit in the block
     * @param position of the unit among all
     */
    Recorder(PointsRun run, TotalsRun totals, ScoreColumns columns, int place, int position) {
        this.run = run;
        this.totals = totals;
        this.columns = columns;
        this.place = place;
        this.position = position;
        this.unit = columns.groups().units().get(position);
    }

    private Frame frame() {
        return run.frame();
    }

    private Optional<String> written(Optional<Fraction> points) {
        return points.map(run.plan().rulebook().points()::write);
    }

    Explanation total() {
        List<Explanation> core = new ArrayList<>();
        List<Explanation> outside = new ArrayList<>();
        for (int at = 0; at < run.plan().sections().size(); at++) {
            (run.plan().sections().get(at).of().kind() == SectionKind.CORE ? core : outside).add(section(at));
        }
        Draft base = new Draft("BASE", Kind.BASE);
        totals.base(place).flatMap(points -> totals.exempt(place)).ifPresent(exempt -> base.fact(
                        "core", totals.core(place).orElseThrow())
                .fact("exempt", exempt)
                .fact("scale", run.plan().rulebook().scale()));
        core.forEach(base::child);
        Draft root = new Draft(Rulebook.TOTAL, Kind.TOTAL).fact("unit", unit.code());
        Optional<Fraction> total = totals.total(place);
        if (total.isPresent() && !total.equals(totals.sum(place))) {
            root.fact("before_limit", totals.sum(place).orElseThrow()).fact("limit", total.get());
        }
        root.child(base.points(totals.base(place), written(totals.base(place)), Optional.empty()));
        outside.forEach(root::child);
        return root.points(total, written(total), Optional.empty());
    }

    private Explanation section(int at) {
        SectionPlan section = run.plan().sections().get(at);
        Draft draft = new Draft(section.of().code().value(), Kind.SECTION)
                .fact("max", section.of().max())
                .fact("section_kind", section.of().kind().name());
        for (int criterion = section.first(); criterion < section.end(); criterion++) {
            draft.child(criterion(criterion));
        }
        Optional<Fraction> points = totals.sectionPoints(at, place);
        if (!points.equals(totals.sectionSum(at, place))) {
            draft.fact("before_limit", totals.sectionSum(at, place).orElseThrow())
                    .fact("limit", points.orElseThrow());
        }
        return draft.points(points, written(points), Optional.empty());
    }

    private Explanation criterion(int at) {
        CriterionPlan criterion = run.plan().criteria().get(at);
        Draft draft = new Draft(criterion.of().code().value(), Kind.CRITERION)
                .fact("max", criterion.of().max());
        needsEvidence = criterion.of().needsEvidence();
        criterion.of().source().ifPresent(source -> draft.fact("source", source));
        Optional<Boolean> applies = gate(criterion.applies(), draft);
        boolean isOpen = applies.orElse(true);
        Optional<Boolean> requires = isOpen ? gate(criterion.requires(), draft) : Optional.empty();
        if (isOpen && applies.isPresent() && requires.orElse(false)) {
            draft.child(rule(criterion.rule(), run.cut(at, place)));
        }
        Optional<Fraction> points = run.points(at).find(place);
        Optional<Fraction> exact = run.isByRule(at, place) ? limited(criterion.rule(), run.cut(at, place)) : points;
        return draft.points(
                exact, written(points), Optional.of(run.status(at, place).name()));
    }

    /** True where there is no condition. */
    private Optional<Boolean> gate(Optional<ConditionPlan> when, Draft draft) {
        when.ifPresent(of -> draft.child(condition(of)));
        return when.isEmpty() ? Optional.of(true) : frame().truth(when.get().slot(), place);
    }

    // Rules.

    private Explanation rule(RulePlan rule, byte cut) {
        Draft draft = rule.of().accept(new RuleFacts(rule)).fact("max", rule.max());
        Optional<Fraction> points = limited(rule, cut);
        if (points.isPresent() && cut != Limits.INSIDE) {
            draft.fact("limit", points.get())
                    .fact("before_limit", number(rule.raw()).orElseThrow());
        }
        return draft.value(points);
    }

    /** The points of a rule within its limits. */
    private Optional<Fraction> limited(RulePlan rule, byte cut) {
        Optional<Fraction> raw = number(rule.raw());
        return cut == Limits.INSIDE ? raw : raw.map(exact -> cut == Limits.ABOVE ? rule.max() : rule.min());
    }

    private Optional<Fraction> number(int slot) {
        return frame().number(slot, place);
    }

    /** What the node of a rule says beside its points. */
    private final class RuleFacts implements Rule.Visitor<Draft> {
        private final RulePlan plan;

        private RuleFacts(RulePlan plan) {
            this.plan = plan;
        }

        private Draft draft(String form, String... names) {
            Draft draft = new Draft(form, Kind.RULE);
            for (int i = 0; i < names.length; i++) {
                String name = names[i];
                draft.child(Recorder.this.value(plan.values().get(i)));
                number(plan.values().get(i).slot()).ifPresent(number -> draft.fact(name, number));
            }
            return draft;
        }

        private boolean isKnown() {
            return number(plan.raw()).isPresent();
        }

        @Override
        public Draft proportional(Rule.Proportional rule) {
            Draft draft = draft("proportional", "value", "of");
            if (isKnown()) {
                rule.zeroBelow().ifPresent(percent -> draft.fact("zero_below", percent));
            }
            return draft;
        }

        @Override
        public Draft bands(Rule.Bands rule) {
            Draft draft = draft("bands", "value");
            int band = frame().choices(plan.choice())[place];
            if (band >= 0 && band < rule.bands().size()) {
                rule.bands().get(band).from().ifPresent(from -> draft.fact("from", from));
                rule.bands().get(band).to().ifPresent(to -> draft.fact("to", to));
            }
            return draft;
        }

        @Override
        public Draft deduct(Rule.Deduct rule) {
            return steps(draft("deduct", "value", "full_at"), rule.points());
        }

        @Override
        public Draft count(Rule.Count rule) {
            return steps(draft("count", "value", "beyond"), rule.each());
        }

        private Draft steps(Draft draft, Fraction each) {
            number(plan.steps()).ifPresent(steps -> draft.fact("steps", steps).fact("each", each));
            return draft;
        }

        @Override
        public Draft ladder(Rule.Ladder rule) {
            Draft draft = draft("steps", "value");
            plan.values().stream()
                    .skip(1)
                    .filter(value -> value.of().constant().isEmpty())
                    .forEach(value -> draft.child(Recorder.this.value(value)));
            return draft;
        }

        @Override
        public Draft flag(Rule.Flag rule) {
            return draft("flag").child(condition(plan.conditions().get(0)));
        }

        @Override
        public Draft choice(Rule.Choice rule) {
            return draft("choice").child(entered(rule.fact()).value(number(plan.raw())));
        }

        @Override
        public Draft checklist(Rule.Checklist rule) {
            Draft draft = draft("checklist");
            for (int i = 0; i < rule.items().size(); i++) {
                Rule.Item item = rule.items().get(i);
                ConditionPlan when = plan.conditions().get(i);
                Optional<Fraction> points =
                        frame().truth(when.slot(), place).map(holds -> holds ? item.points() : Fraction.ZERO);
                draft.child(new Draft(item.code().value(), Kind.RULE)
                        .child(condition(when))
                        .value(points));
            }
            return draft;
        }

        @Override
        public Draft sumOf(Rule.SumOf rule) {
            return parts(draft("sum_of"));
        }

        @Override
        public Draft bestOf(Rule.BestOf rule) {
            return parts(draft("best_of"));
        }

        private Draft parts(Draft draft) {
            plan.parts().forEach(part -> draft.child(part(part)));
            return draft;
        }

        private Explanation part(RulePlan.Part part) {
            return Recorder.this.rule(part.rule(), frame().truths(part.cut())[place]);
        }

        @Override
        public Draft choose(Rule.Choose rule) {
            Draft draft = draft("choose");
            for (ConditionPlan when : plan.conditions()) {
                draft.child(condition(when));
                if (!frame().truth(when.slot(), place).equals(Optional.of(false))) {
                    break;
                }
            }
            int chosen = frame().choices(plan.choice())[place];
            return chosen < 0 ? draft : draft.child(part(plan.parts().get(chosen)));
        }

        @Override
        public Draft assessed(Rule.Assessed rule) {
            return draft("assessed").child(Recorder.this.value(plan.values().get(0)));
        }
    }

    // Values.

    private Explanation value(ValuePlan value) {
        return value.of().accept(new ValueNode(value));
    }

    private static void rows(Draft draft, List<Origin> rows) {
        if (!rows.isEmpty()) {
            draft.fact(
                    "rows",
                    rows.stream()
                            .filter(Origin::isKnown)
                            .map(row -> row.table() + ":" + row.row())
                            .toList());
        }
    }

    /** What an assessor entered; its value is left to the form that reads it. */
    private Draft entered(FactCode code) {
        Draft draft = new Draft("fact", Kind.INPUT)
                .fact("fact", code)
                .fact("unit", unit.code())
                .fact("period", columns.data().period().code());
        columns.facts(code, needsEvidence).entered(position).ifPresent(of -> {
            draft.fact("stage", of.stage().name()).fact("entered", of.value().orElse(""));
            of.evidence().ifPresent(evidence -> draft.fact("evidence", evidence));
            of.reason().ifPresent(reason -> draft.fact("reason", reason));
            if (of.origin().isKnown()) {
                rows(draft, List.of(of.origin()));
            }
        });
        return draft;
    }

    /** The node of a value. */
    private final class ValueNode implements ScoreValue.Visitor<Explanation> {
        private final ValuePlan plan;
        private final Optional<Fraction> number;

        private ValueNode(ValuePlan plan) {
            this.plan = plan;
            this.number = number(plan.slot());
        }

        private Draft parts(String form) {
            Draft draft = new Draft(form, Kind.VALUE);
            plan.parts().forEach(part -> draft.child(Recorder.this.value(part)));
            return draft;
        }

        @Override
        public Explanation constant(Value.Constant constant) {
            return new Draft("constant", Kind.VALUE).value(number);
        }

        @Override
        public Explanation arithmetic(Value.Arithmetic arithmetic) {
            return parts(arithmetic.form().name()).value(number);
        }

        @Override
        public Explanation actual(ScoreValue.Actual actual) {
            ScoringData.Reading reading = columns.data().actual(unit, actual.indicator(), actual.yearsBack());
            Draft draft = input("actual", actual.indicator())
                    .fact(
                            "period",
                            columns.data()
                                    .period()
                                    .yearsBack(actual.yearsBack())
                                    .code());
            if (actual.yearsBack() == 0) {
                draft.fact("reported", reading.coverage().reported())
                        .fact("expected", reading.coverage().expected());
                reading.basis().ifPresent(basis -> draft.fact("basis", basis));
                ValueStatus accepts = run.plan().rulebook().accepts();
                if (!reading.isAcceptedFrom(accepts)) {
                    draft.fact("accepts", accepts);
                }
            }
            rows(draft, reading.rows());
            columns.data().below(unit, actual.indicator(), actual.yearsBack()).forEach(draft::child);
            return draft.value(number);
        }

        private Draft input(String form, IndicatorCode indicator) {
            return new Draft(form, Kind.INPUT).fact("indicator", indicator).fact("unit", unit.code());
        }

        @Override
        public Explanation target(ScoreValue.TargetOf of) {
            Draft draft = input("target", of.indicator());
            Optional<Target> target = columns.data().target(unit, of.indicator(), of.origin());
            target.map(Target::targetOrigin)
                    .filter(origin -> of.origin().isPresent() || origin != TargetOrigin.ASSIGNED)
                    .ifPresent(origin -> draft.fact("origin", origin));
            target.flatMap(Target::document).ifPresent(document -> draft.fact("document", document));
            target.map(Target::origin).filter(Origin::isKnown).ifPresent(origin -> rows(draft, List.of(origin)));
            return draft.value(number);
        }

        @Override
        public Explanation attainment(ScoreValue.Attainment attainment) {
            Draft draft = parts("attainment").fact("indicator", attainment.indicator());
            attainment.origin().ifPresent(origin -> draft.fact("origin", origin));
            return draft.value(number);
        }

        @Override
        public Explanation growth(ScoreValue.Growth growth) {
            return parts("growth").fact("indicator", growth.indicator()).value(number);
        }

        @Override
        public Explanation coverage(ScoreValue.CoverageOf of) {
            ScoringData.Reading reading = columns.data().actual(unit, of.indicator(), 0);
            return input("coverage", of.indicator())
                    .fact("reported", reading.coverage().reported())
                    .fact("expected", reading.coverage().expected())
                    .value(number);
        }

        @Override
        public Explanation fact(ScoreValue.Fact fact) {
            return entered(fact.code()).value(number);
        }

        @Override
        public Explanation overGroup(ScoreValue.OverGroup over) {
            Draft draft = parts(over.form().name());
            columns.groups().code(position).ifPresent(group -> draft.fact("group", group));
            return draft.value(number);
        }

        @Override
        public Explanation pointsOf(ScoreValue.PointsOf points) {
            return new Draft(points.form().name(), Kind.INPUT)
                    .fact("of", points.code())
                    .value(number);
        }
    }

    // Conditions.

    private Explanation condition(ConditionPlan condition) {
        return condition
                .of()
                .accept(new ConditionNode(condition))
                .value(frame().truth(condition.slot(), place).map(holds -> holds ? Fraction.ONE : Fraction.ZERO));
    }

    /** The node of a condition, before its truth is known. */
    private final class ConditionNode implements ScoreCondition.Visitor<Draft> {
        private final ConditionPlan plan;

        private ConditionNode(ConditionPlan plan) {
            this.plan = plan;
        }

        private Draft parts(String form) {
            Draft draft = new Draft(form, Kind.CONDITION);
            plan.values().forEach(value -> draft.child(Recorder.this.value(value)));
            plan.conditions().forEach(condition -> draft.child(Recorder.this.condition(condition)));
            return draft;
        }

        @Override
        public Draft comparing(Condition.Comparing comparing) {
            return parts(comparing.form().name());
        }

        @Override
        public Draft all(Condition.All all) {
            return parts("all");
        }

        @Override
        public Draft any(Condition.AnyOf any) {
            return parts("any");
        }

        @Override
        public Draft not(Condition.Not not) {
            return parts("not");
        }

        @Override
        public Draft factIs(ScoreCondition.FactIs fact) {
            Optional<Fraction> truth =
                    frame().truth(plan.slot(), place).map(holds -> holds ? Fraction.ONE : Fraction.ZERO);
            return new Draft("fact", Kind.CONDITION)
                    .child(entered(fact.code()).value(truth))
                    .fact("fact", fact.code());
        }

        @Override
        public Draft reported(ScoreCondition.Reported reported) {
            return parts("reported");
        }

        @Override
        public Draft everyShare(ScoreCondition.EveryShare every) {
            return parts("every_share").fact("of", every.of()).fact("at_least", every.atLeast());
        }
    }
}
