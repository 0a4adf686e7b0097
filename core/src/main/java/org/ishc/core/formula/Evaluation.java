package org.ishc.core.formula;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * Finds values and judges conditions of one club, one unit, exactly: a missing operand makes the whole missing or
 * unknown, as does a division by zero. What is read is told by the {@link Leaves}; what holds others means the same
 * wherever the language is used.
 */
public final class Evaluation {

    private final Leaves leaves;
    private final Numbers numbers = new Numbers();
    private final Truths truths = new Truths();

    /** Evaluates over what some leaves tell. */
    public Evaluation(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Tells what is read of one club, one unit. */
    public interface Leaves {
        /** Finds a value; empty when it is missing. */
        Optional<Fraction> find(Value.Leaf leaf);

        /** Judges a condition. */
        Truth judge(Condition.Leaf leaf);
    }

    /** Finds a value; empty when it is missing. */
    public Optional<Fraction> find(Value value) {
        return value.accept(numbers);
    }

    /** Judges a condition. */
    public Truth judge(Condition condition) {
        return condition.accept(truths);
    }

    private final class Numbers implements Value.Visitor<Optional<Fraction>> {
        @Override
        public Optional<Fraction> constant(Value.Constant constant) {
            return Optional.of(constant.number());
        }

        @Override
        public Optional<Fraction> arithmetic(Value.Arithmetic arithmetic) {
            Optional<Fraction> result = find(arithmetic.operands().get(0));
            for (Value operand :
                    arithmetic.operands().subList(1, arithmetic.operands().size())) {
                Optional<Fraction> next = find(operand);
                result = result.isEmpty() || next.isEmpty()
                        ? Optional.empty()
                        : combined(arithmetic.operator(), result.get(), next.get());
            }
            return result;
        }

        @Override
        public Optional<Fraction> leaf(Value.Leaf leaf) {
            return leaves.find(leaf);
        }

        private static Optional<Fraction> combined(Value.Operator operator, Fraction left, Fraction right) {
            return switch (operator) {
                case PERCENT ->
                    right.signum() == 0
                            ? Optional.empty()
                            : Optional.of(left.times(Fraction.HUNDRED).dividedBy(right));
                case SUM -> Optional.of(left.plus(right));
                case DIFFERENCE -> Optional.of(left.minus(right));
                case PRODUCT -> Optional.of(left.times(right));
                case MINIMUM -> Optional.of(left.min(right));
                case MAXIMUM -> Optional.of(left.max(right));
            };
        }
    }

    private final class Truths implements Condition.Visitor<Truth> {
        @Override
        public Truth comparing(Condition.Comparing comparing) {
            Optional<Fraction> left = find(comparing.left());
            Optional<Fraction> right = find(comparing.right());
            return left.isEmpty() || right.isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(comparing.relation().holds(left.get(), right.get()));
        }

        @Override
        public Truth all(Condition.All all) {
            return Truth.all(judged(all.conditions()));
        }

        @Override
        public Truth any(Condition.AnyOf any) {
            return Truth.any(judged(any.conditions()));
        }

        @Override
        public Truth not(Condition.Not not) {
            return judge(not.condition()).not();
        }

        @Override
        public Truth leaf(Condition.Leaf leaf) {
            return leaves.judge(leaf);
        }

        private List<Truth> judged(List<Condition> conditions) {
            return conditions.stream().map(Evaluation.this::judge).toList();
        }
    }
}
