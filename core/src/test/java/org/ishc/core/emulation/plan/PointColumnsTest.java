package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points as conditions, ties and shares read them: by the code of a criterion, of a section, or of the total. */
class PointColumnsTest {

    private static Object points(String code, String fact, Object... further) {
        return criterion(code, map("assessed", map("fact", fact)), further);
    }

    private static Map<String, Object> tree() {
        Map<String, Object> tree = rulebook(30, List.of(), "exempt", "full");
        tree.put(
                "sections",
                List.of(
                        map(
                                "code",
                                "A",
                                "kind",
                                "core",
                                "max",
                                20,
                                "criteria",
                                List.of(points("C", "c"), points("D", "d", "missing", "exempt"))),
                        map("code", "B", "kind", "core", "max", 10, "criteria", List.of(points("E", "e"))),
                        map(
                                "code",
                                "F",
                                "kind",
                                "bonus",
                                "max",
                                8,
                                "criteria",
                                List.of(points("F1", "f", "missing", "exempt"))),
                        map("code", "G", "kind", "bonus", "max", 5, "criteria", List.of(points("G1", "g"))),
                        map("code", "P", "kind", "penalty", "max", 4, "criteria", List.of(points("P1", "p")))));
        return tree;
    }

    /**
     * The first has 6 and 4 in A, 5 in B, 8 of 9 in F, 2 in G, and loses 3; the second has 7 in A with D exempt, which
     * counts 10, nothing in F, and loses nothing.
     */
    private static Data data() {
        return new Data()
                .fact("01", "c", "6")
                .fact("01", "d", "4")
                .fact("01", "e", "5")
                .fact("01", "f", "9")
                .fact("01", "g", "2")
                .fact("01", "p", "3")
                .fact("02", "c", "7")
                .fact("02", "e", "1");
    }

    private static PointColumns columns(boolean isExact) {
        RulebookPlan plan = new RulebookPlan(read(tree()));
        return PointColumns.of(plan, ScoreColumns.of(data(), Stage.FINAL, isExact));
    }

    private static String all(Numbers numbers) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            all.add(numbers.find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, 22/1 18/1",
        "A, 10/1 17/1",
        "B, 5/1 1/1",
        "C, 6/1 7/1",
        "D, 4/1 -",
        "F, 8/1 -",
        "F1, 9/1 -",
        "G, 2/1 0/1",
        "P, 3/1 0/1",
        "NONE, - -"
    })
    void points_areThoseOfTheCode_anExemptCriterionHasNone(String code, String expected) {
        assertEquals(expected, all(columns(false).points(ItemCode.parse(code))));
        assertEquals(expected, all(columns(true).points(ItemCode.parse(code))));
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, 220/3 60/1",
        "A, 50/1 85/1",
        "B, 50/1 10/1",
        "C, 60/1 70/1",
        "D, 40/1 -",
        "F, 100/1 -",
        "F1, 90/1 -",
        "P, 75/1 0/1",
        "NONE, - -"
    })
    void shares_areOfTheMaximum_thatOfTheTotalOfTheScale(String code, String expected) {
        assertEquals(expected, all(columns(false).shares(ItemCode.parse(code))));
        assertEquals(expected, all(columns(true).shares(ItemCode.parse(code))));
    }

    @ParameterizedTest
    @CsvSource({
        "criteria, 40, 1 0",
        "criteria, 10, 1 1",
        "criteria, 41, 0 0",
        "sections, 50, 1 0",
        "sections, 10, 1 1",
        "sections, 51, 0 0",
        "A, 40, 1 1",
        "A, 61, 0 1",
        "F, 90, 1 1",
        "F, 91, 0 1",
        "P, 30, 1 0",
        "NONE, 99, 1 1"
    })
    void everyShare_isOfTheCore_orOfTheSectionNamed_whatIsExemptLeftOut(String text, int atLeast, String expected) {
        byte[] all = columns(false).everyShare(new ScoreCondition.EveryShare(text, Fraction.of(atLeast)));
        assertEquals(expected, all[0] + " " + all[1]);
        assertArrayEquals(all, columns(true).everyShare(new ScoreCondition.EveryShare(text, Fraction.of(atLeast))));
    }

    @ParameterizedTest
    @CsvSource({
        "BONUS, 10/1 0/1",
        "PENALTY, -3/1 0/1",
        "A, 10/1 17/1",
        "C, 6/1 7/1",
        "D, 4/1 10/1",
        "F, 8/1 -",
        "F1, 9/1 -",
        "G1, 2/1 0/1",
        "P, -3/1 0/1",
        "P1, -3/1 0/1",
        "NONE, - -"
    })
    void tieBreakers_areTheBetterTheGreater_whatIsTakenAwayTheLess(String code, String expected) {
        assertEquals(expected, all(columns(false).tieBreaker(ItemCode.parse(code))));
        assertEquals(expected, all(columns(true).tieBreaker(ItemCode.parse(code))));
    }

    @Test
    void totalsAndSections_areThoseOfEachUnit() {
        PointColumns columns = columns(false);
        assertEquals(2, columns.size());
        assertEquals(Optional.of(Fraction.of(22)), columns.total(0));
        assertEquals(Optional.of(Fraction.of(18)), columns.total(1));
        assertEquals(Optional.of(Fraction.of(8)), columns.section(2, 0));
        assertEquals(Optional.empty(), columns.section(2, 1));
        assertEquals(Optional.of(Fraction.of(10)), columns.criterion(1).points().find(1));
    }

    /** More units than a block has: from criteria that are judged already the same totals are added up. */
    @Test
    void pointsThatAreJudgedAlready_areAddedUpTheSame() {
        Data data = new Data();
        for (int i = 0; i < 1030; i++) {
            String unit = String.valueOf(2000 + i);
            data.fact(unit, "c", String.valueOf(i % 11));
            if (i % 7 > 0) {
                data.fact(unit, "d", String.valueOf(i % 5)).fact(unit, "f", String.valueOf(i % 3));
            }
        }
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL);
        RulebookPlan plan = new RulebookPlan(read(tree()));
        PointColumns direct = PointColumns.of(plan, columns);
        PointColumns read = PointColumns.of(plan, columns, new JudgedCriteria(columns).judge(plan));
        for (int i = 0; i < 1030; i++) {
            int core = i % 11 + (i % 7 > 0 ? i % 5 : 10);
            assertEquals(Optional.of(Fraction.of(core + (i % 7 > 0 ? i % 3 : 0))), direct.total(i), "unit " + i);
            assertEquals(direct.total(i), read.total(i), "unit " + i);
            assertEquals(direct.section(2, i), read.section(2, i), "unit " + i);
            assertEquals(direct.criterion(1).status(i), read.criterion(1).status(i));
        }
    }
}
