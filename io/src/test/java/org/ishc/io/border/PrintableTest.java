package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of others, shown so that no terminal obeys them and no reader is misled by what is not seen. */
class PrintableTest {

    @ParameterizedTest
    @CsvSource({
        "27,\\u001B",
        "0,\\u0000",
        "7,\\u0007",
        "10,\\u000A",
        "13,\\u000D",
        "9,\\u0009",
        "127,\\u007F",
        "155,\\u009B",
        "8203,\\u200B",
        "8238,\\u202E",
        "8294,\\u2066",
        "65279,\\uFEFF",
        "55357,\\uD83D"
    })
    void characterThatIsObeyedOrHides_isShownByItsNumber(int character, String shown) {
        assertEquals("a" + shown + "b", Printable.of("a" + (char) character + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Câu lạc bộ", "𠀀 😀", "a\u00a0b", "\\u001B", "–…“”", ""})
    void everythingElse_isShownAsItIs(String text) {
        assertEquals(text, Printable.of(text));
        assertEquals(text, Printable.ofLines(text));
    }

    @Test
    void linesAndTabs_stay_whereLinesAreShown_butNotAReturnThatOverwritesTheLine() {
        assertEquals("a\n\tb\r\nc\\u000Dd", Printable.ofLines("a\n\tb\r\nc\rd"));
        assertEquals("a\\u001B[2Jb", Printable.ofLines("a\u001b[2Jb"));
    }
}
