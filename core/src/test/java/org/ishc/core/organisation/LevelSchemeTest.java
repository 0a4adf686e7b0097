package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level may stand under which: with districts until 30 June 2025, without them since. */
class LevelSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, DISTRICT, 2020-01-01, 2025-07-01, -",
        "COMMUNE, DISTRICT, 2020-01-01, 2025-07-02, 2025-07-01",
        "COMMUNE, PROVINCE, 2025-07-01, 2030-01-01, -",
        "COMMUNE, PROVINCE, 2025-06-30, 2030-01-01, 2025-06-30",
        "DISTRICT, PROVINCE, 2025-07-01, 2025-08-01, 2025-07-01",
        "PROVINCE, CENTRAL, 1950-01-01, 2100-01-01, -",
        "BRANCH, COMMUNE, 1950-01-01, 2100-01-01, -",
        "BRANCH, DISTRICT, 2020-01-01, 2020-01-02, 2020-01-01",
        "DISTRICT, CENTRAL, 2020-01-01, 2020-01-02, 2020-01-01"
    })
    void theFirstDayOnWhichALevelMayNotStandThere_isFound(
            UnitLevel child, UnitLevel parent, String from, String to, String expected) {
        assertEquals(
                expected,
                LevelScheme.ASSOCIATION
                        .firstForbiddenDay(child, parent, DateRange.of(day(from), day(to)))
                        .map(Object::toString)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 2025-06-30, true",
        "DISTRICT, 2025-07-01, false",
        "COMMUNE, 2025-06-30, true",
        "COMMUNE, 2025-07-01, true",
        "CENTRAL, 2025-07-01, true"
    })
    void aLevel_isThereOnItsDays(UnitLevel level, String on, boolean expected) {
        assertEquals(expected, LevelScheme.ASSOCIATION.has(level, day(on)));
    }

    @Test
    void aSchemeOfAHost_isItsOwnPairs() {
        LevelScheme flat = LevelScheme.of(
                List.of(new LevelScheme.Pair(UnitLevel.COMMUNE, UnitLevel.CENTRAL, DateRange.from(day("2024-01-01")))));
        assertEquals(
                Optional.empty(),
                flat.firstForbiddenDay(
                        UnitLevel.COMMUNE, UnitLevel.CENTRAL, DateRange.of(day("2024-01-01"), day("2025-01-01"))));
        assertEquals(false, flat.has(UnitLevel.PROVINCE, day("2024-01-01")));
        assertEquals(false, flat.has(UnitLevel.COMMUNE, day("2023-12-31")));
        assertEquals(true, flat.has(UnitLevel.CENTRAL, day("2023-12-31")));
    }

    @Test
    void aParentOnNoHigherLevel_isRefused() {
        DateRange ever = DateRange.from(day("2024-01-01"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.COMMUNE, ever));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.PROVINCE, ever));
    }
}
