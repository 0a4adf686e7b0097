package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of those who should have given a figure did. */
class CoverageTest {

    @ParameterizedTest
    @CsvSource({"0, 0, true, 1/1", "0, 4, false, 0/1", "3, 4, false, 3/4", "4, 4, true, 1/1"})
    void aCoverage_isCompleteWhereAllReported(long reported, long expected, boolean isComplete, String fraction) {
        Coverage coverage = new Coverage(reported, expected);
        assertEquals(isComplete, coverage.isComplete());
        assertEquals(fraction, coverage.fraction().toString());
        assertEquals(
                expected == 0
                        ? Optional.empty()
                        : Optional.of(coverage.fraction().times(Fraction.HUNDRED)),
                coverage.percent());
    }

    @Test
    void coverages_addUp_ofNothingChangesNothing() {
        assertEquals(new Coverage(4, 9), new Coverage(3, 4).plus(new Coverage(1, 5)));
        assertEquals(new Coverage(3, 4), new Coverage(3, 4).plus(Coverage.NONE));
        assertEquals(new Coverage(3, 4), Coverage.NONE.plus(new Coverage(3, 4)));
    }

    @Test
    void theLessCovered_comesFirst_howeverManyAreExpected() {
        assertTrue(new Coverage(1, 3).compareTo(new Coverage(40, 100)) < 0);
        assertEquals(0, new Coverage(1, 2).compareTo(new Coverage(2, 4)));
        assertTrue(Coverage.NONE.compareTo(new Coverage(3, 4)) > 0);
        assertFalse(new Coverage(1, 2).equals(new Coverage(2, 4)));
    }

    @Test
    void moreThanExpected_orLessThanNone_isRefused() {
        assertEquals(
                "reported is 5 and expected is 4; allowed are 0 or more, and as many expected as reported or more",
                assertThrows(IllegalArgumentException.class, () -> new Coverage(5, 4))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Coverage(-1, 4));
    }
}
