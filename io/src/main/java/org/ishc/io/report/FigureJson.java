package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** A figure as a tree for canonical JSON. Source: specification, <i>command-line</i>, {@code rollup}. */
public final class FigureJson {

    private FigureJson() {}

    /**
     * Returns a figure of a period as a row: whole numbers; of a ratio a decimal text with two places; null where
     * missing.
     */
    public static Map<String, @Nullable Object> row(Figure figure, Period period) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", figure.unit().value());
        row.put("indicator", figure.code().value());
        row.put("period", period.code());
        row.put("value", value(figure));
        row.put("numerator", whole(figure.numerator()));
        row.put("denominator", whole(figure.denominator()));
        row.put("status", figure.status().name());
        row.put("reported", figure.coverage().reported());
        row.put("expected", figure.coverage().expected());
        row.put("basis", figure.basis().map(Basis::name).orElse(null));
        return row;
    }

    private static @Nullable Object value(Figure figure) {
        return figure.indicator() instanceof Indicator.Ratio
                ? figure.value().map(value -> value.toDecimal(2)).orElse(null)
                : whole(figure.value());
    }

    private static @Nullable Object whole(Optional<Fraction> value) {
        return value.map(Fraction::floor).orElse(null);
    }
}
