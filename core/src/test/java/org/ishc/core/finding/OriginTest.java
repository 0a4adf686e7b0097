package org.ishc.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A row of a table, counted from 1; 0 is no row. */
class OriginTest {

    @Test
    void aRow_isKnown_fromTheFirstOn() {
        assertTrue(Origin.of("values", 1).isKnown());
        assertFalse(Origin.of("values", 0).isKnown());
        assertFalse(Origin.NONE.isKnown());
        assertEquals(new Origin("values", 3), Origin.of("values", 3));
        assertThrows(IllegalArgumentException.class, () -> Origin.of("values", -1));
    }
}
