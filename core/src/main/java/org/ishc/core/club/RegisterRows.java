package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.PeriodCalendar;

/**
 * The rows as they came, kept or not; of a shard all clubs and events, and the reports of the shard.
 *
 * @param shard which clubs; empty for all
 * @param known the last day whose records count; empty for all
 */
record RegisterRows(
        RegisterRequest request, KeptReports reports, Optional<Predicate<ClubCode>> shard, Optional<LocalDate> known) {

    static RegisterRows of(RegisterRequest request) {
        return new RegisterRows(request, KeptReports.of(List.of()), Optional.empty(), Optional.empty());
    }

    RegisterRows of(Predicate<ClubCode> some, KeptReports reported) {
        return new RegisterRows(request, reported, Optional.of(some), known);
    }

    RegisterRows with(KeptReports all) {
        return new RegisterRows(request, all, shard, known);
    }

    /** Leaves out what was recorded later; the events stand in columns, which know it themselves. */
    RegisterRows known(LocalDate day) {
        LocalDate both = by(day);
        PeriodCalendar calendar = request.calendar();
        return new RegisterRows(
                request, reports.where(report -> isKnown(report, both, calendar)), shard, Optional.of(both));
    }

    /** The day by which all was recorded that is known on a day. */
    LocalDate by(LocalDate day) {
        return known.filter(earlier -> earlier.isBefore(day)).orElse(day);
    }

    List<ClubEvent> knownEvents() {
        List<ClubEvent> events = request.events();
        return known.map(day -> events.stream()
                        .filter(event -> !event.recordedOn().isAfter(day))
                        .toList())
                .orElse(events);
    }

    static boolean isKnown(ClubReport report, LocalDate known, PeriodCalendar calendar) {
        return !report.recordedOn()
                .orElseGet(() -> calendar.lastDay(report.period()))
                .isAfter(known);
    }
}
