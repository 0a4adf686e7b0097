package org.ishc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.report.ExplanationJson;
import org.ishc.io.report.FigureJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code rollup PKG --period P [--indicator I]… [--unit U | --level L] [--as-of DATE] [--known DATE] [--explain]}:
 * figures.
 */
@Command(name = "rollup", description = "Rolls figures up.")
final class RollUpCommand extends PackageCommand {

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

    @Option(names = "--as-of", description = "the day of the map; the period's last without")
    @Nullable
    LocalDate asOf;

    @Option(names = "--explain", description = "say where each figure comes from, down to the rows")
    boolean isExplained;

    @Mixin
    KnownOption known = new KnownOption();

    @Mixin
    IndicatorsOption further = new IndicatorsOption();

    @Override
    Optional<IndicatorsOption> indicatorsOption() {
        return Optional.of(further);
    }

    @Override
    String nothing() {
        return language()
                .say(
                        "Không có đơn vị nào được hỏi"
                                + (level == null ? "" : " ở cấp " + Labels.of(level(level), Language.VI))
                                + " vào ngày cuối kỳ, nên không có số liệu để hiển thị.",
                        "There is no unit that was asked for" + (level == null ? "" : " at level " + level)
                                + " on the period's last day, so there are no figures to show.");
    }

    @Override
    public Integer call() throws IOException {
        LoadedPackage loaded = known.of(asOf == null ? load() : load(asOf));
        Period asked = period(period);
        LocalDate last = loaded.calendar().lastDay(asked);
        if (asOf != null && asOf.isBefore(last)) {
            throw new UsageException(
                    "--as-of " + Language.VI.day(asOf) + " trước ngày cuối kỳ " + Language.VI.day(last),
                    "--as-of " + asOf + " is before the period's last day " + last);
        }
        Window window = Window.of(asked, loaded.calendar(), asOf == null ? last : asOf);
        Snapshot map = loaded.figures().snapshot(window);
        List<IndicatorCode> codes = indicators(loaded, indicators);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (UnitCode unitCode : asked(map, unit, level, map.roots())) {
            for (IndicatorCode indicator : codes) {
                Map<String, @Nullable Object> row =
                        FigureJson.row(loaded.figures().figure(unitCode, indicator, window), asked);
                if (isExplained) {
                    FigureTrace explanation = FigureExplanation.of(
                            loaded.figures(), unitCode, loaded.catalogue().indicator(indicator), window);
                    row.put("explanation", ExplanationJson.of(explanation, FigureText::of));
                    text.append(ExplanationJson.text(explanation, FigureText::of, language()));
                }
                rows.add(row);
            }
        }
        if (isExplained && !isJson()) {
            text(text.toString());
        } else {
            rows(rows, names(loaded, map), Set.of("value"));
        }
        return ExitCode.DONE;
    }
}
