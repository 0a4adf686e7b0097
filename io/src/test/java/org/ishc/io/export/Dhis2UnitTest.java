package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** A unit as the other system holds it: what it would refuse is refused here, before a thousand others are sent. */
class Dhis2UnitTest {

    private static final Dhis2Uid ID = new Dhis2Uid("abcdefghijk");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static Dhis2Unit unit(String code, String name, String shortName, int level) {
        return new Dhis2Unit(ID, code, name, shortName, DAY, Optional.empty(), Optional.empty(), level);
    }

    @Test
    void textsAreAsLongAsTheOtherSystemTakesThem_andNoLonger() {
        assertEquals(
                50,
                unit("c".repeat(50), "n".repeat(230), "s".repeat(50), 1).code().length());
        assertThrows(IllegalArgumentException.class, () -> unit("c".repeat(51), "n", "s", 1));
        assertThrows(IllegalArgumentException.class, () -> unit("c", "n".repeat(231), "s", 1));
        assertThrows(IllegalArgumentException.class, () -> unit("c", "n", "s".repeat(51), 1));
        assertThrows(IllegalArgumentException.class, () -> unit("c", "n", "s", 0));
    }

    @Test
    void builderLeavesOutWhatMayBeEmpty() {
        assertEquals(
                unit("c", "n", "s", 1),
                Dhis2Unit.builder()
                        .id(ID)
                        .code("c")
                        .name("n")
                        .shortName("s")
                        .openingDate(DAY)
                        .level(1)
                        .build());
    }

    /** Our ranges end before a day, theirs on one. */
    @Test
    void unitIsClosedOnItsLastDay_andNamedByItsCodeWhereItHasNoName() {
        UnitVersion version = new UnitVersion(
                UnitCode.parse("A1"),
                DateRange.of(DAY, LocalDate.of(2026, 3, 1)),
                UnitLevel.COMMUNE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Origin.of("org-units", 1));
        Dhis2Unit unit = Dhis2Unit.of(version, Optional.empty(), 1);
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), unit.closedDate());
        assertEquals("A1", unit.name());
        assertEquals("A1@2025-07-01", unit.code());
        assertEquals(Dhis2Uid.of(version), unit.id());
    }
}
