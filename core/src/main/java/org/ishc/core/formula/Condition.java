package org.ishc.core.formula;

import java.util.List;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;

/**
 * Something that is true, false or unknown ({@link Truth}). Comparisons and what combines conditions are the same
 * wherever the language is used; what is asked of a unit or a club is a {@link Leaf}. Source: specification,
 * <i>emulation</i>, Conditions.
 */
public sealed interface Condition {

    /** Returns its row in the table of forms. */
    Form<Condition, FormReader> form();

    /** Answers for this condition. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the conditions that it is made of, in the order written. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Returns how many forms stand in each other, itself counted. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Condition::depth).max().orElse(0);
    }

    /**
     * Gives one answer for every kind of condition.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for a comparison. */
        R comparing(Comparing comparing);

        /** Answers for all of some. */
        R all(All all);

        /** Answers for any of some. */
        R any(AnyOf any);

        /** Answers for the opposite. */
        R not(Not not);

        /** Answers for what is asked of a unit or a club. */
        R leaf(Leaf leaf);
    }

    /** What is asked of a unit or a club; each use of the language has its own leaves, sealed there. */
    non-sealed interface Leaf extends Condition {
        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.leaf(this);
        }
    }

    /** How two values are compared. */
    enum Relation {
        /** v ≥ w. */
        AT_LEAST,
        /** v &gt; w. */
        MORE_THAN,
        /** v ≤ w. */
        AT_MOST,
        /** v &lt; w. */
        LESS_THAN,
        /** v = w. */
        EQUAL;

        /** Tells whether it holds between two numbers. */
        public boolean holds(Fraction left, Fraction right) {
            int order = left.compareTo(right);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
                case EQUAL -> order == 0;
            };
        }

        /** Returns the relation that holds between w and v when this one holds between v and w. */
        public Relation mirrored() {
            return switch (this) {
                case AT_LEAST -> AT_MOST;
                case MORE_THAN -> LESS_THAN;
                case AT_MOST -> AT_LEAST;
                case LESS_THAN -> MORE_THAN;
                case EQUAL -> EQUAL;
            };
        }
    }

    /**
     * A comparison; unknown when a side is missing.
     *
     * @param relation how
     * @param left v
     * @param right w
     */
    record Comparing(Relation relation, Value left, Value right) implements Condition {

        /** Refuses null, and nesting beyond {@link FormReader#MAX_DEPTH}. */
        public Comparing {
            Allowed.given(relation, "relation", "a relation");
            Allowed.given(left, "left", "a value");
            Allowed.given(right, "right", "a value");
            FormReader.notTooDeep(List.of(left, right), Value::depth);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparing(this);
        }

        @Override
        public int depth() {
            return 1 + Math.max(left.depth(), right.depth());
        }

        @Override
        public Form<Condition, FormReader> form() {
            return SharedForms.of(relation);
        }
    }

    /**
     * All of some; false when one is false.
     *
     * @param conditions of what
     */
    record All(List<Condition> conditions) implements Condition {

        /** Copies the conditions; refuses none, and nesting beyond {@link FormReader#MAX_DEPTH}. */
        public All {
            conditions = Allowed.some(conditions, "conditions");
            FormReader.notTooDeep(conditions, Condition::depth);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return SharedForms.ALL;
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /**
     * Any of some; true when one is true.
     *
     * @param conditions of what
     */
    record AnyOf(List<Condition> conditions) implements Condition {

        /** Copies the conditions; refuses none, and nesting beyond {@link FormReader#MAX_DEPTH}. */
        public AnyOf {
            conditions = Allowed.some(conditions, "conditions");
            FormReader.notTooDeep(conditions, Condition::depth);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return SharedForms.ANY;
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /**
     * The opposite.
     *
     * @param condition of what
     */
    record Not(Condition condition) implements Condition {

        /** Refuses null, and nesting beyond {@link FormReader#MAX_DEPTH}. */
        public Not {
            FormReader.notTooDeep(List.of(Allowed.given(condition, "condition", "a condition")), Condition::depth);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public Form<Condition, FormReader> form() {
            return SharedForms.NOT;
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }
}
