package org.ishc.core.emulation.plan;

import org.ishc.core.base.Fraction;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Span;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.formula.plan.Bound;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.MissingPolicy;

/**
 * Runs the criteria of a rulebook over a block of units: points, status, and what a limit cut, criterion by criterion.
 * Holds them until the next block.
 */
final class PointsRun {

    private static final byte EXEMPT = (byte) CriterionStatus.EXEMPT.ordinal();
    private static final byte PREREQUISITE = (byte) CriterionStatus.PREREQUISITE.ordinal();
    private static final byte MISSING_DATA = (byte) CriterionStatus.MISSING_DATA.ordinal();
    private static final byte PARTIAL = (byte) CriterionStatus.PARTIAL.ordinal();
    private static final byte CAPPED = (byte) CriterionStatus.CAPPED.ordinal();
    private static final byte APPLIED = (byte) CriterionStatus.APPLIED.ordinal();

    private final RulebookPlan plan;
    private final Frame frame;
    private final Numbers[] points;
    private final byte[][] status;
    private final byte[][] cut;
    private final boolean[] isPlain;
    private final boolean[] isShared;

    /**
     * Prepares a run.
     *
     * @param isHasty whether only points are wanted, not what they were computed from
     */
    PointsRun(RulebookPlan plan, Bound bound, int block, boolean isExact, boolean isHasty) {
        int criteria = plan.criteria().size();
        this.plan = plan;
        this.frame = new Frame(bound, block, isExact);
        this.points = new Numbers[criteria];
        this.status = new byte[criteria][block];
        this.cut = new byte[criteria][block];
        this.isPlain = new boolean[criteria];
        this.isShared = new boolean[criteria];
        for (int i = 0; i < criteria; i++) {
            isShared[i] = isHasty && plan.isPlainShare(plan.criteria().get(i));
            points[i] = Numbers.working(block, isExact);
        }
    }

    void run(int from, int length) {
        frame.move(from, length);
        for (int i = 0; i < points.length; i++) {
            run(i);
        }
    }

    private void run(int at) {
        CriterionPlan criterion = plan.criteria().get(at);
        Rulebook.Criterion of = criterion.of();
        RulePlan rule = criterion.rule();
        boolean isAlwaysAsked =
                criterion.applies().isEmpty() && criterion.requires().isEmpty();
        if (!share(criterion, at)) {
            frame.advance(criterion.firstStep(), criterion.endStep());
            plan.grid().round(frame.span(rule.raw()), of.min(), of.max(), cut[at], points[at], frame.length());
        }
        isPlain[at] = isAlwaysAsked
                && rule.partial() == RulePlan.NONE
                && rule.capped() == RulePlan.NONE
                && points[at].isFull();
        if (isPlain[at]) {
            plain(cut[at], status[at], frame.length());
        } else {
            for (int i = 0; i < frame.length(); i++) {
                status[at][i] = status(criterion, cut[at][i], i);
                adjust(criterion, at, i);
            }
        }
    }

    /** A plain share of two leaves goes in one loop where nothing is recorded and nothing else needs its quotient. */
    private boolean share(CriterionPlan criterion, int at) {
        return isShared[at]
                && plan.grid()
                        .share(
                                frame.span(criterion.rule().values().get(0).slot()),
                                frame.span(criterion.rule().values().get(1).slot()),
                                criterion.of().min(),
                                criterion.of().max(),
                                cut[at],
                                points[at],
                                frame.length());
    }

    /** Applied, or the status before it, capped, where a limit cut: without a branch. */
    private static void plain(byte[] cut, byte[] status, int length) {
        for (int i = 0; i < length; i++) {
            status[i] = (byte) (APPLIED - ((cut[i] | cut[i] >> 1) & 1));
        }
    }

    private byte status(CriterionPlan criterion, byte limit, int i) {
        byte applies =
                criterion.applies().map(when -> frame.truths(when.slot())[i]).orElse(Truths.TRUE);
        byte requires =
                criterion.requires().map(when -> frame.truths(when.slot())[i]).orElse(Truths.TRUE);
        RulePlan rule = criterion.rule();
        Span raw = frame.span(rule.raw());
        if (applies == Truths.FALSE) {
            return EXEMPT;
        }
        if (requires == Truths.FALSE) {
            return PREREQUISITE;
        }
        if (applies == Truths.UNKNOWN || requires == Truths.UNKNOWN || raw.of().isMissing(raw.from() + i)) {
            return criterion.of().missing() == MissingPolicy.EXEMPT ? EXEMPT : MISSING_DATA;
        }
        if (holds(rule.partial(), i)) {
            return PARTIAL;
        }
        return limit != Limits.INSIDE || holds(rule.capped(), i) ? CAPPED : APPLIED;
    }

    private boolean holds(int slot, int i) {
        return slot != RulePlan.NONE && frame.truths(slot)[i] == Truths.TRUE;
    }

    /** The points of a criterion that its rule does not decide. */
    private void adjust(CriterionPlan criterion, int at, int i) {
        byte is = status[at][i];
        if (is == EXEMPT) {
            points[at].set(
                    i, policy(criterion) == ExemptPolicy.FULL ? criterion.of().max() : null);
        } else if (is == PREREQUISITE || is == MISSING_DATA && criterion.of().missing() == MissingPolicy.ZERO) {
            points[at].set(i, Fraction.ZERO);
        } else if (is == MISSING_DATA) {
            points[at].set(i, null);
        }
    }

    /** What becomes of a criterion that is exempt; outside the core it gives nothing. */
    ExemptPolicy policy(CriterionPlan criterion) {
        return criterion.isCore()
                ? criterion.of().exempt().orElse(plan.rulebook().exempt())
                : ExemptPolicy.NONE;
    }

    Frame frame() {
        return frame;
    }

    RulebookPlan plan() {
        return plan;
    }

    int length() {
        return frame.length();
    }

    Numbers points(int criterion) {
        return points[criterion];
    }

    CriterionStatus status(int criterion, int i) {
        return PointColumns.STATUS[status[criterion][i]];
    }

    /** Tells whether a unit's points are those of the criterion's rule. */
    boolean isByRule(int criterion, int i) {
        return status[criterion][i] >= PARTIAL;
    }

    boolean isExempt(int criterion, int i) {
        return status[criterion][i] == EXEMPT;
    }

    /** Tells whether a criterion leaves a unit without a total. */
    boolean isRefused(int criterion, int i) {
        return status[criterion][i] == MISSING_DATA && points[criterion].isMissing(i);
    }

    /** Tells whether every unit of the block has points by the criterion's rule. */
    boolean isPlain(int criterion) {
        return isPlain[criterion];
    }

    byte cut(int criterion, int i) {
        return cut[criterion][i];
    }

    void copyStatus(int criterion, byte[] to) {
        System.arraycopy(status[criterion], 0, to, frame.from(), frame.length());
    }
}
