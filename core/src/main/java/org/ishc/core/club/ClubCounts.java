package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/**
 * What figures ask of clubs, wherever these are kept: a {@link ClubRegister} holds them in memory; a host may keep them
 * in many places and add up. Safe for use by many threads.
 */
public interface ClubCounts {

    /**
     * Returns what of these was known at the end of a day: without the events and reports that were recorded later. It
     * never changes by what is recorded later, while the registry does not.
     */
    ClubCounts known(LocalDate known);

    /**
     * Counts the clubs at every unit.
     *
     * @param snapshot the map on which clubs are located
     * @param days flows are counted over these days; states are taken at the last of them
     * @param reported reports within this period are read; empty when no whole month has passed
     */
    default ClubFigures figures(Snapshot snapshot, DateRange days, Optional<Period> reported) {
        return figures(new ClubWindow(snapshot, days, reported), ClubGiven.NOTHING);
    }

    /**
     * Counts the clubs at every unit as if those clubs that run and cannot answer were not there.
     *
     * @param given what every running club that is counted answers
     */
    ClubFigures figures(ClubWindow window, ClubGiven given);

    /**
     * Counts the clubs at every unit under some definitions, as if those clubs that run and cannot answer were not
     * there.
     *
     * @param definitions of derived indicators
     * @param given what every running club that is counted answers
     */
    ClubTallies tallies(List<ClubDefinition> definitions, ClubWindow window, ClubGiven given);

    /**
     * Takes a tally apart at a unit and at all that lie below it: the clubs that are asked, those that do not count
     * among them. Asked once for many units, where asking is dear.
     *
     * @return by the unit where a club lies, by code of the club; units at which no club is asked are left out
     * @see #tallies
     */
    Map<UnitCode, List<Answer>> answersBelow(UnitCode unit, ClubDefinition definition, ClubWindow window);

    /**
     * What one club gave to a tally at the unit where it lies.
     *
     * @param club the club
     * @param tally what it gave
     * @param rows the rows that it rests on: events of a flow, else the report, if there is one
     */
    record Answer(ClubCode club, ClubTally tally, List<Origin> rows) {

        /** Copies the rows. */
        public Answer {
            Objects.requireNonNull(club, "club");
            Objects.requireNonNull(tally, "tally");
            rows = List.copyOf(rows);
        }

        /** Tells whether it cannot be known. */
        public boolean isUnknown() {
            return tally.known() < tally.expected();
        }

        /** Tells whether it counts. */
        public boolean counts() {
            return tally.sum().signum() != 0;
        }
    }

    /**
     * Takes a count at one unit apart: the clubs that lie directly at it, by code; those that gave 0 are left out.
     *
     * @see #figures(Snapshot, DateRange, Optional)
     */
    default List<Share> shares(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported) {
        return sharesBelow(unit, indicator, snapshot, days, reported).getOrDefault(unit, List.of());
    }

    /**
     * Takes a count apart at a unit and at all that lie below it: asked once for many units, where asking is dear.
     *
     * @return by the unit where a club lies, by code of the club; units at which no club gave anything but 0 are left
     *     out
     * @see #shares
     */
    Map<UnitCode, List<Share>> sharesBelow(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported);

    /**
     * What one club gave to a count at the unit where it lies.
     *
     * @param club the club
     * @param value what it gave; empty when it should have and did not
     * @param rows the rows that say so: events of a flow, the last event of a state, the report of what is reported
     */
    record Share(ClubCode club, Optional<Fraction> value, List<Origin> rows) {

        /** Copies the rows. */
        public Share {
            Objects.requireNonNull(club, "club");
            Objects.requireNonNull(value, "value");
            rows = List.copyOf(rows);
        }
    }
}
