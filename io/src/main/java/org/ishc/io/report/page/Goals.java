package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.Target;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/**
 * What provinces are held against in a period: the quantities that they have targets of their own for, and the
 * qualities that the nation has set itself for a period around it.
 */
final class Goals {

    private final LoadedPackage loaded;
    private final Period period;
    private final LocalDate on;
    private final List<Indicator> quantity = new ArrayList<>();
    private final List<Quality> quality = new ArrayList<>();

    /** A ratio with the value that the nation is to reach. */
    record Quality(Indicator indicator, Target goal) {

        Fraction target() {
            return goal.value();
        }

        boolean isReached(Figure figure) {
            return figure.value().filter(this::isReached).isPresent();
        }

        boolean isReached(Fraction value) {
            return goal.isReached(value);
        }
    }

    private Goals(LoadedPackage loaded, Period period, LocalDate on) {
        this.loaded = loaded;
        this.period = period;
        this.on = on;
    }

    static Goals of(LoadedPackage loaded, Period period, LocalDate on) {
        Goals goals = new Goals(loaded, period, on);
        Snapshot map = loaded.registry().asOf(on);
        for (IndicatorCode code : loaded.targets().indicators(period, on)) {
            boolean isOfMany = loaded.targets().inForce(code, period, on).keySet().stream()
                    .anyMatch(unit -> map.contains(unit) && map.parent(unit).isPresent());
            loaded.catalogue()
                    .find(code)
                    .filter(indicator -> isOfMany && !(indicator instanceof Indicator.Ratio))
                    .ifPresent(goals.quantity::add);
        }
        for (Period around : loaded.targets().periods()) {
            if (around.contains(period)) {
                map.roots().forEach(root -> goals.qualities(root, around));
            }
        }
        return goals;
    }

    /** Returns these without the qualities of which nothing is known of anybody. */
    Goals withoutUnknown(Predicate<IndicatorCode> isUnknown) {
        quality.removeIf(goal -> isUnknown.test(goal.indicator().code()));
        return this;
    }

    private void qualities(UnitCode root, Period around) {
        for (IndicatorCode code : loaded.targets().indicators(around, on)) {
            Optional<Indicator> ratio = loaded.catalogue()
                    .find(code)
                    .filter(Indicator.Ratio.class::isInstance)
                    .filter(indicator -> quality.stream()
                            .noneMatch(known -> known.indicator().code().equals(code)));
            Optional<Target> target = loaded.targets().find(root, code, around, on);
            if (ratio.isPresent() && target.isPresent()) {
                quality.add(new Quality(ratio.get(), target.get()));
            }
        }
    }

    Period period() {
        return period;
    }

    List<Indicator> quantity() {
        return quantity;
    }

    List<Quality> quality() {
        return quality;
    }

    Progress progress(UnitCode unit, IndicatorCode indicator) {
        return Progress.of(loaded.figures(), loaded.targets(), unit, indicator, period, on);
    }

    /** A hundred times the sum of parts over the sum of wholes; empty when any is missing, or there is no whole. */
    static Optional<Fraction> share(List<Optional<Fraction>> parts, List<Optional<Fraction>> wholes) {
        if (parts.stream().anyMatch(Optional::isEmpty) || wholes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Fraction whole = sum(wholes);
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(sum(parts).times(Fraction.HUNDRED).dividedBy(whole));
    }

    private static Fraction sum(List<Optional<Fraction>> values) {
        return values.stream().flatMap(Optional::stream).reduce(Fraction.ZERO, Fraction::plus);
    }
}
