package org.ishc.core.formula;

import static org.ishc.core.formula.Letters.P;
import static org.ishc.core.formula.Letters.Q;
import static org.ishc.core.formula.Letters.X;
import static org.ishc.core.formula.Letters.Y;
import static org.ishc.core.formula.Letters.all;
import static org.ishc.core.formula.Letters.any;
import static org.ishc.core.formula.Letters.compare;
import static org.ishc.core.formula.Letters.not;
import static org.ishc.core.formula.Letters.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Condition.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proved where x lies between 0 and 4, and nothing is known of y or of any claim. */
class ConditionProofTest {

    private static final class OfLetters extends SharedRanges {
        @Override
        public Range leaf(Value.Leaf leaf) {
            return leaf.equals(X) ? Range.of(Fraction.ZERO, Fraction.of(4)) : Range.ALL;
        }
    }

    private static final ConditionProof PROOF = new ConditionProof(new OfLetters());

    /** Tries x in halves: between two whole bounds there is always one. */
    private static boolean everHolds(Condition condition) {
        return IntStream.rangeClosed(0, 8).anyMatch(halves -> new Evaluation(new Evaluation.Leaves() {
                    @Override
                    public Optional<Fraction> find(Value.Leaf leaf) {
                        return leaf.equals(X) ? Optional.of(Fraction.of(halves, 2)) : Optional.empty();
                    }

                    @Override
                    public Truth judge(Condition.Leaf leaf) {
                        return Truth.UNKNOWN;
                    }
                })
                .judge(condition)
                .isTrue());
    }

    private static List<Condition> comparisons(int... bounds) {
        List<Condition> comparisons = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            for (int bound : bounds) {
                comparisons.add(compare(X, relation, number(bound)));
                comparisons.add(compare(number(bound), relation, X));
            }
        }
        return comparisons;
    }

    private static void assertProved(Condition condition) {
        assertEquals(!everHolds(condition), PROOF.isNeverTrue(condition), condition::toString);
    }

    @Test
    void comparisonsOfOneValue_areProvedExactlyWhenNoNumberHoldsThemAll() {
        List<Condition> comparisons = comparisons(-1, 0, 2, 3, 4, 5);
        for (Condition one : comparisons) {
            assertProved(one);
            comparisons.forEach(two -> assertProved(all(one, two)));
        }
    }

    @Test
    void threeComparisonsOfOneValue_areProvedExactlyWhenNoNumberHoldsThemAll() {
        List<Condition> comparisons = comparisons(2, 3);
        for (Condition one : comparisons) {
            for (Condition two : comparisons) {
                comparisons.forEach(three -> assertProved(all(one, two, three)));
            }
        }
    }

    @Test
    void comparisonsOfDifferentValues_doNotExcludeEachOther() {
        Condition few = compare(X, Relation.LESS_THAN, number(2));
        assertFalse(PROOF.isNeverTrue(all(few, compare(Y, Relation.MORE_THAN, number(3)))));
        assertTrue(PROOF.isNeverTrue(
                all(few, compare(Y, Relation.MORE_THAN, number(3)), compare(Y, Relation.LESS_THAN, number(3)))));
        assertFalse(PROOF.isNeverTrue(all(few, compare(X, Relation.MORE_THAN, Y))));
    }

    @Test
    void whatStandsInsideAnotherCondition_boundsNothing() {
        Condition few = compare(X, Relation.LESS_THAN, number(2));
        Condition many = compare(X, Relation.MORE_THAN, number(3));
        assertFalse(PROOF.isNeverTrue(all(few, any(many, P), not(many), P)));
        assertFalse(PROOF.isNeverTrue(all(few, all(many, P))));
    }

    @Test
    void ofClaims_nothingIsProved() {
        assertFalse(PROOF.isNeverTrue(P));
        assertFalse(PROOF.isNeverTrue(not(P)));
        assertFalse(PROOF.isNeverTrue(all(P, not(P))));
    }

    @Test
    void any_isNeverTrue_whenNoneIs() {
        Condition never = compare(X, Relation.MORE_THAN, number(4));
        assertTrue(PROOF.isNeverTrue(any(never, never)));
        assertFalse(PROOF.isNeverTrue(any(never, P)));
        assertTrue(PROOF.isNeverTrue(all(never, P)));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0, 1",
        "MORE_THAN, -1, 0",
        "AT_MOST, 4, 3",
        "LESS_THAN, 5, 4",
    })
    void theOpposite_isNeverTrue_whenTheConditionIsNeverFalse(Relation relation, int always, int sometimes) {
        assertTrue(PROOF.isNeverTrue(not(compare(X, relation, number(always)))));
        assertFalse(PROOF.isNeverTrue(not(compare(X, relation, number(sometimes)))));
    }

    @Test
    void ofAnEquality_noOppositeIsProved() {
        assertFalse(PROOF.isNeverTrue(not(compare(number(5), Relation.EQUAL, number(5)))));
        assertFalse(PROOF.isNeverTrue(not(compare(number(5), Relation.EQUAL, X))));
    }

    @Test
    void theOpposite_ofWhatHoldsOthers_isProvedFromThem() {
        Condition always = compare(X, Relation.AT_LEAST, number(0));
        Condition never = compare(X, Relation.LESS_THAN, number(0));
        assertTrue(PROOF.isNeverTrue(not(all(always, always))));
        assertFalse(PROOF.isNeverTrue(not(all(always, Q))));
        assertTrue(PROOF.isNeverTrue(not(any(Q, always))));
        assertFalse(PROOF.isNeverTrue(not(any(Q, never))));
        assertTrue(PROOF.isNeverTrue(not(not(never))));
        assertFalse(PROOF.isNeverTrue(not(not(Q))));
    }
}
