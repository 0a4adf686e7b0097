package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ishc.io.rulebook.RuleTestFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rule tests of a board, each a test of the build. */
class OwnRulesTest {

    @TestFactory
    Stream<DynamicTest> rules() throws IOException {
        Path folder = Path.of("../rulebook");
        return RuleTestFile.cases(folder.resolve("tests.yaml"), folder.resolve("rulebook.yaml"))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), rule::verify));
    }
}
