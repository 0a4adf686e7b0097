package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebooks as people read and change them: what fits stands on a line, and every text is read back. */
class TextWriterTest {

    private static String yaml(String text) {
        return TextWriter.yaml(RulebookText.parse(text));
    }

    @Test
    void shortThings_standOnALine_longOnesBelow() {
        String list = "[" + String.join(", ", Collections.nCopies(40, "\"abcdefgh\"")) + "]";
        assertEquals(
                "a: {b: 1, c: [x, y]}\nd:\n" + "  - abcdefgh\n".repeat(40),
                yaml("{a: {b: 1, c: [x, y]}, d: " + list + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"true\"|\"true\"",
                "\"null\"|\"null\"",
                "\"12\"|\"12\"",
                "\"1.0\"|\"1.0\"",
                "\"2023-01-01\"|\"2023-01-01\"",
                "\"a: b\"|\"a: b\"",
                "\"\"|\"\"",
                "\" a\"|\" a\"",
                "\"Điểm\"|\"Điểm\"",
                "\"a\\\"b\\\\\"|\"a\\\"b\\\\\"",
                "\"a\\nb\"|\"a\\u000ab\"",
                "\"\\u0007\\u2028\"|\"\\u0007\\u2028\"",
                "clubs.existing|clubs.existing",
                "12.50|12.5",
                "1E3|1000",
                "-0|0",
                "true|true",
                "~|null"
            })
    void value_isWrittenSoThatItIsReadAsTheSame(String text, String written) {
        assertEquals("a: " + written + "\n", yaml("a: " + text));
    }

    @Test
    void json_isReadByEverybody_andBreaksWhereALineIsFull() {
        String text = TextWriter.json(RulebookText.parse(
                "{a: 1, b: [" + String.join(", ", Collections.nCopies(30, "abcdefgh")) + "], c: {}}"));
        assertTrue(text.startsWith("{\n  \"a\": 1,\n  \"b\": [\n    \"abcdefgh\",\n"), text);
        assertTrue(text.endsWith("\n  \"c\": {}\n}\n"), text);
        assertEquals(30, ((List<?>) CanonicalJson.readObject(text).get("b")).size());
    }
}
