package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.formula.Value;
import org.ishc.core.testing.RandomRulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook is written as it is read: what was said stands there, what changes nothing does not. */
class RulebookTreeTest {

    private static final Map<String, Object> RULE = map("assessed", map("fact", "f"));
    private static final Map<String, Object> WHEN = map("fact", "f");
    private static final Map<String, Object> TITLE = map("vi", "Tốt", "en", "Good");

    /** Writes a rulebook, after making sure that it is the same when it is read again. */
    private static String written(Map<String, Object> tree) {
        Rulebook rulebook = read(tree);
        assertEquals(rulebook, RulebookReader.read(RulebookTree.of(rulebook)));
        return CanonicalText.of(RulebookTree.of(rulebook));
    }

    private static void assertWritten(String expected, Map<String, Object> tree) {
        String text = written(tree);
        assertTrue(text.contains(expected), text);
    }

    private static Map<String, Object> with(Object... further) {
        return rulebook(10, List.of(criterion("A1", RULE)), further);
    }

    private static Map<String, Object> ofRule(Map<String, Object> rule) {
        return rulebook(10, List.of(criterion("A1", rule)));
    }

    private static Map<String, Object> ofCriterion(Object... further) {
        return rulebook(10, List.of(criterion("A1", RULE, further)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valid_from",
                "valid_to",
                "title",
                "source",
                "\"total\"",
                "accepts",
                "classes",
                "ceilings",
                "exclusions",
                "ranking",
                "awards",
                "min",
                "better",
                "requires",
                "evidence"
            })
    void whatWasNotSaid_isNotWritten(String key) {
        assertFalse(written(with()).contains(key), key);
    }

    @Test
    void validity_isWrittenAsFarAsItIsKnown() {
        String from = written(with("valid_from", "2025-01-01"));
        assertTrue(from.contains("\"valid_from\":\"2025-01-01\""), from);
        assertFalse(from.contains("valid_to"), from);
        String to = written(with("valid_to", "2026-01-01"));
        assertTrue(to.contains("\"valid_to\":\"2026-01-01\""), to);
        assertFalse(to.contains("valid_from"), to);
    }

    @Test
    void head_isWrittenBack() {
        assertWritten("\"applies_to\":\"CLUB\"", with("applies_to", "CLUB"));
        assertWritten("\"accepts\":\"VERIFIED\"", with("accepts", "VERIFIED"));
        assertFalse(written(with("accepts", "ESTIMATED")).contains("accepts"));
        assertWritten("\"title\":{\"en\":\"Good\",\"vi\":\"Tốt\"}", with("title", TITLE));
        assertWritten(
                "\"source\":{\"document\":\"12/QĐ, 3\"}", with("source", map("document", "12/QĐ", "clause", "3")));
        assertWritten("\"ranking\":{\"ties\":[\"A1\",\"A\"]}", with("ranking", map("ties", List.of("A1", "A"))));
    }

    @Test
    void pointsAndTotal_areWrittenBack() {
        assertWritten("\"step\":0.25", with("points", map("step", 0.25, "rounding", "DOWN")));
        assertWritten("\"decimals\":1", with("points", map("decimals", 1)));
        assertWritten("\"total\":{\"max\":9,\"min\":0}", with("total", map("max", 9)));
        assertWritten("\"total\":{\"min\":-5}", with("total", map("min", -5)));
        assertFalse(written(with("total", map("min", 0))).contains("\"total\""));
    }

    @Test
    void criterion_isWrittenBack() {
        assertWritten("\"min\":-2", ofCriterion("min", -2));
        assertWritten("\"better\":\"lower\"", ofCriterion("better", "lower"));
        assertWritten("\"evidence\":\"required\"", ofCriterion("evidence", "required"));
        assertWritten("\"exempt\":\"full\"", ofCriterion("exempt", "full"));
        assertWritten("\"applies\":{\"fact\":\"f\"}", ofCriterion("applies", WHEN));
        assertWritten("\"requires\":{\"fact\":\"f\"}", ofCriterion("requires", WHEN));
    }

    @Test
    void classesCeilingsExclusionsAndAwards_areWrittenBack() {
        assertWritten(
                "\"quota\":{\"percent\":20,\"ties\":\"include\"}",
                with(
                        "classes",
                        List.of(map(
                                "code",
                                "K",
                                "from",
                                8,
                                "when",
                                WHEN,
                                "quota",
                                map("percent", 20, "ties", "include")))));
        assertWritten(
                "\"quota\":{\"percent\":20,\"ties\":\"exclude\"}",
                with(
                        "classes",
                        List.of(map(
                                "code",
                                "K",
                                "title",
                                TITLE,
                                "from",
                                8,
                                "quota",
                                map("percent", 20, "ties", "exclude")))));
        Object classes = List.of(map("code", "K", "from", 8), map("code", "L", "from", 0));
        String atMost =
                written(with("classes", classes, "ceilings", List.of(map("code", "C", "when", WHEN, "at_most", "L"))));
        assertTrue(atMost.contains("\"at_most\":\"L\""), atMost);
        assertFalse(atMost.contains("lower_by"), atMost);
        assertWritten(
                "\"lower_by\":2",
                with(
                        "classes",
                        classes,
                        "ceilings",
                        List.of(map("code", "C", "title", TITLE, "when", WHEN, "lower_by", 2))));
        assertWritten("\"exclusions\":[{\"code\":\"E\"", with("exclusions", List.of(map("code", "E", "when", WHEN))));
        assertWritten(
                "\"per\":\"group\",\"ties\":\"refuse\",\"top\":1",
                with(
                        "classes",
                        classes,
                        "awards",
                        List.of(map("code", "W", "per", "group", "top", 1, "ties", "refuse", "at_least", "K"))));
        assertWritten(
                "\"unless\":[\"W\"]",
                with(
                        "awards",
                        List.of(
                                map("code", "W", "per", "all", "top", 1, "ties", "include"),
                                map(
                                        "code",
                                        "V",
                                        "per",
                                        "all",
                                        "percent",
                                        10,
                                        "ties",
                                        "exclude",
                                        "unless",
                                        List.of("W"),
                                        "when",
                                        WHEN))));
    }

    @Test
    void defaultsOfRules_areNotWritten_andWhatDiffersIs() {
        Map<String, Object> value = map("actual", "a");
        assertWritten(
                "{\"proportional\":{\"value\":{\"actual\":\"a\"}}}",
                ofRule(map("proportional", map("value", value, "of", 100))));
        assertWritten(
                "{\"proportional\":{\"of\":50,\"value\":{\"actual\":\"a\",\"years_back\":1},\"zero_below\":40}}",
                ofRule(map(
                        "proportional",
                        map("value", map("actual", "a", "years_back", 1), "of", 50, "zero_below", 40))));
        assertWritten(
                "{\"count\":{\"each\":2,\"value\":{\"actual\":\"a\"}}}",
                ofRule(map("count", map("value", value, "each", 2, "beyond", 0, "per", 1, "steps", "exact"))));
        assertWritten(
                "{\"count\":{\"beyond\":5,\"each\":2,\"per\":3,\"steps\":\"full\",\"value\":{\"actual\":\"a\"}}}",
                ofRule(map("count", map("value", value, "each", 2, "beyond", 5, "per", 3, "steps", "full"))));
    }

    @Test
    void originOfATarget_isWrittenWhereOneIsAskedFor() {
        Object ofOrigin = map("attainment", "a", "origin", "AGREED");
        assertWritten(
                "{\"attainment\":\"a\",\"origin\":\"AGREED\"}", ofRule(map("proportional", map("value", ofOrigin))));
        assertFalse(written(ofRule(map("proportional", map("value", map("target", "a")))))
                .contains("origin"));
    }

    @ParameterizedTest
    @CsvSource({"above, true", "below, false"})
    void deduct_saysItsDirectionWhereItIsNotTheDefault(String direction, boolean isWritten) {
        String text = written(ofRule(map(
                "deduct",
                map(
                        "value",
                        map("actual", "a"),
                        "full_at",
                        10,
                        "per",
                        2,
                        "points",
                        0.5,
                        "steps",
                        "begun",
                        "direction",
                        direction))));
        assertEquals(isWritten, text.contains("direction"), text);
    }

    @Test
    void partsOfRules_keepTheirLimitAndTheirSign() {
        assertWritten(
                "{\"sum_of\":{\"rules\":[{\"assessed\":{\"fact\":\"f\"},\"max\":3},{\"assessed\":{\"fact\":\"f\"},\"minus\":true}]}}",
                ofRule(map(
                        "sum_of",
                        map(
                                "rules",
                                List.of(
                                        map("max", 3, "assessed", map("fact", "f")),
                                        map("minus", true, "assessed", map("fact", "f")))))));
    }

    @Test
    void everyForm_isTheSameWhenItIsReadAgain() {
        for (int seed = 0; seed < 300; seed++) {
            Rulebook rulebook = RandomRulebooks.rulebook(new Random(seed));
            assertEquals(rulebook, RulebookReader.read(RulebookTree.of(rulebook)), "seed " + seed);
        }
    }

    @Test
    void aNumberThatIsNoDecimal_isNeverWrittenRounded() {
        Value third = new Value.Constant(Fraction.of(1, 3));
        assertThrows(IllegalArgumentException.class, () -> FormText.of(third));
        Fraction longest = Fraction.ONE.dividedBy(Fraction.of(BigInteger.TEN.pow(100), BigInteger.ONE));
        assertEquals("0." + "0".repeat(99) + "1", CanonicalText.of(FormText.of(new Value.Constant(longest))));
        Value longer = new Value.Constant(longest.dividedBy(Fraction.of(10)));
        assertThrows(IllegalArgumentException.class, () -> FormText.of(longer));
    }
}
