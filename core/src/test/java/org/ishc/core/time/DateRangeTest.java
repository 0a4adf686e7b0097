package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 28);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final DateRange LEAP = DateRange.of(START, END);

    @Test
    void contains_isHalfOpen() {
        assertTrue(LEAP.contains(START));
        assertTrue(LEAP.contains(LocalDate.of(2024, 2, 29)));
        assertFalse(LEAP.contains(END));
        assertFalse(LEAP.contains(START.minusDays(1)));
        assertEquals(2, LEAP.days());
        assertEquals(LocalDate.of(2024, 2, 29), LEAP.lastDay());
    }

    @Test
    void of_emptyOrBackwards_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> DateRange.of(START, START));
        assertThrows(IllegalArgumentException.class, () -> DateRange.of(END, START));
    }

    @Test
    void openEnd_holdsEveryLaterDay() {
        DateRange open = DateRange.from(START);
        assertFalse(open.hasEnd());
        assertEquals(Optional.empty(), open.end());
        assertEquals(Optional.of(END), LEAP.end());
        assertTrue(open.contains(LocalDate.of(9999, 12, 31)));
        assertTrue(open.contains(LEAP));
        assertFalse(LEAP.contains(open));
        assertFalse(DateRange.from(END).contains(LEAP));
        assertEquals("[2024-02-28, )", open.toString());
        assertEquals("[2024-02-28, 2024-03-01)", LEAP.toString());
    }

    @Test
    void openStart_holdsEveryEarlierDay() {
        DateRange open = DateRange.of(LocalDate.MIN, END);
        assertFalse(open.hasStart());
        assertTrue(LEAP.hasStart());
        assertTrue(open.contains(LocalDate.of(1, 1, 1)));
        assertTrue(open.contains(LEAP));
    }

    @Test
    void overlaps_touchingRanges_doNot() {
        assertFalse(LEAP.overlaps(DateRange.from(END)));
        assertFalse(DateRange.from(END).overlaps(LEAP));
        assertTrue(LEAP.overlaps(DateRange.from(START.plusDays(1))));
    }
}
