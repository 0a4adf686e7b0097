package org.ishc.io.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.message.ExportFinding;

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
        units = List.copyOf(new LinkedHashSet<>(units));
        indicators = List.copyOf(new LinkedHashSet<>(indicators));
    }

    /**
     * Finds what has to be said where the periods of a package are not those of the calendar: {@code export.calendar}.
     */
    public Optional<Finding> findOtherCalendar(PeriodCalendar calendar) {
        if (calendar == PeriodCalendar.CALENDAR) {
            return Optional.empty();
        }
        DateRange days = Window.of(period, calendar).days();
        return Optional.of(Finding.of(
                ExportFinding.CALENDAR,
                Location.none(),
                "period",
                period.code(),
                "calendar",
                calendar.code(),
                "first_day",
                days.start(),
                "last_day",
                days.lastDay()));
    }
}
