package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** What rules made of others come to, where some of their parts could be judged in part only. */
class RuleCompilerTest {

    /** 3 points for one thing, 2 for another, of which somebody may know only the first. */
    private static final Object CHECKLIST = map(
            "checklist",
            map(
                    "items",
                    List.of(
                            map("code", "i", "when", map("fact", "yes"), "points", 3),
                            map("code", "j", "when", map("fact", "other"), "points", 2))));

    private static final Object POINTS = map("assessed", map("fact", "p"));

    private static List<String> judged(Object rule, Data data) {
        ScoreResult result =
                ScoreResult.of(read(rulebook(10, List.of(criterion("C", rule)))), ScoreColumns.of(data, Stage.FINAL));
        List<String> all = new ArrayList<>();
        for (int unit = 0; unit < data.contestants().size(); unit++) {
            all.add(result.criterion(0, unit).status() + " "
                    + result.criterion(0, unit).points().map(Fraction::toString).orElse("-"));
        }
        return all;
    }

    /** The first knows half of the list, the second all; the third is judged by its points, the fourth by neither. */
    @Test
    void aChosenPart_isPartialWhereItIsItself_whateverTheOthersAre() {
        Data data = new Data()
                .fact("01", "case", "true")
                .fact("01", "yes", "true")
                .fact("02", "case", "true")
                .fact("02", "yes", "true")
                .fact("02", "other", "false")
                .fact("03", "case", "false")
                .fact("03", "yes", "true")
                .fact("03", "p", "4")
                .fact("04", "p", "4");
        Object listFirst = map(
                "choose",
                map("cases", List.of(map("when", map("fact", "case"), "rule", CHECKLIST)), "otherwise", POINTS));
        assertEquals(List.of("PARTIAL 3/1", "APPLIED 3/1", "APPLIED 4/1", "MISSING_DATA 0/1"), judged(listFirst, data));
        Object listLast = map(
                "choose",
                map(
                        "cases",
                        List.of(map("when", map("not", map("fact", "case")), "rule", POINTS)),
                        "otherwise",
                        CHECKLIST));
        assertEquals(List.of("PARTIAL 3/1", "APPLIED 3/1", "APPLIED 4/1", "MISSING_DATA 0/1"), judged(listLast, data));
        Object never = map(
                "choose", map("cases", List.of(map("when", map("fact", "case"), "rule", POINTS)), "otherwise", POINTS));
        assertEquals(
                List.of("MISSING_DATA 0/1", "MISSING_DATA 0/1", "APPLIED 4/1", "MISSING_DATA 0/1"),
                judged(never, data));
    }

    /** Whoever knows half of the list could still have more than the points; so could who lacks the points. */
    @Test
    void theBestOfSome_isPartialWhereOneOfThemIsOrIsMissing() {
        Data data = new Data()
                .fact("01", "yes", "true")
                .fact("01", "p", "4")
                .fact("02", "yes", "true")
                .fact("02", "other", "true")
                .fact("02", "p", "4")
                .fact("03", "yes", "true")
                .fact("03", "other", "false")
                .fact("04", "p", "4")
                .units("05");
        Object best = map("best_of", map("rules", List.of(CHECKLIST, POINTS)));
        assertEquals(
                List.of("PARTIAL 4/1", "APPLIED 5/1", "PARTIAL 3/1", "PARTIAL 4/1", "MISSING_DATA 0/1"),
                judged(best, data));
    }

    /** A limit that cuts the part that is taken makes the whole a limited one; one that cuts another does not. */
    @Test
    void aLimit_countsOfThePartThatIsTaken() {
        Object small = map("max", 3, "count", map("value", map("actual", "a"), "each", 1));
        Object large = map("max", 9, "count", map("value", map("actual", "b"), "each", 1));
        Data data = new Data()
                .actual("01", "a", "5")
                .actual("01", "b", "7")
                .actual("02", "a", "5")
                .actual("02", "b", "2")
                .actual("03", "a", "2")
                .actual("03", "b", "12");
        assertEquals(
                List.of("APPLIED 7/1", "CAPPED 3/1", "CAPPED 9/1"),
                judged(map("best_of", map("rules", List.of(small, large))), data));
    }
}
