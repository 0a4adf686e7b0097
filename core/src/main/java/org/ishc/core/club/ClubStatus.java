package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;

/**
 * What a club is on a day, as known at a time.
 *
 * @param club the club
 * @param state the state at the end of the day
 * @param since the day on which that state began
 * @param unit the unit in which it lies on the map of the day; empty when its unit ended without successor
 * @param isAtRisk whether it is a club that will not last, by the memory over quarters
 * @param signals of the last quarter that ended by the day, in the order of the specification
 * @param openObstacles in the order in which they were raised
 */
public record ClubStatus(
        ClubCode club,
        ClubState state,
        LocalDate since,
        Optional<UnitCode> unit,
        boolean isAtRisk,
        List<Signal> signals,
        List<Obstacle> openObstacles) {

    /** Copies the lists. */
    public ClubStatus {
        Objects.requireNonNull(club, "club");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(unit, "unit");
        signals = List.copyOf(signals);
        openObstacles = List.copyOf(openObstacles);
    }
}
