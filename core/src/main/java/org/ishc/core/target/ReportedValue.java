package org.ishc.core.target;

import java.util.List;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/**
 * A figure that a unit reported itself.
 *
 * @param unit the unit, its code read at the last day of the period
 * @param indicator what
 * @param period when
 * @param value not negative
 * @param origin the row that it came from
 */
public record ReportedValue(UnitCode unit, IndicatorCode indicator, Period period, long value, Origin origin) {

  /** Returns the key of the record: unit, indicator, period. */
  public List<String> key() {
    return List.of(unit.value(), indicator.value(), period.code());
  }

  Location location() {
    return Location.of(origin, key());
  }
}
