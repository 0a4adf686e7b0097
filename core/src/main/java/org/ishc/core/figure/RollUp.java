package org.ishc.core.figure;

import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One indicator over one map: from the leaves up, each unit from what lies below it and what it says itself. What is
 * different from an earlier run touches only the branches in which it lies. Source: specification, <i>targets</i>,
 * Roll-up.
 */
abstract class RollUp {

    /**
     * Rolls a whole map up.
     *
     * @param earlier what the same indicator came to over the same map before something was different, if it was asked
     */
    static RollUp of(Figures of, Indicator.Additive indicator, Window window, @Nullable RollUp earlier) {
        if (isFromReports(of, indicator, window)) {
            SaidColumn said = of.values().said(indicator, window, of.snapshot(window));
            return earlier instanceof ReportsRollUp before ? before.after(said) : ReportsRollUp.of(indicator, said);
        }
        RecordsRollUp fresh = new RecordsRollUp(of, indicator, window);
        return earlier instanceof RecordsRollUp before ? fresh.runAfter(before) : fresh.run();
    }

    private static boolean isFromReports(Figures of, Indicator.Additive indicator, Window window) {
        Optional<BuiltIn.OfUnits> units = BuiltIn.findOfUnits(indicator.code());
        boolean isOfClubs = BuiltIn.findOfClubs(indicator.code()).isPresent() || units.isPresent();
        return BuiltIn.findOfSubmissions(indicator.code()).isEmpty()
                && units.filter(BuiltIn.OfUnits::isAll).isEmpty()
                && !(isOfClubs && !of.clubFigures(window).byUnit().isEmpty());
    }

    /** Returns the map. */
    abstract Snapshot map();

    /** Returns the figure of the unit at a position. */
    abstract Figure at(int position);

    /** What a unit itself says of an indicator, from what it reported within the window. */
    static Optional<OverTime.Own> own(
            Indicator.Additive indicator, Window window, @Nullable SortedMap<Period, OverTime.Own> periods) {
        if (periods == null) {
            return Optional.empty();
        }
        return window.reported()
                .flatMap(asked -> indicator instanceof Indicator.Flow
                        ? OverTime.sum(asked, periods)
                        : OverTime.last(asked, periods));
    }
}
