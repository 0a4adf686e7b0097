package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a record, read so strictly that nothing in it can hide. */
class RecordTextTest {

    private static Map<?, ?> read(String text) throws IOException {
        return new RecordText().read(text);
    }

    @Test
    void values_areReadAsWhatTheyAre_numbersToTheLastDigit() throws IOException {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", "x");
        expected.put("b", new BigDecimal("0.10"));
        expected.put("c", true);
        expected.put("d", null);
        expected.put("e", List.of(new BigDecimal("12345678901234567890"), Map.of("f", false)));
        assertEquals(
                expected,
                read("{\"a\":\"x\",\"b\":0.10,\"c\":true,\"d\":null,\"e\":[12345678901234567890,{\"f\":false}]}"));
    }

    @Test
    void keysThatStandTwice_areRemembered_withTheirPaths_andTheFirstCounts() throws IOException {
        RecordText text = new RecordText();
        assertEquals(
                Map.of("a", List.of(Map.of("b", "1")), "c", "3"),
                text.read("{\"a\":[{\"b\":\"1\",\"b\":\"2\"}],\"c\":\"3\",\"c\":{\"d\":1}}"));
        assertEquals(List.of("a/0/b", "c"), text.twice());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "{",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1} 2",
                "{\"a\":01}",
                "{\"a\":'x'}",
                "{\"a\":NaN}",
                "// note\n{}",
                "1",
                "\"a\"",
                "[{}]",
                "true"
            })
    void anythingButOneObject_isRefused(String text) {
        assertThrows(IOException.class, () -> read(text));
    }

    @Test
    void textThatIsNestedWithoutEnd_isRefused_notACrash() throws IOException {
        String deep = "[".repeat(90) + "]".repeat(90);
        assertEquals(Set.of("a"), read("{\"a\":" + deep + "}").keySet());
        assertThrows(IOException.class, () -> read("{\"a\":" + "[".repeat(100_000) + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{ \"a\" : 1 }|{\"a\":1}",
                "{\"a b\": \"c d\"}|{\"a b\":\"c d\"}",
                "{\"a\\\" b\": 1}|{\"a\\\" b\":1}",
                "{\"a\\\\\" : 1}|{\"a\\\\\":1}",
                "{}|{}"
            })
    void space_isTakenFromBetweenTheParts_andNeverFromTexts(String text, String bare) {
        assertEquals(bare, RecordText.withoutSpace(text));
        assertEquals(
                bare, RecordText.withoutSpace(text.replace(": ", ":\r\n\t ").replace("c\r\n\t d", "c d")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10,0.1",
        "1E3,1000",
        "100,100",
        "-0.0,0",
        "1.50E-2,0.015",
        "12345678901234567890,12345678901234567890"
    })
    void number_isWrittenPlain_withoutTrailingZeros(BigDecimal number, String written) {
        assertEquals("{\"n\":" + written + "}", RecordText.canonical(Map.of("n", number)));
    }

    @Test
    void canonicalText_hasItsKeysByCodePoint_andOnlyTheEscapesThatMustBe() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ă", "\"\\/\n\u0001Đ");
        tree.put("b", List.of());
        tree.put("B", Map.of());
        assertEquals("{\"B\":{},\"b\":[],\"ă\":\"\\\"\\\\/\\n\\u0001Đ\"}", RecordText.canonical(tree));
    }
}
