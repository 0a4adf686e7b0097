package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Severity;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.IndicatorsFile;
import org.ishc.io.message.Messages;
import org.ishc.io.report.RulebookJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lint RULEBOOK [--indicators FILE]}: what is wrong with a rulebook before anybody is scored. */
@Command(name = "lint", description = "Checks a rulebook without data.")
final class LintCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "RULEBOOK", description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Mixin
    IndicatorsOption further = new IndicatorsOption();

    @Override
    String nothing() {
        return language()
                .say(
                        "Không thấy lỗi hay điều gì cần lưu ý trong bảng chấm điểm.",
                        "Nothing was found: the rulebook has no error and nothing to look at.");
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = RulebookFile.read(rulebookPath);
        List<RulebookCheck.Found> found = RulebookCheck.check(rulebook, indicators());
        text(isJson() ? CanonicalJson.write(RulebookJson.of(found)) : readable(found));
        boolean hasError = found.stream().anyMatch(given -> given.finding().severity() == Severity.ERROR);
        return hasError ? ExitCode.FAILED : ExitCode.DONE;
    }

    private IndicatorCatalogue indicators() throws IOException {
        if (further.path == null) {
            return IndicatorCatalogue.BUILT_IN;
        }
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(further.path);
        further.refuse(read.findings(), language());
        return read.value();
    }

    private String readable(List<RulebookCheck.Found> found) {
        StringBuilder text = new StringBuilder();
        for (RulebookCheck.Found given : found) {
            text.append(Messages.in(language())
                            .text("report.severity." + given.finding().severity()))
                    .append("  ")
                    .append(Messages.in(language()).listedUnder(given.finding().code(), "  "))
                    .append(RulebookTitles.path(given.path(), language()))
                    .append('\n');
            text.append("    ")
                    .append(Messages.in(language()).listed(given.finding()))
                    .append('\n');
        }
        return text.toString();
    }
}
