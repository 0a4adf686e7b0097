package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.UnitCode;
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
}
