package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Applies events to clubs in their order, as they were known on a day, and says which the state forbids.
 *
 * <p>Every club goes its own way, but for mergers: each asks what the receiving club is at the end of the day, and a
 * club that is being merged that day itself receives none. So mergers are judged first, day by day; what a club is by
 * then follows from its own events and from mergers of earlier days.
 */
final class Replay {

    private static final int CLUBS_AT_ONCE = 1 << 10;

    private final EventColumns columns;
    private final Lifecycle lifecycle;
    private final BitSet refused = new BitSet();
    private final long known;

    /** The mergers that the state and the receiving club allow. */
    private final BitSet merged = new BitSet();

    private final HistoriesByCode histories;
    private final List<Rejection> rejections = new ArrayList<>();

    /** An event that was not applied, why, and in which state. */
    private record Rejection(int place, Verdict verdict, Optional<ClubState> state) {}

    /** What becomes of an event. */
    private enum Verdict {
        APPLIED,
        FORBIDDEN,
        NOT_RECEIVED,
        NOTHING_TO_RESOLVE
    }

    private Replay(
            EventColumns columns,
            Set<ClubCode> refused,
            Optional<LocalDate> known,
            Lifecycle lifecycle,
            IntPredicate asked,
            Map<ClubCode, ClubHistory> later,
            Workers workers) {
        this.columns = columns;
        this.lifecycle = lifecycle;
        this.known = known.map(EventColumns::number).orElse(Long.MAX_VALUE);
        refused.forEach(club -> this.refused.set(columns.clubs().find(club)));
        judgeMergers();
        ClubHistory[] found = new ClubHistory[columns.clubs().size()];
        workers.ranges(
                found.length,
                CLUBS_AT_ONCE,
                (from, to) -> {
                    List<Rejection> rejected = new ArrayList<>();
                    for (int club = from; club < to; club++) {
                        if (!this.refused.get(club) && asked.test(club)) {
                            found[club] = history(club, later, rejected);
                        }
                    }
                    return rejected;
                },
                rejections::addAll);
        this.histories = new HistoriesByCode(columns.clubs(), found);
        rejections.sort(order());
    }

    /**
     * Replays.
     *
     * @param columns events sound in their own columns
     * @param refused clubs of these that are left out, with their events and what merges into them
     */
    static Replay of(EventColumns columns, Set<ClubCode> refused, Lifecycle lifecycle, Workers workers) {
        return new Replay(columns, refused, Optional.empty(), lifecycle, club -> true, Map.of(), workers);
    }

    /**
     * Replays as known on a day only what was different then; what was rejected of the rest is not said again.
     *
     * @param later what became of clubs by the same events as known on that day or a later one
     */
    static Replay known(
            EventColumns columns,
            Set<ClubCode> refused,
            LocalDate known,
            Lifecycle lifecycle,
            Map<ClubCode, ClubHistory> later) {
        return new Replay(columns, refused, Optional.of(known), lifecycle, club -> true, later, Workers.ALONE);
    }

    /**
     * Replays some clubs as known on a day, none of them refused then.
     *
     * @param asked their numbers
     */
    static Replay known(EventColumns columns, BitSet asked, LocalDate known, Lifecycle lifecycle) {
        return new Replay(columns, Set.of(), Optional.of(known), lifecycle, asked::get, Map.of(), Workers.ALONE);
    }

    /** Returns what became of each club, by code. */
    HistoriesByCode histories() {
        return histories;
    }

    /** Makes a finding for each event that was not applied, in the order of {@link #rejected}. */
    List<Finding> findings() {
        return rejections.stream().map(this::finding).toList();
    }

    /**
     * Returns the events that were not applied: by day, of each day first those of clubs without a merger of their own,
     * clubs in the order in which their events of that day are applied.
     */
    List<ClubEvent> rejected() {
        return rejections.stream()
                .map(rejection -> columns.event(rejection.place()))
                .toList();
    }

    private boolean takes(int place) {
        return columns.isKnown(place, known)
                && (refused.isEmpty() || columns.type(place) != ClubEventType.MERGE_INTO || !isIntoRefused(place));
    }

    private boolean isIntoRefused(int merger) {
        int target = columns.target(merger);
        return target != ClubNumbers.NONE && refused.get(target);
    }

    /** Where a club stands on its way through its events. */
    private final class Stand {

        /** As {@link Lifecycle#next} counts. */
        private int state = Lifecycle.NOTHING;

        /** How many obstacles are open, by category; null while none was raised. */
        private int @Nullable [] open;

