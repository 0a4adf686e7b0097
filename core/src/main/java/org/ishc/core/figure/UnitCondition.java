package org.ishc.core.figure;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;

/**
 * What a derived indicator asks of a unit. Source: specification, <i>indicators</i>, Derived indicators.
 *
 * <p>Not one type with {@link org.ishc.core.club.ClubCondition}, though both ask for classes and for what was reported:
 * they ask it of other things, and who answers for units must answer for nothing else.
 */
public sealed interface UnitCondition extends Condition.Leaf {

    /**
     * Returns a leaf that speaks of units.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static UnitCondition of(Condition.Leaf leaf) {
        if (leaf instanceof UnitCondition own) {
            return own;
        }
        throw new IllegalArgumentException(leaf + " is no condition of a unit; allowed are those of UnitCondition");
    }

    /** Finds the class of units that it names. */
    default Optional<ItemCode> findClass() {
        return Optional.empty();
    }

    /** Finds the indicator that it names. */
    default Optional<IndicatorCode> findIndicator() {
        return Optional.empty();
    }

    /** Answers for this leaf. */
    <R> R acceptLeaf(Visitor<R> visitor);

    /**
     * Gives one answer for every condition of a unit.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for a class. */
        R inClass(InClass unitClass);

        /** Answers for whether there is a figure. */
        R reported(Reported reported);
    }

    /**
     * Whether the unit is of a class on the day of the map.
     *
     * @param code which
     */
    record InClass(ItemCode code) implements UnitCondition {

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
            return UnitForms.CLASS;
        }
    }

    /**
     * Whether the unit has a figure; never unknown.
     *
     * @param indicator of what
     */
    record Reported(IndicatorCode indicator) implements UnitCondition {

        /** Refuses null. */
        public Reported {
            Allowed.given(indicator, "indicator", "a code");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.reported(this);
        }

        @Override
        public Optional<IndicatorCode> findIndicator() {
            return Optional.of(indicator);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return UnitForms.REPORTED;
        }
    }
}
