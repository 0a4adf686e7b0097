package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers that another system knows our units and indicators by, year after year. */
class Dhis2UidTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1bcdefghijk", "abcdefghij-", "abcdefghijkl", "ăbcdefghijk"})
    void whatTheOtherSystemRefuses_isRefusedHere(String value) {
        String message = assertThrows(IllegalArgumentException.class, () -> new Dhis2Uid(value))
                .getMessage();
        assertTrue(message.contains("'" + value + "'") && message.contains("allowed"), message);
    }

    /** An import goes to the same unit as the one before: this very text is in somebody's database. */
    @Test
    void identifier_neverChanges() {
        assertEquals(
                Dhis2Uid.of(unit("00008", LocalDate.of(2025, 7, 1))),
                Dhis2Uid.of(unit("00008", LocalDate.of(2025, 7, 1))));
        assertEquals(
                Dhis2Uid.of("dataElement", "clubs.existing"),
                Dhis2Uid.ofDataElement(IndicatorCode.of("clubs.existing")));
    }

    /** A code that came to mean another unit is another unit there. */
    @Test
    void versionsOfOneCode_areTwoUnits() {
        assertNotEquals(
                Dhis2Uid.of(unit("00008", LocalDate.of(2020, 1, 1))),
                Dhis2Uid.of(unit("00008", LocalDate.of(2025, 7, 1))));
    }

    @Test
    void indicators_haveIdentifiersOfTheirOwn() {
        Set<Dhis2Uid> seen = new HashSet<>();
        IndicatorCatalogue.BUILT_IN.all().forEach(indicator -> {
            assertTrue(seen.add(Dhis2Uid.ofDataElement(indicator.code())), () -> "two of " + indicator.code());
            assertTrue(seen.add(Dhis2Uid.ofIndicator(indicator.code())), () -> "two of " + indicator.code());
        });
    }

    @Property(tries = 300)
    void anyName_makesASoundIdentifier(@ForAll String name) {
        assertEquals(Dhis2Uid.LENGTH, Dhis2Uid.of("kind", name).value().length());
        assertNotEquals(Dhis2Uid.of("kind", name), Dhis2Uid.of("other", name));
    }

    private static UnitVersion unit(String code, LocalDate from) {
        return UnitVersion.builder()
                .code(UnitCode.of(code))
                .validity(DateRange.from(from))
                .level(UnitLevel.COMMUNE)
                .origin(Origin.NONE)
                .build();
    }
}
