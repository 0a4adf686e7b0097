package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;

/** What a map of one day says of its units. */
class SnapshotTest {

    private static final Snapshot MAP = nation().asOf(day("2024-12-31"));

    @Test
    void within_isTheUnitItselfAndWhatLiesBelow_asAmongItsAncestors() {
        for (UnitCode code : MAP.preOrder()) {
            for (UnitCode unit : MAP.preOrder()) {
                assertEquals(
                        code.equals(unit) || MAP.ancestors(code).contains(unit),
                        MAP.isWithin(code, unit),
                        () -> code + " within " + unit);
            }
        }
        assertTrue(MAP.isWithin(unit("A"), unit("VN")));
        assertFalse(MAP.isWithin(unit("VN"), unit("A")));
    }

    @Test
    void within_isNothingThatIsNotOnTheMap() {
        assertFalse(MAP.isWithin(unit("none"), unit("VN")));
        assertFalse(MAP.isWithin(unit("A"), unit("none")));
        assertFalse(MAP.isWithin(unit("none"), unit("none")));
    }

    @Test
    void name_isThatOfTheVersion_emptyOfWhatIsNotThere() {
        assertEquals(MAP.unit(unit("A")).name(), MAP.findName(unit("A")));
        assertEquals(Optional.empty(), MAP.findName(unit("none")));
    }

    /** Whoever stands for Phúc Xá is found by its path: itself, then Hồng Hà; for a district that ended nobody. */
    @Test
    void aPath_leadsToTheUnitThatStandsForAnother() {
        Registry haNoi = SamplesHaNoi.registry();
        Snapshot before = haNoi.asOf(day("2025-06-30"));
        Snapshot after = haNoi.asOf(day("2025-07-01"));
        UnitPath phucXa = haNoi.lineage().path(unit("00001"), day("2024-05-01"));
        assertEquals(before.position(unit("00001")), before.findPosition(phucXa));
        assertEquals(after.position(unit("00097")), after.findPosition(phucXa));
        UnitPath baDinh = haNoi.lineage().path(unit("001"), day("2024-05-01"));
        assertEquals(before.position(unit("001")), before.findPosition(baDinh));
        assertEquals(-1, after.findPosition(baDinh));
        assertEquals(-1, after.findPosition(haNoi.lineage().path(unit("99999"), day("2024-05-01"))));
        UnitPath ofAnotherRegistry = SamplesHaNoi.registry().lineage().path(unit("00139"), day("2024-05-01"));
        assertEquals(after.position(unit("00118")), after.findPosition(ofAnotherRegistry), "by its code");
    }

    @Test
    void aPosition_tellsUnitLevelAndNumber() {
        Registry haNoi = SamplesHaNoi.registry();
        Snapshot map = haNoi.asOf(day("2025-07-01"));
        for (int position = 0; position < map.size(); position++) {
            UnitVersion unit = map.unit(map.preOrder().get(position));
            assertEquals(unit, map.unitAt(position));
            assertEquals(unit.level(), map.levelAt(position));
            assertEquals(unit, haNoi.lineage().crosswalk().version(map.number(position)));
        }
        assertEquals(UnitLevel.CENTRAL, map.levelAt(0));
        assertEquals(UnitLevel.PROVINCE, map.levelAt(1));
        assertEquals(UnitLevel.COMMUNE, map.levelAt(2));
    }
}
