package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.time.Period;

/**
 * Where the points of a unit come from: what the rulebook says, and what it came to. A node holds the definition that
 * it is the result of; so its titles, its sentence and the keys of its JSON are those of the definition.
 * {@link ScoreText} reads a node aloud.
 */
public sealed interface ScoreTrace extends Trace<ScoreTrace> {

    /** Calls the method of the visitor for its form. */
    <R> R accept(Visitor<R> visitor);

    /** Finds the band that holds the value of a rule of bands. */
    default Optional<Rule.Band> band() {
        return Optional.empty();
    }

    /**
     * Answers for each form of node.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** Answers for a total. */
        R total(Total total);

        /** Answers for the core points. */
        R base(Base base);

        /** Answers for a section. */
        R section(Section section);

        /** Answers for a criterion. */
        R criterion(Criterion criterion);

        /** Answers for a rule or a part of one. */
        R rule(OfRule rule);

        /** Answers for an item of a checklist. */
        R item(Item item);

        /** Answers for a number or arithmetic. */
        R value(OfValue value);

        /** Answers for a condition. */
        R condition(OfCondition condition);

        /** Answers for a figure that was read. */
        R actual(Actual actual);

        /** Answers for a target that was read. */
        R target(TargetRead target);

        /** Answers for a coverage that was read. */
        R coverage(CoverageRead coverage);

        /** Answers for what an assessor entered. */
        R entered(EnteredFact entered);

        /** Answers for points that were read. */
        R pointsOf(PointsRead points);

        /** Answers for what lies below a figure. */
        R below(Below below);

