package org.ishc.io.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.canonical.FilePhrase;

/**
 * Rule tests in a file, for the command line and for a host's own test suite:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() throws IOException {
 *   return RuleTestFile.cases(tests, rulebook).map(rule -> DynamicTest.dynamicTest(rule.name(), rule::verify));
 * }
 * }</pre>
 */
public final class RuleTestFile {

    private RuleTestFile() {}

    /**
     * Reads the tests of a rulebook.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it holds no tests, or tests of another rulebook
     */
    public static RuleTestSuite read(Path file, Rulebook rulebook) throws IOException {
        return of(RuleTestSuite.read(RulebookFiles.tests(file)), rulebook);
    }

    /**
     * Returns tests that are of a rulebook indeed, wherever they were read.
     *
     * @throws UnreadableTextException when they are tests of another rulebook
     */
    public static RuleTestSuite of(RuleTestSuite tests, Rulebook rulebook) {
        if (!tests.rulebook().equals(rulebook.name())) {
            throw new UnreadableTextException(
                    "rules",
                    1,
                    1,
                    FilePhrase.OTHER_RULEBOOK.with("tests", tests.rulebook(), "rulebook", rulebook.name()));
        }
        return tests;
    }

    /**
     * One test, ready to run in any test framework.
     *
     * @param test the test
     * @param rulebook what it tests
     */
    public record Case(RuleTestSuite.Test test, Rulebook rulebook) {
        /** Refuses null. */
        public Case {
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(rulebook, "rulebook");
        }

        /** Returns its name. */
        public String name() {
            return test.name();
        }

        /** Runs it; a failure is told in Vietnamese. */
        public void verify() {
            verify(Language.VI);
        }

        /**
         * Runs it.
         *
         * @param language in which a failure is told
         * @throws AssertionError when something is otherwise than expected; says what. Beside JUnit it is an
         *     {@code AssertionFailedError} with what was expected and what came, so that tools show both side by side
         */
        public void verify(Language language) {
            RuleTestSuite.Result result = test.run(rulebook);
            if (!result.isPassed()) {
                throw RuleTestFailure.of(result, rulebook.points(), language);
            }
        }
    }

    /**
     * Returns the tests of a file one by one, in their order; both files are YAML, JSON or, with its artifact, a
     * workbook.
     *
     * @throws IOException when a file cannot be read
     */
    public static Stream<Case> cases(Path tests, Path rulebook) throws IOException {
        Rulebook tested = RulebookReader.read(RulebookFiles.rulebook(rulebook));
        return read(tests, tested).tests().stream().map(test -> new Case(test, tested));
    }
}
