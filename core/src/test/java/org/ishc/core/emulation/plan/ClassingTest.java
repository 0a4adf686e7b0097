package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exclusions, classes and ceilings of a unit that has points: what is asked, what holds, what nobody knows. */
class ClassingTest {

    private static final List<Object> CLASSES = List.of(
            map("code", "E", "from", 8, "when", map("fact", "best")),
            map("code", "G", "from", 6),
            map("code", "F", "from", 4),
            map("code", "D", "from", 2));

    private static ScoreResult score(Data data, Object... further) {
        Map<String, Object> tree =
                rulebook(10, List.of(criterion("C", map("assessed", map("fact", "p")))), "classes", CLASSES);
        tree.putAll(map(further));
        return ScoreResult.of(read(tree), ScoreColumns.of(data, Stage.FINAL));
    }

    private static Data unit(String points, String... factsAndTruths) {
        Data data = new Data().fact("01", "p", points);
        for (int i = 0; i < factsAndTruths.length; i += 2) {
            data.fact("01", factsAndTruths[i], factsAndTruths[i + 1]);
        }
        return data;
    }

    private static String band(ScoreResult result) {
        return result.band(0).map(Object::toString).orElse("-");
    }

    private static List<String> found(ScoreResult result) {
        List<String> found = new ArrayList<>();
        result.findings()
                .forEach(scoreFinding -> found.add(scoreFinding.path() + " "
                        + scoreFinding.finding().code().code()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "8, true, E",
        "8, false, G",
        "7.99, true, G",
        "6, true, G",
        "5.99, true, F",
        "2, true, D",
        "1.99, true, -"
    })
    void theClass_isTheFirstWhoseBoundIsReached_andWhoseConditionHolds(String points, String best, String expected) {
        ScoreResult result = score(unit(points, "best", best));
        assertEquals(expected, band(result));
        assertEquals(List.of(), found(result));
    }

    /** Below its bound the condition of a class is not asked. */
    @Test
    void aConditionThatNobodyKnows_doesNotHold_andIsSaid_whereItIsAsked() {
        assertEquals("G", band(score(unit("9"))));
        assertEquals(List.of("classes/E score.class-unknown"), found(score(unit("9"))));
        assertEquals(List.of(), found(score(unit("7"))));
        assertEquals(
                List.of("classes/E score.class-unknown", "classes/E score.fact-type"),
                found(score(unit("9", "best", "odd"))));
    }

    private static final List<Object> CEILINGS = List.of(
            map("code", "K", "when", map("fact", "k"), "at_most", "G"),
            map("code", "L", "when", map("fact", "l"), "at_most", "F"),
            map("code", "M", "when", map("fact", "m"), "lower_by", 1),
            map("code", "N", "when", map("fact", "n"), "at_most", "G", "lower_by", 1));

    /** Of 9 points, or of 4; the letters are the ceilings that hold. */
    @ParameterizedTest
    @CsvSource({
        "9, '', E",
        "9, k, G",
        "9, l, F",
        "9, kl, F",
        "9, m, G",
        "9, km, F",
        "9, n, F",
        "9, mn, D",
        "9, lmn, D",
        "4, k, F",
        "4, m, D",
        "4, mn, D",
        "3, m, D",
        "1, klmn, -"
    })
    void ceilings_holdTogether_butNobodyFallsBelowTheLowest(String points, String holding, String expected) {
        Data data = unit(points, "best", "true");
        for (String code : List.of("k", "l", "m", "n")) {
            data.fact("01", code, String.valueOf(holding.contains(code)));
        }
        ScoreResult result = score(data, "ceilings", CEILINGS);
        assertEquals(expected, band(result));
        assertEquals(List.of(), found(result));
    }

    @Test
    void aCeilingThatNobodyKnows_doesNotHold_andIsSaid() {
        ScoreResult result =
                score(unit("9", "best", "true", "k", "true", "l", "false", "m", "false"), "ceilings", CEILINGS);
        assertEquals("G", band(result));
        assertEquals(List.of("ceilings/N score.ceiling-unknown"), found(result));
    }

    @Test
    void aCeilingAtAClassThatIsNotThere_lowersNothing_andIsSaidWhereItHolds() {
        List<Object> ceilings = List.of(map("code", "K", "when", map("fact", "k"), "at_most", "NEVER"));
        ScoreResult holds = score(unit("9", "best", "true", "k", "true"), "ceilings", ceilings);
        assertEquals("E", band(holds));
        assertEquals(List.of("ceilings/K score.ceiling-unknown"), found(holds));
        assertEquals(List.of(), found(score(unit("9", "best", "true", "k", "false"), "ceilings", ceilings)));
    }

    @Test
    void whoIsExcluded_hasNoClass_andIsAskedNothingMore() {
        List<Object> exclusions =
                List.of(map("code", "X", "when", map("fact", "x")), map("code", "Y", "when", map("fact", "y")));
        ScoreResult out = score(unit("9", "x", "true"), "exclusions", exclusions, "ceilings", CEILINGS);
        assertEquals("-", band(out));
        assertEquals(List.of("exclusions/Y score.exclusion-unknown"), found(out));
        ScoreResult second = score(unit("9", "best", "true", "x", "false", "y", "true"), "exclusions", exclusions);
        assertEquals("-", band(second));
        ScoreResult in = score(unit("9", "best", "true", "x", "false", "y", "false"), "exclusions", exclusions);
        assertEquals("E", band(in));
        assertEquals(List.of(), found(in));
    }
}
