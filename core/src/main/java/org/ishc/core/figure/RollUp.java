package org.ishc.core.figure;

import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionIndicator;
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
        boolean isOfClubs = ClubIndicator.find(indicator.code()).isPresent()
                || structure(indicator).isPresent();
        return SubmissionIndicator.find(indicator.code()).isEmpty()
                && !isTotal(indicator)
                && !(isOfClubs && !of.clubFigures(window).byUnit().isEmpty());
    }

    /** Returns the map. */
    abstract Snapshot map();

    /** Returns the figure of the unit at a position. */
    abstract Figure at(int position);

    /**
     * Returns the figure of a unit.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the map
     */
    final Figure at(UnitCode unit) {
        return at(map().position(unit));
    }

    /** The level whose units an indicator counts; empty when it counts none. */
    static Optional<UnitLevel> structure(Indicator indicator) {
        if (indicator.code().equals(IndicatorCatalogue.COMMUNES_TOTAL)
                || indicator.code().equals(IndicatorCatalogue.COMMUNES_WITH_CLUB)) {
            return Optional.of(UnitLevel.COMMUNE);
        }
        return indicator.code().equals(IndicatorCatalogue.PROVINCES_TOTAL)
                        || indicator.code().equals(IndicatorCatalogue.PROVINCES_WITH_CLUB)
                ? Optional.of(UnitLevel.PROVINCE)
                : Optional.empty();
    }

    static boolean isTotal(Indicator indicator) {
        return indicator.code().equals(IndicatorCatalogue.COMMUNES_TOTAL)
                || indicator.code().equals(IndicatorCatalogue.PROVINCES_TOTAL);
    }

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
