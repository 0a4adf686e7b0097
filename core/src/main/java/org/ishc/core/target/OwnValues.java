package org.ishc.core.target;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Successor;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Reported values by indicator and period, each carried onto the map of the day that is asked for. */
final class OwnValues {

  private final Registry registry;
  private final PeriodCalendar calendar;
  private final Map<IndicatorCode, SortedMap<Period, List<ReportedValue>>> reported = new HashMap<>();
  private final Map<Key, Map<UnitCode, OverTime.Own>> carried = new ConcurrentHashMap<>();

  private record Key(IndicatorCode indicator, Period period, LocalDate map) {}

  OwnValues(Registry registry, PeriodCalendar calendar, List<ReportedValue> values) {
    this.registry = registry;
    this.calendar = calendar;
    for (ReportedValue value : values) {
      reported
          .computeIfAbsent(value.indicator(), code -> new TreeMap<>())
          .computeIfAbsent(value.period(), period -> new ArrayList<>())
          .add(value);
    }
  }

  /** The values of one period as reported; empty when there are none. */
  List<ReportedValue> of(IndicatorCode indicator, Period period) {
    SortedMap<Period, List<ReportedValue>> periods = reported.get(indicator);
    return periods == null ? List.of() : periods.getOrDefault(period, List.of());
  }

  /** The periods for which an indicator was reported, in order. */
  Set<Period> periods(IndicatorCode indicator) {
    SortedMap<Period, List<ReportedValue>> periods = reported.get(indicator);
    return periods == null ? Set.of() : periods.keySet();
  }

  /** What every unit of a map says itself about the parts of a period. */
  Map<UnitCode, SortedMap<Period, OverTime.Own>> within(IndicatorCode indicator, Period asked, LocalDate map) {
    Map<UnitCode, SortedMap<Period, OverTime.Own>> byUnit = new HashMap<>();
    for (Period period : periods(indicator)) {
      if (asked.contains(period)) {
        carried(indicator, period, map)
            .forEach((unit, own) -> byUnit.computeIfAbsent(unit, code -> new TreeMap<>()).put(period, own));
      }
    }
    return byUnit;
  }

  private Map<UnitCode, OverTime.Own> carried(IndicatorCode indicator, Period period, LocalDate map) {
    Key key = new Key(indicator, period, map);
    Map<UnitCode, OverTime.Own> known = carried.get(key);
    if (known == null) {
      known = carry(of(indicator, period), calendar.lastDay(period), map);
      carried.put(key, known);
    }
    return known;
  }

  private Map<UnitCode, OverTime.Own> carry(List<ReportedValue> values, LocalDate readOn, LocalDate map) {
    Map<UnitCode, BigInteger> byUnit = new HashMap<>();
    values.forEach(value -> byUnit.put(value.unit(), BigInteger.valueOf(value.value())));
    if (map.isBefore(readOn)) {
      return Map.of();
    }
    Restated restated = Restatement.restate(registry, byUnit, readOn, map, new RestatementMethod.Bounds());
    Set<UnitCode> moved = new HashSet<>();
    restated.moves().forEach(move -> moved.add(move.to()));
    Map<UnitCode, OverTime.Own> own = new HashMap<>();
    restated.figures().forEach(
        (unit, figure) -> {
          Optional<Interval> exact = figure.filter(Interval::isExact);
          if (exact.isPresent()) {
            own.put(
                unit,
                new OverTime.Own(
                    Fraction.of(exact.get().low(), BigInteger.ONE),
                    moved.contains(unit) && !haveAllReported(unit, map, readOn, byUnit.keySet())));
          }
        });
    return own;
  }

  private boolean haveAllReported(UnitCode unit, LocalDate map, LocalDate readOn, Set<UnitCode> reporting) {
    return registry.lineage().predecessors(unit, map, readOn).stream().map(Successor::code).allMatch(reporting::contains);
  }
}
