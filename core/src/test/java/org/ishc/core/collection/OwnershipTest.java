package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On the small nation: A is split between X and Y, B joins X, C becomes Z in 2025; X is split between W and Y in 2026,
 * Y goes on; D1 ends in P1 without a row.
 */
class OwnershipTest {

    @ParameterizedTest(name = "{2} on {3} is of {0} on {1}: {4}")
    @CsvSource({
        "Y, 2026-06-30, Y, 2026-06-30, true",
        "Y, 2026-06-30, Z, 2026-06-30, false",
        "P1, 2026-06-30, Z, 2026-06-30, true",
        "Y, 2026-06-30, A, 2024-12-31, true",
        "W, 2026-06-30, B, 2024-12-31, true",
        "Y, 2026-06-30, C, 2024-12-31, false",
        "Z, 2026-06-30, C, 2024-12-31, true",
        "P1, 2026-06-30, D1, 2024-12-31, true",
        "Y, 2026-06-30, D1, 2024-12-31, false",
        "A, 2024-12-31, Y, 2025-12-31, true",
        "C, 2024-12-31, Y, 2025-12-31, false",
        "B, 2024-12-31, W, 2026-06-30, true",
        "D1, 2024-12-31, Z, 2026-06-30, true",
        "X, 2025-12-31, Y, 2026-06-30, true",
        "Y, 2025-12-31, Y, 2026-06-30, true",
        "X, 2025-12-31, Y, 2025-12-31, false",
        "X, 2025-12-31, Z, 2026-06-30, false",
        "B, 2024-12-31, Y, 2026-06-30, true",
        "B, 2024-12-31, Y, 2025-12-31, false",
        "P1, 2026-06-30, A, 2026-06-30, false",
        "P1, 2026-06-30, NONE, 2026-06-30, false",
        "Y, 2024-12-31, Y, 2026-06-30, false"
    })
    void isOwn_followsACodeToTheDayOfTheData(String sender, String asOf, String code, String on, boolean isOwn) {
        Ownership ownership = new Ownership(nation(), unit(sender), day(asOf));
        assertEquals(isOwn, ownership.isOwn(unit(code), day(on)));
        assertEquals(isOwn, ownership.isOwn(unit(code), day(on)));
    }
}
