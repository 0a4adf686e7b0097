package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions of a registry as numbers, and where each went. */
class CrosswalkTest {

    private static final LocalDate BEFORE = day("2025-06-30");
    private static final LocalDate REFORM = day("2025-07-01");
    private static final Registry REGISTRY = SamplesHaNoi.registry();
    private static final Crosswalk HA_NOI = REGISTRY.lineage().crosswalk();

    private static int version(String code, LocalDate on) {
        return HA_NOI.find(unit(code), on);
    }

    @Test
    void versions_areNumberedByCode_thenByFirstDay() {
        assertEquals(REGISTRY.versions().size(), HA_NOI.size());
        for (int number = 1; number < HA_NOI.size(); number++) {
            UnitVersion one = HA_NOI.version(number - 1);
            UnitVersion next = HA_NOI.version(number);
            int order = one.code().compareTo(next.code());
            assertTrue(order < 0
                    || order == 0
                            && HA_NOI.end(number - 1).equals(next.validity().start()));
            assertEquals(number, HA_NOI.number(next));
            assertEquals(next.code(), HA_NOI.code(number));
        }
    }

    @Test
    void oneCode_namesAnotherVersionFromTheDayOfTheReform() {
        int tuLien = version("00097", BEFORE);
        int hongHa = version("00097", REFORM);
        assertEquals(tuLien + 1, hongHa);
        assertEquals("Phường Hồng Hà", HA_NOI.version(hongHa).name().orElseThrow());
        assertEquals(REFORM, HA_NOI.end(tuLien));
        assertTrue(HA_NOI.isFirst(REFORM, hongHa));
        assertFalse(HA_NOI.isFirst(REFORM, tuLien));
        assertFalse(HA_NOI.isOver(tuLien, BEFORE));
        assertTrue(HA_NOI.isOver(tuLien, REFORM));
        assertFalse(HA_NOI.isOver(hongHa, day("2199-12-31")), "a version without end is never over");
    }

    @ParameterizedTest
    @CsvSource({"00025, 2025-06-30", "001, 2025-07-01", "99999, 2025-07-01", "01, 2019-12-31", "00001, 2030-01-01"})
    void whatNamesNothingOnADay_hasNoNumber(String code, LocalDate on) {
        assertEquals(Crosswalk.NONE, version(code, on));
    }

    @ParameterizedTest
    @CsvSource({
        "00001, WHOLE, 00097",
        "00139, WHOLE, 00118",
        "00007, OPEN, 00008",
        "00097, OPEN, 00097",
        "001, LOST, -",
        "01, LOST, -"
    })
    void whatBecomesOfAVersion_isOneOfFourWays(String code, Crosswalk.Way way, String heir) {
        int version = version(code, BEFORE);
        assertEquals(way, HA_NOI.way(version));
        int found = HA_NOI.heir(version);
        assertEquals(heir, found == Crosswalk.NONE ? "-" : HA_NOI.code(found).value());
        if (found != Crosswalk.NONE) {
            assertTrue(HA_NOI.isFirst(REFORM, found));
        }
    }

    @Test
    void knownShares_areAWayOfTheirOwn() {
        Crosswalk nation = nation().lineage().crosswalk();
        assertEquals(Crosswalk.Way.SHARED, nation.way(nation.find(unit("X"), day("2025-12-31"))));
        assertEquals(Crosswalk.Way.OPEN, nation.way(nation.find(unit("A"), BEFORE)));
    }

    @Test
    void successors_areVersionsOfTheDay_inTheOrderOfTheirCodes() {
        int congVi = version("00007", BEFORE);
        List<UnitCode> to =
                Arrays.stream(HA_NOI.successors(congVi)).mapToObj(HA_NOI::code).toList();
        assertEquals(List.of(unit("00008"), unit("00025")), to);
        Passing passing = HA_NOI.passing(congVi);
        assertEquals(REFORM, passing.date());
        assertEquals(congVi, HA_NOI.before(passing));
        assertNull(HA_NOI.passing(version("001", BEFORE)));
        assertEquals(0, HA_NOI.successors(version("001", BEFORE)).length);
    }
}
