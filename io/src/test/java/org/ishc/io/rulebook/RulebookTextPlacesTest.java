package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mistake in the text of a rulebook is told at its line and column, where somebody mends it. */
class RulebookTextPlacesTest {

    private static final List<String> LINES = List.of(
            "rulebook: r",
            "version: '1'",
            "applies_to: PROVINCE",
            "scale: 10",
            "sections:",
            "  - code: A",
            "    max: 10",
            "    criteria:",
            "      - code: A1",
            "        max: 10",
            "        missing: zero",
            "        rule: {proportional: {value: {actual: members.total}}}");

    @Test
    void textWithoutAMistake_isRead() {
        assertEquals(
                "r",
                RulebookReader.read(RulebookText.parse(String.join("\n", LINES)))
                        .name());
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2|version: *v|2",
                "2|version: &v '1'|2",
                "2|version: !!str 1|2",
                "2|version: null|2",
                "2|version: [1]|2",
                "3|applies_to: PLANET|3",
                "4|scale: ten|4",
                "4|scale: -10|4",
                "4|scale: 1e9999|4",
                "4|colour: red|4",
                "4|? [a]|4",
                "4|<<: {a: 1}|4",
                "6|  - code: Đ|6",
                "7|    max: 10.001|7",
                "7|    max: 0x10|7",
                "8|    criterias:|8",
                "9|      - code: A 1|9",
                "10|        max: -1|10",
                "10|        max: '10'|10",
                "11|        missing: skip|11",
                "12|        rule: {magic: 1}|12",
                "12|        rule: {proportional: {value: {actual: members total}}}|12",
                "12|        rule: {proportional: {value: {actual: members.total}, per: 2}}|12",
                "12|        rule: {bands: {value: {actual: members.total}, bands: []}}|12",
                "12|        rule: proportional|12",
                "12|        rule: {proportional: {value: {actual: members.total}}, flag: {fact: x}}|12",
                "5|sections: [|5",
                "6|\t- code: A|6"
            })
    void mistake_isToldAtItsLine(int line, String text, int told) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(line - 1, text);
        UnreadableTextException refused = assertThrows(
                UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(String.join("\n", lines))));
        if (!text.endsWith("[")) {
            assertEquals(told, refused.line(), () -> text + ": " + refused.getMessage());
        } else {
            assertTrue(refused.line() >= told, refused.getMessage());
        }
        assertTrue(refused.column() >= 1);
        assertFalse(refused.problem().toString().isBlank());
    }

    @Test
    void keyThatStandsTwice_isToldWhereItStandsAgain() {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(4, "scale: 20");
        UnreadableTextException refused = assertThrows(
                UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(String.join("\n", lines))));
        assertEquals(5, refused.line(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void keyThatMustBeThere_isMissed(int line) {
        List<String> lines = new ArrayList<>(LINES);
        lines.remove(line);
        if (line == 4) {
            lines.subList(4, lines.size()).clear();
        }
        UnreadableTextException refused = assertThrows(
                UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(String.join("\n", lines))));
        String key = LINES.get(line).replaceFirst(":.*", "");
        assertTrue(refused.getMessage().contains(key), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'a: 1\n---\nb: 2\n',2", "'',0", "'---\n---\n',2"})
    void documents_areOne(String text, long count) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> RulebookText.parse(text));
        assertEquals(count, refused.problem().values().get("count"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "True|Bool",
                "FALSE|Bool",
                "yes|Text",
                "on|Text",
                "Null|Null",
                "''|Null",
                "1_000|Text",
                "0x1F|Text",
                "012|Text",
                ".5|Text",
                "1.|Text",
                "-0.5|Number",
                "1e3|Number",
                "2023-01-01|Text",
                "NaN|Text"
            })
    void plainScalar_isWhatJsonWouldCallIt(String text, String type) {
        Object value = ((TextNode.Mapping) RulebookText.parse("a: " + text))
                .entries()
                .get(0)
                .value();
        assertEquals(type, value.getClass().getSimpleName());
    }
}
