package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubRules;
import org.ishc.core.figure.Indicator;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.IndicatorsFile;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.message.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Indicators that a command takes beside those of the package, or in their place. */
final class IndicatorsOption {

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = "a catalogue of further indicators: YAML, JSON, or the table as CSV")
    @Nullable
    Path path;

    /** Reads them; a file with a fault is no ground to compute on. */
    List<Indicator> read(ClubRules rules, Language language) throws IOException {
        if (path == null) {
            return List.of();
        }
        Checked<List<Indicator>> read = ToolCommand.read(path, file -> IndicatorsFile.own(file, rules));
        refuse(read.findings(), language);
        return read.value();
    }

    /** Refuses a package in which what the file names is not there. */
    void check(PackageContents loaded, List<Indicator> handed, Language language) throws IOException {
        for (Indicator indicator : handed) {
            if (loaded.catalogue().find(indicator.code()).isEmpty()) {
                refuse(
                        loaded.findings().stream()
                                .filter(finding -> finding.location().table() == null)
                                .toList(),
                        language);
                throw UnfitFileException.of(
                        String.valueOf(path),
                        "“" + indicator.code() + "” dùng chỉ tiêu không có trong danh mục",
                        indicator.code() + " names indicators that are not there");
            }
        }
    }

    void refuse(List<Finding> findings, Language language) throws IOException {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                Integer line = finding.location().line();
                throw UnfitFileException.of(
                        path + (line == null ? "" : ":" + line),
                        Messages.in(Language.VI).listed(finding),
                        finding.code().code() + ": " + Messages.in(Language.EN).text(finding));
            }
        }
    }
}
