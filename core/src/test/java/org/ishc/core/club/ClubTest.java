package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.junit.jupiter.api.Test;

class ClubTest {

    private static Club named(Optional<String> name) {
        return new Club(
                ClubCode.parse("K-1"),
                name,
                UnitCode.parse("00004"),
                Optional.empty(),
                Optional.empty(),
                Origin.of("clubs", 1));
    }

    @Test
    void label_isTheNameWithTheCode_theCodeAloneWithoutName() {
        assertEquals("CLB Hy Vọng (K-1)", named(Optional.of("CLB Hy Vọng")).label());
        assertEquals("K-1", named(Optional.empty()).label());
    }
}
