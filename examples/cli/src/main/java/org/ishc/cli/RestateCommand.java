package org.ishc.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ReportedWeights;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.RestatedExplanation;
import org.ishc.core.organisation.RestatedText;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ExplanationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code restate PKG --indicator I --period P --to DATE [--method M] [--level L] [--explain]}: reported values on the
 * map of a later day.
 */
@Command(name = "restate", description = "Restates reported values onto the map of a later day.")
final class RestateCommand extends PackageCommand {

    private static final String WEIGHTS = "weights:";

    @Option(names = "--indicator", required = true, description = "the indicator")
    String indicator = "";

    @Option(names = "--period", required = true, description = "the period")
    String period = "";

    @Option(names = "--to", required = true, description = "the day of the map")
    LocalDate to = LocalDate.EPOCH;

    @Option(names = "--method", description = "bounds, equal, shares or weights:INDICATOR", defaultValue = "bounds")
    String method = "bounds";

    @Option(names = "--level", description = "only values of this level")
    @Nullable
    String level;

    @Option(names = "--explain", description = "say how each figure came about, back to what was reported")
    boolean explain;

    @Override
    public Integer call() throws IOException {
        LoadedPackage loaded = load(to);
        Period asked = period(period);
        IndicatorCode indicatorCode = indicator(loaded, indicator);
        LocalDate on = loaded.calendar().lastDay(asked);
        if (to.isBefore(on)) {
            throw new UsageException(
                    "--to " + Language.VI.day(to) + " trước ngày cuối kỳ " + Language.VI.day(on),
                    "--to " + to + " is before the period's last day " + on);
        }
        RestatementMethod how = method(loaded);
        Map<UnitCode, BigInteger> values = new HashMap<>();
        Set<UnitLevel> levels = new HashSet<>();
        Snapshot map = loaded.registry().asOf(on);
        for (ReportedValue value : ReportedValue.strongest(loaded.values())) {
            if (value.indicator().equals(indicatorCode) && value.period().equals(asked)) {
                UnitLevel at = map.unit(value.unit()).level();
                if (level == null || at == level(level)) {
                    values.put(value.unit(), BigInteger.valueOf(value.value()));
                    levels.add(at);
                }
            }
        }
        Restated restated = Restatement.restate(loaded.registry(), values, on, to, how);
        Optional<RestatedExplanation> explanation =
                explain ? Optional.of(RestatedExplanation.of(loaded.registry(), restated)) : Optional.empty();
        if (isJson()) {
            text(CanonicalJson.write(tree(restated, levels.size() <= 1, explanation)));
        } else if (explanation.isPresent()) {
            text(readable(restated, explanation.get()));
        } else {
            text(table(
                    rows(restated, explanation), names(loaded, loaded.registry().asOf(to))));
        }
        if (values.isEmpty()) {
            err().println(nothing(loaded, indicatorCode, asked));
        }
        for (Finding finding : restated.findings()) {
            Messages messages = Messages.in(language());
            err().println(messages.listedUnder(finding.code(), "  ") + messages.listed(finding));
        }
        return restated.findings().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** That nothing was reported, and where else figures come from. */
    private String nothing(LoadedPackage loaded, IndicatorCode indicator, Period asked) {
        return language()
                .say(
                        "Bảng Số liệu không có số báo cáo nào của chỉ tiêu “"
                                + loaded.catalogue()
                                        .indicator(indicator)
                                        .titles()
                                        .vi() + "” cho "
                                + asked.in(Language.VI)
                                + (level == null ? "" : " ở cấp " + Labels.of(level(level), Language.VI))
                                + ". Số tổng hợp từ câu lạc bộ thì xem bằng lệnh: ishc rollup",
                        "The table values of the package has no reported value of " + indicator + " for " + asked
                                + (level == null ? "" : " at level " + level)
                                + ". For figures counted from clubs ask rollup.");
    }

    private RestatementMethod method(LoadedPackage loaded) {
        if (method.startsWith(WEIGHTS)) {
            IndicatorCode by = indicator(loaded, "--method weights", method.substring(WEIGHTS.length()));
            return new RestatementMethod.ByWeights(by, ReportedWeights.of(by, loaded.values(), loaded.calendar()));
        }
        return switch (method) {
            case "bounds" -> new RestatementMethod.Bounds();
            case "equal" -> new RestatementMethod.Equal();
            case "shares" -> new RestatementMethod.Shares();
            default ->
                throw UsageException.of(
                        "--method", method, List.of("bounds", "equal", "shares", WEIGHTS + "INDICATOR"));
        };
    }

    private static Map<String, @Nullable Object> tree(
            Restated restated, boolean isOneLevel, Optional<RestatedExplanation> explanation) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("total", isOneLevel ? restated.total() : null);
        tree.put("rows", rows(restated, explanation));
        return tree;
    }

    private static List<Map<String, @Nullable Object>> rows(
            Restated restated, Optional<RestatedExplanation> explanation) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        restated.figures().forEach((code, figure) -> {
            Map<String, @Nullable Object> row =
                    row(code, figure, restated.method().isBounds());
            explanation
                    .flatMap(restatedExplanation -> restatedExplanation.find(code))
                    .ifPresent(root -> row.put("explanation", ExplanationJson.of(root, RestatedText::of)));
            rows.add(row);
        });
        return rows;
    }

    private static Map<String, @Nullable Object> row(UnitCode code, Optional<Interval> figure, boolean isBounds) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", code.value());
        if (isBounds) {
            row.put("low", figure.map(Interval::low).orElse(null));
            row.put("high", figure.map(Interval::high).orElse(null));
        } else {
            row.put("value", figure.map(Interval::low).orElse(null));
        }
        return row;
    }

    private String readable(Restated restated, RestatedExplanation explanation) {
        StringBuilder text = new StringBuilder();
        restated.figures().keySet().forEach(code -> explanation
                .find(code)
                .ifPresent(root -> text.append(ExplanationJson.text(root, RestatedText::of, language()))));
        return text.toString();
    }
}
