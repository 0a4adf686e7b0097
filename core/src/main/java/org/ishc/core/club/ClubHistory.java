package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.DateRange;

/**
 * What a club's events made of it, as known at one time: the states that it went through, where it was, what stood in
 * its way.
 *
 * <p>Built by replay; read only afterwards.
 */
public final class ClubHistory {

    private final Club club;
    private final List<Step> steps = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    ClubHistory(Club club) {
        this.club = club;
    }

    /**
     * An event that was applied.
     *
     * @param event the event
     * @param state the state that it led to
     * @param since the day on which that state began
     */
    public record Step(ClubEvent event, ClubState state, LocalDate since) {}

    /** Returns the club. */
    public Club club() {
        return club;
    }

    /** Returns the events applied, in the order in which they were. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the obstacles, in the order in which they were raised. */
    public List<Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    /** Finds the day on which the first event took effect; empty for a club to which nothing happened yet. */
    public Optional<LocalDate> firstDay() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(0).event().effectiveOn());
    }

    /** Finds the last event applied by the end of a day. */
    public Optional<Step> findStep(LocalDate on) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!steps.get(i).event().effectiveOn().isAfter(on)) {
                return Optional.of(steps.get(i));
            }
        }
        return Optional.empty();
    }

    /** Finds the state at the end of a day; empty before the first event. */
    public Optional<ClubState> findState(LocalDate on) {
        return findStep(on).map(Step::state);
    }

    /** Tells whether the club runs at the end of a day. */
    public boolean isRunning(LocalDate on) {
        return findState(on).map(ClubState::isRunning).orElse(false);
    }

    /** Tells whether the club was in a state that reports on some day of a range. */
    boolean isReportingOnSomeDayOf(DateRange range) {
        if (findState(range.start()).map(ClubState::isReporting).orElse(false)) {
            return true;
        }
        for (int i = 0; i < steps.size(); i++) {
            LocalDate day = steps.get(i).event().effectiveOn();
            boolean lasts = i + 1 == steps.size()
                    || steps.get(i + 1).event().effectiveOn().isAfter(day);
            if (lasts && range.contains(day) && steps.get(i).state().isReporting()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the obstacles open at the end of a day, in the order in which they were raised. */
    public List<Obstacle> openObstacles(LocalDate on) {
        return obstacles.stream().filter(obstacle -> obstacle.isOpen(on)).toList();
    }

    /** Counts the events of a flow that took effect in a range of days. */
    long count(ClubIndicator flow, LocalDate from, LocalDate toInclusive) {
        return steps.stream()
                .filter(step -> flow.counts(step.event().type())
                        && !step.event().effectiveOn().isBefore(from)
                        && !step.event().effectiveOn().isAfter(toInclusive))
                .count();
    }

    /**
     * Returns the unit that the club was last registered in or moved to by the end of a day, with the day at which its
     * code is read.
     */
    public Registered registered(LocalDate on) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            ClubEvent event = steps.get(i).event();
            if (event.type() == ClubEventType.RELOCATE && !event.effectiveOn().isAfter(on)) {
                return new Registered(UnitCode.parse(event.target().orElseThrow()), event.effectiveOn());
            }
        }
        return new Registered(club.unit(), firstDay().orElse(on));
    }

    /**
     * A unit code with the day at which it is read.
     *
     * @param unit the code
     * @param readOn the day
     */
    public record Registered(UnitCode unit, LocalDate readOn) {}

    Optional<ClubState> state() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).state());
    }

    boolean hasOpenObstacle(ObstacleCategory category) {
        return obstacles.stream()
                .anyMatch(obstacle ->
                        obstacle.category() == category && obstacle.closedOn().isEmpty());
    }

    /** Applies an event that the lifecycle allows. */
    void apply(ClubEvent event, Lifecycle.Transition transition) {
        LocalDate day = event.effectiveOn();
        Optional<ClubState> before = state();
        ClubState after = transition.to().or(() -> before).orElseThrow();
        boolean stays = before.isPresent() && before.get() == after;
        steps.add(new Step(event, after, stays ? steps.get(steps.size() - 1).since() : day));
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
