package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows as they were sent, from cells that come as slices or as texts. */
class RawRowSinkTest {

    private final List<RawRow> rows = new ArrayList<>();

    @Test
    void cells_areSortedIn_andThoseThatDoNotCome_areEmptyOrNotThere() {
        RawRowSink sink = new RawRowSink(new boolean[] {true, true, false}, rows::add);
        sink.begin(3, 7);
        sink.cell(1, "CLB Một");
        sink.end();
        assertEquals(3, rows.get(0).row());
        assertEquals(7, rows.get(0).line());
        assertEquals("", rows.get(0).text(0));
        assertEquals("CLB Một", rows.get(0).text(1));
        assertNull(rows.get(0).text(2));
    }

    @Test
    void slice_isCopied_sinceItsBufferIsUsedAgain() {
        RawRowSink sink = new RawRowSink(new boolean[] {true}, rows::add);
        char[] buffer = "xxK1yy".toCharArray();
        sink.begin(1, 2);
        sink.cell(0, buffer, 2, 2);
        Arrays.fill(buffer, '?');
        sink.end();
        assertEquals("K1", rows.get(0).text(0));
    }

    @Test
    void row_keepsNothingOfTheOneBefore() {
        RawRowSink sink = new RawRowSink(new boolean[] {true, true}, rows::add);
        sink.begin(1, 2);
        sink.cell(0, "K1");
        sink.cell(1, "a");
        sink.end();
        sink.begin(2, 3);
        sink.cell(0, "K2");
        sink.end();
        assertEquals("a", rows.get(0).text(1));
        assertEquals("", rows.get(1).text(1));
    }
}
