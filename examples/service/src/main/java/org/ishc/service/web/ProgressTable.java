package org.ishc.service.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.targets.Target;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.service.store.StoredPackage;

/**
 * Targets against actuals in one package.
 *
 * @param stored the package
 * @param period the period of the targets
 * @param on the day
 * @param periods the periods for which the package has targets, in order
 * @param units the units with a target in force, by code; of a sender below the top, its own alone
 * @param isWhole whether the package speaks for everybody on the map
 */
record ProgressTable(
        StoredPackage stored,
        Period period,
        LocalDate on,
        SortedSet<Period> periods,
        List<Unit> units,
        boolean isWhole) {

    /**
     * A unit with its targets.
     *
     * @param code its code
     * @param name its name on the day; the code when it has none
     * @param goals by indicator
     */
    record Unit(String code, String name, List<Goal> goals) {}

    /**
     * A target against its actual, or an actual without a target.
     *
     * @param progress as computed
     */
    record Goal(Progress progress) {

        /** Returns what is counted. */
        public Indicator indicator() {
            return progress.actual().indicator();
        }

        /** Returns what was assigned; empty where nothing was. */
        public Optional<Fraction> target() {
            return progress.target().map(Target::value);
        }

        /** Returns how many decimals its figures are shown with. */
        public int decimals() {
            return indicator() instanceof Indicator.Ratio ? 2 : 0;
        }

        /** Returns the share of the target that is reached, in whole percent from 0 to 100, for a bar. */
        public Optional<Integer> bar() {
            return target().filter(value -> value.signum() > 0)
                    .flatMap(value -> progress.actual().value().map(actual -> actual.times(Fraction.HUNDRED)
                            .dividedBy(value)))
                    .map(percent -> percent.max(Fraction.ZERO)
                            .min(Fraction.HUNDRED)
                            .floor()
                            .intValue());
        }

        boolean isWithTarget() {
            return progress.status() != ProgressStatus.NO_TARGET;
        }
    }

    /**
     * Computes the table.
     *
     * @param period the period of the targets, or the package's own
     * @param on the day, or the package's day of data
     * @param isWhole whether every unit with a target is shown; else the sender only, or the units above all others,
     *     where they have a target
     */
    static ProgressTable of(
            StoredPackage stored,
            LoadedPackage loaded,
            Optional<Period> period,
            Optional<LocalDate> on,
            boolean isWhole) {
        LocalDate day = on.orElse(loaded.asOf());
        SortedSet<Period> periods = loaded.targets().periods();
        Period asked = period.orElseGet(() -> usual(loaded, periods));
        if (loaded.calendar().range(asked).start().isAfter(day)) {
            return new ProgressTable(stored, asked, day, periods, List.of(), true);
        }
        Snapshot map = loaded.figures().snapshot(Window.until(asked, loaded.calendar(), day));
        SortedSet<IndicatorCode> indicators = loaded.targets().indicators(asked, day);
        OneSender sender = OneSender.of(stored, loaded, map);
        Collection<UnitCode> all = withTarget(loaded, indicators, asked, day).stream()
                .filter(sender::isOwn)
                .toList();
        List<UnitCode> heads = heads(loaded, map).stream().filter(all::contains).toList();
        List<Unit> units = new ArrayList<>();
        for (UnitCode code : isWhole || heads.isEmpty() ? all : heads) {
            Optional<UnitVersion> unit = map.findUnit(code);
            if (unit.isPresent()) {
                units.add(new Unit(
                        code.value(),
                        unit.get().name().orElse(code.value()),
                        indicators.stream()
                                .map(indicator -> new Goal(
                                        Progress.of(loaded.figures(), loaded.targets(), code, indicator, asked, day)))
                                .filter(Goal::isWithTarget)
                                .toList()));
            }
        }
        return new ProgressTable(stored, asked, day, periods, units, sender.isWhole());
    }

    /**
     * The package's own period when it has targets for it; else the last one with targets that has begun; else the year
     * of the data.
     */
    private static Period usual(LoadedPackage loaded, SortedSet<Period> periods) {
        return loaded.manifest()
                .period()
                .filter(periods::contains)
                .or(() -> periods.stream()
                        .filter(period ->
                                !loaded.calendar().range(period).start().isAfter(loaded.asOf()))
                        .reduce((one, later) -> later))
                .orElseGet(() -> Period.ofYear(loaded.asOf().getYear()));
    }

    private static SortedSet<UnitCode> withTarget(
            LoadedPackage loaded, SortedSet<IndicatorCode> indicators, Period period, LocalDate on) {
        SortedSet<UnitCode> units = new TreeSet<>();
        indicators.forEach(indicator ->
                units.addAll(loaded.targets().inForce(indicator, period, on).keySet()));
        return units;
    }

    private static List<UnitCode> heads(LoadedPackage loaded, Snapshot map) {
        return loaded.manifest().sender().filter(map::contains).map(List::of).orElseGet(map::roots);
    }
}
