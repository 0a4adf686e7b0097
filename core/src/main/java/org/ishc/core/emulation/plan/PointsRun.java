package org.ishc.core.emulation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
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
final class PointsRun implements JudgedBlock {

    private static final byte PREREQUISITE = (byte) CriterionStatus.PREREQUISITE.ordinal();
    private static final byte PARTIAL = (byte) CriterionStatus.PARTIAL.ordinal();
    private static final byte CAPPED = (byte) CriterionStatus.CAPPED.ordinal();
    private static final byte APPLIED = (byte) CriterionStatus.APPLIED.ordinal();

    private final CriteriaPlan plan;
    private final Frame frame;
    private final Numbers[] points;
    private final byte[][] status;
    private final byte[][] cut;
    private final boolean[] isPlain;
    private final boolean[] isShared;
    private final byte[] always;
    private final byte[] never;

    /**
     * Prepares a run over columns.
     *
     * @param isHasty whether only points are wanted, not what they were computed from
     */
    PointsRun(CriteriaPlan plan, ScoreColumns columns, int block, boolean isHasty) {
        boolean isExact = columns.isExact();
        int criteria = plan.criteria().size();
        this.plan = plan;
        this.frame = new Frame(new Bound(plan.program(), columns, isExact), block, isExact);
        this.points = new Numbers[criteria];
        this.status = new byte[criteria][block];
        this.cut = new byte[criteria][block];
        this.isPlain = new boolean[criteria];
        this.isShared = new boolean[criteria];
        this.always = new byte[block];
        this.never = new byte[block];
        Arrays.fill(always, Truths.TRUE);
        Arrays.fill(never, Truths.FALSE);
        for (int i = 0; i < criteria; i++) {
            isShared[i] = isHasty && plan.isPlainShare(plan.criteria().get(i));
            points[i] = Numbers.working(block, isExact);
        }
    }

    /** Judges criteria over all units. */
    static List<CriterionColumn> all(CriteriaPlan plan, ScoreColumns columns) {
        List<CriterionColumn> made = columns(plan, columns);
        PointsRun run = new PointsRun(plan, columns, columns.block(), true);
        for (int from = 0; from < columns.size(); from += columns.block()) {
            run.run(from, Math.min(columns.block(), columns.size() - from), at -> made.get(at)
                    .take(run, at));
        }
        made.forEach(CriterionColumn::settle);
        return made;
    }

    /** Makes room for the criteria of a plan. */
    static List<CriterionColumn> columns(CriteriaPlan plan, ScoreColumns columns) {
        return plan.criteria().stream()
                .map(criterionPlan -> new CriterionColumn(
                        criterionPlan.criterion(), columns.size(), plan.denominator(), columns.isExact()))
                .toList();
    }

    void run(int from, int length) {
        run(from, length, at -> {});
    }

    /** Runs, and hands on each criterion as soon as it is done, while its points are near. */
    void run(int from, int length, IntConsumer done) {
        frame.move(from, length);
        for (int i = 0; i < points.length; i++) {
            run(i);
            done.accept(i);
        }
    }

    private void run(int at) {
        CriterionPlan criterion = plan.criteria().get(at);
        Rulebook.Criterion given = criterion.criterion();
        RulePlan rule = criterion.rule();
        boolean isAlwaysAsked =
                criterion.applies().isEmpty() && criterion.requires().isEmpty();
        if (!share(criterion, at)) {
            frame.advance(criterion.firstStep(), criterion.endStep());
            plan.grid().round(frame.span(rule.raw()), given.min(), given.max(), cut[at], points[at], frame.length());
        }
        isPlain[at] = isAlwaysAsked
                && rule.partial() == RulePlan.NONE
                && rule.capped() == RulePlan.NONE
                && points[at].isFull();
        if (isPlain[at]) {
            plain(cut[at], status[at], frame.length());
        } else {
            judge(criterion, at);
        }
    }

