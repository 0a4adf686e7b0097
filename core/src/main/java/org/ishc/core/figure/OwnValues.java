package org.ishc.core.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureStore.Kept;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reported values by indicator and period, of each unit the one with the strongest status, each carried onto the map of
 * the day that is asked for.
 */
final class OwnValues {

    private final Registry registry;
    private final PeriodCalendar calendar;
    private final Map<IndicatorCode, SortedMap<Period, ValueSeries>> reported;

    /** Where what is carried, gathered and laid out is kept. */
    private final FigureStore store;

    /** Whose it is. */
    private final Object owner = new Object();

    /** The values of which these are more, the latest first. */
    private final List<Earlier> earlier;

    private static final SortedMap<Period, ValueSeries> NO_SERIES = Collections.emptySortedMap();
    private static final ValueSeries NO_VALUES = new ValueSeries(CodedValues.of(List.of()), null, 0, 0);

    /** The last that was asked. */
    private volatile @Nullable Placed placed;

    private record Placed(CodedValues values, List<UnitCode> units, int[] positions) {}

    /** What is kept: an indicator and period, on the map of a day. */
    private record Key(IndicatorCode indicator, Period period, LocalDate map) {}

    /**
     * Values before more were reported.
     *
     * @param touched what was reported more since
     */
    private record Earlier(Object owner, Map<IndicatorCode, Set<Period>> touched) {

        private boolean isTouched(Key key) {
            return touched.getOrDefault(key.indicator(), Set.of()).stream().anyMatch(key.period()::contains);
        }

        private Earlier with(Map<IndicatorCode, Set<Period>> more) {
            Map<IndicatorCode, Set<Period>> all = new HashMap<>(touched);
            more.forEach((indicator, periods) -> all.merge(indicator, periods, (some, others) -> {
                Set<Period> both = new HashSet<>(some);
                both.addAll(others);
                return both;
            }));
            return new Earlier(owner, all);
        }
    }

    OwnValues(Registry registry, PeriodCalendar calendar, List<ReportedValue> values, FigureStore store) {
        this(registry, calendar, CodedValues.of(values).strongest(), store, List.of());
    }

    private OwnValues(
            Registry registry,
            PeriodCalendar calendar,
            Map<IndicatorCode, SortedMap<Period, ValueSeries>> reported,
            FigureStore store,
            List<Earlier> earlier) {
        this.registry = registry;
        this.calendar = calendar;
        this.reported = reported;
        this.store = store;
        this.earlier = earlier;
    }

    /** Returns the same values, of which what is computed is kept elsewhere. */
    OwnValues with(FigureStore kept) {
        return new OwnValues(registry, calendar, reported, kept, List.of());
    }

    /** Returns these values and more; what the new ones leave alone is kept as it is. */
    OwnValues with(List<ReportedValue> more) {
        Map<IndicatorCode, SortedMap<Period, ValueSeries>> all = new HashMap<>(reported);
        Map<IndicatorCode, Set<Period>> touched = new HashMap<>();
        CodedValues.of(more).strongest().forEach((indicator, added) -> {
            touched.put(indicator, added.keySet());
            SortedMap<Period, ValueSeries> periods = new TreeMap<>(all.getOrDefault(indicator, NO_SERIES));
            added.forEach((period, series) -> periods.merge(period, series, OwnValues::together));
            all.put(indicator, periods);
        });
        List<Earlier> behind = new ArrayList<>(List.of(new Earlier(owner, touched)));
        earlier.stream()
                .limit(FigureStore.FOLLOWED)
                .map(before -> before.with(touched))
                .forEach(behind::add);
        return new OwnValues(registry, calendar, all, store, behind);
    }

    private <T> T kept(Kept kind, Key key, Supplier<T> make) {
        return store.get(owner, kind, key, made -> registry.asOf(key.map()).size(), () -> {
            T untouched = findEarlier(kind, key);
            return untouched == null ? make.get() : untouched;
        });
    }

    /** Finds what was kept before more was reported that leaves it as it is. */
    @SuppressWarnings("unchecked")
    private <T> @Nullable T findEarlier(Kept kind, Key key) {
        for (Earlier before : earlier) {
            Object known = before.isTouched(key) ? null : store.find(before.owner(), kind, key);
            if (known != null) {
                return (T) known;
            }
        }
        return null;
    }

    private static ValueSeries together(ValueSeries some, ValueSeries more) {
        List<ReportedValue> both = new ArrayList<>(some);
        both.addAll(more);
        CodedValues coded = CodedValues.of(both);
        return new ValueSeries(coded, null, 0, coded.size()).strongest();
    }

    /** The values of one period as reported; empty when there are none. */
    ValueSeries of(IndicatorCode indicator, Period period) {
        return reported.getOrDefault(indicator, NO_SERIES).getOrDefault(period, NO_VALUES);
    }

    /** The periods for which an indicator was reported, in order. */
    Set<Period> periods(IndicatorCode indicator) {
        return reported.getOrDefault(indicator, NO_SERIES).keySet();
    }

    /**
     * What every unit of a map says itself about the parts of a period; the same object as long as nothing in it is
     * different.
     */
    Map<UnitCode, SortedMap<Period, OverTime.Own>> within(IndicatorCode indicator, Period asked, LocalDate map) {
        return kept(Kept.WITHIN, new Key(indicator, asked, map), () -> gather(indicator, asked, map));
    }

