package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Workers;

/**
 * The events of clubs in columns, sorted once: by club, of each in the order in which they are applied. {@link Replay}
 * goes through them as they were known on a day.
 */
final class EventColumns {

    private static final int CLUBS_AT_ONCE = 1 << 10;

    private final ClubNumbers clubs;

    /** The place of a club's first event; behind the last club that of none. */
    private final int[] first;

    private final ClubEvent[] events;

    /** The club of each event. */
    private final int[] ofClub;

    /** As which they came. */
    private final int[] rows;

    private final long[] effective;
    private final long[] recorded;
    private final ClubEventType[] types;

    /** The last day on which an event of a club was recorded. */
    private final long[] lastRecorded;

    /** The clubs with a merger of their own. */
    private final BitSet merging = new BitSet();

    /** The places of mergers, by day, then by club, in the order in which they are applied. */
    private final int[] mergers;

    /**
     * Makes columns.
     *
     * @param first the place of each club's first event; behind the last club that of none
     * @param filling sets the events of a club; called by several threads
     */
    private EventColumns(ClubNumbers clubs, int[] first, Workers workers, ObjIntConsumer<EventColumns> filling) {
        this.clubs = clubs;
        this.first = first;
        int size = first[clubs.size()];
        this.events = new ClubEvent[size];
        this.rows = new int[size];
        this.ofClub = new int[size];
        this.effective = new long[size];
        this.recorded = new long[size];
        this.types = new ClubEventType[size];
        this.lastRecorded = new long[clubs.size()];
        workers.ranges(
                clubs.size(),
                CLUBS_AT_ONCE,
                (from, to) -> {
                    for (int club = from; club < to; club++) {
                        filling.accept(this, club);
                        ofClub(club);
                    }
                    return to;
                },
                done -> {});
        this.mergers = mergers(types, effective);
        for (int merger : mergers) {
            merging.set(ofClub[merger]);
        }
    }

