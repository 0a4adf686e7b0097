package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Criteria of several rulebooks over the same data: equal ones are judged once, others are not taken for them. */
class JudgedCriteriaTest {

    private static final Object YES = map("fact", "yes");

    private static Object points(String code, Object... further) {
        return criterion(code, map("assessed", map("fact", "p")), further);
    }

    private static Map<String, Object> tree(Object criterion, Object... further) {
        return rulebook(10, List.of(criterion), further);
    }

    private static final JudgedCriteria JUDGED =
            new JudgedCriteria(ScoreColumns.of(new Data().fact("01", "p", "7").units("02"), Stage.FINAL));

    private static CriterionColumn judged(Map<String, Object> tree) {
        Rulebook rulebook = read(tree);
        return JUDGED.judge(rulebook, AskedCriterion.all(rulebook)).get(0);
    }

    @Test
    void anEqualCriterion_isJudgedOnce_whateverItIsCalled() {
        CriterionColumn one = judged(tree(points("C")));
        assertEquals(Optional.of(Fraction.of(7)), one.points().find(0));
        assertEquals(CriterionStatus.APPLIED, one.status(0));
        assertEquals(CriterionStatus.MISSING_DATA, one.status(1));
        assertSame(one, judged(tree(points("D", "title", map("vi", "Tên"), "better", "higher"))));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("rule", tree(criterion("C", map("assessed", map("fact", "q"))))),
                Arguments.of("maximum", tree(points("C", "max", 9))),
                Arguments.of("minimum", tree(points("C", "min", -1))),
                Arguments.of("applies", tree(points("C", "applies", YES))),
                Arguments.of("requires", tree(points("C", "requires", YES))),
                Arguments.of("evidence", tree(points("C", "evidence", "required"))),
                Arguments.of("missing", tree(points("C", "missing", "refuse"))),
                Arguments.of("own exemption", tree(points("C", "exempt", "full"))),
                Arguments.of("exemption of the whole", tree(points("C"), "exempt", "normalise")),
                Arguments.of("rounding", tree(points("C"), "points", map("decimals", 1))),
                Arguments.of("basis", tree(points("C"), "accepts", "VERIFIED")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whateverMovesPoints_makesAnotherCriterion(String what, Map<String, Object> tree) {
        assertNotSame(judged(tree(points("C"))), judged(tree));
        assertSame(judged(tree), judged(tree));
    }

    @Test
    void columns_areInTheOrderAsked_knownAndNewMixed() {
        Rulebook rulebook =
                read(rulebook(40, List.of(points("A", "max", 5), points("C"), points("D", "max", 6), points("E"))));
        CriterionColumn known = judged(tree(points("C")));
        List<CriterionColumn> columns = JUDGED.judge(rulebook, AskedCriterion.all(rulebook));
        assertSame(known, columns.get(1));
        assertSame(known, columns.get(3));
        assertEquals(Optional.of(Fraction.ZERO), columns.get(0).points().find(0), "7 is more than 5 and so missing");
        assertEquals(CriterionStatus.MISSING_DATA, columns.get(2).status(0));
        assertNotSame(columns.get(0), columns.get(2));
    }

    @Test
    void aWholeRulebook_isJudgedByItsOwnPlan_orAsFarAsItIsNew() {
        Rulebook rulebook = read(rulebook(20, List.of(points("C"), points("D", "min", -3))));
        JudgedCriteria judged = new JudgedCriteria(ScoreColumns.of(new Data().fact("01", "p", "-2"), Stage.FINAL));
        List<CriterionColumn> first = judged.judge(new RulebookPlan(rulebook));
        assertEquals(Optional.of(Fraction.ZERO), first.get(0).points().find(0), "not allowed, so missing");
        assertEquals(Optional.of(Fraction.of(-2)), first.get(1).points().find(0));
        Rulebook more = read(rulebook(30, List.of(points("C"), points("N", "min", -1), points("D", "min", -3))));
        List<CriterionColumn> second = judged.judge(new RulebookPlan(more));
        assertSame(first.get(0), second.get(0));
        assertSame(first.get(1), second.get(2));
        assertEquals(Optional.of(Fraction.ZERO), second.get(1).points().find(0), "−2 is less than −1");
        assertSame(first.get(0), judged.judge(new RulebookPlan(rulebook)).get(0), "nothing new");
    }

    @Test
    void points_areOverTheDenominatorOfTheirStep() {
        assertEquals(100, JudgedCriteria.denominator(read(tree(points("C")))));
        assertEquals(4, JudgedCriteria.denominator(read(tree(points("C"), "points", map("step", 0.25)))));
        assertEquals(1, JudgedCriteria.denominator(read(tree(points("C"), "points", map("decimals", 0)))));
    }
}
