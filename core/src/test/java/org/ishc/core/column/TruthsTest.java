package org.ishc.core.column;

import static org.ishc.core.column.Truths.FALSE;
import static org.ishc.core.column.Truths.TRUE;
import static org.ishc.core.column.Truths.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** True, false and unknown side by side for nine units: whatever two conditions can be. */
class TruthsTest {

    private static final byte[] ONE = {TRUE, TRUE, TRUE, FALSE, FALSE, FALSE, UNKNOWN, UNKNOWN, UNKNOWN};
    private static final byte[] OTHER = {TRUE, FALSE, UNKNOWN, TRUE, FALSE, UNKNOWN, TRUE, FALSE, UNKNOWN};

    @Test
    void not_turnsWhatIsKnown_andLeavesWhatIsNot() {
        byte[] to = new byte[9];
        Truths.not(OTHER, 0, to, 9);
        assertArrayEquals(new byte[] {FALSE, TRUE, UNKNOWN, FALSE, TRUE, UNKNOWN, FALSE, TRUE, UNKNOWN}, to);
        byte[] some = new byte[2];
        Truths.not(OTHER, 4, some, 2);
        assertArrayEquals(new byte[] {TRUE, UNKNOWN}, some, "from a position on");
    }

    /** All must hold: one that does not decides, whatever nobody knows of the other. */
    @Test
    void ofAll_oneFalse_decides() {
        byte[] to = ONE.clone();
        Truths.combine(FALSE, OTHER, 0, to, 9);
        assertArrayEquals(new byte[] {TRUE, FALSE, UNKNOWN, FALSE, FALSE, FALSE, UNKNOWN, FALSE, UNKNOWN}, to);
    }

    /** Any may hold: one that does decides. */
    @Test
    void ofAny_oneTrue_decides() {
        byte[] to = ONE.clone();
        Truths.combine(TRUE, OTHER, 0, to, 9);
        assertArrayEquals(new byte[] {TRUE, TRUE, TRUE, TRUE, FALSE, UNKNOWN, TRUE, UNKNOWN, UNKNOWN}, to);
    }

    @Test
    void whatIsCombined_isReadFromAPositionOn() {
        byte[] to = {TRUE, TRUE};
        Truths.combine(FALSE, OTHER, 7, to, 2);
        assertArrayEquals(new byte[] {FALSE, UNKNOWN}, to);
        assertEquals(TRUE, Truths.of(true));
        assertEquals(FALSE, Truths.of(false));
    }
}
