package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands for a unit on a day, and by which number the registry knows that version. */
class UnitPathTest {

    private static final Registry NATION = nation();

    @ParameterizedTest
    @CsvSource({
        "A, 2025-06-30, A", "A, 2025-07-01, X", "A, 2025-12-31, X", "A, 2026-01-01, W", "A, 2100-01-01, W",
        "C, 2025-06-30, C", "C, 2025-07-01, Z", "VN, 2100-01-01, VN", "D1, 2025-06-30, D1", "D1, 2025-07-01, -"
    })
    void onADay_itIsAUnitAndItsVersion(String code, LocalDate on, String expected) {
        UnitPath path = NATION.lineage().path(unit(code), day("2024-01-01"));
        Crosswalk crosswalk = NATION.lineage().crosswalk();
        assertEquals(expected, path.at(on).map(Object::toString).orElse("-"));
        int version = path.version(on.toEpochDay(), crosswalk);
        assertEquals(
                expected,
                version == Crosswalk.NONE ? "-" : crosswalk.code(version).value());
        if (version != Crosswalk.NONE) {
            assertEquals(version, crosswalk.find(unit(expected), on));
        }
    }

    @ParameterizedTest
    @CsvSource({"A, 2025-07-01", "Q, 2025-07-01"})
    void ofAnotherRegistry_orOfNoUnit_noVersionIsKnown(String code, LocalDate on) {
        UnitPath path = NATION.lineage().path(unit(code), day("2024-01-01"));
        assertEquals(
                Crosswalk.NONE, path.version(on.toEpochDay(), nation().lineage().crosswalk()));
    }
}
