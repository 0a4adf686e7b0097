package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a rule of scoring begins and ends: the bound itself, what lies beside it, and how many are how many per cent.
 */
class ScoringBoundsTest {

    private static final Map<String, Object> V = map("fact", "v");

    /** The points and the status that a rule of one criterion of 10 gives for a value. */
    private static String judged(Object rule, String value, Object... further) {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", rule, further))));
        ScoreCard card = Scorer.score(rulebook, new Data().fact("01", "v", value), Stage.FINAL);
        ScoreCard.CriterionScore score = RulesTest.unit(card, "01").criteria().get(0);
        return score.points().map(rulebook.points()::write).orElse("–") + " " + score.status();
    }

    @ParameterizedTest
    @CsvSource({"0,0.00 APPLIED", "10,10.00 APPLIED", "10.01,10.00 CAPPED", "-0.01,0.00 CAPPED"})
    void points_areCutOnlyBeyondTheirLimits(String value, String expected) {
        assertEquals(expected, judged(map("proportional", map("value", V, "of", 10)), value));
    }

    @ParameterizedTest
    @CsvSource({"-2,-2.00 APPLIED", "-2.01,-2.00 CAPPED", "-1.99,-1.99 APPLIED"})
    void points_belowZero_areCutAtTheLeast(String value, String expected) {
        assertEquals(expected, judged(map("proportional", map("value", V, "of", 10)), value, "min", -2));
    }

    @ParameterizedTest
    @CsvSource({"50,5.00 APPLIED", "49.99,0.00 APPLIED", "100,10.00 APPLIED"})
    void zeroBelow_isExactAndTheEdgeCounts(String value, String expected) {
        assertEquals(expected, judged(map("proportional", map("value", V, "zero_below", 50)), value));
    }

    @ParameterizedTest
    @CsvSource({
        "full,below,13,10.00", "full,below,14,10.00", "full,below,11.01,10.00", "full,below,11,8.00",
                "full,below,9.01,8.00", "begun,below,13,10.00",
        "begun,below,12.99,8.00", "begun,below,11,8.00", "begun,below,10.99,6.00", "exact,below,12,9.00",
                "full,above,12,10.00", "full,above,15,8.00",
        "full,above,14.99,10.00", "begun,above,13.01,8.00", "exact,above,14,9.00"
    })
    void deduct_countsItsSteps(String steps, String direction, String value, String expected) {
        Object rule = map(
                "deduct",
                map("value", V, "full_at", 13, "per", 2, "points", 2, "steps", steps, "direction", direction));
        assertEquals(expected + " APPLIED", judged(rule, value));
    }

    @ParameterizedTest
    @CsvSource({
        "full,4,0.00",
        "full,5.99,0.00",
        "full,6,1.50",
        "begun,4,0.00",
        "begun,4.01,1.50",
        "begun,6,1.50",
        "exact,5,0.75",
        "exact,3,0.00"
    })
    void count_countsItsSteps(String steps, String value, String expected) {
        assertEquals(
                expected + " APPLIED",
                judged(map("count", map("value", V, "each", 1.5, "beyond", 4, "per", 2, "steps", steps)), value));
    }

    @ParameterizedTest
    @CsvSource({"2,1.00", "1.99,1.00", "3,2.00", "6,5.00", "6.01,5.00", "5.5,4.50"})
    void ladder_isFlatOutsideItsEnds(String value, String expected) {
        assertEquals(
                expected + " APPLIED",
                judged(
                        map("steps", map("value", V, "table", List.of(List.of(2, 1), List.of(4, 3), List.of(6, 5)))),
                        value));
    }

    @ParameterizedTest
    @CsvSource({"10,10.00 APPLIED", "10.01,0.00 MISSING_DATA", "-2,-2.00 APPLIED", "-2.01,0.00 MISSING_DATA"})
    void assessedPoints_outsideTheirLimits_areMissing(String value, String expected) {
        assertEquals(expected, judged(map("assessed", V), value, "min", -2));
    }

    private static Data points(String... values) {
        Data data = new Data();
        for (int i = 0; i < values.length; i++) {
            data.fact("0" + (i + 1), "p", values[i]).fact("0" + (i + 1), "x", Boolean.toString(values[i].equals("1")));
        }
        return data;
    }

    private static ScoreCard score(Data data, Object... further) {
        return Scorer.score(
                read(rulebook(10, List.of(criterion("C", map("assessed", map("fact", "p")))), further)),
                data,
                Stage.FINAL);
    }

    private static String bands(ScoreCard card) {
        List<String> bands = new ArrayList<>();
        card.units().stream()
                .sorted((one, other) -> one.unit().compareTo(other.unit()))
                .forEach(unit -> bands.add(unit.band().map(Object::toString).orElse("–")));
        return String.join("", bands);
    }

    @Test
    void band_beginsAtItsBound() {
        List<Object> classes = List.of(map("code", "E", "from", 9), map("code", "G", "from", 7));
        assertEquals("EGG–", bands(score(points("9", "8.99", "7", "6.99"), "classes", classes)));
    }

