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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.formula.Condition.Relation;
import org.ishc.core.formula.Value.Operator;
import org.junit.jupiter.api.Test;

class LeavesOfTest {

    private static final Value SUM = arithmetic(Operator.SUM, Y, number(2), X);

    private static final Condition NESTED = all(any(P, compare(X, Relation.AT_LEAST, SUM)), not(all(Q, P)));

    @Test
    void leaves_areFoundInTheOrderWritten_asOftenAsTheyStandThere() {
        assertEquals(List.of(Y, X), LeavesOf.values(SUM).toList());
        assertEquals(List.of(X, Y, X), LeavesOf.values(NESTED).toList());
        assertEquals(List.of(P, Q, P), LeavesOf.conditions(NESTED).toList());
    }

    @Test
    void depth_countsFormsInEachOther_aNumberNone() {
        assertEquals(0, number(2).depth());
        assertEquals(1, X.depth());
        assertEquals(2, SUM.depth());
        assertEquals(3, compare(number(1), Relation.EQUAL, SUM).depth());
        assertEquals(3, compare(SUM, Relation.EQUAL, number(1)).depth());
        assertEquals(1, P.depth());
        assertEquals(5, NESTED.depth());
        assertEquals(3, not(all(Q, P)).depth());
    }

    @Test
    void forms_standInEachOtherToALimit() {
        Condition deepest = Stream.iterate(P, Letters::not)
                .skip(FormReader.MAX_DEPTH - 1)
                .findFirst()
                .orElseThrow();
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> not(deepest));
        assertEquals("nesting is 101; allowed is at most 100 forms in each other", refused.getMessage());
    }

    @Test
    void parts_areWhatAFormIsMadeOf() {
        assertEquals(List.of(Y, number(2), X), SUM.parts());
        assertEquals(List.of(), X.parts());
        assertEquals(List.of(P, Q), any(P, Q).parts());
        assertEquals(List.of(P), not(P).parts());
        assertEquals(List.of(), compare(X, Relation.EQUAL, Y).parts());
    }
}
