package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RulebookText;

/** A rulebook, before anybody is scored by it. */
public final class CheckRulebook {

    private CheckRulebook() {}

    /** Returns what is wrong with a rulebook, without any data. */
    public static List<RulebookCheck.Found> lint(Path rulebook) throws IOException {
        return RulebookCheck.check(RulebookText.read(rulebook), IndicatorCatalogue.BUILT_IN);
    }

    /** Runs the tests that its authors wrote. */
    public static List<RuleTestSuite.Result> test(Path rulebook, Path tests) throws IOException {
        Rulebook rules = RulebookText.read(rulebook);
        return RuleTestFile.read(tests, rules).run(rules);
    }
}
