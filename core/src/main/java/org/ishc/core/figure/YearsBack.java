package org.ishc.core.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.time.Period;

/** A figure of earlier years on the map of a later day. */
final class YearsBack {

    private final Figures figures;
    private final LocalDate map;
    private final Optional<Window> earlier;

    YearsBack(Figures figures, Period period, int years) {
        Allowed.only(years >= 1, "yearsBack", years, "1 or more");
        this.figures = figures;
        this.map = figures.lastDay(period);
        this.earlier = period.findYearsBack(years).map(then -> Window.of(then, figures.calendar()));
    }

    Optional<Fraction> find(UnitCode unit, IndicatorCode indicator) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Indicator known = figures.catalogue().indicator(indicator);
        if (known instanceof Indicator.Ratio ratio) {
            Optional<Fraction> part = restated(unit, ratio.code(), Figure::numerator);
            Optional<Fraction> whole = restated(unit, ratio.code(), Figure::denominator);
            return part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0
                    ? Optional.empty()
                    : Optional.of(part.get().times(Fraction.HUNDRED).dividedBy(whole.get()));
        }
        return restated(unit, indicator, Figure::value);
    }

    /** The figures of the earlier year that one of a unit is made of, on the map of that year. */
    List<FigureTrace> parts(UnitCode unit, Indicator indicator) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Window window = earlier.get();
        Snapshot then = figures.snapshot(window);
        return figures.registry().lineage().predecessors(unit, map, window.map()).stream()
                .map(Successor::code)
                .filter(then::contains)
                .map(source -> FigureExplanation.of(figures, source, indicator, window))
                .toList();
    }

    private Optional<Fraction> restated(
            UnitCode unit, IndicatorCode indicator, Function<Figure, Optional<Fraction>> asked) {
        Window window = earlier.orElseThrow();
        Snapshot then = figures.snapshot(window);
        Map<UnitCode, BigInteger> values = new HashMap<>();
        for (Successor source : figures.registry().lineage().predecessors(unit, map, window.map())) {
            if (then.contains(source.code())) {
                Optional<Fraction> value = asked.apply(figures.figure(source.code(), indicator, window));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(source.code(), value.get().floor());
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<Interval> restated = Restatement.restate(
                        figures.registry(), values, window.map(), map, new RestatementMethod.Bounds())
                .figures()
                .getOrDefault(unit, Optional.empty());
        return restated.filter(Interval::isExact).map(exact -> Fraction.of(exact.low(), BigInteger.ONE));
    }
}
