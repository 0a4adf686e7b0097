package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that never ends does not fill the memory of whoever reads it. */
class LimitedRowsTest {

    private final List<Finding> findings = new ArrayList<>();
    private final List<RawRow> taken = new ArrayList<>();
    private LimitedRows rows;

    @BeforeEach
    void begin() {
        rows = new LimitedRows(Table.CLUBS, "clubs.csv", Limits.DEFAULT.withRows(2), findings, taken::add);
    }

    @Test
    void rowsWithinTheLimit_areTakenWithoutAWord() {
        offer(2);
        assertEquals(2, taken.size());
        assertFalse(rows.isFull());
        assertEquals(List.of(), findings);
    }

    @Test
    void rowsBeyondIt_areNotTaken_whichIsSaidOnce() {
        offer(5);
        assertEquals(List.of(1, 2), taken.stream().map(RawRow::row).toList());
        assertTrue(rows.isFull());
        assertEquals(1, findings.size());
        Finding finding = findings.get(0);
        assertEquals("package.limit", finding.code().code());
        assertEquals(Map.of("limit", "rows", "allowed", 2L, "found", 3L), finding.arguments());
        assertEquals("clubs", finding.location().table());
        assertEquals("clubs.csv", finding.location().file());
    }

    private void offer(int many) {
        for (int i = 1; i <= many; i++) {
            rows.accept(new RawRow(i, i + 1, new String[] {"K" + i}));
        }
    }
}
