package org.ishc.core.club;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.time.Period;

/** What a derived indicator asks of a club. Source: specification, <i>indicators</i>, Derived indicators. */
public sealed interface ClubCondition extends Condition.Leaf {

    /**
     * Returns a leaf that speaks of clubs.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static ClubCondition of(Condition.Leaf leaf) {
        if (leaf instanceof ClubCondition own) {
            return own;
        }
        throw new IllegalArgumentException(leaf + " is no condition of a club; allowed are those of ClubCondition");
    }

    /** Finds the class of units that it names; empty for a condition that names none. */
    default Optional<ItemCode> findClass() {
        return Optional.empty();
    }

    /** Answers for this leaf. */
    <R> R acceptLeaf(Visitor<R> visitor);

    /**
     * Gives one answer for every condition of a club.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for the programme. */
        R ofScheme(OfScheme scheme);

        /** Answers for the state at the end. */
        R inState(InState state);

        /** Answers for when the club was founded. */
        R founded(Founded founded);

        /** Answers for a norm. */
        R meets(Meets norm);

        /** Answers for a judgement of the club as a whole. */
        R is(Is judgement);

        /** Answers for the class of the unit in which the club lies. */
        R inClass(InClass unitClass);

        /** Answers for whether a figure is there. */
        R reported(Reported reported);
    }

    /**
     * Whether the club was founded under one of some programmes; a club that names none: unknown.
     *
     * @param schemes which, one or more
     */
    record OfScheme(Set<Scheme> schemes) implements ClubCondition {

        /**
         * Refuses null; copies the programmes.
         *
         * @throws IllegalArgumentException when there is none
         */
        public OfScheme {
            schemes = Set.copyOf(Allowed.some(List.copyOf(schemes), "schemes"));
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.ofScheme(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.SCHEME;
        }
    }

    /**
     * Whether the club is in one of some states at the end.
     *
     * @param states which, one or more
     */
    record InState(Set<ClubState> states) implements ClubCondition {

        /**
         * Refuses null; copies the states.
         *
         * @throws IllegalArgumentException when there is none
         */
        public InState {
            states = Set.copyOf(Allowed.some(List.copyOf(states), "states"));
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.inState(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.STATE;
        }
    }

    /**
     * Whether the decision to found the club became effective in a period. A club that ran before its records begin was
     * founded by the day on which it was taken in: false for a later period, else unknown.
     *
     * @param period when
     */
    record Founded(Period period) implements ClubCondition {

        /** Refuses null. */
        public Founded {
            Allowed.given(period, "period", "a period");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.founded(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.FOUNDED;
        }
    }

    /**
     * Whether the latest report in the window meets a norm; unknown without data.
     *
     * @param norm which
     */
    record Meets(ItemCode norm) implements ClubCondition {

        /** Refuses null. */
        public Meets {
            Allowed.given(norm, "norm", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.meets(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.NORM;
        }
    }

    /** How a club as a whole may be judged. */
    enum Judgement {
        /** By the latest report in the window. */
        FULLY_ACTIVE,
        /** By the latest report in the window. */
        WELL_MANAGED,
        /** By the memory over quarters, at the end. */
        AT_RISK
    }

    /**
     * Whether a club is judged so.
     *
     * @param judgement how
     */
    record Is(Judgement judgement) implements ClubCondition {

        /** Refuses null. */
        public Is {
            Allowed.given(judgement, "judgement", "a judgement");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.is(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return switch (judgement) {
                case FULLY_ACTIVE -> ClubForms.FULLY_ACTIVE;
                case WELL_MANAGED -> ClubForms.WELL_MANAGED;
                case AT_RISK -> ClubForms.AT_RISK;
            };
        }
    }

    /**
     * Whether the unit in which the club lies is of a class.
     *
     * @param code which
     */
    record InClass(ItemCode code) implements ClubCondition {

        /** Refuses null. */
        public InClass {
            Allowed.given(code, "code", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.inClass(this);
        }

        @Override
        public Optional<ItemCode> findClass() {
            return Optional.of(code);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.CLASS;
        }
    }

    /**
     * Whether the latest report in the window gives a figure; never unknown.
     *
     * @param column which
     */
    record Reported(ReportColumn column) implements ClubCondition {

        /** Refuses null. */
        public Reported {
            Allowed.given(column, "column", "a column");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.reported(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return ClubForms.REPORTED;
        }
    }
}
