package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyMarksTest {

    private static List<String> key(int number) {
        return List.of("unit-" + number / 100, "members.total", "2026-" + number % 100);
    }

    @Test
    void keysAddedMoreThanOnce_areTold_ofVeryMany() {
        KeyMarks marks = new KeyMarks();
        for (int i = 0; i < 100_000; i++) {
            marks.add(key(i));
        }
        assertTrue(marks.repeated().isEmpty(), "different keys have different marks");
        marks.add(key(7));
        marks.add(key(7));
        marks.add(key(99_999));
        KeyMarks.Repeated repeated = marks.repeated();
        assertTrue(repeated.mayHold(key(7)) && repeated.mayHold(key(99_999)));
        assertEquals(
                0,
                IntStream.range(8, 99_999).filter(i -> repeated.mayHold(key(i))).count());
    }

    @Test
    void partsOfAKey_doNotRunTogether() {
        KeyMarks marks = new KeyMarks();
        marks.add(List.of("ab", "c"));
        marks.add(List.of("a", "bc"));
        marks.add(List.of("abc"));
        marks.add(List.of("", "abc"));
        assertTrue(marks.repeated().isEmpty());
        assertFalse(marks.repeated().mayHold(List.of("ab", "c")));
    }
}
