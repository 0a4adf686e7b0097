package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The one way through reorganisations, forwards or backwards: visits the turns of the versions that hold something, in
 * order of day and code, until a day is reached. What is held, and what becomes of it, says who walks.
 */
abstract class Walk {

    private final Crosswalk crosswalk;
    private final Turns turns;

    /** The turns that are still to come of versions that hold something, by rank. */
    private final BitSet waiting = new BitSet();

    private int rank;

    /** Prepares a walk forwards, which comes to the ends of versions. */
    Walk(Crosswalk crosswalk) {
        this.crosswalk = crosswalk;
        this.turns = crosswalk.ends();
    }

    /**
     * Prepares a walk backwards, which comes to the beginnings of versions and to the days on which they took something
     * over.
     *
     * @param from what began on that very day is visited
     */
    Walk(Crosswalk crosswalk, LocalDate from) {
        this.crosswalk = crosswalk;
        this.turns = crosswalk.beginnings();
        this.rank = turns.first(from);
    }

    /** Returns the units that are walked through. */
    final Crosswalk crosswalk() {
        return crosswalk;
    }

    /** Says that a version holds something from now on: its turns will be visited. */
    final void await(int version) {
        turns.mark(version, waiting);
    }

    /**
     * Walks until a day.
     *
     * @param to forwards, what ends on that very day is visited; backwards, what begins on it is not
     */
    final void until(LocalDate to) {
        long last = Turns.number(to);
        rank = waiting.nextSetBit(rank);
        while (rank >= 0 && turns.isBy(rank, last)) {
            visit(turns.version(rank));
            int next = waiting.nextSetBit(rank + 1);
            if (next < 0 || !turns.areOfOneDay(next, rank)) {
                dayOver(day());
                next = waiting.nextSetBit(rank + 1);
            }
            rank = next;
        }
    }

    /** Returns the day of the turn that is visited: the first without a version that ends, or with one that begins. */
    final LocalDate day() {
        return turns.day(rank);
    }

    /** Takes from a version what it held, and gives it to others: those after its end, or before its beginning. */
    abstract void visit(int version);

    /** Is told that all turns of a day were visited. */
    void dayOver(LocalDate day) {
        // most give at once
    }
}
