package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** A row whose cells belong to nobody knows which columns may have been whatever stands in it. */
class LostRowsTest {

    private static LostRows lost(String... rows) {
        LostRows lost = new LostRows();
        for (int i = 0; i < rows.length; i++) {
            lost.note(width("clubs", i + 1, rows[i]));
        }
        return lost;
    }

    private static Finding width(String table, int row, String cells) {
        Location at = new Location(table, null, row, null, null, null, null, null, cells);
        return Finding.of(ExchangeFinding.ROW_WIDTH, at, "cells", 3L, "headings", 4L);
    }

    @Test
    void codeThatStandsInTheRow_mayBeTheOneThatItLost() {
        LostRows lost = lost("K1;CLB Một;\"A1\"");
        assertTrue(lost.mayHold(Table.CLUBS, "K1"));
        assertTrue(lost.mayHold(Table.CLUBS, "A1"));
        assertFalse(lost.mayHold(Table.CLUBS, "K"));
        assertFalse(lost.mayHold(Table.ORG_UNITS, "A1"));
        assertTrue(lost.isAny(Table.CLUBS));
        assertFalse(lost.isUntold(Table.CLUBS));
        assertFalse(lost.isAny(Table.ORG_UNITS));
    }

    @Test
    void rowThatIsNoObject_isLost() {
        LostRows lost = new LostRows();
        Location at = new Location("clubs", null, 1, null, null, null, null, null, "[\"K1\",\"CLB\"]");
        lost.note(Finding.of(ExchangeFinding.NOT_AN_OBJECT, at, "found", "array"));
        assertTrue(lost.mayHold(Table.CLUBS, "K1"));
    }

    @Test
    void rowOfWhichTheEndIsNotKept_mayHaveHeldAnyCode() {
        assertTrue(lost("K1," + "x ".repeat(150)).isUntold(Table.CLUBS));
    }

    @Test
    void moreRowsThanAreLookedInto_mayHaveHeldAnyCode_andNoMoreIsKept() {
        String[] rows = new String[LostRows.MOST + 5];
        Arrays.setAll(rows, i -> "K" + i);
        LostRows many = lost(rows);
        assertTrue(many.isUntold(Table.CLUBS));
        assertEquals(LostRows.MOST + 1, many.found().size());
        assertFalse(lost(Arrays.copyOf(rows, LostRows.MOST)).isUntold(Table.CLUBS));
    }

    @Test
    void lostRows_areGivenWithTheCodesAskedFor_eachOnce() {
        assertEquals(
                List.of(new LostRows.Lost(1, "K1"), new LostRows.Lost(2, "K1"), new LostRows.Lost(2, "K2")),
                lost("K1,K1,x", "K1,K2", "K3").of(Table.CLUBS, List.of("K1", "K2")));
    }
}
