package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.ishc.core.organisation.Snapshot;
import org.junit.jupiter.api.Test;

/** Whom a package is of: everybody where its sender is the root, else the sender's subtree of the day. */
class SenderScopeTest {

    private static final Snapshot MAP = nation().asOf(day("2024-12-31"));

    private static SenderScope of(String sender) {
        return SenderScope.of(Optional.of(unit(sender)), MAP);
    }

    @Test
    void theRoot_orNobody_isEverybody() {
        assertSame(SenderScope.EVERYBODY, of("VN"));
        assertSame(SenderScope.EVERYBODY, SenderScope.of(Optional.empty(), MAP));
        assertTrue(SenderScope.EVERYBODY.holds(unit("A")));
        assertTrue(SenderScope.EVERYBODY.holds(unit("UNKNOWN")));
    }

    @Test
    void anotherSender_isItsSubtree() {
        SenderScope district = of("D1");
        assertEquals(Optional.of(unit("D1")), district.sender());
        assertEquals(Set.of(unit("D1"), unit("A"), unit("B"), unit("C")), district.units());
        assertTrue(district.holds(unit("A")));
        assertFalse(district.holds(unit("P1")));
        assertFalse(of("A").holds(unit("B")));
    }

    /** Y is a unit only from July 2025 on. */
    @Test
    void aSenderThatIsNoUnitThatDay_hasNobody() {
        assertEquals(Optional.of(unit("Y")), of("Y").sender());
        assertEquals(Set.of(), of("Y").units());
        assertFalse(of("Y").holds(unit("Y")));
    }
}
