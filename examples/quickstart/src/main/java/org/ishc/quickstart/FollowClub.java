package org.ishc.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.club.ClubStatus;
import org.ishc.io.ingest.LoadedPackage;

/** What clubs were on a day, and what was known of it. */
public final class FollowClub {

    private FollowClub() {}

    /** Returns the state, place, signals and obstacles of every club on a day, by what had been recorded by another. */
    public static List<ClubStatus> asKnown(LoadedPackage loaded, LocalDate on, LocalDate known) {
        return loaded.clubs().statuses(on, Optional.of(known));
    }
}
