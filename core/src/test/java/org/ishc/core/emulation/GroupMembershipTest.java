package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.ItemCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** Whom a unit or club is scored among, from a day on or for ever. */
class GroupMembershipTest {

    private static GroupMembership of(String unit, LocalDate from) {
        return new GroupMembership(unit, ItemCode.parse("delta"), DateRange.from(from), Origin.of("groups", 2));
    }

    @Test
    void key_isUnitAndFirstDay_emptyWhereItHasNone() {
        GroupMembership member = of("K1", LocalDate.of(2026, 1, 1));
        assertEquals(List.of("K1", "2026-01-01"), member.key());
        assertEquals(Location.of(Origin.of("groups", 2), member.key()), member.location());
        assertEquals(List.of("K1", ""), of("K1", LocalDate.MIN).key());
    }

    @Test
    void whatIsSpelledAsNoCode_isNobody() {
        assertThrows(IllegalArgumentException.class, () -> of("K 1", LocalDate.MIN));
    }
}
