package org.ishc.core.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * A figure that a unit reported itself.
 *
 * @param unit the unit, its code read at the last day of the period
 * @param indicator what
 * @param period when
 * @param value not negative
 * @param status how sure it is
 * @param recordedOn the day on which it became known; the period's last day when not told
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record ReportedValue(
        UnitCode unit,
        IndicatorCode indicator,
        Period period,
        long value,
        ValueStatus status,
        Optional<LocalDate> recordedOn,
        Origin origin) {

    /** Refuses what is negative. */
    public ReportedValue {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(recordedOn, "recordedOn");
        Objects.requireNonNull(origin, "origin");
        Allowed.only(value >= 0, "value", value, "0 or more");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ReportedValueBuilder builder() {
        return new ReportedValueBuilder();
    }

    /** A figure of which nothing more is told: reported, and known on the period's last day. */
    public ReportedValue(UnitCode unit, IndicatorCode indicator, Period period, long value, Origin origin) {
        this(unit, indicator, period, value, ValueStatus.REPORTED, Optional.empty(), origin);
    }

    /** Returns the key of the record: unit, indicator, period, and the status unless it is REPORTED. */
    public List<String> key() {
        List<String> key = new ArrayList<>(List.of(unit.value(), indicator.value(), period.code()));
        if (status != ValueStatus.REPORTED) {
            key.add(status.name());
        }
        return List.copyOf(key);
    }

    /** Tells whether the value was known at the end of a day. */
    public boolean isKnown(LocalDate known, PeriodCalendar calendar) {
        return !recordedOn.orElseGet(() -> calendar.lastDay(period)).isAfter(known);
    }

    /** What one unit says of one indicator for one period, however sure. */
    record Subject(UnitCode unit, IndicatorCode indicator, Period period) {}

    Subject subject() {
        return new Subject(unit, indicator, period);
    }

    /**
     * Returns the values that are used: of a unit, indicator and period that with the strongest status; of two of the
     * same status the first. In the order in which each unit, indicator and period came first.
     */
    public static List<ReportedValue> strongest(List<ReportedValue> values) {
        if (values.stream().allMatch(value -> value.status == ValueStatus.REPORTED)) {
            return values;
        }
        Map<Subject, ReportedValue> strongest = new LinkedHashMap<>();
        values.forEach(value -> strongest.merge(value.subject(), value, ReportedValue::stronger));
        return List.copyOf(strongest.values());
    }

    private static ReportedValue stronger(ReportedValue one, ReportedValue other) {
        return other.status.compareTo(one.status) > 0 ? other : one;
    }

    Location location() {
        return Location.of(origin, key());
    }
}
