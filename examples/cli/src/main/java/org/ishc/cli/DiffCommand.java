package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.report.RulebookJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code diff R1 R2}: two rulebooks, in prose and as data. */
@Command(name = "diff", description = "Compares two rulebooks.")
final class DiffCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "R1", description = "a rulebook, YAML, JSON or a workbook")
    Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "R2", description = "another")
    Path second = Path.of("");

    @Override
    String nothing() {
        return language().say("Hai bảng chấm điểm giống nhau.", "The rulebooks are the same.");
    }

    @Override
    public Integer call() throws IOException {
        TextNode from = RulebookFile.parse(first);
        Rulebook baseline = RulebookFile.of(first, from);
        TextNode to = RulebookFile.parse(second);
        Rulebook changed = RulebookFile.of(second, to);
        List<RulebookDiff.Difference> differences = RulebookDiff.between(from, to);
        text(
                isJson()
                        ? CanonicalJson.write(RulebookJson.differences(differences))
                        : String.join(
                                "",
                                differences.stream()
                                        .map(difference ->
                                                RulebookDiffText.of(difference, baseline, changed, language()) + "\n")
                                        .toList()));
        return ExitCode.DONE;
    }
}
