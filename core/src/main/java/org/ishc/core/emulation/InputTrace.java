package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.time.Period;

/** Something that was read. */
public sealed interface InputTrace extends ScoreTrace {

    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    @Override
    default List<ScoreTrace> children() {
        return List.of();
    }

    /**
     * A figure that was read.
     *
     * @param actual the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose figure it is
     * @param period of which period; empty where that lies before the year 1900
     * @param reading what was read
     * @param accepts the weakest basis that the rulebook accepts, where the figure's is weaker
     * @param value the figure; empty when missing, or not accepted
     * @param figure its own trace, down to the rows; empty where there is nothing more to say
     */
    record Actual(
            ScoreValue.Actual actual,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Optional<Period> period,
            ScoringData.Reading reading,
            Optional<ValueStatus> accepts,
            Optional<Fraction> value,
            Optional<FigureTrace> figure)
            implements InputTrace {

        /** Refuses null. */
        public Actual {
            Objects.requireNonNull(actual, "actual");
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
            return actual.form().name();
        }

        @Override
        public List<ScoreTrace> children() {
            return BelowTrace.OfFigure.all(figure.map(FigureTrace::children).orElse(List.of()));
        }

        @Override
        public void tell(Facts to) {
            to.indicator(actual.indicator());
            to.text("unit", unit.code());
            period.ifPresent(to::period);
            if (actual.yearsBack() == 0) {
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
     * @param targetOf the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose target it is
     * @param target the target in force; empty when there is none
     * @param value its value; empty when missing
     * @param carried the targets that it was added up from; none where it was assigned
     */
    record TargetRead(
            ScoreValue.TargetOf targetOf,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Optional<Target> target,
            Optional<Fraction> value,
            List<TargetTrace> carried)
            implements InputTrace {
        /** Copies the list. */
        public TargetRead {
            Objects.requireNonNull(targetOf, "targetOf");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(value, "value");
            carried = List.copyOf(carried);
        }

        @Override
        public List<ScoreTrace> children() {
            return BelowTrace.OfTarget.all(carried);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.target(this);
        }

        /** Finds the origin of the target, where it was asked for or is not as assigned. */
        Optional<TargetOrigin> origin() {
            return target.map(Target::targetOrigin)
                    .filter(origin -> targetOf.origin().isPresent() || origin != TargetOrigin.ASSIGNED);
        }

        @Override
        public String code() {
            return targetOf.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.indicator(targetOf.indicator());
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
     * @param coverageOf the form
     * @param titles those of the indicator; empty when nobody knows it
     * @param unit whose coverage it is
     * @param coverage how many reported, of how many
     * @param value the percentage; empty when nothing was expected
     */
    record CoverageRead(
            ScoreValue.CoverageOf coverageOf,
            Optional<Indicator.Titles> titles,
            Contestant unit,
            Coverage coverage,
            Optional<Fraction> value)
            implements InputTrace {
        /** Refuses null. */
        public CoverageRead {
            Objects.requireNonNull(coverageOf, "coverageOf");
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
            return coverageOf.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.indicator(coverageOf.indicator());
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
            implements InputTrace {
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
            entry.ifPresent(assessment -> {
                to.text("stage", assessment.stage().name());
                to.text("entered", assessment.value().orElse(""));
                assessment.evidence().ifPresent(evidence -> to.text("evidence", evidence));
                assessment.reason().ifPresent(reason -> to.text("reason", reason));
                if (assessment.origin().isKnown()) {
                    to.rows(List.of(assessment.origin()));
                }
            });
        }
    }

    /**
     * Points that were read.
     *
     * @param pointsOf the form
     * @param value the points, or the share of them; empty when missing
     */
    record PointsRead(ScoreValue.PointsOf pointsOf, Optional<Fraction> value) implements InputTrace {
        /** Refuses null. */
        public PointsRead {
            Objects.requireNonNull(pointsOf, "pointsOf");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pointsOf(this);
        }

        @Override
        public String code() {
            return pointsOf.form().name();
        }

        @Override
        public void tell(Facts to) {
            to.text("of", pointsOf.code().value());
        }
    }
}
