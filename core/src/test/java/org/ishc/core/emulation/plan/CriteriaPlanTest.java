package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Criteria compiled into one program: equal parts once, and plain shares known as such. */
class CriteriaPlanTest {

    private static final Object A = map("actual", "a");
    private static final Object B = map("actual", "b");
    private static final Object YES = map("fact", "yes");

    private static Object share(Object value, Object object, Object... further) {
        Object rule = map("proportional", map("value", value, "of", object));
        return criterion("C", rule, further);
    }

    private static CriteriaPlan plan(Object... criteria) {
        Rulebook rulebook = read(rulebook(100, List.of(criteria)));
        return new CriteriaPlan(rulebook, AskedCriterion.all(rulebook));
    }

    private static boolean isPlainShare(CriteriaPlan plan, int at) {
        return plan.isPlainShare(plan.criteria().get(at));
    }

    @Test
    void aShareOfWhatIsRead_isPlain() {
        assertTrue(isPlainShare(plan(share(A, 10)), 0));
        assertTrue(isPlainShare(plan(share(A, B)), 0));
    }

    @Test
    void aShareOfWhatIsComputed_orWithConditions_orOfAnotherForm_isNot() {
        assertFalse(isPlainShare(plan(share(map("sum", List.of(A, B)), 10)), 0));
        assertFalse(isPlainShare(plan(share(A, 10, "applies", YES)), 0));
        assertFalse(isPlainShare(plan(share(A, 10, "requires", YES)), 0));
        assertFalse(isPlainShare(
                plan(criterion("C", map("proportional", map("value", A, "of", 10, "zero_below", 50)))), 0));
        assertFalse(isPlainShare(plan(criterion("C", map("assessed", map("fact", "p")))), 0));
    }

    /** The second has nothing of its own to compute; of the first another needs the quotient. */
    @Test
    void equalShares_areComputedOnce_andNotPlain() {
        CriteriaPlan plan = plan(share(A, 10), share(A, 10));
        assertFalse(isPlainShare(plan, 0));
        assertFalse(isPlainShare(plan, 1));
        assertEquals(plan.criteria().get(1).firstStep(), plan.criteria().get(1).endStep());
        assertEquals(1, plan.program().length());
    }

    @Test
    void aCriterion_runsItsOwnSteps() {
        CriteriaPlan plan = plan(share(A, 10), share(map("sum", List.of(A, B)), 10));
        assertEquals(0, plan.criteria().get(0).firstStep());
        assertEquals(1, plan.criteria().get(0).endStep());
        assertEquals(1, plan.criteria().get(1).firstStep());
        assertEquals(3, plan.criteria().get(1).endStep());
    }

    @Test
    void pointsAreMultiplesOfTheStep_elseOfTheLastDecimal() {
        assertEquals(100, plan(share(A, 10)).denominator());
        Rulebook steps = read(rulebook(10, List.of(share(A, 10)), "points", map("step", 0.5)));
        assertEquals(Fraction.of(3, 2), CriteriaPlan.grid(steps.points()).round(Fraction.of(13, 10)));
        Rulebook whole =
                read(rulebook(10, List.of(share(A, 10)), "points", map("decimals", 0, "rounding", "HALF_DOWN")));
        assertEquals(Fraction.ONE, CriteriaPlan.grid(whole.points()).round(Fraction.of(3, 2)));
    }

    /** Of what does not apply nothing else is asked, of what lacks a requirement no rule. */
    @Test
    void whatIsNotAsked_isNotFoundWrong() {
        Data data = new Data()
                .fact("01", "open", "false")
                .fact("01", "need", "odd")
                .fact("01", "p", "odd")
                .fact("02", "open", "true")
                .fact("02", "need", "false")
                .fact("02", "p", "odd")
                .fact("03", "need", "true")
                .fact("03", "p", "odd")
                .fact("04", "open", "true")
                .fact("04", "need", "true")
                .fact("04", "p", "odd")
                .fact("05", "open", "true")
                .fact("05", "need", "odd")
                .fact("05", "p", "odd")
                .fact("06", "need", "odd");
        Rulebook rulebook = read(rulebook(
                10,
                List.of(criterion(
                        "C",
                        map("assessed", map("fact", "p")),
                        "applies",
                        map("fact", "open"),
                        "requires",
                        map("fact", "need")))));
        ScoreResult result = ScoreResult.of(rulebook, ScoreColumns.of(data, Stage.FINAL));
        assertEquals(
                List.of("04 p", "05 need", "06 need"),
                result.findings().stream()
                        .filter(scoreFinding ->
                                scoreFinding.finding().code().code().equals("score.fact-type"))
                        .map(finding -> finding.unit().orElseThrow() + " "
                                + finding.finding().arguments().get("fact"))
                        .toList());
        assertEquals(CriterionStatus.EXEMPT, result.criterion(0, 0).status());
        assertEquals(Optional.empty(), result.criterion(0, 0).points());
        assertEquals(CriterionStatus.PREREQUISITE, result.criterion(0, 1).status());
        assertEquals(CriterionStatus.MISSING_DATA, result.criterion(0, 2).status());
    }
}
