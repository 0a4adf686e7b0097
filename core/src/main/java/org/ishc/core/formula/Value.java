package org.ishc.core.formula;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;

/**
 * Something that is an exact number, or missing. Numbers and arithmetic are the same wherever the language is used;
 * what is read of a unit or a club is a {@link Leaf}. Source: specification, <i>emulation</i>, Values.
 */
public sealed interface Value {

    /** Returns its row in the table of forms. */
    Form<Value, FormReader> form();

    /** Answers for this value. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the number that it is whatever is read; empty when it depends on what is read. */
    default Optional<Fraction> constant() {
        return Optional.empty();
    }

    /** Returns the values that it is made of, in the order written. */
    default List<Value> parts() {
        return List.of();
    }

    /** Returns how many forms stand in each other, itself counted: 0 for a number. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Value::depth).max().orElse(0);
    }

    /**
     * Gives one answer for every kind of value.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for a number. */
        R constant(Constant constant);

        /** Answers for arithmetic. */
        R arithmetic(Arithmetic arithmetic);

        /** Answers for what is read. */
        R leaf(Leaf leaf);
    }

    /** What is read of a unit or a club; each use of the language has its own leaves, sealed there. */
    non-sealed interface Leaf extends Value {
        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.leaf(this);
        }
    }

    /**
     * A number that stands for itself.
     *
     * @param number the number
     */
    record Constant(Fraction number) implements Value {

        /** Refuses null. */
        public Constant {
            Allowed.given(number, "number", "a number");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return SharedForms.NUMBER;
        }

        @Override
        public Optional<Fraction> constant() {
            return Optional.of(number);
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /** An operation on several values. */
    enum Operator {
        /** 100 · v / w. */
        PERCENT,
        /** Sum. */
        SUM,
        /** v − w. */
        DIFFERENCE,
        /** v · w. */
        PRODUCT,
        /** The least. */
        MINIMUM,
        /** The greatest. */
        MAXIMUM;

        /** Tells whether it takes exactly two values, not one or more. */
        public boolean isPair() {
            return this == PERCENT || this == DIFFERENCE || this == PRODUCT;
        }
    }

    /**
     * Arithmetic; missing when an operand is.
     *
     * @param operator what is done
     * @param operands with what; two for percent, difference and product, one or more for the others
     */
    record Arithmetic(Operator operator, List<Value> operands) implements Value {

        /**
         * Copies the operands; refuses none, nesting beyond {@link FormReader#MAX_DEPTH}, and another number than two
         * where two are asked for.
         */
        public Arithmetic {
            Allowed.given(operator, "operator", "an operation");
            operands = Allowed.some(operands, "operands");
            FormReader.notTooDeep(operands, Value::depth);
            Allowed.only(
                    !operator.isPair() || operands.size() == 2,
                    "operands",
                    operands,
                    "a list of exactly two values for " + operator);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return SharedForms.of(operator);
        }

        @Override
        public List<Value> parts() {
            return operands;
        }
    }
}
