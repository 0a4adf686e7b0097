package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The one way through reorganisations: visits the ends of the versions that hold something, in order of day and code,
 * until a day is reached. What is held, and what becomes of it, says who walks.
 */
abstract class Walk {

    private final Crosswalk crosswalk;

    /** The ends that are still to come of versions that hold something, by rank. */
    private final BitSet waiting = new BitSet();

    Walk(Crosswalk crosswalk) {
        this.crosswalk = crosswalk;
    }

    /** Returns the units that are walked through. */
    final Crosswalk crosswalk() {
        return crosswalk;
    }

    /** Says that a version holds something from now on: its end will be visited. */
    final void await(int version) {
        int rank = crosswalk.rank(version);
        if (rank != Crosswalk.NONE) {
            waiting.set(rank);
        }
    }

    /** Walks until a day; what ends on that very day is visited. */
    final void until(LocalDate to) {
        int rank = waiting.nextSetBit(0);
        while (rank >= 0 && crosswalk.isOver(crosswalk.ending(rank), to)) {
            int version = crosswalk.ending(rank);
            ended(version);
            rank = waiting.nextSetBit(rank + 1);
            if (rank < 0 || !crosswalk.endTogether(crosswalk.ending(rank), version)) {
                dayOver(crosswalk.end(version));
                rank = waiting.nextSetBit(crosswalk.rank(version) + 1);
            }
        }
    }

    /** Takes from a version that ended what it held, and gives it to others of that day. */
    abstract void ended(int version);

    /** Is told that all that ended on a day was visited. */
    void dayOver(LocalDate day) {
        // most give at once
    }
}
