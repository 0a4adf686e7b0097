package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;
import org.ishc.core.targets.TargetOrigin;

/**
 * What a rulebook reads of the scored unit, its group and its score. Source: specification, <i>emulation</i>, Values.
 */
public sealed interface ScoreValue extends Value.Leaf {

    /** Answers for this leaf. */
    <R> R acceptLeaf(Visitor<R> visitor);

    /** Returns what it needs before it can be known; what it is made of needs its own. */
    Inputs inputs();

    /**
     * Returns a leaf of a rulebook.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static ScoreValue of(Value.Leaf leaf) {
        if (leaf instanceof ScoreValue own) {
            return own;
        }
        throw new IllegalArgumentException(leaf + " is no value of a rulebook; allowed are those of ScoreValue");
    }

    /**
     * Gives one answer for every value of a rulebook.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> extends Value.Visitor<R> {
        /** Answers for a figure of the unit. */
        R actual(Actual actual);

        /** Answers for a target. */
        R target(TargetOf target);

        /** Answers for an attainment. */
        R attainment(Attainment attainment);

        /** Answers for a growth. */
        R growth(Growth growth);

        /** Answers for a coverage. */
        R coverage(CoverageOf coverage);

        /** Answers for a number that an assessor entered. */
        R fact(Fact fact);

        /** Answers for the greatest or least over the group. */
        R overGroup(OverGroup over);

        /** Answers for points of others. */
        R pointsOf(PointsOf points);

        @Override
        default R leaf(Value.Leaf leaf) {
            return of(leaf).acceptLeaf(this);
        }
    }

    /**
     * The rolled-up figure of the scored unit.
     *
     * @param indicator what
     * @param yearsBack 0 for the scored period
     */
    record Actual(IndicatorCode indicator, int yearsBack) implements ScoreValue {

        /** Refuses null and what is negative. */
        public Actual {
            Allowed.given(indicator, "indicator", "a code");
            Allowed.only(yearsBack >= 0, "yearsBack", yearsBack, "0 or more");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.actual(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.ACTUAL;
        }

        @Override
        public Inputs inputs() {
            return Inputs.actual(indicator, yearsBack);
        }
    }

    /**
     * The target in force at the end of the period.
     *
     * @param indicator what
     * @param origin only a target that came about so; empty for the first that is in force
     */
    record TargetOf(IndicatorCode indicator, Optional<TargetOrigin> origin) implements ScoreValue {

        /** Refuses null. */
        public TargetOf {
            Allowed.given(indicator, "indicator", "a code");
            Allowed.given(origin, "origin", "an origin or none");
        }

        /** The first target that is in force. */
        public TargetOf(IndicatorCode indicator) {
            this(indicator, Optional.empty());
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.target(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.TARGET;
        }

        @Override
        public Inputs inputs() {
            return Inputs.target(indicator);
        }
    }

    /**
     * 100 · actual / target of an AT_LEAST target.
     *
     * @param indicator what
     * @param origin only of a target that came about so; empty for the first that is in force
     */
    record Attainment(IndicatorCode indicator, Optional<TargetOrigin> origin) implements ScoreValue {

        /** Refuses null. */
        public Attainment {
            Allowed.given(indicator, "indicator", "a code");
            Allowed.given(origin, "origin", "an origin or none");
        }

        /** Of the first target that is in force. */
        public Attainment(IndicatorCode indicator) {
            this(indicator, Optional.empty());
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.attainment(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.ATTAINMENT;
        }

        @Override
        public Inputs inputs() {
            return Inputs.target(indicator, 0);
        }
    }

    /**
     * 100 · (actual − actual a year back) / actual a year back.
     *
     * @param indicator what
     */
    record Growth(IndicatorCode indicator) implements ScoreValue {

        /** Refuses null. */
        public Growth {
            Allowed.given(indicator, "indicator", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.growth(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.GROWTH;
        }

        @Override
        public Inputs inputs() {
            return Inputs.actual(indicator, 0, 1);
        }
    }

    /**
     * 100 · reported / expected of the actual.
     *
     * @param indicator what
     */
    record CoverageOf(IndicatorCode indicator) implements ScoreValue {

        /** Refuses null. */
        public CoverageOf {
            Allowed.given(indicator, "indicator", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.coverage(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.COVERAGE;
        }

        @Override
        public Inputs inputs() {
            return Inputs.actual(indicator, 0);
        }
    }

    /**
     * A number that an assessor entered.
     *
     * @param code which fact
     */
    record Fact(FactCode code) implements ScoreValue {

        /** Refuses null. */
        public Fact {
            Allowed.given(code, "code", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.fact(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ScoreForms.FACT_NUMBER;
        }

        @Override
        public Inputs inputs() {
            return Inputs.fact(code);
        }
    }

    /**
     * The greatest or least of a value over the units of the scored unit's group.
     *
     * @param isMax whether the greatest
     * @param value of what
     */
    record OverGroup(boolean isMax, Value value) implements ScoreValue {

        /** Refuses null. */
        public OverGroup {
            FormReader.notTooDeep(List.of(Allowed.given(value, "value", "a value")), Value::depth);
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.overGroup(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return isMax ? ScoreForms.GROUP_MAX : ScoreForms.GROUP_MIN;
        }

        @Override
        public Inputs inputs() {
            return Inputs.NONE;
        }

        @Override
        public List<Value> parts() {
            return List.of(value);
        }
    }

    /**
     * Points of a criterion or section, or of the total.
     *
     * @param code whose; {@code TOTAL} for the total
     * @param isShare whether as 100 · points / max
     */
    record PointsOf(ItemCode code, boolean isShare) implements ScoreValue {

        /** Refuses null. */
        public PointsOf {
            Allowed.given(code, "code", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.pointsOf(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return isShare ? ScoreForms.SHARE : ScoreForms.POINTS;
        }

        @Override
        public Inputs inputs() {
            return Inputs.pointsOf(code.value());
        }
    }
}
