package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a club's events made of it, as known at one time: the states that it went through, where it was, what stood in
 * its way.
 *
 * <p>Built by replay; read only afterwards.
 */
public final class ClubHistory {

    private static final int NONE = -1;

    private final Club club;

    /** The events applied, in the order in which they were. */
    private final ClubEvent[] events;

    private final long[] days;
    private final ClubState[] states;

    /** The event with which the state began in which the club is after an event. */
    private final int[] since;

    private final List<Obstacle> obstacles;

    /** Whether it ever moved. */
    private final boolean moves;

    private ClubHistory(Builder builder) {
        this.club = builder.club;
        boolean isFull = builder.size == builder.events.length;
        this.events = isFull ? builder.events : Arrays.copyOf(builder.events, builder.size);
        this.days = isFull ? builder.days : Arrays.copyOf(builder.days, builder.size);
        this.states = isFull ? builder.states : Arrays.copyOf(builder.states, builder.size);
        this.since = isFull ? builder.since : Arrays.copyOf(builder.since, builder.size);
        this.moves = builder.moves;
        this.obstacles = builder.obstacles == null ? List.of() : List.copyOf(builder.obstacles);
    }

    /** Takes in one event after another. */
    static final class Builder {

        private final Club club;
        private final ClubEvent[] events;
        private final long[] days;
        private final ClubState[] states;
        private final int[] since;
        private @Nullable List<Obstacle> obstacles;
        private boolean moves;
        private int size;

        Builder(Club club, int most) {
            this.club = club;
            this.events = new ClubEvent[most];
            this.days = new long[most];
            this.states = new ClubState[most];
            this.since = new int[most];
        }

        /** Takes in an event that the lifecycle allows, with the state to which it leads. */
        void add(ClubEvent event, ClubEventType type, long day, ClubState state) {
            events[size] = event;
            days[size] = day;
            states[size] = state;
            since[size] = size > 0 && states[size - 1] == state ? since[size - 1] : size;
            size++;
            moves |= type == ClubEventType.RELOCATE;
            if (type == ClubEventType.RAISE_OBSTACLE) {
                obstacles = obstacles == null ? new ArrayList<>() : obstacles;
                obstacles.add(new Obstacle(
                        event.category().orElseThrow(),
                        event.effectiveOn(),
                        event.dueOn().orElseThrow(),
                        Optional.empty()));
            }
            if (obstacles != null) {
                close(obstacles, event, state);
            }
        }

        private static void close(List<Obstacle> obstacles, ClubEvent event, ClubState state) {
            LocalDate day = event.effectiveOn();
            if (event.type() == ClubEventType.RESOLVE_OBSTACLE) {
                closeOldest(obstacles, event.category().orElseThrow(), day);
            }
            if (state.isTerminal()) {
                obstacles.replaceAll(obstacle -> obstacle.closedOn().isEmpty() ? obstacle.closed(day) : obstacle);
            }
        }

        private static void closeOldest(List<Obstacle> obstacles, ObstacleCategory category, LocalDate day) {
            for (int i = 0; i < obstacles.size(); i++) {
                if (obstacles.get(i).category() == category
                        && obstacles.get(i).closedOn().isEmpty()) {
                    obstacles.set(i, obstacles.get(i).closed(day));
                    return;
                }
            }
        }

        ClubHistory build() {
            return new ClubHistory(this);
        }
    }

    /**
     * An event that was applied.
     *
     * @param event the event
     * @param state the state that it led to
     * @param since the day on which that state began
     */
    public record Step(ClubEvent event, ClubState state, LocalDate since) {
        /** Refuses null. */
        public Step {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(since, "since");
        }
    }

    /** Returns the club. */
    public Club club() {
        return club;
    }

    /** Returns the events applied, in the order in which they were. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(events.length);
        for (int i = 0; i < events.length; i++) {
            steps.add(step(i));
        }
        return Collections.unmodifiableList(steps);
    }

    private Step step(int place) {
        return new Step(events[place], states[place], events[since[place]].effectiveOn());
    }

    /** Returns the obstacles, in the order in which they were raised. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }

    /** Finds the day on which the first event took effect; empty for a club to which nothing happened yet. */
    public Optional<LocalDate> firstDay() {
        return events.length == 0 ? Optional.empty() : Optional.of(events[0].effectiveOn());
    }

