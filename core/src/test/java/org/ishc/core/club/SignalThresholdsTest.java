package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A threshold of 0 turns its sign off; below 0 there is none. */
class SignalThresholdsTest {

    @Test
    void nought_isAllowedEverywhere() {
        assertEquals(0, new SignalThresholds(0, 0, 0, 0, 0, 0).areas());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, 0",
        "0, -1, 0, 0, 0, 0",
        "0, 0, -1, 0, 0, 0",
        "0, 0, 0, -1, 0, 0",
        "0, 0, 0, 0, -1, 0",
        "0, 0, 0, 0, 0, -1"
    })
    void belowNought_isRefused(long meetings, long areas, long fund, long members, long board, int signals) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SignalThresholds(meetings, areas, fund, members, board, signals));
    }
}
