package org.ishc.io.export;

import java.util.List;
import java.util.Objects;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;

/**
 * Which figures are exported: every unit with every indicator, for one period, on the map of the period's last day.
 *
 * @param period the period
 * @param units in the order in which they are written, each once
 * @param indicators in the order in which they are written, each once
 */
public record ExportRequest(Period period, List<UnitCode> units, List<IndicatorCode> indicators) {

    /** Refuses null; copies the lists; what stands twice is kept once. */
    public ExportRequest {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(indicators, "indicators");
        units = units.stream().distinct().toList();
        indicators = indicators.stream().distinct().toList();
    }
}
