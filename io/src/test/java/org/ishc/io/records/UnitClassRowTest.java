package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

class UnitClassRowTest {

    private static UnitClassRow row(String type, String from, String to) {
        return UnitClassRow.from(Rows.of(Table.UNIT_CLASSES, "00097", type, from, to, "QĐ 861"));
    }

    @Test
    void classHolds_fromItsFirstDayOn_orUntilItsEnd() {
        assertEquals(
                DateRange.from(LocalDate.of(2026, 1, 1)),
                row("area.hard", "2026-01-01", "").toDomain().days());
        assertEquals(
                DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                row("area.hard", "2026-01-01", "2027-01-01").toDomain().days());
        assertEquals(
                "area.hard",
                row("area.hard", "2026-01-01", "").toDomain().code().value());
    }

    @Test
    void classThatWouldHoldOnNoDay_isBad_andOneThatIsBuiltInIsReserved() {
        assertTrue(row("area.hard", "2026-01-01", "2026-01-01").hasBadRange());
        assertFalse(row("area.hard", "2026-01-01", "2026-01-02").hasBadRange());
        assertFalse(row("area.hard", "2026-01-01", "").isReserved());
    }
}
