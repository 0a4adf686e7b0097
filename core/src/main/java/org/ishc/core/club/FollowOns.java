package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.time.DateRange;

/**
 * What would be if the refused events were applied, too, each where the state allows it: an event or report that would
 * then be in order is not to blame; the refused event is. Source: specification, <i>clubs</i>, Settled points.
 */
final class FollowOns {

    /** Without any refused event. */
    static final FollowOns NONE = new FollowOns(List.of());

    private final Map<ClubCode, List<RefusedEvent>> refused = new HashMap<>();
    private Map<ClubCode, ClubHistory> histories = Map.of();
    private Set<ClubEvent> rejected = Set.of();

    private FollowOns(Collection<RefusedEvent> events) {
        events.forEach(event ->
                refused.computeIfAbsent(event.club(), club -> new ArrayList<>()).add(event));
    }

    /**
     * Replays once more with the refused events among the others.
     *
     * @param clubs the clubs kept
     * @param events those that are sound, of these clubs and others
     * @param left the places of those among them that are refused, too
     * @param refused the events refused, of whatever clubs
     */
    static FollowOns of(
            ClubNumbers clubs,
            EventColumns events,
            BitSet left,
            List<RefusedEvent> refused,
            Lifecycle lifecycle,
            Workers workers) {
        List<RefusedEvent> ofKnown = refused.stream()
                .filter(event -> clubs.find(event.club()) != ClubNumbers.NONE)
                .toList();
        if (ofKnown.isEmpty()) {
            return NONE;
        }
        FollowOns followOns = new FollowOns(ofKnown);
        List<ClubEvent> more =
                ofKnown.stream().flatMap(event -> event.asIfSound().stream()).toList();
        Replay replay = Replay.of(events.with(clubs, left, more, workers), Set.of(), lifecycle, workers);
        followOns.histories = replay.histories();
        followOns.rejected = Set.copyOf(replay.rejected());
        return followOns;
    }

    /**
     * Returns the finding on an event that the state forbids; where that follows from a refused event, the finding that
     * says so.
     */
    Finding traced(ClubEvent event, Finding finding) {
        if (refused.isEmpty()) {
            return finding;
        }
        LocalDate day = event.effectiveOn();
        List<RefusedEvent> ofClubs = new ArrayList<>(ofClub(event.club()));
        if (event.type() == ClubEventType.MERGE_INTO) {
            event.target()
                    .filter(Codes::isCode)
                    .map(ClubCode::parse)
                    .ifPresent(target -> ofClubs.addAll(ofClub(target)));
        }
        Optional<RefusedEvent> cause = ofClubs.stream()
                .filter(refusedEvent -> refusedEvent.mayHaveChanged(day) || isUnknownObstacle(refusedEvent, event))
                .findFirst();
        if (cause.isEmpty() && !rejected.contains(event)) {
            cause = cause(ofClubs, day);
        }
        return cause.map(given -> because(finding, given)).orElse(finding);
    }

    /** A refused event that raised an obstacle of nobody knows which category may be the one that is resolved. */
    private static boolean isUnknownObstacle(RefusedEvent refused, ClubEvent event) {
        return event.type() == ClubEventType.RESOLVE_OBSTACLE
                && refused.type()
                        .filter(type -> type == ClubEventType.RAISE_OBSTACLE)
                        .isPresent()
                && refused.category().isEmpty()
                && refused.effectiveOn()
                        .filter(day -> !day.isAfter(event.effectiveOn()))
                        .isPresent();
    }

    /**
     * Returns the finding on a report of a time in which the club did not run; where that follows from a refused event,
     * the finding that says so.
     */
    Finding traced(ClubCode club, DateRange days, Finding finding) {
        List<RefusedEvent> ofClub = ofClub(club);
        if (refused.isEmpty()) {
            return finding;
        }
        Optional<RefusedEvent> cause = ofClub.stream()
                .filter(refusedEvent -> refusedEvent.mayHaveChanged(days.lastDay()))
                .findFirst();
        boolean wouldRun = Optional.ofNullable(histories.get(club))
                .filter(history -> history.isReportingOnSomeDayOf(days))
                .isPresent();
        if (cause.isEmpty() && wouldRun) {
            cause = cause(ofClub, days.lastDay());
        }
        return cause.map(event -> because(finding, event)).orElse(finding);
    }

    private List<RefusedEvent> ofClub(ClubCode club) {
        return refused.getOrDefault(club, List.of());
    }

    /** The first refused event of the clubs until a day; where it lies with none of them, the first of all. */
    private Optional<RefusedEvent> cause(List<RefusedEvent> ofClubs, LocalDate day) {
        return ofClubs.stream()
                .filter(refusedEvent -> refusedEvent
                        .effectiveOn()
                        .filter(on -> !on.isAfter(day))
                        .isPresent())
                .findFirst()
                .or(() -> refused.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(first -> first.getValue().get(0)));
    }

    private static Finding because(Finding finding, RefusedEvent cause) {
        return Finding.of(ReferenceFinding.REFUSED, finding.location(), "cause", cause.name());
    }
}