    /** What every unit of a map says itself in a window; the same object as long as nothing in it is different. */
    SaidColumn said(Indicator.Additive indicator, Window window, Snapshot map) {
        if (window.reported().isEmpty()) {
            return SaidColumn.ofNothing(map);
        }
        Key key = new Key(indicator.code(), window.reported().get(), map.date());
        return kept(Kept.SAID, key, () -> lay(indicator, window, key.period(), map));
    }

    private SaidColumn lay(Indicator.Additive indicator, Window window, Period asked, Snapshot map) {
        if (isPlain(indicator.code(), asked, map)) {
            ValueSeries values = of(indicator.code(), asked);
            return SaidColumn.ofValues(values, positions(values.all(), map), map);
        }
        Map<UnitCode, Optional<OverTime.Own>> own = new HashMap<>();
        within(indicator.code(), asked, map.date())
                .forEach((unit, periods) -> own.put(unit, RollUp.own(indicator, window, periods)));
        return SaidColumn.of(own, map);
    }

    /** Tells whether all that is reported of parts of a period is of the very period, and of the units of a map. */
    boolean isPlain(IndicatorCode indicator, Period asked, Snapshot map) {
        LocalDate readOn = calendar.lastDay(asked);
        return !map.date().isBefore(readOn)
                && !registry.isChangedWithin(readOn, map.date())
                && periods(indicator).stream().noneMatch(period -> asked.contains(period) && !period.equals(asked));
    }

    /** Where the units of coded values stand on a map; of all indicators and periods mostly the same. */
    private int[] positions(CodedValues codedValues, Snapshot map) {
        Placed known = placed;
        if (known == null || known.values() != codedValues || known.units() != map.preOrder()) {
            int[] positions = new int[codedValues.unitCodes().size()];
            for (int number = 0; number < positions.length; number++) {
                positions[number] = map.findPosition(codedValues.unitCodes().get(number));
            }
            known = new Placed(codedValues, map.preOrder(), positions);
            placed = known;
        }
        return known.positions();
    }

    /**
     * What every unit of a map says about the parts of a period of one indicator, where a second one was reported too:
     * only periods, and of each only units, that have both.
     */
    Map<UnitCode, SortedMap<Period, OverTime.Own>> withinBoth(
            IndicatorCode indicator, IndicatorCode other, Period asked, LocalDate map) {
        Map<UnitCode, SortedMap<Period, OverTime.Own>> byUnit = new HashMap<>();
        for (Period period : periods(indicator)) {
            if (asked.contains(period)) {
                Set<UnitCode> units =
                        of(other, period).stream().map(ReportedValue::unit).collect(Collectors.toSet());
                List<ReportedValue> both = of(indicator, period).stream()
                        .filter(value -> units.contains(value.unit()))
                        .toList();
                carry(both, calendar.lastDay(period), map)
                        .forEach((unit, own) -> byUnit.computeIfAbsent(unit, code -> new TreeMap<>())
                                .put(period, own));
            }
        }
        return byUnit;
    }

    private Map<UnitCode, SortedMap<Period, OverTime.Own>> gather(
            IndicatorCode indicator, Period asked, LocalDate map) {
        Map<UnitCode, SortedMap<Period, OverTime.Own>> byUnit = new HashMap<>();
        for (Period period : periods(indicator)) {
            if (asked.contains(period)) {
                carried(indicator, period, map)
                        .forEach((unit, own) -> byUnit.computeIfAbsent(unit, code -> new TreeMap<>())
                                .put(period, own));
            }
        }
        return byUnit;
    }

    private Map<UnitCode, OverTime.Own> carried(IndicatorCode indicator, Period period, LocalDate map) {
        return kept(
                Kept.CARRIED,
                new Key(indicator, period, map),
                () -> carry(of(indicator, period), calendar.lastDay(period), map));
    }

    private Map<UnitCode, OverTime.Own> carry(List<ReportedValue> values, LocalDate readOn, LocalDate map) {
        if (map.isBefore(readOn)) {
            return Map.of();
        }
        if (!registry.isChangedWithin(readOn, map)) {
            Map<UnitCode, OverTime.Own> own = new HashMap<>(values.size() * 2);
            values.forEach(value -> own.put(
                    value.unit(), new OverTime.Own(Fraction.of(value.value()), false, Basis.of(value.status()))));
            return own;
        }
        Map<UnitCode, BigInteger> byUnit = new HashMap<>();
        Map<UnitCode, Basis> bases = new HashMap<>();
        values.forEach(value -> byUnit.put(value.unit(), BigInteger.valueOf(value.value())));
        values.forEach(value -> bases.put(value.unit(), Basis.of(value.status())));
        Restated restated = Restatement.restate(registry, byUnit, readOn, map, new RestatementMethod.Bounds());
        Map<UnitCode, OverTime.Own> own = new HashMap<>();
        restated.figures().forEach((unit, figure) -> {
            Optional<Interval> exact = figure.filter(Interval::isExact);
            if (exact.isPresent()) {
                own.put(
                        unit,
                        own(
                                Fraction.of(exact.get().low(), BigInteger.ONE),
                                registry.lineage().predecessors(unit, map, readOn),
                                bases));
            }
        });
        return own;
    }

    /** A restated value, from the bases of the sources that reported; partial when some did not. */
    private static OverTime.Own own(Fraction value, Collection<Successor> sources, Map<UnitCode, Basis> reporting) {
        Basis basis = Basis.RECORDS;
        boolean isPartial = false;
        for (Successor source : sources) {
            Optional<Basis> known = Optional.ofNullable(reporting.get(source.code()));
            basis = known.map(basis::weaker).orElse(basis);
            isPartial |= known.isEmpty();
        }
        return new OverTime.Own(value, isPartial, basis);
    }
}
