package org.ishc.core.document;

import static org.ishc.core.testing.SamplesEmulation.NULL;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReaderTest {

    private static NodeReader reader(Object value) {
        return new NodeReader(node(value), "");
    }

    private static UnreadableTextException refused(Object value, Function<NodeReader, ?> reading) {
        return assertThrows(UnreadableTextException.class, () -> reading.apply(reader(value)));
    }

    static Stream<Arguments> wrongTypes() {
        Function<NodeReader, ?> text = NodeReader::text;
        Function<NodeReader, ?> bool = NodeReader::bool;
        Function<NodeReader, ?> number = NodeReader::number;
        Function<NodeReader, ?> entries = NodeReader::entries;
        Function<NodeReader, ?> list = reader -> reader.list(0, NodeReader::text);
        return Stream.of(
                Arguments.of("text", text, List.of(1, true, List.of(), map(), NULL)),
                Arguments.of("bool", bool, List.of(1, "true", List.of(), map(), NULL)),
                Arguments.of("number", number, List.of("1", true, List.of(), map(), NULL)),
                Arguments.of("entries", entries, List.of(1, "x", true, List.of(), NULL)),
                Arguments.of("list", list, List.of(1, "x", true, map(), NULL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTypes")
    void read_anotherType_isRefused(String name, Function<NodeReader, ?> reading, List<?> others) {
        others.forEach(other -> refused(other, reading));
    }

    @Test
    void read_theRightType_isItsValue() {
        assertEquals("x", reader("x").text());
        assertTrue(reader(true).bool());
        assertFalse(reader(false).bool());
        assertEquals(Fraction.parse("1/2"), reader(0.5).number());
        assertEquals(List.of("a", "b"), reader(List.of("a", "b")).list(2, NodeReader::text));
        assertEquals(ItemCode.parse("A.1"), reader("A.1").item());
        assertEquals(UnitCode.parse("01"), reader("01").code(UnitCode::parse));
        refused("a b", NodeReader::item);
    }

    @Test
    void type_isTold() {
        assertTrue(reader("x").isText());
        assertTrue(reader(1).isNumber());
        assertTrue(reader(true).isBool());
        for (Object other : List.of(List.of(), map(), NULL)) {
            assertFalse(reader(other).isText()
                    || reader(other).isNumber()
                    || reader(other).isBool());
        }
        assertFalse(reader(1).isText()
                || reader(1).isBool()
                || reader("x").isNumber()
                || reader(true).isNumber());
    }

    @Test
    void place_isThatOfWhatStandsThere() {
        NodeReader root = new NodeReader(new TextNode.Text("x", 3, 7), "");
        assertEquals(3, root.line());
        NodeReader child = root.at("a", new TextNode.Text("y", 4, 2));
        assertEquals("a", child.path());
        assertEquals("a/b", child.at("b", node("z")).path());
        UnreadableTextException wrong = child.wrong(TextPhrase.TEXT.with());
        assertEquals(List.of("a", 4, 2), List.of(wrong.path(), wrong.line(), wrong.column()));
        assertTrue(wrong.getMessage().startsWith("a, line 4, column 2: "), wrong::getMessage);
        assertTrue(root.wrong(TextPhrase.TEXT.with()).getMessage().startsWith("the whole, line 3, column 7: "));
    }

    @Test
    void number_signs_areHeld() {
        assertEquals(Fraction.ZERO, reader(0).notNegative());
        assertEquals(Fraction.parse("0.01"), reader(0.01).positive());
        assertEquals(Fraction.of(-1), reader(-1).number());
        refused(-0.01, NodeReader::notNegative);
        refused(0, NodeReader::positive);
        refused(-1, NodeReader::positive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E100", "1E-100"})
    void number_ofOneHundredDecimalPlaces_isRead(String written) {
        assertEquals(
                Fraction.of(new BigDecimal(written)),
                reader(new BigDecimal(written)).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E101", "1E-101", "1E2147483647", "1E-2147483647"})
    void number_ofMoreDecimalPlaces_isRefused(String written) {
        refused(new BigDecimal(written), NodeReader::number);
    }

    @Test
    void number_ofMoreThanOneHundredDigits_isRefused() {
        assertEquals(
                "9".repeat(100) + "/1",
                reader(new BigDecimal("9".repeat(100))).number().toString());
        refused(new BigDecimal("9".repeat(101)), NodeReader::number);
    }

    @Test
    void whole_boundsAreHeld() {
        assertEquals(2, reader(2).whole(2));
        assertEquals(Integer.MAX_VALUE, reader(Integer.MAX_VALUE).whole(0));
        assertEquals(3, reader(new BigDecimal("3.0")).whole(0));
        refused(1, reader -> reader.whole(2));
        refused(2.5, reader -> reader.whole(2));
        refused(Integer.MAX_VALUE + 1L, reader -> reader.whole(0));
    }

    @Test
    void whole_betweenTwo_isHeldByBoth() {
        assertEquals(1, reader(1).whole(1, 12));
        assertEquals(12, reader(12).whole(1, 12));
        for (Object other : List.of(0, 13, 1.5)) {
            assertEquals(
                    TextPhrase.WHOLE_BETWEEN.with("least", 1, "greatest", 12),
                    refused(other, reader -> reader.whole(1, 12))
                            .problem()
                            .values()
                            .get("allowed"));
        }
    }

    @Test
    void day_isReadOfTheYears1900To2199() {
        assertEquals(LocalDate.of(2024, 2, 29), reader("2024-02-29").day());
        for (String other : List.of("2023-02-29", "1899-12-31", "2200-01-01", "mai")) {
            Statement problem = refused(other, NodeReader::day).problem();
            assertEquals(TextPhrase.NO_DATE, problem.phrase());
            assertEquals(other, problem.values().get("found"));
            assertEquals(
                    TextPhrase.DAY.with("first", "1900", "last", "2199"),
                    problem.values().get("allowed"));
        }
    }

    /** As much of a long text as it can be found by; a character of two halves is never cut in two. */
    @Test
    void longText_isShownInPart() {
        assertEquals("x".repeat(200), shown("x".repeat(200)));
        assertEquals("x".repeat(199) + "…", shown("x".repeat(201)));
        assertEquals("x".repeat(198) + "😀…", shown("x".repeat(198) + "😀😀"));
    }

    private static Object shown(String text) {
        Statement found =
                (Statement) refused(text, NodeReader::number).problem().values().get("found");
        assertEquals(TextPhrase.QUOTED_TEXT, found.phrase());
        return found.values().get("text");
    }

    @Test
    void word_thatIsNone_isRefusedWithThoseThatAre() {
        assertEquals(
                TextPhrase.ONE_OF.with("words", List.of("HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN")),
                refused("other", reader -> reader.word(Rounding.class, true))
                        .problem()
                        .values()
                        .get("allowed"));
        assertEquals(
                TextPhrase.ONE_OF.with("words", List.of("half_up", "half_even", "half_down", "up", "down")),
                refused("other", reader -> reader.word(Rounding.class, false))
                        .problem()
                        .values()
                        .get("allowed"));
    }

    @Test
    void word_isOfOneCaseOnly() {
        assertEquals(Rounding.HALF_UP, reader("HALF_UP").word(Rounding.class, true));
        assertEquals(Rounding.HALF_UP, reader("half_up").word(Rounding.class, false));
        refused("half_up", reader -> reader.word(Rounding.class, true));
        refused("HALF_UP", reader -> reader.word(Rounding.class, false));
        refused("other", reader -> reader.word(Rounding.class, true));
    }

    @Test
    void keys_requiredOptionalAndUnknown_areTold() {
        NodeReader.Keys keys = reader(map("a", "x", "l", List.of("p", "q"))).keys(List.of("a"), List.of("b", "l"));
        assertTrue(keys.has("a"));
        assertFalse(keys.has("b"));
        assertEquals("a", keys.get("a").path());
        assertEquals(Optional.of("x"), keys.find("a", NodeReader::text));
        assertEquals(Optional.empty(), keys.find("b", NodeReader::text));
        assertEquals(List.of("p", "q"), keys.list("l", NodeReader::text));
        assertEquals(List.of("l/0", "l/1"), keys.list("l", NodeReader::path));
        assertEquals(List.of(), keys.list("b", NodeReader::text));
        refused(map("b", "x"), reader -> reader.keys(List.of("a"), List.of("b")));
        refused(map("a", "x", "c", "y"), reader -> reader.keys(List.of("a"), List.of("b")));
    }

    @Test
    void list_tooShort_isRefused() {
        assertEquals(List.of(), reader(List.of()).list(0, NodeReader::text));
        refused(List.of(), reader -> reader.list(1, NodeReader::text));
    }

    @Test
    void list_elementsAreNamedByTheirCode_orElseByTheirPlace() {
        Object list = List.of(
                "x",
                map("code", "C7", "title", "y"),
                map("title", "code"),
                map("title", "y", "code", "C8"),
                map("code", 9));
        assertEquals(List.of("0", "C7", "2", "C8", "4"), reader(list).list(0, NodeReader::path));
        assertEquals(
                "1",
                refused(List.of("x", NULL), reader -> reader.list(0, NodeReader::path))
                        .path());
    }

    @Test
    void entry_twiceOrNull_isRefusedWhereItsKeyStands() {
        TextNode.Mapping.Entry first = new TextNode.Mapping.Entry("k", 2, 3, node("x"));
        TextNode.Mapping.Entry second = new TextNode.Mapping.Entry("k", 4, 5, node("x"));
        TextNode.Mapping.Entry empty = new TextNode.Mapping.Entry("n", 6, 7, node(NULL));
        for (List<TextNode.Mapping.Entry> entries : List.of(List.of(first, second), List.of(first, empty))) {
            NodeReader reader = new NodeReader(new TextNode.Mapping(entries, 1, 1), "p");
            UnreadableTextException wrong = assertThrows(UnreadableTextException.class, reader::entries);
            TextNode.Mapping.Entry offending = entries.get(1);
            assertEquals(
                    List.of("p", offending.line(), offending.column()),
                    List.of(wrong.path(), wrong.line(), wrong.column()));
        }
        UnreadableTextException unknown = assertThrows(
                UnreadableTextException.class,
                () -> new NodeReader(new TextNode.Mapping(List.of(first), 1, 1), "p").keys(List.of(), List.of("a")));
        assertEquals(List.of(2, 3), List.of(unknown.line(), unknown.column()));
    }

    @Test
    void description_saysWhatStandsThere() {
        List<String> all = Stream.of("x", 1.50, true, NULL, List.of("a", "b"), map("a", 1, "b", 2))
                .map(value -> node(value).describe())
                .toList();
        assertEquals(List.of("\"x\"", "1.5", "true", "null", "a list of 2", "{a, b}"), all);
    }

    @Test
    void description_ofAShortTextForALongNumber_isShort() {
        assertEquals("1" + "0".repeat(100), node(new BigDecimal("1E100")).describe());
        assertEquals("1E+101", node(new BigDecimal("1E101")).describe());
        assertEquals("1E-2147483647", node(new BigDecimal("1E-2147483647")).describe());
    }
}