        /** Applies an event, unless something speaks against it. */
        private Verdict pass(int place) {
            ClubEventType type = columns.type(place);
            int next = lifecycle.next(type, state);
            if (next == Lifecycle.FORBIDDEN) {
                return Verdict.FORBIDDEN;
            }
            if (type == ClubEventType.MERGE_INTO && !merged.get(place)) {
                return Verdict.NOT_RECEIVED;
            }
            if (type == ClubEventType.RAISE_OBSTACLE) {
                open = open == null ? new int[ObstacleCategory.values().length] : open;
                open[category(place)]++;
            } else if (type == ClubEventType.RESOLVE_OBSTACLE) {
                if (open == null || open[category(place)] == 0) {
                    return Verdict.NOTHING_TO_RESOLVE;
                }
                open[category(place)]--;
            }
            state = next;
            if (open != null && Lifecycle.state(next).isTerminal()) {
                open = null;
            }
            return Verdict.APPLIED;
        }
    }

    private int category(int place) {
        return columns.event(place).category().orElseThrow().ordinal();
    }

    private void judgeMergers() {
        for (int merger : columns.mergers()) {
            int club = columns.club(merger);
            if (!takes(merger) || refused.get(club)) {
                continue;
            }
            Stand before = stand(columns.first(club), merger, Long.MAX_VALUE);
            if (lifecycle.next(ClubEventType.MERGE_INTO, before.state) != Lifecycle.FORBIDDEN) {
                merged.set(merger, receives(columns.target(merger), columns.day(merger)));
            }
        }
    }

    private boolean receives(int club, long day) {
        if (club == ClubNumbers.NONE || refused.get(club) || isMerging(club, day)) {
            return false;
        }
        int state = stand(columns.first(club), columns.first(club + 1), day).state;
        return state != Lifecycle.NOTHING && Lifecycle.state(state).isRunning();
    }

    private boolean isMerging(int club, long day) {
        for (int place = columns.first(club); place < columns.first(club + 1); place++) {
            if (columns.type(place) == ClubEventType.MERGE_INTO && columns.day(place) == day && takes(place)) {
                return true;
            }
        }
        return false;
    }

    /** Where a club stands after some of its events, those of later days left out. */
    private Stand stand(int from, int to, long until) {
        Stand stand = new Stand();
        for (int place = from; place < to && columns.day(place) <= until; place++) {
            if (takes(place)) {
                stand.pass(place);
            }
        }
        return stand;
    }

    private ClubHistory history(int club, Map<ClubCode, ClubHistory> later, List<Rejection> rejected) {
        Club given = columns.clubs().clubs().get(club);
        ClubHistory same = columns.isSettled(club, known) ? later.get(given.code()) : null;
        return same == null ? history(given, columns.first(club), columns.first(club + 1), rejected) : same;
    }

    private ClubHistory history(Club club, int from, int to, List<Rejection> rejected) {
        Stand stand = new Stand();
        ClubHistory.Builder history = new ClubHistory.Builder(club, to - from);
        for (int place = from; place < to; place++) {
            if (!takes(place)) {
                continue;
            }
            Verdict verdict = stand.pass(place);
            if (verdict == Verdict.APPLIED) {
                history.add(
                        columns.event(place), columns.type(place), columns.day(place), Lifecycle.state(stand.state));
            } else {
                Optional<ClubState> state =
                        stand.state == Lifecycle.NOTHING ? Optional.empty() : Optional.of(Lifecycle.state(stand.state));
                rejected.add(new Rejection(place, verdict, state));
            }
        }
        return history.build();
    }

    private Comparator<Rejection> order() {
        Comparator<Integer> order = Comparator.comparing((Integer place) -> columns.event(place), ClubEvent.ORDER)
                .thenComparing(columns::row);
        return Comparator.comparingLong((Rejection rejection) -> columns.day(rejection.place()))
                .thenComparing(rejection -> isMerging(columns.club(rejection.place()), columns.day(rejection.place())))
                .thenComparing(rejection -> firstOfDay(rejection.place()), order)
                .thenComparing(Rejection::place);
    }

    /** The first event of that day of the same club. */
    private int firstOfDay(int place) {
        int first = place;
        for (int at = place - 1; at >= columns.first(columns.club(place)); at--) {
            if (columns.day(at) == columns.day(place) && takes(at)) {
                first = at;
            }
        }
        return first;
    }

    private Finding finding(Rejection rejection) {
        ClubEvent event = columns.event(rejection.place());
        return switch (rejection.verdict()) {
            case NOT_RECEIVED ->
                finding(
                        event,
                        "target_code",
                        rejection.state(),
                        List.of(ClubState.OPERATING.name(), ClubState.UNDER_SUPPORT.name()));
            case NOTHING_TO_RESOLVE -> finding(event, "category", rejection.state(), List.of());
            case FORBIDDEN, APPLIED ->
                finding(
                        event,
                        "type",
                        rejection.state(),
                        lifecycle.transition(event.type()).from().stream()
                                .map(ClubState::name)
                                .toList());
        };
    }

    private static Finding finding(ClubEvent event, String column, Optional<ClubState> state, List<String> allowed) {
        return Finding.of(
                ClubFinding.ILLEGAL_TRANSITION,
                event.location().withColumn(column),
                "type",
                event.type().name(),
                "state",
                state.map(ClubState::name).orElse(""),
                "day",
                event.effectiveOn(),
                "allowed",
                allowed);
    }
}
