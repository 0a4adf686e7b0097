package org.ishc.core.rulebook;

import java.util.Set;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Codes;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;

/** What a rulebook asks of the scored unit and its score. Source: specification, <i>emulation</i>, Conditions. */
public sealed interface ScoreCondition extends Condition.Leaf {

    /** Answers for this leaf. */
    <R> R acceptLeaf(Visitor<R> visitor);

    /** Returns what it needs before it can be known; what it is made of needs its own. */
    Inputs inputs();

    /**
     * Returns a leaf of a rulebook.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static ScoreCondition of(Condition.Leaf leaf) {
        if (leaf instanceof ScoreCondition own) {
            return own;
        }
        throw new IllegalArgumentException(
                leaf + " is no condition of a rulebook; allowed are those of ScoreCondition");
    }

    /**
     * Gives one answer for every condition of a rulebook.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> extends Condition.Visitor<R> {
        /** Answers for a yes or no that an assessor entered. */
        R factIs(FactIs fact);

        /** Answers for whether a figure is there. */
        R reported(Reported reported);

        /** Answers for a share of every one of some. */
        R everyShare(EveryShare every);

        @Override
        default R leaf(Condition.Leaf leaf) {
            return of(leaf).acceptLeaf(this);
        }
    }

    /**
     * A yes or no that an assessor entered.
     *
     * @param code which fact
     */
    record FactIs(FactCode code) implements ScoreCondition {

        /** Refuses null. */
        public FactIs {
            Allowed.given(code, "code", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.factIs(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ScoreForms.FACT_TRUTH;
        }

        @Override
        public Inputs inputs() {
            return Inputs.fact(code);
        }
    }

    /**
     * Whether the actual is not missing; never unknown.
     *
     * @param indicator what
     */
    record Reported(IndicatorCode indicator) implements ScoreCondition {

        /** Refuses null. */
        public Reported {
            Allowed.given(indicator, "indicator", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.reported(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ScoreForms.REPORTED;
        }

        @Override
        public Inputs inputs() {
            return Inputs.actual(indicator, 0);
        }
    }

    /**
     * Whether every one of some has at least a share of its maximum; exempt ones are left out.
     *
     * @param counted {@code criteria}, {@code sections}, or a section's code
     * @param atLeast the share, in percent
     */
    record EveryShare(String counted, Fraction atLeast) implements ScoreCondition {

        private static final Set<String> KINDS = Set.of("criteria", "sections");

        /** Refuses null and what is no code. */
        public EveryShare {
            Allowed.only(
                    Codes.isCode(Allowed.given(counted, "counted", "a code")),
                    "counted",
                    counted,
                    "criteria, sections, or a section's code");
            Allowed.given(atLeast, "atLeast", "a percentage");
        }

        /** Tells whether it asks all criteria or all sections, not the criteria of one section. */
        public boolean isOfKind() {
            return KINDS.contains(counted);
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.everyShare(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ScoreForms.EVERY_SHARE;
        }

        @Override
        public Inputs inputs() {
            return isOfKind() ? Inputs.NONE : Inputs.sharesOf(counted);
        }
    }
}