        /** Answers for what lies below a target. */
        R carried(Carried carried);
    }

    private static void limited(Facts to, Optional<Fraction> beforeLimit, Optional<Fraction> limit) {
        beforeLimit.ifPresent(before -> {
            to.number("before_limit", before);
            to.number("limit", limit.orElseThrow());
        });
    }

    private static List<ScoreTrace> carried(List<TargetTrace> nodes) {
        return nodes.stream().<ScoreTrace>map(Carried::new).toList();
    }

    private static List<ScoreTrace> below(List<FigureTrace> nodes) {
        return nodes.stream().<ScoreTrace>map(Below::new).toList();
    }

    /**
     * The total of a unit.
     *
     * @param unit the unit
     * @param value its points; empty when it has none
     * @param points as they are written
     * @param beforeLimit what was added up, where the total was limited
     * @param children the core points, then bonus and penalty
     */
    record Total(
            Contestant unit,
            Optional<Fraction> value,
            Optional<String> points,
            Optional<Fraction> beforeLimit,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Total {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(beforeLimit, "beforeLimit");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.total(this);
        }

        @Override
        public String code() {
            return Rulebook.TOTAL;
        }

        @Override
        public Kind kind() {
            return Kind.TOTAL;
        }

        @Override
        public void tell(Facts to) {
            to.text("unit", unit.code());
            limited(to, beforeLimit, value);
        }
    }

    /**
     * The core points.
     *
     * @param value what they came to; empty when there are none
     * @param points as they are written
     * @param exempt how they were scaled up, where criteria were exempt
     * @param children the core sections
     */
    record Base(Optional<Fraction> value, Optional<String> points, Optional<Exempt> exempt, List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Base {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(exempt, "exempt");
            children = List.copyOf(children);
        }

        /**
         * How core points were scaled up.
         *
         * @param core what was added up
         * @param exempt the greatest points of what did not apply
         * @param scale the points of the whole
         */
        public record Exempt(Fraction core, Fraction exempt, Fraction scale) {
            /** Refuses null. */
            public Exempt {
                Objects.requireNonNull(core, "core");
                Objects.requireNonNull(exempt, "exempt");
                Objects.requireNonNull(scale, "scale");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.base(this);
        }

        @Override
        public String code() {
            return "BASE";
        }

        @Override
        public Kind kind() {
            return Kind.BASE;
        }

        @Override
        public void tell(Facts to) {
            exempt.ifPresent(scaled -> {
                to.number("core", scaled.core());
                to.number("exempt", scaled.exempt());
                to.number("scale", scaled.scale());
            });
        }
    }

    /**
     * A section.
     *
     * @param of the section
     * @param value its points; empty when it has none
     * @param points as they are written
     * @param beforeLimit what was added up, where the section was limited
     * @param children its criteria
     */
    record Section(
            Rulebook.Section of,
            Optional<Fraction> value,
            Optional<String> points,
            Optional<Fraction> beforeLimit,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Section {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(beforeLimit, "beforeLimit");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.section(this);
        }

        @Override
        public String code() {
            return of.code().value();
        }

        @Override
        public Kind kind() {
            return Kind.SECTION;
        }

        @Override
        public void tell(Facts to) {
            to.number("max", of.max());
            to.text("section_kind", of.kind().name());
            limited(to, beforeLimit, value);
        }
    }

    /**
     * A criterion.
     *
     * @param of the criterion
     * @param became what became of it
     * @param value its exact points; empty when it has none
     * @param points as they are rounded and written
     * @param children what it asks before it is judged, then its rule
     */
    record Criterion(
            Rulebook.Criterion of,
            ScoreCard.CriterionStatus became,
            Optional<Fraction> value,
            Optional<String> points,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Criterion {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(became, "became");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(points, "points");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.criterion(this);
        }

        @Override
        public String code() {
            return of.code().value();
        }

        @Override
        public Kind kind() {
            return Kind.CRITERION;
        }

        @Override
        public Optional<String> status() {
            return Optional.of(became.name());
        }

        @Override
        public void tell(Facts to) {
            to.number("max", of.max());
            of.source().ifPresent(source -> to.text("source", source));
        }
    }

    /**
     * A rule, or a part of one.
     *
     * @param of the rule
     * @param max its greatest points
     * @param value its exact points within its limits; empty when it could not be judged
     * @param beforeLimit its points before a limit cut them
     * @param band the band that holds its value, where it has bands
     * @param steps how many steps were counted, where it counts
     * @param children the values and conditions that it asks, and its parts
     */
    record OfRule(
            Rule of,
            Fraction max,
            Optional<Fraction> value,
            Optional<Fraction> beforeLimit,
            Optional<Rule.Band> band,
            Optional<Fraction> steps,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public OfRule {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(max, "max");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(beforeLimit, "beforeLimit");
            Objects.requireNonNull(band, "band");
            Objects.requireNonNull(steps, "steps");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public void tell(Facts to) {
            to.number("max", max);
            limited(to, beforeLimit, value);
            of.accept(new RuleFacts(this)).accept(to);
        }
    }

    /**
     * An item of a checklist.
     *
     * @param of the item
     * @param value its points; empty when it could not be judged
     * @param children its condition
     */
    record Item(Rule.Item of, Optional<Fraction> value, List<ScoreTrace> children) implements ScoreTrace {

        /** Copies the list. */
        public Item {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(value, "value");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.item(this);
        }

        @Override
        public String code() {
            return of.code().value();
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public void tell(Facts to) {}
    }

    /**
     * A number, or arithmetic.
     *
     * @param of the form
     * @param titles those of its indicator; empty where it is of none, or nobody knows it
     * @param origin the origin of the target that it is measured by, where it asks for one
     * @param group the group that it is taken over, where it is taken over one
     * @param value what it came to; empty when missing
     * @param children its parts
     */
    record OfValue(
            Value of,
            Optional<Indicator.Titles> titles,
            Optional<TargetOrigin> origin,
            Optional<String> group,
            Optional<Fraction> value,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public OfValue {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(value, "value");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.VALUE;
        }

        @Override
        public void tell(Facts to) {
            of.accept(new ValueFacts(this)).accept(to);
        }
    }

    /**
     * A condition.
     *
     * @param of the form
     * @param truth whether it holds
     * @param children the values and conditions that it asks
     */
    record OfCondition(Condition of, Truth truth, List<ScoreTrace> children) implements ScoreTrace {

        /** Copies the list. */
        public OfCondition {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(truth, "truth");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.condition(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.CONDITION;
        }

        @Override
        public Optional<Fraction> value() {
            return switch (truth) {
                case TRUE -> Optional.of(Fraction.ONE);
                case FALSE -> Optional.of(Fraction.ZERO);
                case UNKNOWN -> Optional.empty();
            };
        }

        @Override
        public void tell(Facts to) {
            of.accept(ConditionFacts.FINDER).accept(to);
        }
    }

    /** Something that was read. */
    sealed interface Input extends ScoreTrace {
        @Override
        default Kind kind() {
            return Kind.INPUT;
        }

        @Override
        default List<ScoreTrace> children() {
            return List.of();
        }
    }

    /**
     * A figure that was read.
     *
     * @param of the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose figure it is
     * @param period of which period
     * @param reading what was read
     * @param accepts the weakest basis that the rulebook accepts, where the figure's is weaker
     * @param value the figure; empty when missing, or not accepted
     * @param figure its own trace, down to the rows; empty where there is nothing more to say
     */
    record Actual(
            ScoreValue.Actual of,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Period period,
            ScoringData.Reading reading,
            Optional<ValueStatus> accepts,
            Optional<Fraction> value,
            Optional<FigureTrace> figure)
            implements Input {

        /** Refuses null. */
        public Actual {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(accepts, "accepts");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(figure, "figure");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.actual(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public List<ScoreTrace> children() {
            return ScoreTrace.below(figure.map(FigureTrace::children).orElse(List.of()));
        }

        @Override
        public void tell(Facts to) {
            to.indicator(of.indicator());
            to.text("unit", unit.code());
            to.period(period);
            if (of.yearsBack() == 0) {
                to.count("reported", reading.coverage().reported());
                to.count("expected", reading.coverage().expected());
                reading.basis().ifPresent(basis -> to.text("basis", basis.name()));
                accepts.ifPresent(weakest -> to.text("accepts", weakest.name()));
            }
            if (!reading.rows().isEmpty()) {
                to.rows(reading.rows());
            }
            figure.ifPresent(own -> own.tellBeside(to));
        }
    }

    /**
     * A target that was read.
     *
     * @param of the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose target it is
     * @param target the target in force; empty when there is none
     * @param value its value; empty when missing
     * @param carried the targets that it was added up from; none where it was assigned
     */
    record TargetRead(
            ScoreValue.TargetOf of,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Optional<Target> target,
            Optional<Fraction> value,
            List<TargetTrace> carried)
            implements Input {
        /** Copies the list. */
        public TargetRead {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(value, "value");
            carried = List.copyOf(carried);
        }

        @Override
        public List<ScoreTrace> children() {
            return ScoreTrace.carried(carried);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.target(this);
        }

        /** Finds the origin of the target, where it was asked for or is not as assigned. */
        Optional<TargetOrigin> origin() {
            return target.map(Target::targetOrigin)
                    .filter(origin -> of.origin().isPresent() || origin != TargetOrigin.ASSIGNED);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.indicator(of.indicator());
            to.text("unit", unit.code());
            target.ifPresent(inForce -> {
                origin().ifPresent(origin -> to.text("origin", origin.name()));
                inForce.document().ifPresent(document -> to.text("document", document));
                if (inForce.origin().isKnown()) {
                    to.rows(List.of(inForce.origin()));
                }
            });
        }
    }

    /**
     * A coverage that was read.
     *
     * @param of the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose coverage it is
     * @param coverage how many reported, of how many
     * @param value the percentage; empty when nothing was expected
     */
    record CoverageRead(
            ScoreValue.CoverageOf of,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Coverage coverage,
            Optional<Fraction> value)
            implements Input {
        /** Refuses null. */
        public CoverageRead {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(coverage, "coverage");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coverage(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.indicator(of.indicator());
            to.text("unit", unit.code());
            to.count("reported", coverage.reported());
            to.count("expected", coverage.expected());
        }
    }

    /**
     * What an assessor entered: a number, a truth or a level, with its stage, evidence and reason.
     *
     * @param fact what it is entered for
     * @param unit whose
     * @param period of which period
     * @param entry what was entered; empty when nothing was
     * @param value what it counts; empty when it counts for nothing
     */
    record EnteredFact(
            FactCode fact, Contestant unit, Period period, Optional<Assessment> entry, Optional<Fraction> value)
            implements Input {
        /** Refuses null. */
        public EnteredFact {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entered(this);
        }

        @Override
        public String code() {
            return "fact";
        }

        @Override
        public void tell(Facts to) {
            to.text("fact", fact.value());
            to.text("unit", unit.code());
            to.period(period);
            entry.ifPresent(of -> {
                to.text("stage", of.stage().name());
                to.text("entered", of.value().orElse(""));
                of.evidence().ifPresent(evidence -> to.text("evidence", evidence));
                of.reason().ifPresent(reason -> to.text("reason", reason));
                if (of.origin().isKnown()) {
                    to.rows(List.of(of.origin()));
                }
            });
        }
    }

    /**
     * Points that were read.
     *
     * @param of the form
     * @param value the points, or the share of them; empty when missing
     */
    record PointsRead(ScoreValue.PointsOf of, Optional<Fraction> value) implements Input {
        /** Refuses null. */
        public PointsRead {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pointsOf(this);
        }

        @Override
        public String code() {
            return of.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.text("of", of.code().value());
        }
    }

    /**
     * What lies below a figure that was read.
     *
     * @param of a node of the figure's own trace
     */
    record Below(FigureTrace of) implements ScoreTrace {
        /** Refuses null. */
        public Below {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.below(this);
        }

        @Override
        public String code() {
            return of.code();
        }

        @Override
        public Kind kind() {
            return of.kind();
        }

        @Override
        public Optional<String> status() {
            return of.status();
        }

        @Override
        public Optional<Fraction> value() {
            return of.value();
        }

        @Override
        public List<ScoreTrace> children() {
            return ScoreTrace.below(of.children());
        }

        @Override
        public void tell(Facts to) {
            of.tell(to);
        }
    }

    /**
     * What lies below a target that was read.
     *
     * @param of a node of the target's own trace
     */
    record Carried(TargetTrace of) implements ScoreTrace {
        /** Refuses null. */
        public Carried {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.carried(this);
        }

        @Override
        public String code() {
            return of.code();
        }

        @Override
        public Kind kind() {
            return of.kind();
        }

        @Override
        public Optional<Fraction> value() {
            return of.value();
        }

        @Override
        public List<ScoreTrace> children() {
            return ScoreTrace.carried(of.children());
        }

        @Override
        public void tell(Facts to) {
            of.tell(to);
        }
    }
}
