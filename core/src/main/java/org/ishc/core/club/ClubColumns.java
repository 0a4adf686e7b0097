package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Lineage;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitPath;
import org.ishc.core.time.PeriodCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Clubs side by side, in columns made once: the steps of all of them one after another, what each reported, and where
 * it lies. What a club is on a day is read off.
 */
final class ClubColumns {

    /** In place of a step where nothing had happened yet. */
    static final int NONE = -1;

    private static final long UNASKED = Long.MAX_VALUE;

    private final Lineage lineage;
    private final PeriodCalendar calendar;
    private final ClubHistory[] histories;

    /** The place of a club's first step; behind the last club that of none. */
    private final int[] first;

    private final long[] days;
    private final ClubState[] states;

    /** The day on which the state began in which a club is after a step. */
    private final LocalDate[] since;

    /** What each club reported, the latest of any period first. */
    private final List<KeptReports.OfClub> reports;

    /** Made when it is first asked for. */
    private volatile @Nullable ReportPeriods periods;

    /** Where a club lies until it moves; null for one to which nothing happened. */
    private final @Nullable UnitPath[] homes;

    /** Of a club that moved, where it lies after each of its steps; null for another. */
    private final UnitPath[] @Nullable [] moved;

    /** What these clubs are known by to those that follow them. */
    private final Object token = new Object();

    /** What those are known by that these follow; null for clubs that were laid out anew. */
    private final @Nullable Object before;

    private final BitSet changed;

    /** The day by which all reports of a club were recorded; found when it is first asked for. */
    private final long[] lastReported;

    ClubColumns(List<ClubHistory> clubs, List<KeptReports.OfClub> reports, Lineage lineage, PeriodCalendar calendar) {
        this.lineage = lineage;
        this.histories = clubs.toArray(ClubHistory[]::new);
        this.reports = reports;
        this.first = new int[histories.length + 1];
        for (int club = 0; club < histories.length; club++) {
            first[club + 1] = first[club] + histories[club].size();
        }
        this.days = new long[first[histories.length]];
        this.states = new ClubState[days.length];
        this.since = new LocalDate[days.length];
        this.homes = new UnitPath[histories.length];
        this.moved = new UnitPath[histories.length][];
        this.lastReported = new long[histories.length];
        Arrays.fill(lastReported, UNASKED);
        this.calendar = calendar;
        this.before = null;
        this.changed = new BitSet();
        for (int club = 0; club < histories.length; club++) {
            fill(club, histories[club]);
        }
    }

    private void fill(int club, ClubHistory history) {
        for (int step = 0; step < history.size(); step++) {
            days[first[club] + step] = history.day(step);
            states[first[club] + step] = history.state(step);
            since[first[club] + step] = history.since(step);
        }
        if (history.size() > 0) {
            homes[club] = lineage.path(history.club().unit(), history.firstDay().orElseThrow());
        }
        if (history.moves()) {
            UnitPath[] after = new UnitPath[history.size()];
            for (int step = 0; step < after.length; step++) {
                ClubHistory.Registered there = history.registered(LocalDate.ofEpochDay(history.day(step)));
                after[step] = lineage.path(there.unit(), there.readOn());
            }
            moved[club] = after;
        }
    }

    /** The same clubs, of which some reported more. */
    private ClubColumns(ClubColumns before, List<KeptReports.OfClub> reports, BitSet changed) {
        this.lineage = before.lineage;
        this.calendar = before.calendar;
        this.histories = before.histories;
        this.first = before.first;
        this.days = before.days;
        this.states = before.states;
        this.since = before.since;
        this.homes = before.homes;
        this.moved = before.moved;
        this.reports = reports;
        this.lastReported = before.lastReported.clone();
        changed.stream().forEach(club -> lastReported[club] = UNASKED);
        ReportPeriods earlier = before.periods;
        this.periods = earlier == null ? null : earlier.with(reports, changed);
        this.before = before.token;
        this.changed = changed;
    }

    /**
     * Returns these clubs once some reported more.
     *
     * @param more by the number of a club, all that it reported
     */
    ClubColumns with(Map<Integer, KeptReports.OfClub> more) {
        List<KeptReports.OfClub> all = new ArrayList<>(reports);
        BitSet bitSet = new BitSet(histories.length);
        more.forEach((club, reported) -> {
            all.set(club, reported);
            bitSet.set(club);
        });
        return new ClubColumns(this, all, bitSet);
    }

    /** Tells whether these are others of which some reported more. */
    boolean follow(ClubColumns others) {
        return before == others.token;
    }

    /** Returns the clubs that reported more than in those that these follow. */
    BitSet changed() {
        return changed;
    }

