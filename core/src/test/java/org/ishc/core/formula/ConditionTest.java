package org.ishc.core.formula;

import static org.ishc.core.formula.Letters.P;
import static org.ishc.core.formula.Letters.Q;
import static org.ishc.core.formula.Letters.X;
import static org.ishc.core.formula.Letters.all;
import static org.ishc.core.formula.Letters.any;
import static org.ishc.core.formula.Letters.arithmetic;
import static org.ishc.core.formula.Letters.compare;
import static org.ishc.core.formula.Letters.not;
import static org.ishc.core.formula.Letters.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A condition is a leaf, a comparison, or made of conditions, which may not be nested without end. */
class ConditionTest {

    private static final Condition.Relation AT_LEAST = Condition.Relation.AT_LEAST;

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, true, true",
        "MORE_THAN, false, false, true",
        "AT_MOST, true, true, false",
        "LESS_THAN, true, false, false",
        "EQUAL, false, true, false"
    })
    void aRelation_holdsOfLess_equalOrMore(Condition.Relation relation, boolean less, boolean equal, boolean more) {
        Fraction third = Fraction.of(1, 3);
        assertEquals(less, relation.holds(Fraction.of(333, 1000), third));
        assertEquals(equal, relation.holds(Fraction.of(2, 6), third));
        assertEquals(more, relation.holds(Fraction.of(334, 1000), third));
    }

    /** Read from the other side a relation says the same. */
    @ParameterizedTest
    @EnumSource
    void mirrored_itHoldsOfTheSidesExchanged(Condition.Relation relation) {
        for (Fraction one : List.of(Fraction.ZERO, Fraction.ONE, Fraction.HUNDRED)) {
            assertEquals(relation.holds(one, Fraction.ONE), relation.mirrored().holds(Fraction.ONE, one));
        }
        assertEquals(relation, relation.mirrored().mirrored());
    }

    @Test
    void depth_countsTheFormsInEachOther_ofAComparisonOnBothSides() {
        assertEquals(1, P.depth());
        assertEquals(1, compare(number(1), AT_LEAST, number(2)).depth());
        assertEquals(2, compare(X, AT_LEAST, number(2)).depth());
        assertEquals(2, compare(number(2), AT_LEAST, X).depth());
        assertEquals(2, not(P).depth());
        assertEquals(4, all(P, any(Q, not(P))).depth());
    }

    @Test
    void parts_areWhatItIsMadeOf_inTheirOrder() {
        assertEquals(List.of(P, Q), all(P, Q).parts());
        assertEquals(List.of(Q, P), any(Q, P).parts());
        assertEquals(List.of(P), not(P).parts());
        assertEquals(List.of(), P.parts());
        assertEquals(List.of(), compare(X, AT_LEAST, X).parts());
    }

    @Test
    void aVisitor_isAskedForWhatItIs() {
        Condition.Visitor<String> visitor = new Condition.Visitor<>() {
            @Override
            public String comparing(Condition.Comparing comparing) {
                return comparing.relation().name();
            }

            @Override
            public String all(Condition.All all) {
                return "all";
            }

            @Override
            public String any(Condition.AnyOf any) {
                return "any";
            }

            @Override
            public String not(Condition.Not not) {
                return "not";
            }

            @Override
            public String leaf(Condition.Leaf leaf) {
                return ((Letters.Claim) leaf).letter();
            }
        };
        assertEquals("AT_LEAST", compare(X, AT_LEAST, X).accept(visitor));
        assertEquals("all", all(P).accept(visitor));
        assertEquals("any", any(P).accept(visitor));
        assertEquals("not", not(P).accept(visitor));
        assertEquals("p", P.accept(visitor));
    }

    @Test
    void ofNothing_orNestedMoreThanAHundredTimes_isRefused() {
        assertThrows(IllegalArgumentException.class, Letters::all);
        assertThrows(IllegalArgumentException.class, Letters::any);
        Condition deep = P;
        Value value = X;
        for (int depth = 1; depth < FormReader.MAX_DEPTH; depth++) {
            deep = not(deep);
            value = arithmetic(Value.Operator.SUM, value);
        }
        Condition deepest = deep;
        Value deepestValue = value;
        assertEquals(FormReader.MAX_DEPTH, deepest.depth());
        assertThrows(IllegalArgumentException.class, () -> not(deepest));
        assertThrows(IllegalArgumentException.class, () -> all(P, deepest));
        assertThrows(IllegalArgumentException.class, () -> any(P, deepest));
        assertThrows(IllegalArgumentException.class, () -> compare(deepestValue, AT_LEAST, X));
        assertThrows(IllegalArgumentException.class, () -> compare(X, AT_LEAST, deepestValue));
    }
}