    /**
     * Of n units that have a score, the whole part of n·percent/100 keeps the class; one that is excluded does not
     * count.
     */
    @ParameterizedTest
    @CsvSource({"66,EGG–", "67,EEG–", "100,EEE–", "33,GGG–", "34,EGG–", "0,GGG–"})
    void quota_isTheWholePartOfThePercentage(int percent, String expected) {
        List<Object> classes = List.of(
                map("code", "E", "from", 5, "quota", map("percent", percent, "ties", "exclude")),
                map("code", "G", "from", 0));
        assertEquals(
                expected,
                bands(score(
                        points("9", "8", "7", "1"),
                        "classes",
                        classes,
                        "exclusions",
                        List.of(map("code", "X", "when", map("fact", "x"))))));
    }

    @ParameterizedTest
    @CsvSource({"include,EEE", "exclude,EGG"})
    void quota_unitsTiedAtTheCut_keepTheClassTogetherOrNot(String ties, String expected) {
        List<Object> classes = List.of(
                map("code", "E", "from", 5, "quota", map("percent", 67, "ties", ties)), map("code", "G", "from", 0));
        assertEquals(expected, bands(score(points("9", "8", "8"), "classes", classes)));
    }

    @Test
    void quota_tiedOnlyAboveOrBelowTheCut_movesNobodyElse() {
        List<Object> classes = List.of(
                map("code", "E", "from", 5, "quota", map("percent", 50, "ties", "exclude")),
                map("code", "G", "from", 0));
        assertEquals("EEGG", bands(score(points("9", "9", "8", "8"), "classes", classes)));
        assertEquals("GGGG", bands(score(points("9", "9", "9", "9"), "classes", classes)));
    }

    /** N is of all units, also of those excluded; at least one is awarded. */
    @ParameterizedTest
    @CsvSource({"49,[01]", "50,'[01, 02]'", "74,'[01, 02]'", "75,'[01, 02, 03]'", "100,'[01, 02, 03]'", "1,[01]"})
    void award_percentageIsOfAllUnits_atLeastOne(int percent, String expected) {
        ScoreCard card = score(
                points("9", "8", "7", "1"),
                "exclusions",
                List.of(map("code", "X", "when", map("fact", "x"))),
                "awards",
                List.of(map("code", "F", "per", "all", "percent", percent, "ties", "refuse")));
        assertEquals(expected, card.awards().get(0).units().toString());
    }

    @Test
    void award_fromAClass_isOpenToThatClassAndBetter() {
        List<Object> classes =
                List.of(map("code", "E", "from", 9), map("code", "G", "from", 7), map("code", "F", "from", 5));
        Object award = map("code", "M", "per", "all", "top", 9, "ties", "include", "at_least", "G");
        assertEquals(
                "[01, 02]",
                score(points("9", "8", "6", "2"), "classes", classes, "awards", List.of(award))
                        .awards()
                        .get(0)
                        .units()
                        .toString());
    }

    /** Several ceilings: the lowest at_most holds, the steps of lower_by add up and stop at the lowest class. */
    @ParameterizedTest
    @CsvSource({"K1,GGF", "K2,GFF", "K1|K2,FFF", "K2|K3,FFF", "K4,EGF", "K1|K5,FFF", "K3,GFF"})
    void ceilings_lowerTheClassTogether(String codes, String expected) {
        Map<String, Map<String, Object>> all = Map.of(
                "K1",
                map("at_most", "G"),
                "K2",
                map("lower_by", 1),
                "K3",
                map("lower_by", 1),
                "K4",
                map("at_most", "E"),
                "K5",
                map("at_most", "F"));
        List<Object> ceilings = new ArrayList<>();
        for (String code : codes.split("\\|")) {
            Map<String, Object> ceiling = map("code", code, "when", map("not", map("fact", "x")));
            ceiling.putAll(all.get(code));
            ceilings.add(ceiling);
        }
        List<Object> classes =
                List.of(map("code", "E", "from", 9), map("code", "G", "from", 7), map("code", "F", "from", 0));
        assertEquals(expected, bands(score(points("9", "8", "5"), "classes", classes, "ceilings", ceilings)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31,2024-12-31,1",
        "2024-01-01,2024-12-31,0",
        "2023-01-01,2023-12-31,0",
        "2023-01-01,2024-01-01,1"
    })
    void rulebook_isInForceOnTheLastDayOfThePeriod(String from, String to, int scored) {
        assertEquals(
                scored,
                score(points("9"), "valid_from", from, "valid_to", to).units().size());
    }

    /** With E the maxima of what is exempt: C·scale / (scale − E); nothing is left when E reaches the scale. */
    @ParameterizedTest
    @CsvSource({"20,10.00", "11,55.00", "10,–"})
    void exemption_ofAsMuchAsTheScale_leavesNoTotal(int scale, String expected) {
        List<Object> criteria = List.of(
                criterion("C", map("assessed", map("fact", "p"))),
                criterion("D", map("assessed", map("fact", "none")), "missing", "exempt"));
        Map<String, Object> tree = rulebook(20, criteria, "exempt", "normalise");
        tree.put("scale", new BigDecimal(scale));
        Rulebook rulebook = read(tree);
        assertEquals(
                expected,
                RulesTest.unit(Scorer.score(rulebook, points("5"), Stage.FINAL), "01")
                        .total()
                        .map(rulebook.points()::write)
                        .orElse("–"));
    }

    @ParameterizedTest
    @CsvSource({"1,2.00", "2,2.00", "3,3.00", "8,8.00", "9,8.00"})
    void total_isHeldWithinItsLimits(String points, String expected) {
        ScoreCard card = score(points(points), "total", map("min", 2, "max", 8));
        assertEquals(expected, RulesTest.unit(card, "01").total().orElseThrow().toDecimal(2));
    }
}
