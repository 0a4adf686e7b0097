package org.ishc.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** What is said of a text: a phrase with a value in each of its places, and nowhere else. */
class StatementTest {

    @Test
    void values_standInTheirPlaces_alsoInsideEachOther() {
        Statement allowed = TextPhrase.WHOLE_BETWEEN.with("least", 1, "greatest", 12);
        assertEquals(
                "\"13 tháng\" stands here; allowed is a whole number from 1 to 12",
                Phrase.expected(TextPhrase.QUOTED_TEXT.with("text", "13 tháng"), allowed)
                        .toString());
        assertEquals(
                "the key 'money: $1\\2' stands twice",
                TextPhrase.KEY_TWICE.with("key", "money: $1\\2").toString(),
                "what stands there is said as it stands");
        assertEquals("{text}", TextPhrase.TYPED.with("text", "{text}").toString());
    }

    @Test
    void aList_isSaidElementByElement() {
        assertEquals(
                "'tea' stands here; allowed are [true or false, 1/2, FLOW]",
                Phrase.expectedWord("tea", List.of(TextPhrase.TRUE_OR_FALSE.with(), Fraction.of(1, 2), "FLOW"))
                        .toString());
    }

    @Test
    void aPlaceTooFew_orTooMany_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> TextPhrase.KEY_TWICE.with());
        assertThrows(IllegalArgumentException.class, () -> TextPhrase.KEY_TWICE.with("clé", "a"));
        assertThrows(IllegalArgumentException.class, () -> TextPhrase.TEXT.with("text", "a"));
        assertThrows(IllegalArgumentException.class, () -> new Statement(TextPhrase.WHOLE_FROM, Map.of()));
    }

    /** Programs tell phrases apart by their names, and people by what they say. */
    @Test
    void noTwoPhrases_sayTheSame() {
        Set<String> said = new HashSet<>();
        assertEquals(
                List.of(),
                Arrays.stream(TextPhrase.values())
                        .filter(phrase -> !said.add(phrase.english()))
                        .toList());
    }

    @Test
    void whatIsUnreadable_saysWhereItStands() {
        UnreadableTextException refused = new UnreadableTextException("sections/A", 4, 7, TextPhrase.MAPPING.with());
        assertEquals("sections/A, line 4, column 7: a mapping", refused.getMessage());
        assertEquals("sections/A, line 4, column 7", refused.place().toString());
        assertEquals(
                "the whole, line 1, column 1: a mapping",
                new UnreadableTextException("", 1, 1, TextPhrase.MAPPING.with()).getMessage());
    }
}
