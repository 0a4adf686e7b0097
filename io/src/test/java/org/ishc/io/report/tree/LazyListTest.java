package org.ishc.io.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report of a million findings is written without holding a million texts. */
class LazyListTest {

    private final List<Integer> made = new ArrayList<>();
    private final LazyList<Integer, String> list = new LazyList<>(List.of(7, 8, 9), number -> {
        made.add(number);
        return "n" + number;
    });

    @Test
    void nothing_isMadeBeforeItIsAskedFor() {
        assertEquals(3, list.size());
        assertEquals(List.of(), made);
        assertEquals("n8", list.get(1));
        assertEquals(List.of(8), made);
    }

    @Test
    void elements_comeInTheirOrder_andAreNotKept() {
        assertEquals(List.of("n7", "n8", "n9"), List.copyOf(list));
        assertEquals(List.of("n7", "n8", "n9"), List.copyOf(list));
        assertEquals(List.of(7, 8, 9, 7, 8, 9), made);
    }

    @Test
    void placeBeyondTheEnd_isRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(3));
    }
}
