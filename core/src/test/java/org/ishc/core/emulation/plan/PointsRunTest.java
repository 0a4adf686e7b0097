package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Limits;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a criterion for each unit of a block, and which points it then has. */
class PointsRunTest {

    private static final Object A = map("actual", "a");

    /** One unit of each kind: exempt, without what is required, of unknown gates, without data, above, below, plain. */
    private static Data data() {
        return new Data()
                .fact("01", "open", "false")
                .fact("02", "open", "true")
                .fact("02", "need", "false")
                .actual("02", "a", "4")
                .fact("03", "need", "true")
                .actual("03", "a", "4")
                .fact("04", "open", "true")
                .actual("04", "a", "4")
                .fact("05", "open", "true")
                .fact("05", "need", "true")
                .fact("06", "open", "true")
                .fact("06", "need", "true")
                .actual("06", "a", "14")
                .fact("07", "open", "true")
                .fact("07", "need", "true")
                .actual("07", "a", "-3")
                .fact("08", "open", "true")
                .fact("08", "need", "true")
                .actual("08", "a", "4");
    }

    private static Rulebook gated(String missing, String exempt) {
        return read(rulebook(
                10,
                List.of(criterion(
                        "C",
                        map("count", map("value", A, "each", 1, "beyond", 0)),
                        "min",
                        -1,
                        "missing",
                        missing,
                        "applies",
                        map("fact", "open"),
                        "requires",
                        map("fact", "need"))),
                "exempt",
                exempt));
    }

