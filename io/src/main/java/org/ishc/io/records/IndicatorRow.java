package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code indicators}: a host's own indicator.
 *
 * @param origin where the row came from
 * @param code the code
 * @param kind FLOW, STOCK or RATIO
 * @param unit what it counts
 * @param titleVi the Vietnamese title
 * @param titleEn the English title
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param definition how it is derived, as JSON
 */
@Value.Builder
@DomainStyle
public record IndicatorRow(
        Origin origin,
        @NotNull String code,
        @NotNull String kind,
        @Nullable String unit,
        @Nullable String titleVi,
        @Nullable String titleEn,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String definition) {
    /** Refuses null. */
    public IndicatorRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static IndicatorRowBuilder builder() {
        return new IndicatorRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static IndicatorRow from(Row row) {
        return new IndicatorRow(
                row.origin(),
                row.get(Columns.Indicators.CODE),
                row.get(Columns.Indicators.KIND),
                row.find(Columns.Indicators.UNIT),
                row.find(Columns.Indicators.TITLE_VI),
                row.find(Columns.Indicators.TITLE_EN),
                row.find(Columns.Indicators.NUMERATOR),
                row.find(Columns.Indicators.DENOMINATOR),
                row.find(Columns.Indicators.DEFINITION));
    }

    /**
     * Returns the domain object that the row describes; of a built-in indicator, which only gets its titles here, that
     * one.
     *
     * @param defined how it is derived, as read from the definition
     */
    public Indicator toDomain(Optional<Definition> defined) {
        IndicatorCode indicator = IndicatorCode.parse(code);
        if (isBuiltIn()) {
            Indicator known = IndicatorCatalogue.BUILT_IN.indicator(indicator);
            return known.with(titles(known.titles()));
        }
        Indicator.Titles titles = titles(new Indicator.Titles(code, code));
        IndicatorUnit counts = unit == null ? IndicatorUnit.COUNT : IndicatorUnit.valueOf(unit);
        return switch (kind) {
            case "FLOW" -> new Indicator.Flow(indicator, titles, counts, defined);
            case "STOCK" -> new Indicator.Stock(indicator, titles, counts, defined);
            default ->
                new Indicator.Ratio(
                        indicator,
                        titles,
                        IndicatorCode.parse(Objects.requireNonNull(numerator)),
                        IndicatorCode.parse(Objects.requireNonNull(denominator)));
        };
    }

    private Indicator.Titles titles(Indicator.Titles otherwise) {
        return new Indicator.Titles(
                titleVi == null ? otherwise.vi() : titleVi, titleEn == null ? otherwise.en() : titleEn);
    }

    /** Tells whether the indicator is built in, so that the row gives nothing but titles. */
    public boolean isBuiltIn() {
        return IndicatorCatalogue.isBuiltIn(IndicatorCode.parse(code));
    }

    /** Tells whether a ratio lacks one of its parts. */
    public boolean lacksParts() {
        return "RATIO".equals(kind) && (numerator == null || denominator == null) && !isBuiltIn();
    }
}
