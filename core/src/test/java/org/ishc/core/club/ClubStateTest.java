package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which states are those of a club that exists, runs, may be reported on, has ended. */
class ClubStateTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, false, false, false, false",
        "ESTABLISHED, true, false, false, false",
        "OPERATING, true, true, true, false",
        "UNDER_SUPPORT, true, true, true, false",
        "SUSPENDED, true, false, true, false",
        "WITHDRAWN, false, false, false, true",
        "MERGED, false, false, false, true",
        "DISSOLVED, false, false, false, true"
    })
    void aState_saysWhatTheClubIs(
            ClubState state, boolean isExisting, boolean isRunning, boolean isReporting, boolean isTerminal) {
        assertEquals(isExisting, state.isExisting());
        assertEquals(isRunning, state.isRunning());
        assertEquals(isReporting, state.isReporting());
        assertEquals(isTerminal, state.isTerminal());
    }
}
