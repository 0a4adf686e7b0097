package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.FormTrace;
import org.ishc.core.emulation.InputTrace;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;

/** Records what the values and conditions of one criterion came to for one unit, from what a run left in its frame. */
final class FormRecorder {

    private final Frame frame;
    private final ScoreColumns columns;
    private final ValueStatus accepts;
    private final int place;
    private final int position;
    private final boolean needsEvidence;

    /**
     * Takes what a run left.
     *
     * @param accepts the weakest basis that the rulebook accepts
     * @param place of the unit in the block
     * @param position of the unit among all
     * @param needsEvidence whether what an assessor entered counts only with evidence
     */
    FormRecorder(
            Frame frame, ScoreColumns columns, ValueStatus accepts, int place, int position, boolean needsEvidence) {
        this.frame = frame;
        this.columns = columns;
        this.accepts = accepts;
        this.place = place;
        this.position = position;
        this.needsEvidence = needsEvidence;
    }

    Optional<Fraction> number(int slot) {
        return frame.number(slot, place);
    }

    Optional<Boolean> truth(ConditionPlan when) {
        return frame.truth(when.slot(), place);
    }

    /** The band, level, part or case that was taken. */
    int choice(int slot) {
        return frame.choices(slot)[place];
    }

    /** Which limit cut a part. */
    byte cut(RulePlan.Part part) {
        return frame.truths(part.cut())[place];
    }

    /** What an assessor entered, and what it counts. */
    ScoreTrace entered(FactCode code, Optional<Fraction> counts) {
        return new InputTrace.EnteredFact(
                code,
                unit(),
                columns.data().period(),
                columns.facts(code, needsEvidence).entered(position),
                counts);
    }

    private Contestant unit() {
        return columns.groups().units().get(position);
    }

    ScoreTrace condition(ConditionPlan plan) {
        Truth truth = truth(plan).map(Truth::of).orElse(Truth.UNKNOWN);
        FormTrace.OfCondition node = new FormTrace.OfCondition(plan.condition(), truth, List.of());
        List<ScoreTrace> parts = new ArrayList<>();
        plan.condition().accept(new FactAsked()).ifPresent(fact -> parts.add(entered(fact, node.value())));
        parts.addAll(values(plan.values()));
        plan.conditions().forEach(condition -> parts.add(condition(condition)));
        return parts.isEmpty() ? node : new FormTrace.OfCondition(plan.condition(), truth, parts);
    }

    /** Without a stream: of this there is one for each rule of each unit. */
    List<ScoreTrace> values(List<ValuePlan> plans) {
        ScoreTrace[] values = new ScoreTrace[plans.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(plans.get(i));
        }
        return List.of(values);
    }

    ScoreTrace value(ValuePlan plan) {
        return plan.value().accept(new ValueNode(plan));
    }

    /** The node of a value. */
    private final class ValueNode implements ScoreValue.Visitor<ScoreTrace> {
        private final ValuePlan plan;
        private final Optional<Fraction> number;

        private ValueNode(ValuePlan plan) {
            this.plan = plan;
            this.number = number(plan.slot());
        }

        private ScoreTrace made(
                Optional<Indicator.Titles> titles, Optional<TargetOrigin> origin, Optional<String> group) {
            return new FormTrace.OfValue(plan.value(), titles, origin, group, number, values(plan.parts()));
        }

        private Optional<Indicator.Titles> titles(IndicatorCode indicator) {
            return columns.data().titles(indicator);
        }

        @Override
        public ScoreTrace constant(Value.Constant constant) {
            return made(Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public ScoreTrace arithmetic(Value.Arithmetic arithmetic) {
            return made(Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public ScoreTrace actual(ScoreValue.Actual actual) {
            ScoringData data = columns.data();
            ScoringData.Reading reading = data.actual(unit(), actual.indicator(), actual.yearsBack());
            return new InputTrace.Actual(
                    actual,
                    titles(actual.indicator()),
                    unit(),
                    data.period().findYearsBack(actual.yearsBack()),
                    reading,
                    Optional.of(accepts).filter(weakest -> actual.yearsBack() == 0 && !reading.isAcceptedFrom(weakest)),
                    number,
                    data.trace(unit(), actual.indicator(), actual.yearsBack()));
        }

        @Override
        public ScoreTrace target(ScoreValue.TargetOf targetOf) {
            return new InputTrace.TargetRead(
                    targetOf,
                    titles(targetOf.indicator()),
                    unit(),
                    columns.data().target(unit(), targetOf.indicator(), targetOf.origin()),
                    number,
                    columns.data()
                            .trace(unit(), targetOf.indicator(), targetOf.origin())
                            .map(TargetTrace::children)
                            .orElse(List.of()));
        }

        @Override
        public ScoreTrace attainment(ScoreValue.Attainment attainment) {
            return made(titles(attainment.indicator()), attainment.origin(), Optional.empty());
        }

        @Override
        public ScoreTrace growth(ScoreValue.Growth growth) {
            return made(titles(growth.indicator()), Optional.empty(), Optional.empty());
        }

        @Override
        public ScoreTrace coverage(ScoreValue.CoverageOf coverageOf) {
            return new InputTrace.CoverageRead(
                    coverageOf,
                    titles(coverageOf.indicator()),
                    unit(),
                    columns.data().actual(unit(), coverageOf.indicator(), 0).coverage(),
                    number);
        }

        @Override
        public ScoreTrace fact(ScoreValue.Fact fact) {
            return entered(fact.code(), number);
        }

        @Override
        public ScoreTrace overGroup(ScoreValue.OverGroup over) {
            return made(Optional.empty(), Optional.empty(), columns.groups().code(position));
        }

        @Override
        public ScoreTrace pointsOf(ScoreValue.PointsOf points) {
            return new InputTrace.PointsRead(points, number);
        }
    }
}
