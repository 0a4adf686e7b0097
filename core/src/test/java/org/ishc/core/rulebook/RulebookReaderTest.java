package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.NULL;
import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookReaderTest {

    private static final Object FLAG = map("flag", map("when", map("fact", "x")));

    static Stream<Arguments> faulty() {
        return Stream.of(
                top("colour", "red", "", "unknown key 'colour'"),
                top("status", "new", "status", "draft"),
                top("version", 1, "version", "a text"),
                top("exempt", NULL, "", "null"),
                top("applies_to", "NATION", "applies_to", "CLUB"),
                top("scale", "10", "scale", "a number"),
                top("scale", 10.001, "scale", "10.001 cannot be shown"),
                top("scale", -1, "scale", "above 0"),
                top("sections", List.of(), "sections", "1 or more"),
                top("sections", "A", "sections", "a list"),
                top("sections", List.of(NULL), "sections/0", "null"),
                top("sections", List.of("A"), "sections/0", "a mapping"),
                top("points", map("decimals", 2, "step", 1), "points", "exclude"),
                top("points", map("decimals", 1.5), "points/decimals", "whole"),
                top("points", map("decimals", 19), "points/decimals", "18"),
                top("points", map("rounding", "half"), "points/rounding", "HALF_EVEN"),
                top("valid_from", "2023-02-30", "valid_from", "yyyy-MM-dd"),
                top("valid_to", "0001-01-01", null, ""),
                top("classes", List.of(map("code", "E")), "classes/E", "'from'"),
                top("ceilings", List.of(map("code", "K", "when", map("fact", "x"))), "ceilings/K", "at_most"),
                top(
                        "ceilings",
                        List.of(map("code", "K", "when", map("fact", "x"), "lower_by", 0)),
                        "ceilings/K/lower_by",
                        "1 or more"),
                top("awards", List.of(map("code", "F", "per", "group", "ties", "include")), "awards/F", "exactly one"),
                top(
                        "exclusions",
                        List.of(map("code", "X", "when", map("between", List.of(1, 2)))),
                        "exclusions/X/when",
                        "at_least"),
                rule(
                        "two forms",
                        map("flag", map("when", map("fact", "x")), "assessed", map("fact", "x")),
                        "exactly one"),
                rule("no form", map(), "exactly one"),
                rule("unknown form", map("ratio", map()), "proportional"),
                rule("years_back elsewhere", proportional(map("target", "a", "years_back", 1)), "years_back"),
                rule("years_back negative", proportional(map("actual", "a", "years_back", -1)), "from 0 to 299"),
                rule("three values", proportional(map("percent", List.of(1, 2, 3))), "exactly two"),
                rule("three sides", map("flag", map("when", map("equal", List.of(1, 2, 3)))), "exactly two"),
                rule("points in a criterion", proportional(map("points", "C")), "classes"),
                rule(
                        "every_share in a criterion",
                        map("flag", map("when", map("every_share", map("of", "A", "at_least", 1)))),
                        "classes"),
                rule("per zero", map("count", map("value", 1, "each", 1, "per", 0)), "above 0"),
                rule("each negative", map("count", map("value", 1, "each", -1)), "0 or more"),
                rule(
                        "x not rising",
                        map("steps", map("value", 1, "table", List.of(List.of(2.5, 0), List.of(2.5, 1)))),
                        "2.5 follows 2.5"),
                rule("a point of three", map("steps", map("value", 1, "table", List.of(List.of(2, 0, 1)))), "[x, y]"),
                rule("no levels", map("choice", map("fact", "x", "levels", map())), "level"),
                rule(
                        "minus in best_of",
                        map(
                                "best_of",
                                map("rules", List.of(map("minus", true, "flag", map("when", map("fact", "x")))))),
                        "minus"),
                rule(
                        "minus no boolean",
                        map("sum_of", map("rules", List.of(map("minus", 1, "flag", map("when", map("fact", "x")))))),
                        "true or false"),
                rule("a code with a space", map("assessed", map("fact", "a b")), "a code"),
                rule("a huge number", map("proportional", map("value", new BigDecimal("1e200"))), "100 digits"));
    }

    private static Object proportional(Object value) {
        return map("proportional", map("value", value));
    }

    private static Arguments top(String key, Object value, String path, String says) {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", FLAG)), key, value);
        return Arguments.of(key + " " + value, tree, path, says);
    }

    private static Arguments rule(String name, Object rule, String says) {
        return Arguments.of(name, rulebook(10, List.of(criterion("C", rule))), null, says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void read_faultyText_saysWhereAndWhatIsAllowed(String name, Map<String, Object> tree, String path, String says) {
        if (name.startsWith("valid_to")) {
            tree.put("valid_from", "2023-01-01");
        }
        UnreadableTextException wrong = assertThrows(UnreadableTextException.class, () -> read(tree));
        assertTrue(wrong.getMessage().contains(says), wrong::getMessage);
        if (path != null) {
            assertEquals(path, wrong.path());
        }
        assertEquals(1, wrong.line());
        assertEquals(1, wrong.column());
    }

    @Test
    void read_missingAndDoubleKeys_areRefused() {
        assertThrows(UnreadableTextException.class, () -> RulebookReader.read(node(map("rulebook", "x"))));
        TextNode.Mapping.Entry entry = new TextNode.Mapping.Entry("rulebook", 2, 3, node("x"));
        UnreadableTextException twice = assertThrows(
                UnreadableTextException.class,
                () -> RulebookReader.read(new TextNode.Mapping(List.of(entry, entry), 1, 1)));
        assertEquals(2, twice.line());
        assertEquals(3, twice.column());
        UnreadableTextException refused = assertThrows(
                UnreadableTextException.class, () -> read(rulebook(10, List.of(criterion("C", FLAG, "min", 1.125)))));
        assertTrue(refused.getMessage().contains("min is 1.125"), refused::getMessage);
    }

    @Test
    void read_everyKey_isUnderstood() {
        Rulebook rulebook = read(rulebook(
                10,
                List.of(criterion(
                        "C",
                        FLAG,
                        "title",
                        map("vi", "Một"),
                        "min",
                        -2,
                        "better",
                        "higher",
                        "exempt",
                        "full",
                        "evidence",
                        "required",
                        "source",
                        map("document", "69/HNCT-BĐN", "date", "2023-03-06", "clause", "2"))),
                "status",
                "draft",
                "title",
                map("en", "One"),
                "valid_from",
                "2023-01-01",
                "total",
                map("max", 12),
                "awards",
                List.of(map("code", "F", "per", "all", "percent", 5, "ties", "refuse")),
                "classes",
                List.of(map("code", "E", "from", 9, "quota", map("percent", 25, "ties", "exclude"))),
                "applies_to",
                "CLUB"));
        Rulebook.Criterion criterion = rulebook.sections().get(0).criteria().get(0);
        assertEquals(Optional.empty(), rulebook.level());
        assertEquals("One", rulebook.title().orElseThrow().vi());
        assertEquals("Một", criterion.title().orElseThrow().en());
        assertEquals("69/HNCT-BĐN, 2023-03-06, 2", criterion.source().orElseThrow());
        assertEquals("sections/A/criteria/C", criterion.path());
        assertEquals("sections/A", rulebook.sections().get(0).path());
        assertTrue(criterion.needsEvidence());
        assertEquals(CutPolicy.REFUSE, rulebook.awards().get(0).ties());
    }

    @Test
    void digest_isOfTheCanonicalText() {
        TextNode one = node(map(
                "b",
                List.of(1.50, true),
                "a",
                "x\"\\\b\f\n\r\t\u0001ê",
                "e",
                map(),
                "f",
                List.of(),
                "z",
                0.0,
                "n",
                NULL));
        assertEquals(
                "{\"a\":\"x\\\"\\\\\\b\\f\\n\\r\\t\\u0001ê\",\"b\":[1.5,true],\"e\":{},\"f\":[],\"n\":null,\"z\":0}",
                CanonicalText.of(one));
        assertEquals(64, CanonicalText.digest(one).length());
        assertNotEquals(CanonicalText.digest(one), CanonicalText.digest(node(map())));
    }
}
