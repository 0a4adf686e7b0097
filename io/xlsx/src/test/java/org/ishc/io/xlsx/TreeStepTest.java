package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path leads to one place of a rulebook: {@code rule/bands/#1/points}. */
class TreeStepTest {

    @Test
    void path_namesKeysAndNumbersOfElements() {
        assertEquals(
                List.of(TreeStep.key("bands"), TreeStep.element(12), TreeStep.key("points")),
                TreeStep.path("bands/#12/points", 1));
        assertEquals(List.of(TreeStep.key("12")), TreeStep.path("12", 1));
        assertEquals(12, TreeStep.element(12).number());
    }

    @Test
    void keyThatIsNoPlainWord_standsInQuotes() {
        List<TreeStep> steps =
                List.of(TreeStep.key("levels"), TreeStep.key("a/b"), TreeStep.key("#1"), TreeStep.key("Khá \"tốt\""));
        assertEquals("levels/\"a/b\"/\"#1\"/\"Khá \\\"tốt\\\"\"", TreeStep.path(steps));
        assertEquals(steps, TreeStep.path(TreeStep.path(steps), 1));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "/",
                "a/",
                "/a",
                "a//b",
                "#0",
                "#01",
                "#-1",
                "#1234567890",
                "a b",
                "Khá",
                "\"a",
                "\"a\"b",
                "a#1",
                "#1a",
                "\"\\x\"",
                "a/#"
            })
    void whatIsNoPath_isRefusedAtItsCell(String text) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> TreeStep.path(text, 9));
        assertEquals(9, refused.line());
    }

    /** A cell holds 32,767 characters. */
    @Test
    void longestKeyThatACellHolds_isReadLikeAnyOther() {
        String key = "ă".repeat(30_000);
        assertEquals(List.of(TreeStep.key(key)), TreeStep.path("\"" + key + "\"", 1));
    }

    @Property(tries = 300)
    void writtenPath_isReadAsItself(@ForAll("paths") List<TreeStep> steps) {
        assertEquals(steps, TreeStep.path(TreeStep.path(steps), 1));
    }

    @Provide
    Arbitrary<List<TreeStep>> paths() {
        Arbitrary<TreeStep> keys = Arbitraries.strings()
                .withChars("aZ0._~-#/\\\" \n\tạ")
                .ofMaxLength(8)
                .map(TreeStep::key);
        Arbitrary<TreeStep> elements =
                Arbitraries.integers().between(1, 999_999_999).map(TreeStep::element);
        return Arbitraries.oneOf(keys, elements).list().ofMinSize(1).ofMaxSize(5);
    }
}
