package org.ishc.core.club;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * An obstacle in a club's way (khó khăn, vướng mắc).
 *
 * @param category what kind
 * @param raisedOn the day on which it was raised; it is open on that day
 * @param dueOn the day by which it should be removed; it is not yet overdue on that day
 * @param closedOn the day on which it was removed or the club ended; it is no longer open on that day; empty while it
 *     is open
 */
public record Obstacle(ObstacleCategory category, LocalDate raisedOn, LocalDate dueOn, Optional<LocalDate> closedOn) {
    /** Refuses null. */
    public Obstacle {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(raisedOn, "raisedOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(closedOn, "closedOn");
    }

    /** Tells whether the obstacle is open on a day. */
    public boolean isOpen(LocalDate on) {
        return !raisedOn.isAfter(on) && closedOn.map(day -> day.isAfter(on)).orElse(true);
    }

    /** Tells whether the obstacle is open on a day after the day on which it was due. */
    public boolean isOverdue(LocalDate on) {
        return isOpen(on) && on.isAfter(dueOn);
    }

    /** Returns the whole days for which it has been open; once it is closed, those for which it was. */
    public long daysOpen(LocalDate on) {
        LocalDate end = closedOn.filter(day -> day.isBefore(on)).orElse(on);
        return Math.max(0, ChronoUnit.DAYS.between(raisedOn, end));
    }

    /** Returns the whole days for which it has been overdue; 0 when it is not. */
    public long daysOverdue(LocalDate on) {
        return isOverdue(on) ? ChronoUnit.DAYS.between(dueOn, on) : 0;
    }

    Obstacle closed(LocalDate day) {
        return new Obstacle(category, raisedOn, dueOn, Optional.of(day));
    }
}
