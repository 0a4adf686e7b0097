package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.ClubCode;

/** Events in the order of the file, with what is asked of all of them in columns: each event is looked at once. */
final class EventRows {

    private final ClubNumbers clubs;
    private final List<ClubEvent> events;
    private final int[] ofClub;
    private final long[] effective;
    private final long[] decided;
    private final long[] recorded;
    private final ClubEventType[] types;

    /**
     * Begins; nothing is laid out yet.
     *
     * @param clubs all of them
     */
    EventRows(ClubNumbers clubs, List<ClubEvent> events) {
        this.clubs = clubs;
        this.events = events;
        this.ofClub = new int[events.size()];
        this.effective = new long[ofClub.length];
        this.decided = new long[ofClub.length];
        this.recorded = new long[ofClub.length];
        this.types = new ClubEventType[ofClub.length];
    }

    /** Lays some events out; any thread may, each for those of its own. */
    void lay(int from, int to) {
        ClubCode last = null;
        for (int row = from; row < to; row++) {
            ClubEvent event = events.get(row);
            // the events of a club mostly stand one below the other
            ofClub[row] = event.club().equals(last) ? ofClub[row - 1] : clubs.find(event.club());
            last = event.club();
            effective[row] = event.effectiveOn().toEpochDay();
            decided[row] = number(event, event.decidedOn(), row);
            recorded[row] = number(event, event.recordedOn(), row);
            types[row] = event.type();
        }
    }

    private long number(ClubEvent event, LocalDate day, int row) {
        return day.equals(event.effectiveOn()) ? effective[row] : day.toEpochDay();
    }

    /** Returns the clubs. */
    ClubNumbers clubs() {
        return clubs;
    }

    /** Returns how many events there are. */
    int size() {
        return ofClub.length;
    }

    /** Returns an event. */
    ClubEvent event(int row) {
        return events.get(row);
    }

    /** Returns the number of the club of an event; {@link ClubNumbers#NONE} when nobody knows it. */
    int club(int row) {
        return ofClub[row];
    }

    /** Returns what happened. */
    ClubEventType type(int row) {
        return types[row];
    }

    /** Returns the day from which an event holds. */
    long effective(int row) {
        return effective[row];
    }

    /** Returns the day on which it was decided. */
    long decided(int row) {
        return decided[row];
    }

    /** Returns the day on which it became known. */
    long recorded(int row) {
        return recorded[row];
    }

    /** Compares two events by the order in which they are applied. */
    int compare(int one, int other) {
        int order = Long.compare(effective[one], effective[other]);
        order = order == 0 ? Long.compare(decided[one], decided[other]) : order;
        return order == 0 ? ClubEvent.ORDER.compare(event(one), event(other)) : order;
    }
}