    private static int[] mergers(ClubEventType[] types, long[] effective) {
        return IntStream.range(0, types.length)
                .filter(place -> types[place] == ClubEventType.MERGE_INTO)
                .boxed()
                .sorted(Comparator.comparingLong(place -> effective[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void ofClub(int club) {
        lastRecorded[club] = Long.MIN_VALUE;
        for (int place = first[club]; place < first[club + 1]; place++) {
            ofClub[place] = club;
            lastRecorded[club] = Math.max(lastRecorded[club], recorded[place]);
        }
    }

    /**
     * Sorts events.
     *
     * @param taken which of them
     */
    static EventColumns of(EventRows rows, IntPredicate taken, Workers workers) {
        int clubs = rows.clubs().size();
        int[] first = new int[clubs + 1];
        for (int row = 0; row < rows.size(); row++) {
            first[taken.test(row) ? rows.club(row) + 1 : 0]++;
        }
        first[0] = 0;
        for (int club = 0; club < clubs; club++) {
            first[club + 1] += first[club];
        }
        int[] next = Arrays.copyOf(first, clubs);
        int[] byClub = new int[first[clubs]];
        for (int row = 0; row < rows.size(); row++) {
            if (taken.test(row)) {
                byClub[next[rows.club(row)]++] = row;
            }
        }
        return new EventColumns(rows.clubs(), first, workers, (columns, club) -> columns.set(club, rows, byClub));
    }

    private void set(int club, EventRows from, int[] byClub) {
        sort(byClub, first[club], first[club + 1], from);
        for (int place = first[club]; place < first[club + 1]; place++) {
            int row = byClub[place];
            events[place] = from.event(row);
            rows[place] = row;
            effective[place] = from.effective(row);
            recorded[place] = from.recorded(row);
            types[place] = from.type(row);
        }
    }

    /**
     * Sorts the few events of one club, which mostly came in order; equal ones stay in the order in which they came.
     */
    private static void sort(int[] byClub, int from, int to, EventRows rows) {
        for (int i = from + 1; i < to; i++) {
            int row = byClub[i];
            int at = i;
            while (at > from && rows.compare(byClub[at - 1], row) > 0) {
                byClub[at] = byClub[at - 1];
                at--;
            }
            byClub[at] = row;
        }
    }

    /**
     * Returns the events of some of the clubs, with more.
     *
     * @param some which clubs
     * @param left the places of events that are left out
     * @param more of these clubs, in any order
     */
    EventColumns with(ClubNumbers some, BitSet left, List<ClubEvent> more, Workers workers) {
        EventRows added = new EventRows(some, more);
        added.lay(0, more.size());
        EventColumns byClub = of(added, row -> true, workers);
        int behind = IntStream.of(rows).max().orElse(ClubNumbers.NONE) + 1;
        int[] numbers = new int[some.size()];
        int[] starts = new int[some.size() + 1];
        for (int club = 0; club < numbers.length; club++) {
            numbers[club] = clubs.find(some.clubs().get(club).code());
            int from = first[numbers[club]];
            int to = first[numbers[club] + 1];
            int gone = left.get(from, to).cardinality();
            starts[club + 1] = starts[club] + to - from - gone + byClub.first(club + 1) - byClub.first(club);
        }
        return new EventColumns(some, starts, workers, (columns, club) -> {
            int at = starts[club];
            for (int place = first[numbers[club]]; place < first[numbers[club] + 1]; place++) {
                if (!left.get(place)) {
                    columns.copy(this, place, at++, 0);
                }
            }
            for (int place = byClub.first(club); place < byClub.first(club + 1); place++) {
                columns.insert(starts[club], at++, byClub, place, behind);
            }
        });
    }

    private void copy(EventColumns from, int place, int to, int rowsBefore) {
        events[to] = from.events[place];
        rows[to] = rowsBefore + from.rows[place];
        effective[to] = from.effective[place];
        recorded[to] = from.recorded[place];
        types[to] = from.types[place];
    }

    /** Puts an event of others among those that stand there, behind equal ones. */
    private void insert(int from, int to, EventColumns others, int place, int rowsBefore) {
        int at = to;
        while (at > from && ClubEvent.ORDER.compare(events[at - 1], others.events[place]) > 0) {
            copy(this, at - 1, at, 0);
            at--;
        }
        copy(others, place, at, rowsBefore);
    }

    /** Returns the clubs. */
    ClubNumbers clubs() {
        return clubs;
    }

    /** Returns the place of the first event of a club; of the club behind it, where this one's end. */
    int first(int club) {
        return first[club];
    }

    /** Returns the club of an event. */
    int club(int place) {
        return ofClub[place];
    }

    /** Returns an event. */
    ClubEvent event(int place) {
        return events[place];
    }

    /** Returns what happened. */
    ClubEventType type(int place) {
        return types[place];
    }

    /** Returns the day from which an event holds. */
    long day(int place) {
        return effective[place];
    }

    /** Tells whether an event was recorded by the end of a day. */
    boolean isKnown(int place, long known) {
        return recorded[place] <= known;
    }

    /**
     * Tells whether nothing of a club was recorded after a day, and nothing of it hangs on another club: as known on
     * that day it is what it is now.
     */
    boolean isSettled(int club, long known) {
        return lastRecorded[club] <= known && !merging.get(club);
    }

    /** Returns as which an event came. */
    int row(int place) {
        return rows[place];
    }

    /** Returns the places of all mergers, by day, then by club, in the order in which they are applied. */
    int[] mergers() {
        return mergers;
    }

    /** Returns the club into which a merger leads; {@link ClubNumbers#NONE} when it is not among these. */
    int target(int merger) {
        return events[merger]
                .target()
                .filter(Codes::isCode)
                .map(code -> clubs.find(ClubCode.parse(code)))
                .orElse(ClubNumbers.NONE);
    }

    /** Returns a day as it stands in the columns. */
    static long number(LocalDate day) {
        return day.toEpochDay();
    }
}