    private static PointsRun run(Rulebook rulebook, Data data, boolean isHasty, boolean isExact) {
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL, isExact);
        PointsRun run = new PointsRun(new RulebookPlan(rulebook).judging(), columns, columns.size(), isHasty);
        run.run(0, columns.size());
        return run;
    }

    private static String shown(PointsRun run, int criterion) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            all.add(run.status(criterion, i) + " "
                    + run.points(criterion).find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(", ", all);
    }

    private static final String JUDGED = "CAPPED 10/1, APPLIED 0/1, APPLIED 4/1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zero | none | EXEMPT -, PREREQUISITE 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1",
                "zero | full | EXEMPT 10/1, PREREQUISITE 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1",
                "zero | normalise | EXEMPT -, PREREQUISITE 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1, MISSING_DATA 0/1",
                "refuse | none | EXEMPT -, PREREQUISITE 0/1, MISSING_DATA -, MISSING_DATA -, MISSING_DATA -",
                "exempt | none | EXEMPT -, PREREQUISITE 0/1, EXEMPT -, EXEMPT -, EXEMPT -",
                "exempt | full | EXEMPT 10/1, PREREQUISITE 0/1, EXEMPT 10/1, EXEMPT 10/1, EXEMPT 10/1"
            })
    void theFirstThatHolds_isTheStatus_andDecidesThePoints(String missing, String exempt, String expected) {
        for (boolean isExact : new boolean[] {false, true}) {
            PointsRun run = run(gated(missing, exempt), data(), true, isExact);
            assertEquals(expected + ", " + JUDGED, shown(run, 0));
            assertFalse(run.isPlain(0));
        }
    }

    @Test
    void pointsByTheRule_areThoseOfUnitsThatWereJudged() {
        PointsRun run = run(gated("zero", "none"), data(), false, false);
        List<Boolean> byRule = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            byRule.add(run.isByRule(0, i));
        }
        assertEquals(List.of(false, false, false, false, false, true, true, true), byRule);
    }

    @Test
    void whatALimitCut_isKnown() {
        Rulebook rulebook = read(rulebook(
                20,
                List.of(criterion(
                        "C",
                        map("deduct", map("value", A, "full_at", 6, "per", 1, "points", 4, "steps", "full")),
                        "min",
                        -2))));
        PointsRun run = run(
                rulebook,
                new Data().actual("01", "a", "6").actual("02", "a", "1").actual("03", "a", "9"),
                false,
                false);
        assertEquals("APPLIED 10/1, CAPPED -2/1, APPLIED 10/1", shown(run, 0));
        assertEquals(Limits.INSIDE, run.cut(0, 0));
        assertEquals(Limits.BELOW, run.cut(0, 1));
        assertTrue(run.isPlain(0), "everybody has points by the rule");
    }

    /** A share of what is read goes in one loop where only points are wanted: with the same points and status. */
    @Test
    void aPlainShare_isJudgedTheSame_inOneLoopOrStepByStep() {
        Rulebook rulebook = read(
                rulebook(10, List.of(criterion("C", map("proportional", map("value", A, "of", map("actual", "b")))))));
        Data data = new Data();
        for (String[] row : new String[][] {{"1", "3"}, {"5", "4"}, {"0", "7"}, {"7", "7"}, {"2", "3"}}) {
            data.actual("0" + row[0] + row[1], "a", row[0]).actual("0" + row[0] + row[1], "b", row[1]);
        }
        String expected = "APPLIED 0/1, APPLIED 333/100, APPLIED 667/100, CAPPED 10/1, APPLIED 10/1";
        assertEquals(expected, shown(run(rulebook, data, true, false), 0));
        assertEquals(expected, shown(run(rulebook, data, false, false), 0));
        assertEquals(expected, shown(run(rulebook, data, true, true), 0));
        Data missing = data.actual("099", "a", "3");
        assertEquals(expected + ", MISSING_DATA 0/1", shown(run(rulebook, missing, true, false), 0));
        assertEquals(expected + ", MISSING_DATA 0/1", shown(run(rulebook, missing, false, false), 0));
    }

    @Test
    void whatWasJudgedInPart_isPartial_evenWhereItIsCut() {
        Object checklist = map(
                "checklist",
                map(
                        "items",
                        List.of(
                                map("code", "i", "when", map("fact", "yes"), "points", 12),
                                map("code", "j", "when", map("fact", "other"), "points", 2))));
        Data data = new Data()
                .fact("01", "yes", "true")
                .fact("02", "yes", "true")
                .fact("02", "other", "true")
                .fact("03", "yes", "false")
                .fact("03", "other", "true")
                .units("04");
        PointsRun run = run(read(rulebook(10, List.of(criterion("C", checklist)))), data, true, false);
        assertEquals("PARTIAL 10/1, CAPPED 10/1, APPLIED 2/1, MISSING_DATA 0/1", shown(run, 0));
        assertTrue(run.isByRule(0, 0), "as far as it was judged, it was by its rule");
        assertFalse(run.isByRule(0, 3));
    }

    /** A part that is cut inside a sum makes the whole a limited one, though the sum itself is not. */
    @Test
    void aPartThatIsCut_makesTheWholeLimited() {
        Object part = map("max", 3, "count", map("value", A, "each", 1));
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", map("sum_of", map("rules", List.of(part)))))));
        Data data = new Data().actual("01", "a", "2").actual("02", "a", "3").actual("03", "a", "4");
        assertEquals("APPLIED 2/1, APPLIED 3/1, CAPPED 3/1", shown(run(rulebook, data, true, false), 0));
    }

    /** Blocks of two units over five: each is handed on criterion by criterion, and its status stands at its unit. */
    @Test
    void blocks_areHandedOn_criterionByCriterion() {
        Rulebook rulebook = read(rulebook(
                20,
                List.of(
                        criterion("C", map("count", map("value", A, "each", 1))),
                        criterion("D", map("count", map("value", A, "each", 3))))));
        Data data = new Data();
        for (int i = 0; i < 5; i++) {
            data.actual("0" + i, "a", String.valueOf(i));
        }
        ScoreColumns columns = ScoreColumns.of(data, Stage.FINAL);
        PointsRun run = new PointsRun(new RulebookPlan(rulebook).judging(), columns, 2, false);
        List<String> handed = new ArrayList<>();
        List<CriterionColumn> made = PointsRun.columns(new RulebookPlan(rulebook).judging(), columns);
        for (int from = 0; from < 5; from += 2) {
            int first = from;
            run.run(from, Math.min(2, 5 - from), at -> {
                handed.add(first + " " + at);
                made.get(at).take(run, at);
            });
        }
        made.forEach(CriterionColumn::settle);
        assertEquals(List.of("0 0", "0 1", "2 0", "2 1", "4 0", "4 1"), handed);
        List<String> points = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            points.add(made.get(1).points().find(unit).orElseThrow() + " "
                    + made.get(1).status(unit));
        }
        assertEquals(List.of("0/1 APPLIED", "3/1 APPLIED", "6/1 APPLIED", "9/1 APPLIED", "10/1 CAPPED"), points);
        assertTrue(made.get(1).isPlain());
        assertFalse(made.get(1).isEverExempt());
    }
}
