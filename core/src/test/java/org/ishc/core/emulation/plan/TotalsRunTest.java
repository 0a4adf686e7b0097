package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** From criteria over sections to the total, for a block of units at a time. */
class TotalsRunTest {

    private static Object points(String code, String fact, String missing, Object... further) {
        Map<String, Object> criterion =
                map("code", code, "max", 10, "missing", missing, "rule", map("assessed", map("fact", fact)));
        criterion.putAll(map(further));
        return criterion;
    }

    private static Object section(String code, String kind, int max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    private static Map<String, Object> tree(List<Object> sections, Object... further) {
        Map<String, Object> tree = rulebook(20, List.of());
        tree.put("sections", sections);
        tree.putAll(map(further));
        return tree;
    }

    private static TotalsRun run(Map<String, Object> tree, Data data, boolean isExact) {
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL, isExact);
        RulebookPlan plan = new RulebookPlan(read(tree));
        PointsRun run = new PointsRun(plan.judging(), columns, columns.size(), false);
        TotalsRun totals = new TotalsRun(plan, run, columns.size(), isExact);
        run.run(0, columns.size());
        totals.run();
        return totals;
    }

    private static String all(int units, IntFunction<Optional<Fraction>> intFunction) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            all.add(intFunction.apply(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    /** Of three units the first has all, the second D exempt, the third both. */
    private static Data two() {
        return new Data()
                .fact("01", "c", "6")
                .fact("01", "d", "3")
                .fact("02", "c", "6")
                .units("03");
    }

    private static List<Object> core(String exemptOfD) {
        return List.of(
                section("A", "core", 20, points("C", "c", "exempt"), points("D", "d", "exempt", "exempt", exemptOfD)));
    }

    @Test
    void whereCriteriaAreExempt_theCoreOfThatUnitAloneIsScaledUp() {
        for (boolean isExact : new boolean[] {false, true}) {
            TotalsRun totals = run(tree(core("normalise"), "exempt", "normalise"), two(), isExact);
            assertEquals("9/1 6/1 0/1", all(3, totals::core));
            assertEquals("- 10/1 20/1", all(3, totals::exempt));
            assertEquals("9/1 12/1 -", all(3, totals::base), "6 × 20 / 10; nothing is left of the third");
            assertEquals("9/1 12/1 -", all(3, totals::total));
        }
    }

    @Test
    void underAnotherPolicy_nothingIsScaledUp() {
        TotalsRun full = run(tree(core("full"), "exempt", "full"), two(), false);
        assertEquals("9/1 16/1 -", all(3, full::base));
        assertEquals("- - -", all(3, full::exempt));
        TotalsRun none = run(tree(core("none"), "exempt", "none"), two(), false);
        assertEquals("9/1 6/1 -", all(3, none::base));
    }

    @Test
    void scaledPoints_areRounded() {
        TotalsRun totals = run(tree(core("normalise"), "exempt", "normalise", "scale", 23), two(), false);
        assertEquals("9/1 531/50 -", all(3, totals::base), "6 × 23 / 13 is 10.615");
    }

    @Test
    void sections_areLimited_andAddedUpByKind() {
        Map<String, Object> tree = tree(List.of(
                section("A", "core", 8, points("C", "c", "zero")),
                section("B", "core", 10, points("D", "d", "zero")),
                section("F", "bonus", 3, points("E", "e", "zero")),
                section("G", "bonus", 9, points("G1", "g", "zero")),
                section("P", "penalty", 4, points("P1", "p", "zero")),
                section("Q", "penalty", 9, points("Q1", "q", "zero"))));
        Data data = new Data()
                .fact("01", "c", "9")
                .fact("01", "d", "2")
                .fact("01", "e", "5")
                .fact("01", "g", "1")
                .fact("01", "p", "6")
                .fact("01", "q", "1")
                .fact("02", "d", "1")
                .fact("02", "p", "2");
        for (boolean isExact : new boolean[] {false, true}) {
            TotalsRun totals = run(tree, data, isExact);
            assertEquals("9/1 0/1", all(2, i -> totals.sectionSum(0, i)));
            assertEquals("8/1 0/1", all(2, i -> totals.sectionPoints(0, i)));
            assertEquals("3/1 0/1", all(2, i -> totals.sectionPoints(2, i)));
            assertEquals("10/1 1/1", all(2, totals::base));
            assertEquals("9/1 -1/1", all(2, totals::sum), "10 + 4 − 5; 1 − 2");
            assertEquals("9/1 0/1", all(2, totals::total));
        }
    }

    @Test
    void withoutBonusOrPenalty_theTotalIsTheBase_withoutCoreItIsTheRest() {
        assertEquals(
                "9/1 6/1 0/1",
                all(
                        3,
                        run(
                                tree(List.of(
                                        section("A", "core", 20, points("C", "c", "zero"), points("D", "d", "zero")))),
                                two(),
                                false)::total));
        assertEquals(
                "6/1 6/1 0/1",
                all(3, run(tree(List.of(section("F", "bonus", 20, points("C", "c", "exempt")))), two(), false)::total));
    }

    @Test
    void aCriterionThatRefuses_leavesNoTotal_toThatUnitAlone() {
        TotalsRun totals = run(
                tree(List.of(section("A", "core", 20, points("C", "c", "zero"), points("D", "d", "refuse")))),
                two(),
                false);
        assertEquals("9/1 6/1 0/1", all(3, totals::base));
        assertEquals("9/1 - -", all(3, totals::sum));
        assertEquals("9/1 - -", all(3, totals::total));
    }

    @Test
    void totals_areHeldWithinTheirLimits() {
        List<Object> sections = List.of(section("A", "core", 20, points("C", "c", "zero"), points("D", "d", "zero")));
        assertEquals("8/1 6/1 2/1", all(3, run(tree(sections, "total", map("min", 2, "max", 8)), two(), false)::total));
        assertEquals("9/1 7/1 7/1", all(3, run(tree(sections, "total", map("min", 7)), two(), false)::total));
    }
}
