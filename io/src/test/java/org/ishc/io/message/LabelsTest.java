package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.ishc.core.base.Language;
import org.ishc.core.base.Rounding;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.Signal;
import org.ishc.core.submission.SubmissionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What states and categories are called for people; data keep the code. */
class LabelsTest {

    @ParameterizedTest
    @EnumSource(ClubState.class)
    void everyStateOfAClub_hasANameInEitherLanguage(ClubState state) {
        assertNamed(state);
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void everySignal_hasANameInEitherLanguage(Signal signal) {
        assertNamed(signal);
    }

    @ParameterizedTest
    @EnumSource(SubmissionStatus.class)
    void everyStatusOfAnAnswer_hasANameInEitherLanguage(SubmissionStatus status) {
        assertNamed(status);
    }

    /** A name that is missing is a fault of ours, not something to show. */
    @Test
    void constantWithoutANameForPeople_isRefused_withItsKey() {
        String message = assertThrows(NoSuchElementException.class, () -> Labels.of(Rounding.HALF_UP, Language.VI))
                .getMessage();
        assertTrue(message.contains("Rounding.HALF_UP"), message);
    }

    @Test
    void key_namesTypeAndConstant() {
        assertEquals("label.SubmissionStatus.MISSING", Labels.key(SubmissionStatus.MISSING));
    }

    private static void assertNamed(Enum<?> constant) {
        String vietnamese = Labels.of(constant, Language.VI);
        assertFalse(vietnamese.isBlank());
        assertFalse(Labels.of(constant, Language.EN).isBlank());
        assertNotEquals(constant.name(), vietnamese);
    }
}
