package org.ishc.core.emulation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Truths;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Leaf;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.targets.TargetOrigin;

/** What a rulebook reads of a unit, as the leaves of its plan; each finds its own column. */
sealed interface Read extends Leaf {

    /** Its column where it is read as numbers. */
    default Numbers numbers(ScoreColumns columns) {
        throw new IllegalStateException("No number: " + this);
    }

    /** Its column where it is read as truths. */
    default byte[] truths(ScoreColumns columns) {
        throw new IllegalStateException("Neither true nor false: " + this);
    }

    /** Its column where it is read as choices. */
    default int[] choices(ScoreColumns columns) {
        throw new IllegalStateException("No choice: " + this);
    }

    /** A figure of the scored period, unless its basis is too weak, or of an earlier one. */
    record Actual(IndicatorCode indicator, int yearsBack, ValueStatus accepts) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return columns.filled(to -> {
                if (accepts == ValueStatus.ESTIMATED) {
                    columns.data().actuals(indicator, yearsBack, to);
                } else {
                    columns.data().actualsAccepted(indicator, accepts, to);
                }
            });
        }
    }

    /** 100 · reported / expected of a figure. */
    record Covered(IndicatorCode indicator) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return columns.filled(to -> columns.data().coverages(indicator, to));
        }
    }

    /** A target, or only one of an origin, or only one that asks for at least so much. */
    record Wanted(IndicatorCode indicator, Optional<TargetOrigin> origin, boolean atLeastOnly) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return columns.filled(to -> origin.ifPresentOrElse(
                    targetOrigin -> columns.data().targets(indicator, targetOrigin, atLeastOnly, to),
                    () -> columns.data().targets(indicator, atLeastOnly, to)));
        }
    }

    /** What an assessor entered, as a number or as yes or no. */
    record Fact(FactCode code, boolean needsEvidence) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return columns.facts(code, needsEvidence).numbers();
        }

        @Override
        public byte[] truths(ScoreColumns columns) {
            return columns.facts(code, needsEvidence).truths();
        }
    }

    /** What an assessor entered, as the place of a level. */
    record Level(FactCode code, boolean needsEvidence, List<String> levels) implements Read {

        /** A level, but none of those that are known. */
        static final int UNKNOWN = -1;

        /** No level. */
        static final int NONE = -2;

        @Override
        public int[] choices(ScoreColumns columns) {
            return columns.facts(code, needsEvidence).levels(levels);
        }
    }

    /** The greatest or least of a value over the units of a unit's group; missing when its own is. */
    record OverGroup(boolean isMax, Value value, Strictness strictness) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return columns.extreme(isMax, value, strictness);
        }
    }

    /** Points, or their share of the maximum. */
    record PointsOf(ItemCode code, boolean isShare) implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return isShare ? columns.points().shares(code) : columns.points().points(code);
        }
    }

    /** Whether every one of some has at least a share. */
    record EveryShare(ScoreCondition.EveryShare everyShare) implements Read {
        @Override
        public byte[] truths(ScoreColumns columns) {
            return columns.points().everyShare(everyShare);
        }
    }

    /** Points where there are none yet: missing, unknown. */
    record Nothing() implements Read {
        @Override
        public Numbers numbers(ScoreColumns columns) {
            return Numbers.missing(columns.size());
        }

        @Override
        public byte[] truths(ScoreColumns columns) {
            byte[] truths = new byte[columns.size()];
            Arrays.fill(truths, Truths.UNKNOWN);
            return truths;
        }
    }
}
