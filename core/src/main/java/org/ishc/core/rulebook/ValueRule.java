package org.ishc.core.rulebook;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.Value;

/** A rule whose points are a function of one value. */
public sealed interface ValueRule extends Rule {

    /**
     * m · value / whole.
     *
     * @param value the value
     * @param whole what gives the maximum
     * @param zeroBelow below this percentage there are no points
     */
    record Proportional(Value value, Value whole, Optional<Fraction> zeroBelow) implements ValueRule {

        /** Refuses null. */
        public Proportional {
            Allowed.given(value, "value", "a value");
            Allowed.given(whole, "whole", "a value");
            Allowed.given(zeroBelow, "zeroBelow", "a percentage or none");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.proportional(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.PROPORTIONAL;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * The points of the first band that holds the value.
     *
     * @param value the value
     * @param bands in the order written
     */
    record Bands(Value value, List<Band> bands) implements ValueRule {

        /** Copies the bands; refuses none. */
        public Bands {
            Allowed.given(value, "value", "a value");
            bands = Allowed.some(bands, "bands");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bands(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return bands.stream().map(Band::points).toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.BANDS;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * A band: from ≤ value &lt; to.
     *
     * @param from the lower bound; empty for none
     * @param to the upper bound; empty for none
     * @param points the points
     */
    record Band(Optional<Fraction> from, Optional<Fraction> to, Fraction points) {

        /** Refuses null. */
        public Band {
            Allowed.given(from, "from", "a number or none");
            Allowed.given(to, "to", "a number or none");
            Allowed.given(points, "points", "a number");
        }

        /** Tells whether a value lies in it. */
        public boolean holds(Fraction value) {
            return from.map(low -> value.compareTo(low) >= 0).orElse(true)
                    && to.map(high -> value.compareTo(high) < 0).orElse(true);
        }
    }

    /** How steps are counted. */
    enum Steps {
        /** Full steps only. */
        FULL,
        /** Begun steps too. */
        BEGUN,
        /** Parts of steps too. */
        EXACT;

        /** Returns how many steps count. */
        public Fraction count(Fraction steps) {
            return switch (this) {
                case FULL -> Fraction.of(steps.floor(), BigInteger.ONE);
                case BEGUN -> Fraction.of(steps.ceil(), BigInteger.ONE);
                case EXACT -> steps;
            };
        }
    }

    /**
     * m less the points for each step of shortfall.
     *
     * @param value the value
     * @param fullAt where nothing is deducted
     * @param per the size of a step
     * @param points what a step costs
     * @param steps how steps are counted
     * @param isAbove whether what lies above is the shortfall
     */
    record Deduct(Value value, Value fullAt, Fraction per, Fraction points, Steps steps, boolean isAbove)
            implements ValueRule {

        /** Refuses steps of no size and points below 0. */
        public Deduct {
            Allowed.given(value, "value", "a value");
            Allowed.given(fullAt, "fullAt", "a value");
            Allowed.positive(per, "per");
            Allowed.notNegative(points, "points");
            Allowed.given(steps, "steps", "a way of counting");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deduct(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.DEDUCT;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * Points for each step of the value beyond a number.
     *
     * @param value the value
     * @param each what a step gives
     * @param beyond from where counting begins
     * @param per the size of a step
     * @param steps how steps are counted
     */
    record Count(Value value, Fraction each, Value beyond, Fraction per, Steps steps) implements ValueRule {

        /** Refuses steps of no size and points below 0. */
        public Count {
            Allowed.given(value, "value", "a value");
            Allowed.notNegative(each, "each");
            Allowed.given(beyond, "beyond", "a value");
            Allowed.positive(per, "per");
            Allowed.given(steps, "steps", "a way of counting");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.COUNT;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * Piecewise linear through points, flat outside.
     *
     * @param value the value
     * @param table the points, x strictly rising
     */
    record Ladder(Value value, List<Rung> table) implements ValueRule {

        /** Copies the points; refuses none, and numbers that do not rise. */
        public Ladder {
            Allowed.given(value, "value", "a value");
            table = Allowed.some(table, "table");
            Allowed.only(
                    findFall(table).isEmpty(), "table", table, "a table whose x rises strictly from point to point");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ladder(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.LADDER;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }

        /** Finds the first point whose x is a number that does not lie above the number before it. */
        static Optional<Integer> findFall(List<Rung> table) {
            return IntStream.range(1, table.size())
                    .filter(i -> table.get(i - 1)
                            .x()
                            .constant()
                            .flatMap(left -> table.get(i).x().constant().map(right -> left.compareTo(right) >= 0))
                            .orElse(false))
                    .boxed()
                    .findFirst();
        }

        /** Tells whether all its points are numbers. */
        public boolean isConstant() {
            return table.stream()
                    .allMatch(rung -> rung.x().constant().isPresent()
                            && rung.y().constant().isPresent());
        }
    }

    /**
     * A point of a ladder.
     *
     * @param x where
     * @param y the points there
     */
    record Rung(Value x, Value y) {
        /** Refuses null. */
        public Rung {
            Allowed.given(x, "x", "a value");
            Allowed.given(y, "y", "a value");
        }
    }
}
