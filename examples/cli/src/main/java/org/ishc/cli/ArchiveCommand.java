package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.proof.Archive;
import org.ishc.io.proof.ArchiveImpact;
import org.ishc.io.proof.ArchiveReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code archive DIR [--baseline PROFILE]… [--changed PROFILE]…} and {@code archive --reports DIR1 DIR2}: which
 * verdicts and codes change over a folder of packages.
 */
@Command(
        name = "archive",
        description = "Compares two profiles, or two folders of saved reports, over an archive of packages.")
final class ArchiveCommand extends ToolCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "a folder of packages")
    @Nullable
    Path folder;

    @Option(names = "--baseline", description = "a profile as it is; several stack; none when left out")
    List<Path> baselinePaths = List.of();

    @Option(names = "--changed", description = "a profile as it would be; several stack; none when left out")
    List<Path> changedPaths = List.of();

    @Option(
            names = "--reports",
            arity = "2",
            paramLabel = "DIR",
            description = "two folders of saved JSON reports, before and after")
    List<Path> reportPaths = List.of();

    @Override
    public Integer call() throws IOException {
        if ((folder == null) == reportPaths.isEmpty()
                || reportPaths.size() > 2
                || folder == null && !(baselinePaths.isEmpty() && changedPaths.isEmpty())) {
            throw new UsageException(
                    "Dùng một thư mục các bộ số liệu với --baseline và --changed, hoặc --reports với hai thư mục",
                    "Either a folder of packages with --baseline and --changed, or --reports and two folders");
        }
        ArchiveImpact impact = folder != null
                ? Archive.impact(folder, ValidateCommand.profile(baselinePaths), ValidateCommand.profile(changedPaths))
                : Archive.compare(reportPaths.get(0), reportPaths.get(1));
        text(isJson() ? CanonicalJson.write(ArchiveReport.json(impact)) : ArchiveReport.text(impact, language()));
        return ExitCode.DONE;
    }
}
