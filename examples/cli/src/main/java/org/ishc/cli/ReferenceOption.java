package org.ishc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.ReferenceOverlay;
import org.ishc.io.message.FileFault;
import org.ishc.io.message.Messages;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.report.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The units that a command uses where a package brings none; an option of every command that reads one. */
final class ReferenceOption {

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "units and successions laid over the built-in reference data, such as those of a new decree")
    @Nullable
    Path path;

    private @Nullable ReferenceData read;

    /** Reads the data; what contradicts itself or the built-in data is no ground to compute on. */
    ReferenceData read(PrintStream err, Language language) throws IOException {
        if (path == null) {
            return ReferenceData.builtIn();
        }
        if (read == null) {
            Checked<ReferenceData> checked;
            try {
                checked = ReferenceOverlay.read(path);
            } catch (IOException unreadable) {
                throw UnfitFileException.of(
                        "--reference " + path,
                        FileFault.text(unreadable, Language.VI),
                        FileFault.text(unreadable, Language.EN));
            }
            checked.findings().forEach(finding -> print(finding, err, language));
            long errors = checked.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
            if (errors > 0) {
                throw UnfitFileException.of(
                        "--reference " + path,
                        errors + " lỗi, xem ở trên; chưa tính gì cả",
                        errors + " error(s), see above; nothing was computed");
            }
            read = checked.value();
        }
        return read;
    }

    /** Says when days of a command lie after the day up to which decrees were looked up. */
    void warn(Registry used, List<LocalDate> days, PrintStream err, Language language) throws IOException {
        ReferenceData data = read(err, language);
        if (used.hasUnitsOf(data.registry())) {
            days.stream()
                    .max(LocalDate::compareTo)
                    .flatMap(data::findBehind)
                    .ifPresent(finding -> print(finding, err, language));
        }
    }

    /** Prints a finding in a line: severity, code, place, text. */
    static void print(Finding finding, PrintStream err, Language language) {
        String file = finding.location().file();
        Integer line = finding.location().line();
        List<String> key = finding.location().key();
        String record =
                language.say(Place.key(finding.location(), language).orElse(""), key == null ? "" : key.toString());
        String place = (file == null ? "" : file + (line == null ? "" : ":" + line) + " ")
                + (record.isEmpty() ? "" : record + " ");
        Messages messages = Messages.in(language);
        err.println(messages.text("report.severity." + finding.severity()) + " "
                + messages.listedUnder(finding.code(), " ") + place + messages.listed(finding));
    }
}
