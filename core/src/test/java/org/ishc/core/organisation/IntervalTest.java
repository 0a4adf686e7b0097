package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** What is known of a restated number: two bounds that add up bound by bound. */
class IntervalTest {

    private static Interval of(long low, long high) {
        return new Interval(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    @Test
    void equalBounds_areExact() {
        assertTrue(of(3, 3).isExact());
        assertFalse(of(3, 4).isExact());
        assertEquals(of(3, 3), Interval.exactly(BigInteger.valueOf(3)));
        assertEquals(of(0, 0), Interval.ZERO);
    }

    @Test
    void sums_areBoundByBound() {
        assertEquals(of(4, 9), of(1, 4).plus(of(3, 5)));
        assertEquals(of(1, 4), of(1, 4).plus(Interval.ZERO));
    }

    @Test
    void aGreatestBelowTheLeast_isRefused() {
        assertEquals(
                "low is 4 and high is 3; allowed are 0 or more, the high not below the low",
                assertThrows(IllegalArgumentException.class, () -> of(4, 3)).getMessage());
    }
}
