package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a district comes to while its wards are added to it one by one: position 0 is the district. */
class FigureLanesTest {

    private static final int DISTRICT = 0;

    /** Lays out a ward: its figure, status and basis, and whether it is one of one. */
    private static void ward(FigureLanes lanes, int position, long value, byte status, Basis basis) {
        lanes.values.set(position, value);
        lanes.statuses[position] = status;
        lanes.bases[position] = (byte) basis.ordinal();
        lanes.coverages[position] = status == FigureLanes.MISSING ? FigureLanes.NONE_OF_ONE : FigureLanes.ONE_OF_ONE;
    }

    private static String shown(FigureLanes lanes, int position) {
        return lanes.values.get(position) + " " + lanes.status(position) + " " + lanes.basis(position) + " "
                + lanes.coverage(position).reported() + "/"
                + lanes.coverage(position).expected();
    }

    @Test
    void laneOfNothing_isMissing_completeAndOnRecords() {
        FigureLanes lanes = FigureLanes.of(2);
        assertTrue(lanes.isMissing(DISTRICT));
        assertFalse(lanes.isPartial(DISTRICT));
        assertTrue(lanes.isComplete(DISTRICT), "none of none");
        assertEquals("0/1 MISSING RECORDS 0/0", shown(lanes, DISTRICT));
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLED_UP, ROLLED_UP, ROLLED_UP",
        "ROLLED_UP, DECLARED, ROLLED_UP",
        "ROLLED_UP, PARTIAL, PARTIAL",
        "PARTIAL, ROLLED_UP, PARTIAL",
        "DECLARED, DECLARED, ROLLED_UP"
    })
    void aSum_isPartial_whereAPartIs_elseRolledUp(FigureStatus one, FigureStatus other, FigureStatus expected) {
        for (boolean fits : new boolean[] {false, true}) {
            FigureLanes lanes = FigureLanes.of(3);
            ward(lanes, 1, 30, (byte) one.ordinal(), Basis.RECORDS);
            ward(lanes, 2, 33, (byte) other.ordinal(), Basis.RECORDS);
            lanes.add(DISTRICT, lanes, 1, fits);
            lanes.add(DISTRICT, lanes, 2, fits);
            assertEquals(expected, lanes.status(DISTRICT));
            assertEquals(Fraction.of(63), lanes.values.get(DISTRICT));
            assertFalse(lanes.isMissing(DISTRICT));
        }
    }

    @Test
    void theWeakestBasis_stays_inWhateverOrder() {
        for (int first : new int[] {1, 2}) {
            FigureLanes lanes = FigureLanes.of(3);
            ward(lanes, 1, 30, FigureLanes.ROLLED_UP, Basis.ESTIMATED);
            ward(lanes, 2, 33, FigureLanes.ROLLED_UP, Basis.VERIFIED);
            lanes.add(DISTRICT, lanes, first, false);
            lanes.add(DISTRICT, lanes, 3 - first, false);
            assertEquals(Basis.ESTIMATED, lanes.basis(DISTRICT));
        }
    }

    /** From other lanes too, and beyond any long: three wards of as many đồng as fit are told exactly. */
    @Test
    void aSum_isExact_howeverGreat() {
        FigureLanes wards = FigureLanes.of(3);
        for (int ward = 0; ward < 3; ward++) {
            ward(wards, ward, Long.MAX_VALUE, FigureLanes.ROLLED_UP, Basis.REPORTED);
        }
        FigureLanes districts = FigureLanes.of(1);
        for (int ward = 0; ward < 3; ward++) {
            districts.add(DISTRICT, wards, ward, false);
        }
        assertEquals(Fraction.of(Long.MAX_VALUE).times(Fraction.of(3)), districts.values.get(DISTRICT));
    }

    @Test
    void coverage_holdsMoreUnitsThanANationHas() {
        FigureLanes lanes = FigureLanes.of(1);
        for (int ward = 0; ward < 10_035; ward++) {
            lanes.coverages[DISTRICT] += ward % 5 == 0 ? FigureLanes.NONE_OF_ONE : FigureLanes.ONE_OF_ONE;
        }
        assertEquals(new Coverage(8_028, 10_035), lanes.coverage(DISTRICT));
        assertFalse(lanes.isComplete(DISTRICT));
        lanes.coverages[DISTRICT] = FigureLanes.ONE_OF_ONE;
        assertTrue(lanes.isComplete(DISTRICT));
    }

    @Test
    void aCopy_isTheSame_untilOneOfThemChanges() {
        FigureLanes lanes = FigureLanes.of(2);
        ward(lanes, 1, 30, FigureLanes.PARTIAL, Basis.REPORTED);
        FigureLanes copy = lanes.copy();
        assertTrue(lanes.isSame(1, copy));
        copy.values.set(1, 31);
        assertFalse(lanes.isSame(1, copy), "another value");
        assertEquals("30/1 PARTIAL REPORTED 1/1", shown(lanes, 1));
        copy = lanes.copy();
        copy.statuses[1] = FigureLanes.ROLLED_UP;
        assertFalse(lanes.isSame(1, copy), "another status");
        copy = lanes.copy();
        copy.bases[1] = (byte) Basis.ESTIMATED.ordinal();
        assertFalse(lanes.isSame(1, copy), "another basis");
        copy = lanes.copy();
        copy.coverages[1] = FigureLanes.NONE_OF_ONE;
        assertFalse(lanes.isSame(1, copy), "another coverage");
        lanes.clear(1);
        assertEquals("0/1 MISSING RECORDS 0/0", shown(lanes, 1));
    }
}
