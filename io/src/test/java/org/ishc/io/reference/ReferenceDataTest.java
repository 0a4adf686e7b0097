package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.junit.jupiter.api.Test;

/** Which units are used where a package brings none, and up to which day they are known. */
class ReferenceDataTest {

    private static final Registry NO_UNITS = Registry.of(List.of(), List.of()).value();

    private final ReferenceData builtIn = ReferenceData.builtIn();

    @Test
    void builtInData_areReadOnce() {
        assertSame(builtIn, ReferenceData.builtIn());
        assertSame(builtIn.registry(), builtIn.registry());
        assertEquals(Optional.empty(), builtIn.overlay());
    }

    /** Decrees go on being signed: whoever asks for a later day hears that it was not looked up. */
    @Test
    void dayBehindTheEdition_isSaid() {
        assertEquals(Optional.empty(), builtIn.findBehind(builtIn.edition()));
        Finding behind = builtIn.findBehind(builtIn.edition().plusDays(1)).orElseThrow();
        assertEquals("org.reference-behind", behind.code().code());
        assertEquals(
                Map.of("edition", builtIn.edition(), "day", builtIn.edition().plusDays(1)), behind.arguments());
    }

    @Test
    void dataWithALaterDecree_sayWhatWasLaidOver() {
        LocalDate edition = builtIn.edition().plusMonths(1);
        ReferenceData later = ReferenceData.overlaid(NO_UNITS, edition, "0a");
        assertSame(NO_UNITS, later.registry());
        assertEquals(Optional.of("0a"), later.overlay());
        assertEquals(Optional.empty(), later.findBehind(edition));
        assertEquals(edition + " with sha256:0a", later.in(Language.EN));
        assertTrue(later.in(Language.VI).endsWith(" kèm bản bổ sung sha256:0a"), later.in(Language.VI));
    }

    @Test
    void dataOfARound_areNeverBehind() {
        assertEquals(Optional.empty(), ReferenceData.of(NO_UNITS).findBehind(LocalDate.of(2199, 12, 31)));
    }
}
