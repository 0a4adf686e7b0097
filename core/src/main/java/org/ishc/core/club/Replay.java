package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.finding.Finding;

/**
 * Applies events to clubs in their order, day by day, and says which the state forbids.
 *
 * <p>A merger asks what the receiving club is at the end of the day. On each day the clubs without a merger of their
 * own go first, so that the answer is known when it is asked; a club that is being merged that day itself receives
 * none.
 */
final class Replay {

    private final Lifecycle lifecycle;
    private final Map<ClubCode, ClubHistory> histories = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ClubEvent> rejected = new ArrayList<>();

    private Replay(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Replays.
     *
     * @param clubs the clubs
     * @param events sound in their own columns, of these clubs, in any order
     */
    static Replay of(Collection<Club> clubs, Collection<ClubEvent> events, Lifecycle lifecycle) {
        Replay replay = new Replay(lifecycle);
        clubs.forEach(club -> replay.histories.put(club.code(), new ClubHistory(club)));
        SortedMap<LocalDate, List<ClubEvent>> days = new TreeMap<>();
        events.stream().sorted(ClubEvent.ORDER).forEach(event -> days.computeIfAbsent(
                        event.effectiveOn(), day -> new ArrayList<>())
                .add(event));
        days.forEach((day, ofDay) -> replay.day(ofDay));
        return replay;
    }

    Map<ClubCode, ClubHistory> histories() {
        return histories;
    }

    /** Returns a finding for each event that was not applied, in the order of {@link #rejected}. */
    List<Finding> findings() {
        return findings;
    }

    List<ClubEvent> rejected() {
        return rejected;
    }

    private void day(List<ClubEvent> events) {
        Set<ClubCode> merging = new HashSet<>();
        Map<ClubCode, List<ClubEvent>> byClub = new LinkedHashMap<>();
        for (ClubEvent event : events) {
            byClub.computeIfAbsent(event.club(), club -> new ArrayList<>()).add(event);
            if (event.type() == ClubEventType.MERGE_INTO) {
                merging.add(event.club());
            }
        }
        Map<ClubCode, List<ClubEvent>> last = new HashMap<>();
        byClub.forEach((club, ofClub) -> {
            if (merging.contains(club)) {
                last.put(club, ofClub);
            } else {
                ofClub.forEach(event -> apply(event, merging));
            }
        });
        last.values().forEach(ofClub -> ofClub.forEach(event -> apply(event, merging)));
    }

    private void apply(ClubEvent event, Set<ClubCode> merging) {
        ClubHistory history = Objects.requireNonNull(histories.get(event.club()));
        Lifecycle.Transition transition = lifecycle.transition(event.type());
        Optional<ClubState> state = history.state();
        if (!transition.isAllowedIn(state)) {
            reject(
                    event,
                    "type",
                    state,
                    transition.from().stream().map(ClubState::name).toList());
        } else if (event.type() == ClubEventType.MERGE_INTO && !receives(event, merging)) {
            reject(event, "target_code", state, List.of(ClubState.OPERATING.name(), ClubState.UNDER_SUPPORT.name()));
        } else if (event.type() == ClubEventType.RESOLVE_OBSTACLE
                && !history.hasOpenObstacle(event.category().orElseThrow())) {
            reject(event, "category", state, List.of());
        } else {
            history.apply(event, transition);
        }
    }

    private boolean receives(ClubEvent event, Set<ClubCode> merging) {
        String target = event.target().orElseThrow();
        if (!Codes.isCode(target)) {
            return false;
        }
        ClubCode code = ClubCode.parse(target);
        ClubHistory receiving = histories.get(code);
        return receiving != null && !merging.contains(code) && receiving.isRunning(event.effectiveOn());
    }

    private void reject(ClubEvent event, String column, Optional<ClubState> state, List<String> allowed) {
        rejected.add(event);
        findings.add(Finding.of(
                ClubFinding.ILLEGAL_TRANSITION,
                event.location().withColumn(column),
                "type",
                event.type().name(),
                "state",
                state.map(ClubState::name).orElse(""),
                "day",
                event.effectiveOn(),
                "allowed",
                allowed));
    }
}
