package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** A version of a unit is known by its code and first day, wherever its row came from. */
class UnitVersionTest {

    private static final UnitVersion WARD = UnitVersion.builder()
            .code(unit("00008"))
            .validity(DateRange.from(day("2025-07-01")))
            .level(UnitLevel.COMMUNE)
            .name("Phường Ngọc Hà")
            .parent(unit("01"))
            .origin(Origin.of("org-units", 4))
            .build();

    @Test
    void key_isCodeAndFirstDay() {
        assertEquals(List.of("00008", "2025-07-01"), WARD.key());
        assertEquals(Location.of(Origin.of("org-units", 4), WARD.key()), WARD.location());
    }

    @Test
    void fromElsewhere_isTheSameButForItsRow() {
        Origin other = Origin.of("units", 9);
        UnitVersion moved = WARD.from(other);
        assertEquals(other, moved.origin());
        assertEquals(WARD, moved.from(WARD.origin()));
    }
}
