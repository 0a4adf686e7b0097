package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.ImpactDocument;
import org.ishc.io.ingest.LoadedPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code document impact PKG --baseline R1 --changed R2 --period P [--tests FILE] --to FILE}: a proposal to sign. */
@Command(name = "impact", description = "Writes the proposal to change a rulebook (tờ trình).")
final class ImpactDocumentCommand extends PrintingCommand {

    @Option(names = "--baseline", required = true, description = "the rulebook as it is")
    Path baselinePath = Path.of("");

    @Option(names = "--changed", required = true, description = "the rulebook as it would be")
    Path changedPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--tests", description = "tests of the changed rulebook, YAML, JSON or a workbook")
    @Nullable
    Path testsPath;

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        Period asked = period(period);
        Rulebook baseline = read(baselinePath, RulebookFile::read);
        Rulebook changed = read(changedPath, RulebookFile::read);
        ImpactCommand.checkSameLevel(baselinePath, baseline, changedPath, changed);
        LoadedPackage loaded = load();
        Optional<List<RuleTestSuite.Result>> tests = testsPath == null
                ? Optional.empty()
                : Optional.of(TestRulesCommand.tests(testsPath, changed).run(changed));
        List<RulebookDiff.Difference> differences =
                RulebookDiff.between(RulebookFile.parse(baselinePath), RulebookFile.parse(changedPath));
        return print(ImpactDocument.of(loaded, asked, baseline, changed, differences, tests, around));
    }
}