    /** A plain share of two leaves goes in one loop where nothing is recorded and nothing else needs its quotient. */
    private boolean share(CriterionPlan criterion, int at) {
        return isShared[at]
                && plan.grid()
                        .share(
                                frame.span(criterion.rule().values().get(0).slot()),
                                frame.span(criterion.rule().values().get(1).slot()),
                                criterion.criterion().min(),
                                criterion.criterion().max(),
                                cut[at],
                                points[at],
                                frame.length());
    }

    /** Applied, or the status before it, capped, where a limit cut: without a branch, many at a time. */
    private static void plain(byte[] cut, byte[] status, int length) {
        for (int i = 0; i < length; i++) {
            status[i] = (byte) (APPLIED - (cut[i] & Limits.ABOVE));
        }
    }

    /** Judges each unit where something may be missing, may not apply, or may be judged in part. */
    private void judge(CriterionPlan criterion, int at) {
        byte[] applies = truths(criterion.applies());
        byte[] requires = truths(criterion.requires());
        byte[] partial = truths(criterion.rule().partial());
        byte[] capped = truths(criterion.rule().capped());
        byte unknown = criterion.criterion().missing() == MissingPolicy.EXEMPT ? EXEMPT : MISSING_DATA;
        Span raw = frame.span(criterion.rule().raw());
        byte[] is = status[at];
        for (int i = 0; i < frame.length(); i++) {
            if (applies[i] == Truths.FALSE) {
                is[i] = EXEMPT;
            } else if (requires[i] == Truths.FALSE) {
                is[i] = PREREQUISITE;
            } else if (applies[i] == Truths.UNKNOWN
                    || requires[i] == Truths.UNKNOWN
                    || raw.numbers().isMissing(raw.from() + i)) {
                is[i] = unknown;
            } else if (partial[i] == Truths.TRUE) {
                is[i] = PARTIAL;
            } else {
                is[i] = cut[at][i] != Limits.INSIDE || capped[i] == Truths.TRUE ? CAPPED : APPLIED;
            }
            if (is[i] < PARTIAL) {
                adjust(criterion, at, i);
            }
        }
    }

    /** True everywhere where there is no condition. */
    private byte[] truths(Optional<ConditionPlan> when) {
        return when.map(conditionPlan -> frame.truths(conditionPlan.slot())).orElse(always);
    }

    /** False everywhere where a rule has no use for the slot. */
    private byte[] truths(int slot) {
        return slot == RulePlan.NONE ? never : frame.truths(slot);
    }

    private void adjust(CriterionPlan criterion, int at, int i) {
        byte is = status[at][i];
        if (is == EXEMPT) {
            points[at].set(
                    i,
                    criterion.whenExempt() == ExemptPolicy.FULL
                            ? criterion.criterion().max()
                            : null);
        } else if (is == PREREQUISITE
                || is == MISSING_DATA && criterion.criterion().missing() == MissingPolicy.ZERO) {
            points[at].set(i, Fraction.ZERO);
        } else if (is == MISSING_DATA) {
            points[at].set(i, null);
        }
    }

    Frame frame() {
        return frame;
    }

    @Override
    public int length() {
        return frame.length();
    }

    @Override
    public Numbers points(int criterion) {
        return points[criterion];
    }

    CriterionStatus status(int criterion, int i) {
        return CriterionStatus.values()[status[criterion][i]];
    }

    /** Tells whether a unit's points are those of the criterion's rule. */
    boolean isByRule(int criterion, int i) {
        return status[criterion][i] >= PARTIAL;
    }

    @Override
    public byte is(int criterion, int i) {
        return status[criterion][i];
    }

    @Override
    public boolean isPlain(int criterion) {
        return isPlain[criterion];
    }

    byte cut(int criterion, int i) {
        return cut[criterion][i];
    }

    void copyStatus(int criterion, byte[] to) {
        System.arraycopy(status[criterion], 0, to, frame.from(), frame.length());
    }
}
