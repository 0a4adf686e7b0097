package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotationTest {

    @Test
    void change_isWrittenOnceWhereNothingChanged_withADashForNothing() {
        assertEquals("3 → 1", Notation.change(Optional.of("3"), Optional.of("1")));
        assertEquals("3", Notation.change(Optional.of("3"), Optional.of("3")));
        assertEquals("– → 1", Notation.change(Optional.empty(), Optional.of("1")));
        assertEquals("–", Notation.change(Optional.empty(), Optional.empty()));
    }
}
