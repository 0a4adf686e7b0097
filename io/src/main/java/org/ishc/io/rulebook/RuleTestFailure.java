package org.ishc.io.rulebook;

import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.PointsScale;
import org.opentest4j.AssertionFailedError;

/** Makes the error of a rule test that fails; one that JUnit and what is built on it knows, where that is at hand. */
final class RuleTestFailure {

    private RuleTestFailure() {}

    static AssertionError of(RuleTestSuite.Result result, PointsScale scale, Language language) {
        String message = result.name() + ": " + String.join("; ", RuleTestText.of(result, scale, language));
        String expected = RuleTestText.expected(result, scale, language);
        String actual = RuleTestText.actual(result, scale, language);
        try {
            return OpenTest.failure(message, expected, actual);
        } catch (NoClassDefFoundError notThere) {
            return new AssertionError(message);
        }
    }

    /** Loaded only here, so that all else works where the class of its error is not. */
    private static final class OpenTest {
        private static AssertionError failure(String message, String expected, String actual) {
            return new AssertionFailedError(message, expected, actual);
        }
    }
}
