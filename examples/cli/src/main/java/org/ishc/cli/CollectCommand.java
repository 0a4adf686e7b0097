package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Provenance;
import org.ishc.io.report.CollectionJson;
import org.ishc.io.report.CollectionText;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code collect DIR --round FILE …}: who answered a round of reports, what they must mend, and one package from many.
 */
@Command(name = "collect", description = "Collects a round of reports.")
final class CollectCommand extends RoundCommand {

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "where to write the package from many; the suffix names the form, none means a folder")
    @Nullable
    Path to;

    @Option(
            names = "--provenance",
            paramLabel = "FILE",
            description = "where to write, as CSV, which record came from which row of which answer")
    @Nullable
    Path provenancePath;

    @Option(names = "--report", description = "FORM:FILE, such as html:report.html; may be given several times")
    List<String> reports = List.of();

    @Override
    public Integer call() throws IOException {
        List<ReportTarget> targets = reports.stream().map(ReportTarget::parse).toList();
        PackageFormats formats = PackageFormats.installed();
        Path toWrite = to;
        Optional<PackageFormat> format = toWrite == null
                ? Optional.empty()
                : Optional.of(
                        formats.findToWrite(toWrite).orElseThrow(() -> WritingCommand.unknownForm(formats, toWrite)));
        CollectedRound collected = collected();
        if (format.isPresent() && toWrite != null) {
            format.get().write(collected.many(), new ArrayList<>(), toWrite);
        }
        if (provenancePath != null) {
            InPlace.file(provenancePath, path -> Provenance.write(collected.many(), path));
        }
        text(isJson() ? CanonicalJson.write(CollectionJson.of(collected)) : CollectionText.of(collected, language()));
        for (ReportTarget target : targets) {
            target.write(collected, language());
            err().println(target.file());
        }
        return collected.isComplete() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
