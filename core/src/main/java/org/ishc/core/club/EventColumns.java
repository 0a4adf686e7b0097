package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;

/**
 * The events of clubs in columns, sorted once: by club, of each in the order in which they are applied. {@link Replay}
 * goes through them as they were known on a day.
 */
final class EventColumns {

    /** In place of a club where there is none. */
    static final int NONE = -1;

    /** By code. */
    private final List<Club> clubs;

    private final Map<ClubCode, Integer> numbers;

    /** The place of a club's first event; behind the last club that of none. */
    private final int[] first;

    private final ClubEvent[] events;

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

    private EventColumns(List<Club> clubs, List<ClubEvent> given) {
        this.clubs = clubs;
        this.numbers = new HashMap<>(clubs.size() * 2);
        for (int club = 0; club < clubs.size(); club++) {
            numbers.put(clubs.get(club).code(), club);
        }
        this.first = new int[clubs.size() + 1];
        this.rows = byClub(given);
        this.events = new ClubEvent[rows.length];
        this.effective = new long[rows.length];
        this.recorded = new long[rows.length];
        this.types = new ClubEventType[rows.length];
        for (int place = 0; place < rows.length; place++) {
            ClubEvent event = given.get(rows[place]);
            events[place] = event;
            effective[place] = event.effectiveOn().toEpochDay();
            recorded[place] = event.recordedOn().toEpochDay();
            types[place] = event.type();
        }
        this.lastRecorded = new long[clubs.size()];
        for (int club = 0; club < lastRecorded.length; club++) {
            lastRecorded[club] = Long.MIN_VALUE;
            for (int place = first[club]; place < first[club + 1]; place++) {
                lastRecorded[club] = Math.max(lastRecorded[club], recorded[place]);
                if (types[place] == ClubEventType.MERGE_INTO) {
                    merging.set(club);
                }
            }
        }
        this.mergers = IntStream.range(0, rows.length)
                .filter(place -> types[place] == ClubEventType.MERGE_INTO)
                .boxed()
                .sorted(Comparator.comparingLong(place -> effective[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Sorts events.
     *
     * @param clubs each code once, in any order
     * @param events of these clubs, in any order
     */
    static EventColumns of(Collection<Club> clubs, Collection<ClubEvent> events) {
        return new EventColumns(
                clubs.stream().sorted(Comparator.comparing(Club::code)).toList(), List.copyOf(events));
    }

    private int[] byClub(List<ClubEvent> given) {
        int[] ofClub = new int[given.size()];
        for (int row = 0; row < ofClub.length; row++) {
            ofClub[row] = Objects.requireNonNull(numbers.get(given.get(row).club()));
            first[ofClub[row] + 1]++;
        }
        for (int club = 0; club < clubs.size(); club++) {
            first[club + 1] += first[club];
        }
        int[] next = Arrays.copyOf(first, clubs.size());
        int[] sorted = new int[ofClub.length];
        for (int row = 0; row < ofClub.length; row++) {
            sorted[next[ofClub[row]]++] = row;
        }
        for (int club = 0; club < clubs.size(); club++) {
            sort(sorted, first[club], first[club + 1], given);
        }
        return sorted;
    }

    /**
     * Sorts the few events of one club, which mostly came in order; equal ones stay in the order in which they came.
     */
    private static void sort(int[] rows, int from, int to, List<ClubEvent> given) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && ClubEvent.ORDER.compare(given.get(rows[at - 1]), given.get(row)) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    /** Returns the clubs, by code. */
    List<Club> clubs() {
        return clubs;
    }

    /** Returns the number of a club; {@link #NONE} for one that is not among them. */
    int number(ClubCode code) {
        return numbers.getOrDefault(code, NONE);
    }

    /** Returns the place of the first event of a club; of the club behind it, where this one's end. */
    int first(int club) {
        return first[club];
    }

    /** Returns the club of an event. */
    int club(int place) {
        return number(events[place].club());
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

    /** Returns the club into which a merger leads; {@link #NONE} when it is not among these. */
    int target(int merger) {
        return events[merger]
                .target()
                .filter(Codes::isCode)
                .map(code -> number(ClubCode.parse(code)))
                .orElse(NONE);
    }

    /** Returns a day as it stands in the columns. */
    static long number(LocalDate day) {
        return day.toEpochDay();
    }
}
