package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.io.export.Dhis2Metadata;
import org.ishc.io.export.Dhis2Values;
import org.ishc.io.export.ExportRequest;
import org.ishc.io.export.Exported;
import org.ishc.io.export.SdmxCsv;
import org.ishc.io.export.SdmxStructure;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code export PKG --to dhis2|sdmx --period P [--indicator I]… [--unit U | --level L] [--metadata FILE
 * [--all-versions]] [--names]}: figures for other systems. What has to be said about an export goes to standard error.
 */
@Command(name = "export", description = "Exports figures to DHIS2 or as SDMX-CSV.")
final class ExportCommand extends PackageCommand {

    @Option(names = "--to", required = true, description = "dhis2 or sdmx")
    String to = "";

    @Option(names = "--period", required = true, description = "the period")
    String period = "";

    @Option(names = "--indicator", description = "the indicator; all without")
    List<String> indicators = new ArrayList<>();

    @Option(names = "--unit", description = "the unit; the root without")
    @Nullable
    String unit;

    @Option(names = "--level", description = "all units of a level")
    @Nullable
    String level;

    @Option(names = "--metadata", description = "dhis2: where to write the units, data elements and indicators")
    @Nullable
    Path metadata;

    @Option(
            names = "--all-versions",
            description = "dhis2: with every unit that ever was, not those of the period's last day alone")
    boolean hasAllVersions;

    @Option(names = "--names", description = "sdmx: with names beside the codes")
    boolean hasNames;

    @Override
    public Integer call() throws IOException {
        boolean isDhis2 = to.equals("dhis2");
        if (!isDhis2 && !to.equals("sdmx")) {
            throw UsageException.of("--to", to, List.of("dhis2", "sdmx"));
        }
        if (isDhis2 ? hasNames || hasAllVersions && metadata == null : metadata != null || hasAllVersions) {
            throw new UsageException(
                    "--metadata và --all-versions dùng cùng nhau và với --to dhis2, --names dùng với --to sdmx",
                    "--metadata and --all-versions go with --to dhis2 and each other, --names with --to sdmx");
        }
        Language language = language();
        Period asked = period(period);
        LoadedPackage loaded = load();
        List<IndicatorCode> codes = indicators(loaded, indicators);
        Snapshot map = loaded.figures().snapshot(Window.of(asked, loaded.calendar()));
        ExportRequest request = new ExportRequest(asked, asked(map, unit, level, map.roots()), codes);
        Optional<Exported> exported =
                isDhis2 ? dhis2(loaded, request, language) : Optional.of(sdmx(loaded, request, language));
        exported.ifPresent(done -> err().println(Messages.in(language)
                .text("export.done", "written", done.written(), "missing", done.missing())));
        return exported.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Optional<Exported> dhis2(LoadedPackage loaded, ExportRequest request, Language language)
            throws IOException {
        Dhis2Values values = Dhis2Values.of(loaded, request, language);
        say(values.findings(), language);
        if (values.isRefused()) {
            return Optional.empty();
        }
        if (metadata != null) {
            Dhis2Metadata known = hasAllVersions
                    ? Dhis2Metadata.ofAllTime(loaded, request.indicators(), language)
                    : Dhis2Metadata.of(loaded, request.period(), request.indicators(), language);
            streamTo(metadata, out -> {
                known.writeTo(out);
                return known;
            });
        }
        return Optional.of(stream(values::writeTo));
    }

    private Exported sdmx(LoadedPackage loaded, ExportRequest request, Language language) throws IOException {
        SdmxCsv codesOnly = SdmxCsv.of(loaded, request, SdmxStructure.FIGURES);
        SdmxCsv table = hasNames ? codesOnly.withNames(language) : codesOnly;
        say(table.findings(), language);
        return stream(table::writeTo);
    }

    private void say(List<Finding> findings, Language language) {
        Messages messages = Messages.in(language);
        findings.forEach(
                finding -> err().println(messages.listedUnder(finding.code(), "  ") + messages.listed(finding)));
    }
}
