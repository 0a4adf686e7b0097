package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.PeriodCalendar;

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

    /**
     * Returns the clubs that merged into a club, by day, then by code.
     *
     * @param histories those of all clubs
     * @param reports what a club reported, the latest of any period first
     */
    static List<Merger> into(
            ClubCode club,
            Collection<ClubHistory> histories,
            Function<ClubCode, ? extends List<ClubReport>> reports,
            PeriodCalendar calendar) {
        List<Merger> mergers = new ArrayList<>();
        for (ClubHistory history : histories) {
            ClubCode from = history.club().code();
            for (ClubHistory.Step step : history.steps()) {
                ClubEvent event = step.event();
                if (event.type() == ClubEventType.MERGE_INTO
                        && event.target().filter(club.value()::equals).isPresent()) {
                    LocalDate day = event.effectiveOn();
                    Optional<ClubReport> last = reports.apply(from).stream()
                            .filter(report -> calendar.lastDay(report.period()).isBefore(day))
                            .findFirst();
                    mergers.add(new Merger(from, club, day, event, last));
                }
            }
        }
        mergers.sort(Comparator.comparing(Merger::date).thenComparing(Merger::from));
        return mergers;
    }
}
