package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of others added up by position: one sum or two, how many of how many, and all that is said of them. */
class SumLanesTest {

    private static Figure figure(Long value, FigureStatus status, long reported, long expected, Basis basis) {
        return new Figure(
                unit("00004"),
                IndicatorCatalogue.BUILT_IN.indicator(indicator("members.total")),
                Optional.ofNullable(value).map(Fraction::of),
                Optional.empty(),
                Optional.empty(),
                status,
                new Coverage(reported, expected),
                value == null ? Optional.empty() : Optional.of(basis));
    }

    private static String shown(SumLanes lanes, int position) {
        return lanes.sum(0, position) + " " + lanes.status(position) + " " + lanes.basis(position) + " "
                + lanes.coverage(position).reported() + "/"
                + lanes.coverage(position).expected()
                + (lanes.isSummed(position) ? " summed" : "") + (lanes.is(position, SumLanes.MET) ? " met" : "");
    }

    @Test
    void laneOfNothing_isNeitherSummedNorMet() {
        SumLanes lanes = new SumLanes(1, 1);
        assertEquals("0/1 ROLLED_UP RECORDS 0/0", shown(lanes, 0));
        assertTrue(lanes.isComplete(0));
    }

    /** What is missing was met and not summed: it counts among the expected, and adds nothing. */
    @Test
    void figures_areAddedWithTheirCoverage_theWeakestBasisStays() {
        SumLanes lanes = new SumLanes(1, 1);
        lanes.add(0, figure(null, FigureStatus.MISSING, 0, 1, Basis.RECORDS));
        assertEquals("0/1 ROLLED_UP RECORDS 0/1 met", shown(lanes, 0));
        lanes.add(0, figure(30L, FigureStatus.ROLLED_UP, 2, 2, Basis.ESTIMATED));
        assertEquals("30/1 ROLLED_UP ESTIMATED 2/3 summed met", shown(lanes, 0));
        lanes.add(0, figure(3L, FigureStatus.ROLLED_UP, 1, 1, Basis.VERIFIED));
        assertEquals("33/1 ROLLED_UP ESTIMATED 3/4 summed met", shown(lanes, 0));
        assertFalse(lanes.isComplete(0));
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLED_UP, ROLLED_UP, ROLLED_UP",
        "DECLARED, ROLLED_UP, DECLARED",
        "ROLLED_UP, PARTIAL, PARTIAL",
        "DECLARED, PARTIAL, PARTIAL",
        "PARTIAL, DECLARED, PARTIAL"
    })
    void aSum_isPartialBeforeItIsDeclared(FigureStatus one, FigureStatus other, FigureStatus expected) {
        SumLanes lanes = new SumLanes(1, 1);
        lanes.add(0, figure(1L, one, 1, 1, Basis.REPORTED));
        lanes.add(0, figure(1L, other, 1, 1, Basis.REPORTED));
        assertEquals(expected, lanes.status(0));
        SumLanes pair = new SumLanes(1, 2);
        pair.set(0, figure(1L, one, 1, 1, Basis.REPORTED), figure(1L, other, 1, 1, Basis.REPORTED));
        assertEquals(expected, pair.status(0), "of a pair as well");
    }

    @Test
    void aPair_holdsBothFigures_onTheWeakerBasis() {
        SumLanes lanes = new SumLanes(2, 2);
        lanes.set(
                1,
                figure(20L, FigureStatus.ROLLED_UP, 1, 1, Basis.VERIFIED),
                figure(30L, FigureStatus.ROLLED_UP, 1, 1, Basis.REPORTED));
        assertEquals(Fraction.of(20), lanes.sum(0, 1));
        assertEquals(Fraction.of(30), lanes.sum(1, 1));
        assertEquals(Basis.REPORTED, lanes.basis(1));
        assertTrue(lanes.isSummed(1));
        lanes.add(0, lanes, 1, SumLanes.PARTIAL);
        assertEquals(Fraction.of(30), lanes.sum(1, 0));
        assertFalse(lanes.isSummed(0), "only that it is partial was to be taken over");
        lanes.clear(1);
        assertEquals(Fraction.ZERO, lanes.sum(1, 1));
        assertEquals("0/1 ROLLED_UP RECORDS 0/0", shown(lanes, 1));
    }

    @Test
    void aUnitThatIsCounted_isExpected_andRestsOnSomethingOnlyWhereItIsKnown() {
        SumLanes lanes = new SumLanes(1, 1);
        lanes.count(0, false, Basis.ESTIMATED);
        assertEquals("0/1 ROLLED_UP RECORDS 0/1", shown(lanes, 0));
        lanes.count(0, true, Basis.REPORTED);
        assertEquals("0/1 ROLLED_UP REPORTED 1/2 summed", shown(lanes, 0));
    }

    /** Every ward of the old map passes up one: a district comes to its wards, the city to all of them. */
    @Test
    void fromTheLeavesUp_everyUnitPassesOnWhatItCameTo() {
        Snapshot map = SamplesHaNoi.registry().asOf(day("2024-12-31"));
        SumLanes lanes = new SumLanes(map.size(), 1);
        for (int i = map.size() - 1; i >= 0; i--) {
            if (map.subtreeEnd(i) == i + 1) {
                lanes.add(i, figure(10L, FigureStatus.ROLLED_UP, 1, 1, Basis.REPORTED));
            }
            lanes.passUp(map, i);
        }
        assertEquals("70/1 ROLLED_UP REPORTED 7/7 summed met", shown(lanes, map.position(unit("001"))));
        assertEquals("20/1 ROLLED_UP REPORTED 2/2 summed met", shown(lanes, map.position(unit("004"))));
        assertEquals("100/1 ROLLED_UP REPORTED 10/10 summed met", shown(lanes, map.position(unit("VN"))));
    }
}
