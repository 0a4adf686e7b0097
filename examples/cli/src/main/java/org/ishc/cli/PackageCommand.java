package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Codes;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.HeadingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that reads a package. */
abstract class PackageCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "PKG", description = "a package in any form")
    Path packagePath = Path.of("");

    @Option(names = "--headings", description = "own headings, sheets, words and units: table,column,heading[,value]")
    @Nullable
    Path headingsPath;

    @Mixin
    ReferenceOption reference = new ReferenceOption();

    LoadedPackage load() throws IOException {
        return load(packagePath);
    }

    /** Reads a package; refuses one that was written to meanwhile. */
    LoadedPackage load(Path path) throws IOException {
        LoadedPackage loaded = load(PackageFormats.installed().open(path, opening()), options());
        refuseUnless(loaded.ledger().isOfOneInput(), path);
        return loaded;
    }

    /** Reads a package with the indicators that the command takes. */
    LoadedPackage load(PackageSource source, ReadOptions options) throws IOException {
        List<Indicator> further = indicatorsOption().map(option -> option.path).isPresent()
                ? indicatorsOption().get().read(options.rules(), language())
                : List.of();
        LoadedPackage loaded = PackageReader.read(source, options.withIndicators(further));
        if (!further.isEmpty()) {
            indicatorsOption().orElseThrow().check(loaded, further, language());
        }
        return loaded;
    }

    /** Finds the option that names further indicators; empty for a command that takes none. */
    Optional<IndicatorsOption> indicatorsOption() {
        return Optional.empty();
    }

    /**
     * Reads the package of a command that looks at the units of some days; days that lie after the reference data are
     * said.
     */
    LoadedPackage load(LocalDate... days) throws IOException {
        LoadedPackage loaded = load();
        reference.warn(loaded.registry(), List.of(days), err(), language());
        return loaded;
    }

    ReadOptions options() throws IOException {
        return ReadOptions.DEFAULT.withReference(reference()).withKept(ValidationJson.DEFAULT_LIMIT);
    }

    ReferenceData reference() throws IOException {
        return reference.read(err(), language());
    }

    Opening opening() throws IOException {
        return headingsPath == null
                ? Opening.DEFAULT
                : new Opening(Limits.DEFAULT, read(headingsPath, HeadingsFile::read));
    }

    /** The names of units on a day, of clubs, and the titles of indicators. */
    static TableWords.Named names(LoadedPackage loaded, Snapshot map) {
        return (column, code) -> switch (column) {
            case "unit_code", "parent_code" ->
                Optional.of(code).filter(Codes::isCode).flatMap(text -> map.findName(UnitCode.parse(text)));
            case "indicator" ->
                loaded.catalogue().all().stream()
                        .filter(indicator -> indicator.code().value().equals(code))
                        .findFirst()
                        .map(indicator -> indicator.titles().in(Language.VI));
            default -> Optional.empty();
        };
    }

    /** The indicators that are asked for by code, or all. */
    static List<IndicatorCode> indicators(LoadedPackage loaded, List<String> asked) {
        if (asked.isEmpty()) {
            return loaded.figures().indicators().stream().map(Indicator::code).toList();
        }
        List<IndicatorCode> codes = new ArrayList<>();
        for (String text : asked) {
            codes.add(indicator(loaded, text));
        }
        return codes.stream().sorted().distinct().toList();
    }

    static IndicatorCode indicator(LoadedPackage loaded, String text) {
        return indicator(loaded, "--indicator", text);
    }

    /**
     * Finds an indicator that an option names.
     *
     * @throws UsageException when it is unknown
     */
    static IndicatorCode indicator(LoadedPackage loaded, String option, String text) {
        for (Indicator indicator : loaded.catalogue().all()) {
            if (indicator.code().value().equals(text)) {
                return indicator.code();
            }
        }
        List<String> known = loaded.catalogue().all().stream()
                .map(indicator -> indicator.code().value())
                .toList();
        throw UsageException.of(option, text, known);
    }

    /** Refuses a day on which a period has not begun: there is nothing to be seen of it yet. */
    static void checkBegun(LoadedPackage loaded, Period period, LocalDate on) {
        LocalDate first = loaded.calendar().range(period).start();
        if (on.isBefore(first)) {
            throw new UsageException(
                    "--on " + Language.VI.day(on) + " trước ngày đầu kỳ " + Language.VI.day(first),
                    "--on " + on + " is before the period's first day " + first);
        }
    }
}
