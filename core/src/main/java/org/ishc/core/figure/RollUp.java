package org.ishc.core.figure;

import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitNumbers;
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
    static RollUp of(Figures figures, Indicator.Additive indicator, Window window, @Nullable RollUp earlier) {
        Snapshot map = figures.snapshot(window);
        Optional<SubmissionIndicator> submitted = BuiltIn.findOfSubmissions(indicator.code());
        if (submitted.isPresent()) {
            return CountsRollUp.ofSubmissions(
                    indicator, map, submitted.get(), figures.submissions().map(rows -> rows.due(map, window.days())));
        }
        Optional<BuiltIn.OfUnits> units = BuiltIn.findOfUnits(indicator.code());
        if (units.filter(BuiltIn.OfUnits::isAll).isPresent()) {
            return CountsRollUp.ofUnits(indicator, map, units.get().level());
        }
        SaidColumn said = figures.values().said(indicator, window, map);
        boolean isOfClubs = BuiltIn.findOfClubs(indicator.code()).isPresent() || units.isPresent();
        if (!isOfClubs || figures.clubFigures(window).isEmpty()) {
            return earlier instanceof ReportsRollUp before ? before.after(said) : ReportsRollUp.of(indicator, said);
        }
        ClubColumn clubs = figures.clubs(RecordsRollUp.read(indicator), window);
        return earlier instanceof RecordsRollUp before
                ? before.after(clubs, said)
                : RecordsRollUp.of(indicator, clubs, said);
    }

    /** Returns the map. */
    abstract Snapshot map();

    /** Returns the figure of the unit at a position. */
    abstract Figure at(int position);

    /** Gives the figure of the unit at a position, rounded down, to numbers; nothing where it is missing. */
    void give(int position, UnitNumbers to) {
        at(position).value().ifPresent(value -> to.set(position, value.floor()));
    }

    /**
     * Returns the figure of a unit.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the map
     */
    final Figure at(UnitCode unit) {
        return at(map().position(unit));
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
