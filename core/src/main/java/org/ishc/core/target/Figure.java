package org.ishc.core.target;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;

/**
 * A figure of a unit for a period, with what it rests on.
 *
 * @param unit the unit
 * @param indicator what
 * @param value a whole number, or for a ratio its exact percentage; empty when missing
 * @param numerator of a ratio, when known
 * @param denominator of a ratio, when known
 * @param status how it came about
 * @param coverage how much of what it should rest on is there
 */
public record Figure(
    UnitCode unit,
    Indicator indicator,
    Optional<Fraction> value,
    Optional<Fraction> numerator,
    Optional<Fraction> denominator,
    FigureStatus status,
    Coverage coverage) {

  /** Tells whether there is no figure. */
  public boolean isMissing() {
    return value.isEmpty();
  }

  /** Returns the indicator's code. */
  public IndicatorCode code() {
    return indicator.code();
  }
}
