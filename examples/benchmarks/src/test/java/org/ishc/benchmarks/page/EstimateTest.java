package org.ishc.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What several measurements say together. */
class EstimateTest {

    @Test
    void ofThreeMachines_theOneBetweenCounts_andTheFarthestIsSaid() {
        assertEquals(new Estimate(10, 4), Estimate.of(14, 9, 10));
        assertEquals(new Estimate(10, 3), Estimate.of(7, 10, 12));
    }

    @Test
    void ofAnEvenNumber_theMiddleLiesBetweenTwo() {
        assertEquals(new Estimate(11, 9), Estimate.of(20, 10, 12, 4));
    }

    @Test
    void one_saysNothingOfItsError() {
        assertEquals(10, Estimate.of(10).value());
        assertTrue(Double.isNaN(Estimate.of(10).error()));
    }

    @Test
    void nothing_isRefused() {
        assertThrows(IllegalArgumentException.class, Estimate::of);
    }
}
