package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees around a text is no part of it; what stands inside is. */
class OuterSpaceTest {

    /** As they come from keyboards, web pages, spreadsheets and the beginnings of files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\n", "\r", "\u00a0", "\u2007", "\u202f", "\u3000", "\u200b", "\u200d", "\u2060", "\ufeff",
                "\u0085"
            })
    void unseenCharacter_isTrimmedOnBothSides_andKeptInside(String unseen) {
        assertEquals("a" + unseen + "b", OuterSpace.trim(unseen + unseen + "a" + unseen + "b" + unseen));
        assertTrue(OuterSpace.isBlank(unseen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "0", "ă", "\u0301", "_", "\u00ad"})
    void anythingElse_isKept(String seen) {
        assertEquals(seen, OuterSpace.trim(" " + seen + " "));
        assertFalse(OuterSpace.isBlank(seen));
    }

    @Test
    void nothing_isBlank() {
        assertEquals("", OuterSpace.trim(""));
        assertEquals("", OuterSpace.trim(" \u200b\t "));
        assertTrue(OuterSpace.isBlank(""));
    }

    @Test
    void slice_isLookedAtAlone() {
        char[] buffer = "ab  cd".toCharArray();
        assertTrue(OuterSpace.isBlank(buffer, 2, 2));
        assertFalse(OuterSpace.isBlank(buffer, 1, 2));
        assertFalse(OuterSpace.isBlank(buffer, 2, 3));
    }

    @Property(tries = 300)
    void trimming_isDoneOnce_andTakesNothingThatIsSeen(@ForAll String text) {
        String trimmed = OuterSpace.trim(text);
        assertEquals(trimmed, OuterSpace.trim(trimmed));
        assertEquals(seen(text), seen(trimmed));
        assertEquals(OuterSpace.isBlank(text), trimmed.isEmpty());
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.chars().filter(c -> !OuterSpace.isSpace((char) c)).forEach(c -> seen.append((char) c));
        return seen.toString();
    }
}
