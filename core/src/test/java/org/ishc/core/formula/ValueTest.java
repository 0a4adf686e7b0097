package org.ishc.core.formula;

import static org.ishc.core.formula.Letters.X;
import static org.ishc.core.formula.Letters.Y;
import static org.ishc.core.formula.Letters.arithmetic;
import static org.ishc.core.formula.Letters.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value is a number, a leaf, or an operation on values, which may not be nested without end. */
class ValueTest {

    @Test
    void aNumber_isConstant_allElseIsNot() {
        assertEquals(Optional.of(Fraction.of(3)), number(3).constant());
        assertEquals(Optional.empty(), X.constant());
        assertEquals(Optional.empty(), arithmetic(Value.Operator.SUM, number(3)).constant());
    }

    @Test
    void depth_countsTheFormsInEachOther_aNumberIsNone() {
        assertEquals(0, number(3).depth());
        assertEquals(1, X.depth());
        assertEquals(1, arithmetic(Value.Operator.SUM, number(3)).depth());
        assertEquals(2, arithmetic(Value.Operator.SUM, number(3), X).depth());
        assertEquals(
                3,
                arithmetic(Value.Operator.SUM, X, arithmetic(Value.Operator.PRODUCT, X, Y))
                        .depth());
    }

    @Test
    void parts_areItsOperands_inTheirOrder() {
        assertEquals(List.of(X, Y), arithmetic(Value.Operator.DIFFERENCE, X, Y).parts());
        assertEquals(List.of(), X.parts());
        assertEquals(List.of(), number(3).parts());
    }

    @Test
    void aVisitor_isAskedForWhatItIs() {
        Value.Visitor<String> visitor = new Value.Visitor<>() {
            @Override
            public String constant(Value.Constant constant) {
                return constant.number().toString();
            }

            @Override
            public String arithmetic(Value.Arithmetic arithmetic) {
                return arithmetic.operator().name();
            }

            @Override
            public String leaf(Value.Leaf leaf) {
                return ((Letters.Number) leaf).letter();
            }
        };
        assertEquals("3/1", number(3).accept(visitor));
        assertEquals("x", X.accept(visitor));
        assertEquals("SUM", arithmetic(Value.Operator.SUM, X).accept(visitor));
    }

    /** A percentage, a difference and a product are of two values; the others of one or more. */
    @ParameterizedTest
    @EnumSource
    void anOperation_hasAsManyOperandsAsItTakes(Value.Operator operator) {
        assertEquals(2, arithmetic(operator, X, Y).parts().size());
        if (operator.isPair()) {
            assertThrows(IllegalArgumentException.class, () -> arithmetic(operator, X));
            assertThrows(IllegalArgumentException.class, () -> arithmetic(operator, X, Y, X));
        } else {
            assertEquals(1, arithmetic(operator, X).parts().size());
            assertEquals(3, arithmetic(operator, X, Y, X).parts().size());
        }
        assertThrows(IllegalArgumentException.class, () -> arithmetic(operator));
    }

    @Test
    void formsInEachOther_areAHundredAtMost() {
        Value deep = X;
        for (int depth = 1; depth < FormReader.MAX_DEPTH; depth++) {
            deep = arithmetic(Value.Operator.SUM, deep);
        }
        Value deepest = deep;
        assertEquals(FormReader.MAX_DEPTH, deepest.depth());
        assertThrows(IllegalArgumentException.class, () -> arithmetic(Value.Operator.SUM, deepest));
        assertThrows(IllegalArgumentException.class, () -> arithmetic(Value.Operator.SUM, X, deepest));
    }
}