    /** Finds the number of a club; less than 0 when it is not among these. */
    int find(ClubCode club) {
        int low = 0;
        int high = histories.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = histories[middle].club().code().compareTo(club);
            if (order < 0) {
                low = middle + 1;
            } else if (order > 0) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return NONE;
    }

    private static long lastReported(KeptReports.OfClub latestFirst, PeriodCalendar calendar) {
        LocalDate last = LocalDate.MIN;
        boolean isLastPeriodMet = false;
        for (ClubReport report : latestFirst) {
            LocalDate day = report.recordedOn().orElse(null);
            if (day == null && !isLastPeriodMet) {
                isLastPeriodMet = true;
                day = calendar.lastDay(report.period());
            }
            last = day != null && day.isAfter(last) ? day : last;
        }
        return last.toEpochDay();
    }

    /** Returns how many clubs there are. */
    int size() {
        return histories.length;
    }

    /** Returns what became of a club. */
    ClubHistory history(int club) {
        return histories[club];
    }

    /** Returns what a club reported, the latest of any period first. */
    KeptReports.OfClub reports(int club) {
        return reports.get(club);
    }

    /** Returns what a club reported; nothing for one that is not among these. */
    KeptReports.OfClub reports(ClubCode club) {
        int number = find(club);
        return number == NONE ? KeptReports.OfClub.NONE : reports(number);
    }

    /** Tells whether all that a club reported was recorded by a day. */
    boolean isReported(int club, long known) {
        if (lastReported[club] == UNASKED) {
            lastReported[club] = lastReported(reports.get(club), calendar);
        }
        return lastReported[club] <= known;
    }

    /** Returns the place of the last step of a club by the end of a day; {@link #NONE} when there is none by then. */
    int last(int club, long day) {
        int step = first[club + 1] - 1;
        while (step >= first[club] && days[step] > day) {
            step--;
        }
        return step >= first[club] ? step : NONE;
    }

    /** Returns the state of a club after a step. */
    ClubState state(int step) {
        return states[step];
    }

    /** Finds the unit in which a club lies on a day, followed through reorganisations. */
    Optional<UnitCode> locate(int club, LocalDate on) {
        return path(club, on).at(on);
    }

    private UnitPath path(int club, LocalDate on) {
        UnitPath[] after = moved[club];
        int step = after == null ? NONE : last(club, on.toEpochDay());
        if (after != null && step != NONE) {
            return after[step - first[club]];
        }
        UnitPath home = homes[club];
        return home == null ? lineage.path(histories[club].club().unit(), on) : home;
    }

    /** Returns where a club lies on a map, by position; −1 where it does not. */
    int position(int club, Snapshot map) {
        return map.findPosition(path(club, map.date()));
    }

    /** Lays out the periods of reports when they are first asked for. */
    ReportPeriods periods() {
        ReportPeriods known = periods;
        if (known == null) {
            known = ReportPeriods.of(reports);
            periods = known;
        }
        return known;
    }

    /** Returns the first day on which anything happened to any of the clubs; empty when nothing did. */
    Optional<LocalDate> begin() {
        long begin = Long.MAX_VALUE;
        for (int club = 0; club < histories.length; club++) {
            begin = first[club] == first[club + 1] ? begin : Math.min(begin, days[first[club]]);
        }
        return begin == Long.MAX_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(begin));
    }

    /** Returns what every club is on a day to which anything had happened by then. */
    List<ClubStatus> statuses(LocalDate on, SignalWatch watch) {
        List<ClubStatus> statuses = new ArrayList<>(histories.length);
        for (int club = 0; club < histories.length; club++) {
            addStatus(club, on, watch, statuses);
        }
        return statuses;
    }

    /** Adds what a club is on a day, unless nothing had happened to it by then. */
    void addStatus(int club, LocalDate on, SignalWatch watch, List<ClubStatus> to) {
        int last = last(club, on.toEpochDay());
        if (last != NONE) {
            ClubHistory history = histories[club];
            int seen = watch.watch(days, states, first[club], first[club + 1], history.obstacles(), reports.get(club));
            to.add(new ClubStatus(
                    history.club().code(),
                    states[last],
                    since[last],
                    locate(club, on),
                    SignalWatch.isAtRisk(seen),
                    SignalWatch.signals(seen),
                    history.openObstacles(on)));
        }
    }

    /** Tells whether a club is at risk, by the memory over quarters. */
    boolean isAtRisk(int club, SignalWatch watch) {
        return SignalWatch.isAtRisk(watch.watch(
                days, states, first[club], first[club + 1], histories[club].obstacles(), reports.get(club)));
    }
}
