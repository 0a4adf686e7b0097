package org.ishc.core.club;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/**
 * What clubs are asked for.
 *
 * @param map the map on which clubs are located
 * @param days flows are counted over these days; states are taken at the last of them
 * @param reported reports within this period are read; empty when no whole month has passed
 */
public record ClubWindow(Snapshot map, DateRange days, Optional<Period> reported) {

    /** Refuses null. */
    public ClubWindow {
        Allowed.given(map, "map", "a map");
        Allowed.given(days, "days", "some days");
        Allowed.given(reported, "reported", "a period, or none");
    }
}
