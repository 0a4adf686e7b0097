package org.ishc.core.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Weights;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Reported values as weights of a split: of the earliest period, ending on or after it, in which all successors have
 * one.
 */
public final class ReportedWeights implements Weights {

    private final PeriodCalendar calendar;
    private final SortedMap<Period, Map<UnitCode, Long>> byPeriod;

    private ReportedWeights(PeriodCalendar calendar, SortedMap<Period, Map<UnitCode, Long>> byPeriod) {
        this.calendar = calendar;
        this.byPeriod = byPeriod;
    }

    /** Returns the weights of one indicator. */
    public static ReportedWeights of(IndicatorCode indicator, List<ReportedValue> values, PeriodCalendar calendar) {
        SortedMap<Period, Map<UnitCode, Long>> byPeriod =
                new TreeMap<>(Comparator.comparing(Period::lastMonth).thenComparing(Period::months));
        for (ReportedValue value : ReportedValue.strongest(values)) {
            if (value.indicator().equals(indicator)) {
                byPeriod.computeIfAbsent(value.period(), period -> new HashMap<>())
                        .put(value.unit(), value.value());
            }
        }
        return new ReportedWeights(calendar, byPeriod);
    }

    @Override
    public Optional<List<Long>> of(List<UnitCode> successors, LocalDate date) {
        for (Map.Entry<Period, Map<UnitCode, Long>> period : byPeriod.entrySet()) {
            if (!calendar.lastDay(period.getKey()).isBefore(date)
                    && period.getValue().keySet().containsAll(successors)) {
                return Optional.of(
                        successors.stream().map(period.getValue()::get).toList());
            }
        }
        return Optional.empty();
    }
}
