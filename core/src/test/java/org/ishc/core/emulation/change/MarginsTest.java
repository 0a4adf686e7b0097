package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least increase of one indicator that lifts a unit into a better class. */
class MarginsTest {

    private static final Object TOTAL = map("actual", "members.total");

    private static Object share(Object value, Object object) {
        return map("proportional", map("value", value, "of", object));
    }

    private static List<Object> classes(Object... further) {
        Map<String, Object> best = map("code", "E", "from", 10);
        best.putAll(map(further));
        return List.of(best, map("code", "G", "from", 0));
    }

    private static String said(List<Margins.Margin> margins) {
        return margins.stream()
                .map(margin -> margin.unit() + " " + margin.criterion() + " "
                        + margin.increase().map(Object::toString).orElse("-"))
                .toList()
                .toString();
    }

    private static String of(Map<String, Object> tree, Data data) {
        return said(Margins.of(read(tree), ItemCode.parse("A1"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN));
    }

    private static Data members(String... totals) {
        Data data = new Data();
        for (int i = 0; i < totals.length; i++) {
            data.actual("0" + (i + 1), "members.total", totals[i]);
        }
        return data;
    }

    /** One by one up to 1,024, in blocks of 512; beyond by doubling and halving; no further than a million. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "511, 511",
        "512, 512",
        "513, 513",
        "1023, 1023",
        "1024, 1024",
        "1025, 1025",
        "1026, 1026",
        "2047, 2047",
        "2048, 2048",
        "2049, 2049",
        "4096, 4096",
        "4097, 4097",
        "6000, 6000",
        "524288, 524288",
        "524289, 524289",
        "999999, 999999",
        "1000000, 1000000",
        "1000001, -"
    })
    void theLeastIncrease_isFoundHoweverFarItIs(int needed, String expected) {
        Map<String, Object> tree = rulebook(
                10, List.of(criterion("A1", share(TOTAL, needed))), "points", map("decimals", 9), "classes", classes());
        assertEquals("[01 A1 " + expected + "]", of(tree, members("0")));
    }

    @Test
    void whoIsInTheBestClass_orWhereThereAreNone_needsNothing() {
        List<Object> criteria = List.of(criterion("A1", share(TOTAL, 20)));
        assertEquals("[01 A1 -, 02 A1 5]", of(rulebook(10, criteria, "classes", classes()), members("20", "15")));
        assertEquals("[01 A1 -]", of(rulebook(10, criteria), members("5")));
    }

    @Test
    void whoIsInNoClass_needsTheLowest() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("A1", share(TOTAL, 20))),
                "classes",
                List.of(map("code", "E", "from", 10), map("code", "G", "from", 5)));
        assertEquals("[01 A1 7, 02 A1 10]", of(tree, members("3", "10")));
    }

    @Test
    void aRuleOfTwoIndicators_hasNoMargin_oneThatReadsOneTwiceHas() {
        Object two = share(map("sum", List.of(TOTAL, map("actual", "members.women"))), 20);
        Object twice = share(map("sum", List.of(TOTAL, TOTAL)), 20);
        Data data = members("4").actual("01", "members.women", "4");
        assertEquals("[01 A1 -]", of(rulebook(10, List.of(criterion("A1", two)), "classes", classes()), data));
        assertEquals("[01 A1 6]", of(rulebook(10, List.of(criterion("A1", twice)), "classes", classes()), data));
    }

    /** An indicator that the catalogue does not have may be a measure of clubs, in a rulebook for clubs only. */
    @Test
    void anUnknownIndicator_isRaisedForClubsOnly() {
        Map<String, Object> tree =
                rulebook(10, List.of(criterion("A1", share(map("actual", "club.own"), 20))), "classes", classes());
        Data data = new Data().actual("01", "club.own", "12");
        assertEquals("[01 A1 -]", of(tree, data));
        tree.put("applies_to", "CLUB");
        assertEquals("[01 A1 8]", of(tree, data));
    }

    /** 4 of 10 gives 4 points; raised to 13 it is the best, and the other has 10 × 10/13 = 7.69: 2 points behind. */
    @Test
    void whenTheBestIsRaised_theOthersFallBehind() {
        Object lead = map(
                "at_least",
                List.of(map("points", "A1"), map("sum", List.of(map("group_min", map("points", "A1")), 2))));
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("A1", share(TOTAL, map("group_max", TOTAL)))),
                "classes",
                List.of(map("code", "E", "from", 0, "when", lead), map("code", "G", "from", 0)));
        assertEquals("[01 A1 9, 02 A1 -]", of(tree, members("4", "10")));
    }

    /** Somebody is 10 behind the best: the best rises from 7 to 11 over 1; who rises himself leaves 6 behind. */
    @Test
    void aBestWithinABest_isTakenOverOthersThatMove() {
        Object behind = map("difference", List.of(map("group_max", TOTAL), TOTAL));
        Object far = map("at_least", List.of(map("group_max", behind), 10));
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("A1", share(TOTAL, 100))),
                "classes",
                List.of(map("code", "E", "from", 0, "when", far), map("code", "G", "from", 0)));
        assertEquals("[01 A1 15, 02 A1 5, 03 A1 4]", of(tree, members("1", "6", "7")));
    }

    @Test
    void underAQuota_aUnitMustPassAnother() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("A1", share(TOTAL, 100))),
                "classes",
                List.of(
                        map("code", "E", "from", 1, "quota", map("percent", 50, "ties", "exclude")),
                        map("code", "G", "from", 0)));
        assertEquals("[01 A1 31, 02 A1 -]", of(tree, members("20", "50")));
    }

    @Test
    void theCheapest_isTheLeastOverAllCriteria_ofEqualsTheFirst() {
        Object women = map("actual", "members.women");
        List<Object> criteria = List.of(
                criterion("A1", share(TOTAL, 20)),
                criterion("A2", share(women, 20)),
                criterion("A3", share(women, 10)),
                criterion("A4", map("assessed", map("fact", "p"))));
        Map<String, Object> tree =
                rulebook(40, criteria, "classes", List.of(map("code", "E", "from", 20), map("code", "G", "from", 0)));
        Data data = members("19", "10", "0", "20")
                .actual("01", "members.women", "0")
                .actual("02", "members.women", "9")
                .actual("03", "members.women", "1")
                .actual("04", "members.women", "10");
        // 01 has 9.5 points: 7 women add 3.5 and 7, members 0.5 at most. 02 has 18.5: a woman adds 1.5, 3 members do.
        // 03 has 1.5: 19 women make 20, members 11.5 at most. 04 is in the best class.
        assertEquals(
                "[01 A2 7, 02 A2 1, 03 A2 19]",
                said(Margins.cheapest(read(tree), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
        Data equal = members("14").actual("01", "members.women", "10");
        Map<String, Object> both = rulebook(
                20,
                List.of(criterion("A1", share(TOTAL, 20)), criterion("A2", share(women, 20))),
                "classes",
                List.of(map("code", "E", "from", 14), map("code", "G", "from", 0)));
        assertEquals("[01 A1 4]", said(Margins.cheapest(read(both), equal, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
    }

    @Test
    void withoutAnyIndicator_nothingIsCheapest() {
        Map<String, Object> tree =
                rulebook(10, List.of(criterion("A1", map("assessed", map("fact", "p")))), "classes", classes());
        assertEquals(List.of(), Margins.cheapest(read(tree), members("1"), Stage.FINAL, IndicatorCatalogue.BUILT_IN));
        assertEquals("[01 A1 -]", of(tree, members("1")));
    }

    @Test
    void theRulebooksValidity_isThatOfTheScoredPeriod() {
        Map<String, Object> tree = rulebook(
                10, List.of(criterion("A1", share(TOTAL, 20))), "classes", classes(), "valid_to", "2024-01-01");
        assertEquals("[01 A1 5]", of(tree, members("15")));
        tree.put("valid_to", "2023-12-31");
        assertEquals("[]", of(tree, members("15")), "nobody is scored");
    }
}
