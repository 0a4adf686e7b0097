package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** What some clubs come to: of no more is it known than should be, and of none known nothing is. */
class ClubTallyTest {

    private static ClubTally tally(long sum, long known, long expected) {
        return new ClubTally(Fraction.of(sum), known, expected);
    }

    @Test
    void knownAre_noneUpToAllThatShouldBe() {
        assertEquals(3, tally(5, 3, 3).known());
        assertEquals(0, tally(0, 0, 3).known());
        assertThrows(IllegalArgumentException.class, () -> tally(5, 4, 3));
        assertThrows(IllegalArgumentException.class, () -> tally(5, -1, 3));
    }

    @Test
    void itIsMissing_whereSomeAreAsked_andNoneIsKnown() {
        assertTrue(tally(0, 0, 1).isMissing());
        assertFalse(tally(0, 0, 0).isMissing());
        assertFalse(tally(0, 1, 2).isMissing());
    }

    @Test
    void talliesOfDifferentClubs_addUp_partByPart_inAnyOrder() {
        assertEquals(tally(7, 3, 9), tally(5, 1, 4).plus(tally(2, 2, 5)));
        assertEquals(tally(7, 3, 9), tally(2, 2, 5).plus(tally(5, 1, 4)));
        assertEquals(tally(5, 1, 4), tally(5, 1, 4).plus(ClubTally.NONE));
        assertEquals(tally(5, 1, 4), ClubTally.NONE.plus(tally(5, 1, 4)));
    }
}
