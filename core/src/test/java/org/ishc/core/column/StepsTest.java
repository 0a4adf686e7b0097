package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full steps, begun ones, parts of steps. */
class StepsTest {

    @ParameterizedTest
    @CsvSource({
        "FULL, 7/3, 2", "BEGUN, 7/3, 3", "EXACT, 7/3, 7/3",
        "FULL, 2, 2", "BEGUN, 2, 2", "EXACT, 2, 2",
        "FULL, 0, 0", "BEGUN, 0, 0", "EXACT, 0, 0"
    })
    void steps_areCounted(Steps how, String steps, String counted) {
        assertEquals(Fraction.parse(counted), how.count(Fraction.parse(steps)));
    }
}