    /** Tells whether the club ever moved. */
    boolean moves() {
        return moves;
    }

    /** Returns how many events were applied. */
    int size() {
        return days.length;
    }

    /** Returns the day of an event. */
    long day(int place) {
        return days[place];
    }

    /** Returns the state after an event. */
    ClubState state(int place) {
        return states[place];
    }

    /** Returns the day on which the state began in which the club is after an event. */
    LocalDate since(int place) {
        return events[since[place]].effectiveOn();
    }

    /** Returns the place of the last event applied by the end of a day; −1 when nothing had happened by then. */
    int last(long day) {
        int place = days.length - 1;
        while (place >= 0 && days[place] > day) {
            place--;
        }
        return place;
    }

    /** Finds the last event applied by the end of a day. */
    public Optional<Step> findStep(LocalDate on) {
        int last = last(on.toEpochDay());
        return last == NONE ? Optional.empty() : Optional.of(step(last));
    }

    /** Finds the state at the end of a day; empty before the first event. */
    public Optional<ClubState> findState(LocalDate on) {
        int last = last(on.toEpochDay());
        return last == NONE ? Optional.empty() : Optional.of(states[last]);
    }

    /** Tells whether the club runs at the end of a day. */
    public boolean isRunning(LocalDate on) {
        return isRunning(on.toEpochDay());
    }

    boolean isRunning(long day) {
        int last = last(day);
        return last != NONE && states[last].isRunning();
    }

    /** Tells whether anything had happened to the club by the end of a day. */
    boolean hasBegun(LocalDate on) {
        return days.length > 0 && days[0] <= on.toEpochDay();
    }

    /** Tells whether the club was in a state that reports on some day of a range. */
    boolean isReportingOnSomeDayOf(DateRange range) {
        return isReportingOnSomeDayOf(
                range.start().toEpochDay(), range.endExclusive().toEpochDay());
    }

    /** Tells the same of the days from one on, to another that is not among them. */
    boolean isReportingOnSomeDayOf(long from, long end) {
        int start = last(from);
        if (start != NONE && states[start].isReporting()) {
            return true;
        }
        for (int i = start + 1; i < days.length && days[i] < end; i++) {
            boolean lasts = i + 1 == days.length || days[i + 1] > days[i];
            if (lasts && states[i].isReporting()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the obstacles open at the end of a day, in the order in which they were raised. */
    public List<Obstacle> openObstacles(LocalDate on) {
        return obstacles.isEmpty()
                ? obstacles
                : obstacles.stream().filter(obstacle -> obstacle.isOpen(on)).toList();
    }

    /** Counts the events of flows that took effect in a range of days, in the order of the flows. */
    long[] count(List<ClubIndicator> flows, LocalDate from, LocalDate toInclusive) {
        long start = from.toEpochDay();
        long[] counts = new long[flows.size()];
        for (int i = last(toInclusive.toEpochDay()); i >= 0 && days[i] >= start; i--) {
            for (int flow = 0; flow < counts.length; flow++) {
                counts[flow] += flows.get(flow).counts(events[i].type()) ? 1 : 0;
            }
        }
        return counts;
    }

    /**
     * Returns the unit that the club was last registered in or moved to by the end of a day, with the day at which its
     * code is read.
     */
    public Registered registered(LocalDate on) {
        for (int i = moves ? last(on.toEpochDay()) : NONE; i >= 0; i--) {
            if (events[i].type() == ClubEventType.RELOCATE) {
                return new Registered(UnitCode.parse(events[i].target().orElseThrow()), events[i].effectiveOn());
            }
        }
        return new Registered(club.unit(), events.length == 0 ? on : events[0].effectiveOn());
    }

    /**
     * A unit code with the day at which it is read.
     *
     * @param unit the code
     * @param readOn the day
     */
    public record Registered(UnitCode unit, LocalDate readOn) {
        /** Refuses null. */
        public Registered {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(readOn, "readOn");
        }
    }
}
