package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.report.RuleTestsJson;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RuleTestText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test-rules RULEBOOK --tests FILE [--mutants]}: the tests of a rulebook, and what they do not notice. */
@Command(name = "test-rules", description = "Runs the tests of a rulebook.")
final class TestRulesCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "RULEBOOK", description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--tests", required = true, description = "the tests, YAML, JSON or a workbook")
    Path testsPath = Path.of("");

    @Option(names = "--mutants", description = "with the changes of a number that no test notices")
    boolean isMutated;

    @Override
    public Integer call() throws IOException {
        TextNode text = RulebookFile.parse(rulebookPath);
        Rulebook rulebook = RulebookFile.of(rulebookPath, text);
        RuleTestSuite tests = tests(testsPath, rulebook);
        List<RuleTestSuite.Result> results = tests.run(rulebook);
        boolean isPassed = results.stream().allMatch(RuleTestSuite.Result::isPassed);
        Optional<Optional<List<RuleTestSuite.Mutant>>> unnoticed = isMutated
                ? Optional.of(isPassed ? Optional.of(tests.unnoticed(text)) : Optional.empty())
                : Optional.empty();
        RuleTestSuite.Untested untested = tests.untested(rulebook);
        text(
                isJson()
                        ? CanonicalJson.write(RuleTestsJson.of(results, unnoticed, untested))
                        : readable(rulebook, results, unnoticed, untested));
        return isPassed ? ExitCode.DONE : ExitCode.FAILED;
    }

    static RuleTestSuite tests(Path testsPath, Rulebook rulebook) throws IOException {
        return read(testsPath, file -> RuleTestFile.read(file, rulebook));
    }

    private String readable(
            Rulebook rulebook,
            List<RuleTestSuite.Result> results,
            Optional<Optional<List<RuleTestSuite.Mutant>>> unnoticed,
            RuleTestSuite.Untested untested) {
        StringBuilder text = new StringBuilder();
        for (RuleTestSuite.Result result : results) {
            text.append(
                            result.isPassed()
                                    ? language().say("ĐẠT  ", "PASSED  ")
                                    : language().say("KHÔNG ĐẠT  ", "FAILED  "))
                    .append(result.name())
                    .append('\n');
            RuleTestText.of(result, rulebook.points(), language())
                    .forEach(sentence -> text.append("    ").append(sentence).append('\n'));
        }
        String untestedWord = language().say("CHƯA THỬ  ", "UNTESTED  ");
        untested.criteria()
                .forEach(code -> text.append(untestedWord).append(code).append('\n'));
        untested.bands().forEach(path -> text.append(untestedWord)
                .append(RulebookTitles.path(path, language()))
                .append('\n'));
        unnoticed
                .flatMap(optional -> optional)
                .ifPresent(mutants ->
                        mutants.forEach(mutant -> text.append(language().say("KHÔNG BỊ NHẬN RA  ", "UNNOTICED  "))
                                .append(RulebookTitles.path(mutant.path(), language()))
                                .append(": ")
                                .append(language().decimal(mutant.from().toPlainString()))
                                .append(" → ")
                                .append(language().decimal(mutant.to().toPlainString()))
                                .append('\n')));
        return text.toString();
    }
}
