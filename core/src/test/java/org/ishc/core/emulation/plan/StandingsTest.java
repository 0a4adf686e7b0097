package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.points;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ishc.core.emulation.Stage;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks within a group, the classes that quotas leave, and the order in which units are listed. */
class StandingsTest {

    private static ScoreResult score(Data data, Object... further) {
        Map<String, Object> tree = rulebook(
                30,
                List.of(
                        criterion("C", map("assessed", map("fact", "p")), "missing", "refuse"),
                        criterion("T", map("assessed", map("fact", "t")), "max", 1)),
                further);
        return ScoreResult.of(read(tree), ScoreColumns.of(data, Stage.FINAL));
    }

    private static List<String> listed(ScoreResult result) {
        List<String> all = new ArrayList<>();
        for (int unit : result.listed()) {
            all.add(result.unit(unit) + " "
                    + result.rank(unit).map(Object::toString).orElse("-") + " "
                    + result.band(unit).map(Object::toString).orElse("-"));
        }
        return all;
    }

    private static List<String> ties(ScoreResult result) {
        return result.standings().tied().stream()
                .map(tied -> Arrays.stream(tied)
                        .mapToObj(unit -> result.unit(unit).code())
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void equalUnits_shareARank_andTheNextRankCountsThem() {
        ScoreResult result = score(points("7", "9", "7", "9", "9", "1"));
        assertEquals(List.of("02 1 -", "04 1 -", "05 1 -", "01 4 -", "03 4 -", "06 6 -"), listed(result));
        assertEquals(List.of("[02, 04, 05]", "[01, 03]"), ties(result));
    }

    @Test
    void groupsAreRankedApart_unitsInNoneAreLast_thoseWithoutARankBehindTheirGroup() {
        Data data = points("7", "", "8", "9", "", "3")
                .group("01", "H")
                .group("02", "H")
                .group("04")
                .group("05");
        assertEquals(
                List.of("03 1 -", "06 2 -", "01 1 -", "02 - -", "04 - -", "05 - -"),
                listed(score(data)),
                "ALL, H, none");
    }

    /** Equal totals of 8: by T, which one has more of, then by C. */
    @Test
    void ties_areBrokenInTheOrderOfTheRulebook() {
        Data data = points("8", "7", "8", "9")
                .fact("01", "t", "0")
                .fact("02", "t", "1")
                .fact("03", "t", "0")
                .fact("04", "t", "0");
        assertEquals(
                List.of("04 1 -", "01 2 -", "02 2 -", "03 2 -"),
                listed(score(data)),
                "without ties all of 8 are equal");
        ScoreResult byT = score(data, "ranking", map("ties", List.of("T")));
        assertEquals(List.of("04 1 -", "02 2 -", "01 3 -", "03 3 -"), listed(byT));
        assertEquals(List.of("[01, 03]"), ties(byT));
        assertEquals(
                List.of("04 1 -", "01 2 -", "03 2 -", "02 4 -"),
                listed(score(data, "ranking", map("ties", List.of("C", "T")))));
    }

    private static String bands(Data data, int percent, String ties) {
        ScoreResult result = score(
                data,
                "classes",
                List.of(
                        map("code", "E", "from", 5, "quota", map("percent", percent, "ties", ties)),
                        map("code", "G", "from", 3, "quota", map("percent", 50, "ties", "include"))));
        List<String> all = new ArrayList<>();
        for (int unit = 0; unit < result.columns().size(); unit++) {
            all.add(result.band(unit).map(Object::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    /** Of six units with 9, 8, 8, 8, 7, 4 points so many percent keep E; who goes is of G, of which half may be. */
    @ParameterizedTest
    @CsvSource({
        "100, include, E E E E E G",
        "83, include, E E E E G G",
        "66, include, E E E E G G",
        "66, exclude, E G G G - -",
        "50, include, E E E E G G",
        "50, exclude, E G G G - -",
        "34, include, E E E E G G",
        "34, exclude, E G G G - -",
        "33, include, E G G G - -",
        "33, exclude, E G G G - -",
        "0, include, G G G G - -"
    })
    void aQuota_keepsTheBest_equalsTogetherOrNot(int percent, String ties, String expected) {
        assertEquals(expected, bands(points("9", "8", "8", "8", "7", "4"), percent, ties));
    }

    @Test
    void whereTheFirstAreEqual_noneOfThemKeepsTheClassUnderExclude() {
        assertEquals("G G G", bands(points("8", "8", "8"), 34, "exclude"));
        assertEquals("E E E", bands(points("8", "8", "8"), 34, "include"));
    }

    @Test
    void aQuota_isOfTheGroup_andOfScoredUnitsOnly() {
        Data data = points("9", "8", "7", "", "6").group("05", "H");
        assertEquals("E G - - -", bands(data, 40, "exclude"), "1 of 3 and then 1 of 3, and of one unit none");
    }

    @Test
    void anExcludedUnit_hasNoRankNoClass_andLeavesItsPlaceToOthers() {
        ScoreResult result = score(
                points("9", "8").fact("01", "out", "true").fact("02", "out", "false"),
                "exclusions",
                List.of(map("code", "X", "when", map("fact", "out"))),
                "classes",
                List.of(map("code", "E", "from", 5)));
        assertEquals(List.of("02 1 E", "01 - -"), listed(result));
    }
}
