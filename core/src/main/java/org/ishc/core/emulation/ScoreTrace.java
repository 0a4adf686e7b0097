package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;

/**
 * Where the points of a unit come from: what the rulebook says, and what it came to. A node holds the definition that
 * it is the result of; so its titles, its sentence and the keys of its JSON are those of the definition.
 * {@link ScoreText} reads a node aloud.
 */
public sealed interface ScoreTrace extends Trace<ScoreTrace>
        permits ScoreTrace.Total,
                ScoreTrace.Base,
                ScoreTrace.Section,
                ScoreTrace.Criterion,
                FormTrace,
                InputTrace,
                BelowTrace {

    /** Calls the method of the visitor for its form. */
    <R> R accept(Visitor<R> visitor);

    /** Finds the band that holds the value of a rule of bands. */
    default Optional<ValueRule.Band> band() {
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
        R rule(FormTrace.OfRule rule);

        /** Answers for an item of a checklist. */
        R item(FormTrace.Item item);

        /** Answers for a number or arithmetic. */
        R value(FormTrace.OfValue value);

        /** Answers for a condition. */
        R condition(FormTrace.OfCondition condition);

        /** Answers for a figure that was read. */
        R actual(InputTrace.Actual actual);

        /** Answers for a target that was read. */
        R target(InputTrace.TargetRead target);

        /** Answers for a coverage that was read. */
        R coverage(InputTrace.CoverageRead coverage);

        /** Answers for what an assessor entered. */
        R entered(InputTrace.EnteredFact entered);

        /** Answers for points that were read. */
        R pointsOf(InputTrace.PointsRead points);

        /** Answers for what lies below a figure. */
        R below(BelowTrace.OfFigure below);

        /** Answers for what lies below a target. */
        R carried(BelowTrace.OfTarget carried);
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
            LimitFacts.tell(to, beforeLimit, value);
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
     * @param section the section
     * @param value its points; empty when it has none
     * @param points as they are written
     * @param beforeLimit what was added up, where the section was limited
     * @param children its criteria
     */
    record Section(
            Rulebook.Section section,
            Optional<Fraction> value,
            Optional<String> points,
            Optional<Fraction> beforeLimit,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Section {
            Objects.requireNonNull(section, "section");
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
            return section.code().value();
        }

        @Override
        public Kind kind() {
            return Kind.SECTION;
        }

        @Override
        public void tell(Facts to) {
            to.number("max", section.max());
            to.text("section_kind", section.kind().name());
            LimitFacts.tell(to, beforeLimit, value);
        }
    }

    /**
     * A criterion.
     *
     * @param criterion the criterion
     * @param became what became of it
     * @param value its exact points; empty when it has none
     * @param points as they are rounded and written
     * @param children what it asks before it is judged, then its rule
     */
    record Criterion(
            Rulebook.Criterion criterion,
            ScoreCard.CriterionStatus became,
            Optional<Fraction> value,
            Optional<String> points,
            List<ScoreTrace> children)
            implements ScoreTrace {

        /** Copies the list. */
        public Criterion {
            Objects.requireNonNull(criterion, "criterion");
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
            return criterion.code().value();
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
            to.number("max", criterion.max());
            criterion.source().ifPresent(source -> to.text("source", source));
        }
    }
}
