package org.ishc.core.emulation.plan;

import org.ishc.core.column.Kept;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.rulebook.Rulebook;

/** The points of one criterion for all units, and what became of it. Filled block by block, and then only read. */
public final class CriterionColumn {

    private static final CriterionStatus[] STATUS = CriterionStatus.values();

    private final Kept points;
    private final byte[] status;
    private boolean isPlain = true;

    /**
     * Makes room.
     *
     * @param denominator what points are expected to be over
     */
    CriterionColumn(Rulebook.Criterion criterion, int size, long denominator, boolean isExact) {
        this.points =
                new Kept(size, denominator, criterion.max().max(criterion.min().negated()), isExact);
        this.status = new byte[size];
    }

    /** Takes the block that a run stands at. */
    void take(PointsRun run, int criterion) {
        points.take(run.points(criterion), run.frame().from(), run.length());
        run.copyStatus(criterion, status);
        isPlain &= run.isPlain(criterion);
    }

    /** Ends the filling. */
    void settle() {
        points.settle();
    }

    /** Returns the points. */
    public Kept points() {
        return points;
    }

    /** Returns what became of it for a unit. */
    public CriterionStatus status(int unit) {
        return STATUS[status[unit]];
    }

    /** Returns points and status of a unit, as those of a criterion. */
    public ScoreCard.CriterionScore score(Rulebook.Criterion criterion, int unit) {
        return new ScoreCard.CriterionScore(criterion, points.find(unit), status(unit));
    }

    byte is(int unit) {
        return status[unit];
    }

    /** Tells whether every unit has points by the criterion's rule. */
    boolean isPlain() {
        return isPlain;
    }

    boolean isEverExempt() {
        boolean isAny = false;
        for (byte is : status) {
            isAny |= is == JudgedBlock.EXEMPT;
        }
        return isAny;
    }
}
