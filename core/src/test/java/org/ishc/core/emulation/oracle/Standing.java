package org.ishc.core.emulation.oracle;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;

/** One unit on its way to a class and a rank. */
public final class Standing {

    /** The class place of a unit below the lowest class. */
    static final int NO_CLASS = Integer.MAX_VALUE;

    private final Contestant unit;
    private final Optional<String> group;
    private final Tally tally;
    private ScoreCard.UnitStatus status = ScoreCard.UnitStatus.REFUSED;
    private int place = NO_CLASS;
    private Optional<Integer> rank = Optional.empty();

    Standing(Contestant unit, Optional<String> group, Tally tally) {
        this.unit = unit;
        this.group = group;
        this.tally = tally;
    }

    Contestant unit() {
        return unit;
    }

    Optional<String> group() {
        return group;
    }

    Tally tally() {
        return tally;
    }

    ScoreCard.UnitStatus status() {
        return status;
    }

    boolean isScored() {
        return status == ScoreCard.UnitStatus.SCORED;
    }

    void status(ScoreCard.UnitStatus newStatus) {
        this.status = newStatus;
    }

    /** The place of the class in the rulebook, from 0 for the best. */
    int place() {
        return place;
    }

    void place(int newPlace) {
        this.place = newPlace;
    }

    Optional<Integer> rank() {
        return rank;
    }

    void rank(int newRank) {
        this.rank = Optional.of(newRank);
    }

    /** Compares by what the rulebook ranks by: the better first; 0 when equal on all. */
    static int compare(Standing one, Standing other, List<ItemCode> ties) {
        int order = descending(one.tally.totalPoints(), other.tally.totalPoints());
        for (ItemCode tie : ties) {
            if (order == 0) {
                order = descending(one.tally.tieBreaker(tie), other.tally.tieBreaker(tie));
            }
        }
        return order;
    }

    private static int descending(Optional<Fraction> one, Optional<Fraction> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }
}
