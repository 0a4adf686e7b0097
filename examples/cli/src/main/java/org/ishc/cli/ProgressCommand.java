package org.ishc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.ExplanationJson;
import org.ishc.io.report.ProgressJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code progress PKG --period P --on DATE [--unit U | --level L] [--origin O] [--known DATE]}: targets against
 * actuals.
 */
@Command(name = "progress", description = "Shows targets against actuals.")
final class ProgressCommand extends PackageCommand {

    @Option(names = "--period", required = true, description = "the period")
    String period = "";

    @Option(names = "--on", required = true, description = "the day")
    LocalDate on = LocalDate.EPOCH;

    @Option(names = "--unit", description = "the unit; every unit with a target without")
    @Nullable
    String unit;

    @Option(names = "--level", description = "all units of a level")
    @Nullable
    String level;

    @Option(names = "--explain", description = "say where each target and figure comes from, down to the rows")
    boolean isExplained;

    @Option(
            names = "--origin",
            description = "only targets that came about so: ASSIGNED, APPROVED, AGREED or REGISTERED")
    @Nullable
    String origin;

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
                        "Không có chỉ tiêu nào cho " + period(period).in(language())
                                + " của đơn vị được hỏi, nên không có tiến độ để hiển thị.",
                        "The units that were asked for have no target for " + period
                                + ", so there is no progress to show.");
    }

    @Override
    public Integer call() throws IOException {
        LoadedPackage loaded = known.of(load(on));
        Targets targets = origin == null ? loaded.targets() : loaded.targets().ofOrigin(origin(origin));
        Period asked = period(period);
        checkBegun(loaded, asked, on);
        Snapshot map = loaded.figures().snapshot(Window.until(asked, loaded.calendar(), on));
        TreeSet<UnitCode> withTarget = new TreeSet<>();
        for (IndicatorCode indicator : targets.indicators(asked, on)) {
            withTarget.addAll(targets.inForce(indicator, asked, on).keySet());
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (UnitCode unitCode : asked(map, unit, level, List.copyOf(withTarget))) {
            for (IndicatorCode indicator : targets.indicators(asked, on)) {
                Map<String, @Nullable Object> row =
                        ProgressJson.of(Progress.of(loaded.figures(), targets, unitCode, indicator, asked, on));
                if (isExplained) {
                    explain(loaded, targets, unitCode, indicator, asked, row, text);
                }
                rows.add(row);
            }
        }
        if (isExplained && !isJson()) {
            text(text.toString());
        } else {
            rows(rows, names(loaded, map), Set.of("target", "actual", "attainment", "gap"));
        }
        return ExitCode.DONE;
    }

    private static TargetOrigin origin(String text) {
        for (TargetOrigin origin : TargetOrigin.values()) {
            if (origin.name().equals(text)) {
                return origin;
            }
        }
        throw UsageException.of("--origin", text, List.of(TargetOrigin.values()));
    }

    private void explain(
            LoadedPackage loaded,
            Targets targets,
            UnitCode unit,
            IndicatorCode indicator,
            Period asked,
            Map<String, @Nullable Object> row,
            StringBuilder text) {
        FigureTrace figure = FigureExplanation.of(
                loaded.figures(),
                unit,
                loaded.catalogue().indicator(indicator),
                Window.until(asked, loaded.calendar(), on));
        row.put("explanation", ExplanationJson.of(figure, FigureText::of));
        text.append(ExplanationJson.text(figure, FigureText::of, language()));
        Optional.ofNullable(targets.inForce(indicator, asked, on).get(unit))
                .map(TargetExplanation::of)
                .ifPresent(target -> {
                    row.put("target_explanation", ExplanationJson.of(target, TargetExplanation::text));
                    text.append(ExplanationJson.text(target, TargetExplanation::text, language()));
                });
    }
}
