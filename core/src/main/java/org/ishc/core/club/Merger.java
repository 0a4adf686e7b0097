package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ClubCode;

/**
 * A club that merged into another: its history ends, and what it had goes on in the other. Its last report says what
 * that was, so that members and funds can be followed.
 *
 * @param from the club that merged
 * @param into the club that took it in
 * @param date the day
 * @param event the event that says so
 * @param last the last report of the club that merged, of a period that ended before the day; empty when it had none
 */
public record Merger(ClubCode from, ClubCode into, LocalDate date, ClubEvent event, Optional<ClubReport> last) {
    /** Refuses null. */
    public Merger {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(last, "last");
    }
}
