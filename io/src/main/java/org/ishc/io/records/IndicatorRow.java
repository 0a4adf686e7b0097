package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorUnit;
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
 */
public record IndicatorRow(
    Origin origin,
    @NotNull String code,
    @NotNull String kind,
    @Nullable String unit,
    @Nullable String titleVi,
    @Nullable String titleEn,
    @Nullable String numerator,
    @Nullable String denominator) {

  /** Takes the cells of a sound row. */
  public static IndicatorRow from(Row row) {
    return new IndicatorRow(
        row.origin(),
        Records.required(row.text("code")),
        Records.required(row.text("kind")),
        row.text("unit"),
        row.text("title_vi"),
        row.text("title_en"),
        row.text("numerator"),
        row.text("denominator"));
  }

  /** Returns the domain object that the row describes. */
  public Indicator toDomain() {
    IndicatorCode indicator = IndicatorCode.parse(code);
    Indicator.Titles titles = new Indicator.Titles(titleVi == null ? code : titleVi, titleEn == null ? code : titleEn);
    IndicatorUnit counts = unit == null ? IndicatorUnit.COUNT : IndicatorUnit.valueOf(unit);
    return switch (kind) {
      case "FLOW" -> new Indicator.Flow(indicator, titles, counts);
      case "STOCK" -> new Indicator.Stock(indicator, titles, counts);
      default ->
          new Indicator.Ratio(
              indicator,
              titles,
              IndicatorCode.parse(Records.required(numerator)),
              IndicatorCode.parse(Records.required(denominator)));
    };
  }

  /** Tells whether a ratio lacks one of its parts. */
  public boolean lacksParts() {
    return "RATIO".equals(kind) && (numerator == null || denominator == null);
  }
}
