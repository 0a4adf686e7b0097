package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
 * Replays all clubs together, day by day: slow, and plain to read. What {@link Replay} makes of events must be the
 * same.
 */
final class ReplayDayByDay {

    private final Lifecycle lifecycle;
    private final Map<ClubCode, Past> histories = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ClubEvent> rejected = new ArrayList<>();

    private ReplayDayByDay(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Replays.
     *
     * @param clubs the clubs
     * @param events sound in their own columns, of these clubs, in any order
     */
    static ReplayDayByDay of(Collection<Club> clubs, Collection<ClubEvent> events, Lifecycle lifecycle) {
        ReplayDayByDay replay = new ReplayDayByDay(lifecycle);
        clubs.forEach(club -> replay.histories.put(club.code(), new Past(club)));
        SortedMap<LocalDate, List<ClubEvent>> days = new TreeMap<>();
        events.stream().sorted(ClubEvent.ORDER).forEach(event -> days.computeIfAbsent(
                        event.effectiveOn(), day -> new ArrayList<>())
                .add(event));
        days.forEach((day, ofDay) -> replay.day(ofDay));
        return replay;
    }

    Map<ClubCode, Past> histories() {
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
        Map<ClubCode, List<ClubEvent>> last = new LinkedHashMap<>();
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
        Past history = Objects.requireNonNull(histories.get(event.club()));
        Lifecycle.Transition transition = lifecycle.transition(event.type());
        Optional<ClubState> state = history.state();
        if (!state.map(transition.from()::contains).orElse(transition.fromNothing())) {
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
        Past receiving = histories.get(code);
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

    /** What became of a club. */
    static final class Past {

        private final Club club;
        private final List<ClubHistory.Step> steps = new ArrayList<>();
        private final List<Obstacle> obstacles = new ArrayList<>();

        Past(Club club) {
            this.club = club;
        }

        Club club() {
            return club;
        }

        List<ClubHistory.Step> steps() {
            return steps;
        }

        List<Obstacle> obstacles() {
            return obstacles;
        }

        boolean isRunning(LocalDate on) {
            return steps.stream()
                    .filter(step -> !step.event().effectiveOn().isAfter(on))
                    .reduce((one, next) -> next)
                    .filter(step -> step.state().isRunning())
                    .isPresent();
        }

        Optional<ClubState> state() {
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(steps.get(steps.size() - 1).state());
        }

        boolean hasOpenObstacle(ObstacleCategory category) {
            return obstacles.stream()
                    .anyMatch(obstacle -> obstacle.category() == category
                            && obstacle.closedOn().isEmpty());
        }

        /** Applies an event that the lifecycle allows. */
        void apply(ClubEvent event, Lifecycle.Transition transition) {
            LocalDate day = event.effectiveOn();
            Optional<ClubState> before = state();
            ClubState after = transition.to().or(() -> before).orElseThrow();
            boolean stays = before.isPresent() && before.get() == after;
            steps.add(new ClubHistory.Step(
                    event, after, stays ? steps.get(steps.size() - 1).since() : day));
            if (event.type() == ClubEventType.RAISE_OBSTACLE) {
                obstacles.add(new Obstacle(
                        event.category().orElseThrow(), day, event.dueOn().orElseThrow(), Optional.empty()));
            }
            if (event.type() == ClubEventType.RESOLVE_OBSTACLE) {
                closeOldest(event.category().orElseThrow(), day);
            }
            if (after.isTerminal()) {
                obstacles.replaceAll(obstacle -> obstacle.closedOn().isEmpty() ? obstacle.closed(day) : obstacle);
            }
        }

        private void closeOldest(ObstacleCategory category, LocalDate day) {
            for (int i = 0; i < obstacles.size(); i++) {
                if (obstacles.get(i).category() == category
                        && obstacles.get(i).closedOn().isEmpty()) {
                    obstacles.set(i, obstacles.get(i).closed(day));
                    return;
                }
            }
        }
    }
}
