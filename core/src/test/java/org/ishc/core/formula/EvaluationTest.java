package org.ishc.core.formula;

import static org.ishc.core.formula.Letters.P;
import static org.ishc.core.formula.Letters.Q;
import static org.ishc.core.formula.Letters.X;
import static org.ishc.core.formula.Letters.Y;
import static org.ishc.core.formula.Letters.all;
import static org.ishc.core.formula.Letters.any;
import static org.ishc.core.formula.Letters.arithmetic;
import static org.ishc.core.formula.Letters.compare;
import static org.ishc.core.formula.Letters.not;
import static org.ishc.core.formula.Letters.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Condition.Relation;
import org.ishc.core.formula.Value.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where x is 6, y is missing, p holds and q is unknown. */
class EvaluationTest {

    private static final Evaluation EVALUATION = new Evaluation(new Evaluation.Leaves() {
        @Override
        public Optional<Fraction> find(Value.Leaf leaf) {
            return leaf.equals(X) ? Optional.of(Fraction.of(6)) : Optional.empty();
        }

        @Override
        public Truth judge(Condition.Leaf leaf) {
            return leaf.equals(P) ? Truth.TRUE : Truth.UNKNOWN;
        }
    });

    @ParameterizedTest
    @CsvSource({"SUM, 10", "DIFFERENCE, 2", "PRODUCT, 24", "PERCENT, 150", "MINIMUM, 4", "MAXIMUM, 6"})
    void arithmetic_isExact(Operator operator, long expected) {
        assertEquals(Optional.of(Fraction.of(expected)), EVALUATION.find(arithmetic(operator, X, number(4))));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void arithmetic_isMissing_whenAnOperandIs(Operator operator) {
        assertEquals(Optional.empty(), EVALUATION.find(arithmetic(operator, X, Y)));
        assertEquals(Optional.empty(), EVALUATION.find(arithmetic(operator, Y, X)));
    }

    @Test
    void percentOfNothing_isMissing() {
        assertEquals(Optional.empty(), EVALUATION.find(arithmetic(Operator.PERCENT, X, number(0))));
        assertEquals(Optional.of(Fraction.ZERO), EVALUATION.find(arithmetic(Operator.PERCENT, number(0), X)));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, FALSE, TRUE, TRUE",
        "MORE_THAN, FALSE, FALSE, TRUE",
        "AT_MOST, TRUE, TRUE, FALSE",
        "LESS_THAN, TRUE, FALSE, FALSE",
        "EQUAL, FALSE, TRUE, FALSE"
    })
    void comparisons_decideBelowAtAndAbove(Relation relation, Truth below, Truth at, Truth above) {
        assertEquals(
                List.of(below, at, above),
                List.of(
                        EVALUATION.judge(compare(number(5), relation, X)),
                        EVALUATION.judge(compare(number(6), relation, X)),
                        EVALUATION.judge(compare(number(7), relation, X))));
        assertEquals(below, EVALUATION.judge(compare(X, relation.mirrored(), number(5))));
        assertEquals(above, EVALUATION.judge(compare(X, relation.mirrored(), number(7))));
        assertEquals(Truth.UNKNOWN, EVALUATION.judge(compare(X, relation, Y)));
        assertEquals(Truth.UNKNOWN, EVALUATION.judge(compare(Y, relation, X)));
    }

    @Test
    void whatHoldsConditions_followsThem() {
        assertEquals(Truth.TRUE, EVALUATION.judge(all(P, P)));
        assertEquals(Truth.UNKNOWN, EVALUATION.judge(all(P, Q)));
        assertEquals(Truth.FALSE, EVALUATION.judge(all(not(P), Q)));
        assertEquals(Truth.TRUE, EVALUATION.judge(any(Q, P)));
        assertEquals(Truth.UNKNOWN, EVALUATION.judge(any(not(P), Q)));
        assertEquals(Truth.FALSE, EVALUATION.judge(any(not(P), not(P))));
    }
}
