package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a unit towards a target as a row for canonical JSON. Source: specification, <i>command-line</i>, JSON
 * shapes.
 */
public final class ProgressJson {

    private ProgressJson() {}

    /**
     * Returns the row: counts as whole numbers, what is of a ratio as decimal texts of two places, what is missing as
     * null.
     */
    public static Map<String, @Nullable Object> of(Progress progress) {
        Figure actual = progress.actual();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", actual.unit().value());
        row.put("indicator", actual.code().value());
        row.put("period", progress.period().code());
        row.put(
                "comparator",
                progress.target().map(target -> target.comparison().name()).orElse(null));
        row.put("target", number(actual, progress.target().map(Target::value)));
        row.put("actual", number(actual, actual.value()));
        row.put(
                "attainment",
                progress.attainment().map(percent -> percent.toDecimal(2)).orElse(null));
        row.put("gap", number(actual, progress.gap()));
        row.put("status", progress.status().name());
        row.put("required_per_30_days", progress.requiredPer30Days().orElse(null));
        row.put("reported", actual.coverage().reported());
        row.put("expected", actual.coverage().expected());
        row.put(
                "origin",
                progress.target().map(target -> target.targetOrigin().name()).orElse(null));
        row.put("basis", actual.basis().map(Basis::name).orElse(null));
        return row;
    }

    private static @Nullable Object number(Figure figure, Optional<Fraction> value) {
        if (value.isEmpty()) {
            return null;
        }
        return figure.indicator() instanceof Indicator.Ratio
                ? value.get().toDecimal(2)
                : value.get().floor();
    }
}
