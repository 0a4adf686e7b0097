package org.ishc.core.emulation.plan;

import org.ishc.core.column.Numbers;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;

/** A block of units whose criteria are judged, for those who add up. */
interface JudgedBlock {

    byte EXEMPT = (byte) CriterionStatus.EXEMPT.ordinal();
    byte MISSING_DATA = (byte) CriterionStatus.MISSING_DATA.ordinal();

    /** How many units it has. */
    int length();

    /** The points of a criterion, always in the same column. */
    Numbers points(int criterion);

    /** Tells whether every unit of the block has points by the criterion's rule. */
    boolean isPlain(int criterion);

    /** What became of a criterion. */
    byte is(int criterion, int i);

    default boolean isExempt(int criterion, int i) {
        return is(criterion, i) == EXEMPT;
    }

    /** Tells whether a criterion leaves a unit without a total. */
    default boolean isRefused(int criterion, int i) {
        return is(criterion, i) == MISSING_DATA && points(criterion).isMissing(i);
    }
}
