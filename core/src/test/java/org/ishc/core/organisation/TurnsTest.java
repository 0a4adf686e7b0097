package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which a walk comes to the days on which something may become of what versions hold. */
class TurnsTest {

    /** Version 2 has two turns, version 1 none. */
    private static Turns turns(boolean isBackward) {
        Turns.Builder builder = new Turns.Builder(isBackward);
        builder.add(2, day("2026-01-01"));
        builder.add(3, day("2025-07-01"));
        builder.add(0, day("2025-07-01"));
        builder.add(2, day("2025-07-01"));
        builder.add(2, day("2025-07-01"));
        return builder.build(4);
    }

    private static String order(Turns turns) {
        StringBuilder order = new StringBuilder();
        for (int rank = 0; rank < turns.size(); rank++) {
            order.append(turns.day(rank))
                    .append('/')
                    .append(turns.version(rank))
                    .append(' ');
        }
        return order.toString().strip();
    }

    @Test
    void forwards_theyRise_andThoseOfOneDayGoByVersion_eachOnce() {
        assertEquals("2025-07-01/0 2025-07-01/2 2025-07-01/3 2026-01-01/2", order(turns(false)));
    }

    @Test
    void backwards_theyFall_andThoseOfOneDayStillGoByVersion() {
        assertEquals("2026-01-01/2 2025-07-01/0 2025-07-01/2 2025-07-01/3", order(turns(true)));
    }

    @Test
    void aVersion_marksAllItsTurns() {
        Turns turns = turns(false);
        BitSet marked = new BitSet();
        turns.mark(1, marked);
        assertEquals("{}", marked.toString());
        turns.mark(2, marked);
        assertEquals("{1, 3}", marked.toString());
        turns.mark(0, marked);
        assertEquals("{0, 1, 3}", marked.toString());
        assertFalse(turns.has(1));
        assertTrue(turns.has(0) && turns.has(2) && turns.has(3));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2025-06-30, 0",
        "false, 2025-07-01, 3",
        "false, 2025-12-31, 3",
        "false, 2026-01-01, 4",
        "true, 2026-01-02, 0",
        "true, 2026-01-01, 0",
        "true, 2025-12-31, 1",
        "true, 2025-07-01, 1",
        "true, 2025-06-30, 4"
    })
    void aWalkFromADay_beginsBehindIt_backwardsWithThatVeryDay(boolean isBackward, LocalDate from, int first) {
        assertEquals(first, turns(isBackward).first(from));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2025-06-30, false",
        "false, 2025-07-01, true",
        "false, 2025-07-02, true",
        "true, 2025-06-30, true",
        "true, 2025-07-01, false",
        "true, 2025-07-02, false"
    })
    void aWalkToADay_comesToTheTurnsOfThatDay_backwardsNot(boolean isBackward, LocalDate to, boolean isBy) {
        int rankOfReform = isBackward ? 1 : 0;
        assertEquals(isBy, turns(isBackward).isBy(rankOfReform, Turns.number(to)));
    }

    @Test
    void turnsOfOneDay_areKnown_andOpenEndsAreFarButFinite() {
        Turns turns = turns(false);
        assertTrue(turns.areOfOneDay(0, 2));
        assertFalse(turns.areOfOneDay(2, 3));
        assertTrue(Turns.number(LocalDate.MIN) < Turns.number(day("1900-01-01")));
        assertTrue(Turns.number(LocalDate.MAX) > Turns.number(day("2199-12-31")));
        assertEquals(-Turns.number(LocalDate.MIN), Turns.number(LocalDate.MAX));
        assertEquals(0, Turns.number(LocalDate.EPOCH));
    }
}
