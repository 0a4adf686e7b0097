package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

class OrgUnitRowTest {

    private static OrgUnitRow unit(String from, String to) {
        return OrgUnitRow.from(Rows.of(
                Table.ORG_UNITS, "00097", from, to, "Cấp xã", "Hội Người cao tuổi", "Phường Hồng Hà", "01", "NQ 1656"));
    }

    @Test
    void everyCell_hasItsPlace() {
        assertEquals(
                new UnitVersion(
                        UnitCode.parse("00097"),
                        DateRange.of(LocalDate.of(2025, 7, 1), LocalDate.of(2027, 1, 1)),
                        UnitLevel.COMMUNE,
                        Optional.of(UnitKind.ASSOCIATION),
                        Optional.of("Phường Hồng Hà"),
                        Optional.of(UnitCode.parse("01")),
                        Optional.of("NQ 1656"),
                        Rows.origin(Table.ORG_UNITS)),
                unit("1/7/2025", "2027-01-01").toDomain());
    }

    @Test
    void unitWithoutAnEnd_goesOn() {
        assertEquals(
                Optional.empty(), unit("2025-07-01", "").toDomain().validity().end());
        assertFalse(unit("2025-07-01", "").hasBadRange());
    }

    @Test
    void unitThatWouldHoldNoDay_isBad() {
        assertTrue(unit("2025-07-01", "2025-07-01").hasBadRange());
        assertTrue(unit("2025-07-01", "2025-06-30").hasBadRange());
        assertFalse(unit("2025-07-01", "2025-07-02").hasBadRange());
    }
}
