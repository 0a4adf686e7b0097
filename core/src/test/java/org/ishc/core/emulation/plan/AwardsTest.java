package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.points;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be proposed: so many of those who may be, the best first, and what happens where the cut divides equals. */
class AwardsTest {

    private static ScoreResult score(Data data, Object... awards) {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", map("assessed", map("fact", "p")), "missing", "refuse")),
                "classes",
                List.of(map("code", "E", "from", 8), map("code", "G", "from", 5)),
                "exclusions",
                List.of(map("code", "X", "when", map("fact", "out"))),
                "awards",
                List.of(awards));
        return ScoreResult.of(read(tree), ScoreColumns.of(data, Stage.FINAL));
    }

    private static List<String> lists(Data data, Object... awards) {
        return score(data, awards).awards().stream()
                .map(list -> list.award() + list.group().map(text -> " " + text).orElse("") + " " + list.units())
                .toList();
    }

    private static Map<String, Object> award(Object... keys) {
        Map<String, Object> award = map("code", "F", "per", "all", "top", 2, "ties", "include");
        award.putAll(map(keys));
        return award;
    }

    /** Two of five, of which the second to the fourth are equal. */
    @ParameterizedTest
    @CsvSource({
        "include, 2, '[05, 01, 02, 03]'",
        "exclude, 2, [05]",
        "refuse, 2, []",
        "include, 4, '[05, 01, 02, 03]'",
        "exclude, 4, '[05, 01, 02, 03]'",
        "refuse, 4, '[05, 01, 02, 03]'",
        "exclude, 1, [05]",
        "include, 1, [05]",
        "refuse, 3, []",
        "include, 9, '[05, 01, 02, 03, 04]'",
        "refuse, 9, '[05, 01, 02, 03, 04]'"
    })
    void whereTheCutDividesEquals_allNoneOrNobodyOfThemIsProposed(String ties, int top, String expected) {
        assertEquals(List.of("F " + expected), lists(points("7", "7", "7", "6", "9"), award("ties", ties, "top", top)));
    }

    @Test
    void whereTheFirstAreEqual_noneOfThemIsProposedUnderExclude() {
        assertEquals(List.of("F []"), lists(points("7", "7", "6"), award("ties", "exclude", "top", 1)));
        assertEquals(List.of("F [01, 02]"), lists(points("7", "7", "6"), award("ties", "include", "top", 1)));
    }

    @Test
    void aCutThatIsRefused_isSaid_withTheEqualOnes() {
        ScoreResult result = score(points("7", "7", "6"), award("ties", "refuse", "top", 1));
        assertEquals(
                List.of("awards/F {group=Optional.empty, units=[01, 02]}"),
                result.findings().stream()
                        .filter(scoreFinding ->
                                scoreFinding.finding().code().code().equals("award.tie"))
                        .map(finding -> finding.path() + " "
                                + new TreeMap<>(finding.finding().arguments()))
                        .toList());
    }

    /** The whole part of the percentage of all units, scored or not, but at least one. */
    @ParameterizedTest
    @CsvSource({"0, [04]", "39, [04]", "40, '[04, 03]'", "79, '[04, 03, 02]'", "80, '[04, 03, 02, 01]'"})
    void aPercentage_isOfAllUnits(int percent, String expected) {
        Map<String, Object> award = map("code", "F", "per", "all", "percent", percent, "ties", "include");
        assertEquals(List.of("F " + expected), lists(points("5", "6", "7", "8", ""), award));
    }

    @Test
    void onlyScoredUnits_areProposed() {
        Data data = points("9", "8", "", "7").fact("01", "out", "true").fact("02", "out", "false");
        assertEquals(List.of("F [02, 04]"), lists(data, award("top", 4)));
    }

    @Test
    void fromAClassOn_orUnderACondition() {
        assertEquals(List.of("F [03, 02]"), lists(points("4", "5", "8"), award("top", 3, "at_least", "G")));
        assertEquals(List.of("F [03]"), lists(points("4", "5", "8"), award("top", 3, "at_least", "E")));
        assertEquals(List.of("F []"), lists(points("4", "5", "8"), award("top", 3, "at_least", "NONE")));
        Data data = points("4", "5", "8").fact("01", "well", "true").fact("02", "well", "false");
        assertEquals(List.of("F [01]"), lists(data, award("top", 3, "when", map("fact", "well"))));
    }

    @Test
    void holdersOfAnEarlierAward_areLeftOut_inWhateverGroupTheyGotIt() {
        Data data = points("9", "8", "7", "6")
                .group("01", "G")
                .group("02", "G")
                .group("03", "H")
                .group("04", "H");
        assertEquals(
                List.of("F G [01]", "F H [03]", "S [02]", "T [02]"),
                lists(
                        data,
                        award("per", "group", "top", 1),
                        award("code", "S", "top", 1, "unless", List.of("F")),
                        award("code", "T", "top", 1, "unless", List.of("F", "NEVER"))));
        assertEquals(
                List.of("S [01]", "F G [02]", "F H [03]"),
                lists(data, award("code", "S", "top", 1), award("per", "group", "top", 1, "unless", List.of("S"))));
    }

    @Test
    void aFactOfAnotherKind_isSaidOfTheUnitThatIsAsked() {
        Data data = points("9", "8").fact("01", "well", "odd").fact("02", "well", "true");
        assertEquals(
                List.of("01 awards/F"),
                score(data, award("when", map("fact", "well"))).findings().stream()
                        .filter(scoreFinding ->
                                scoreFinding.finding().code().code().equals("score.fact-type"))
                        .map(finding -> finding.unit().orElseThrow() + " " + finding.path())
                        .toList());
    }
}
