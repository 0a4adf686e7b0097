package org.ishc.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be read says where it stands and what is wrong. */
class UnreadableTextExceptionTest {

    private static final Statement WRONG = Phrase.expectedWord("xa", List.of("xã", "phường"));

    @Test
    void itsMessage_isPlaceAndProblem() {
        UnreadableTextException unreadable = new UnreadableTextException("norms/0", 3, 7, WRONG);
        assertEquals(unreadable.place() + ": " + WRONG, unreadable.getMessage());
        assertEquals(WRONG, unreadable.problem());
        assertEquals("norms/0", unreadable.path());
        assertEquals(3, unreadable.line());
        assertEquals(7, unreadable.column());
        assertEquals(
                TextPhrase.PLACE.with("path", TextPhrase.TYPED.with("text", "norms/0"), "line", 3, "column", 7),
                unreadable.place());
    }

    @Test
    void withoutAPath_itSpeaksOfTheWhole() {
        UnreadableTextException unreadable = new UnreadableTextException("", 1, 1, WRONG);
        assertEquals(
                TextPhrase.PLACE.with("path", TextPhrase.WHOLE.with(), "line", 1, "column", 1), unreadable.place());
    }
}
