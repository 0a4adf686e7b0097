package org.ishc.core.emulation.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.core.column.Comparing;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Span;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.formula.plan.Bound;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.Rulebook;

/**
 * Asks what is asked of units that have points, a block at a time: whether they are excluded, which class they reach,
 * which ceilings hold.
 */
final class Classing {

    private final RulebookPlan plan;
    private final Rulebook rulebook;
    private final PointColumns points;
    private final ScoreColumns columns;
    private final Frame frame;
    private final byte[][] reaches;
    private final Numbers[] thresholds;
    private final boolean isByTotal;
    private final int[] places;

    Classing(PointColumns points, ScoreColumns columns, int block) {
        this.plan = points.plan();
        this.rulebook = plan.rulebook();
        this.points = points;
        this.columns = columns.with(points);
        this.frame = new Frame(new Bound(plan.afterwards(), this.columns, columns.isExact()), block, columns.isExact());
        this.reaches = new byte[rulebook.classes().size()][block];
        this.thresholds = rulebook.classes().stream()
                .map(classBand -> Numbers.constant(classBand.from(), block, columns.isExact()))
                .toArray(Numbers[]::new);
        this.isByTotal = plan.exclusions().isEmpty()
                && plan.ceilings().isEmpty()
                && plan.classes().stream().allMatch(Optional::isEmpty);
        this.places = new int[block];
    }

    /** Does not listen. */
    static final Asked NOBODY = new Asked() {
        @Override
        public void ask(AskedCondition condition, int i) {}

        @Override
        public void unknown(AskedCondition condition, int i, EmulationFinding code) {}
    };

    /** Takes what is asked of a unit at a place in the block. */
    interface Asked {
        /** A condition is asked. */
        void ask(AskedCondition condition, int i);

        /** Nobody knows what it decides. */
        void unknown(AskedCondition condition, int i, EmulationFinding code);
    }

    /** What became of a unit: excluded, or in a class. */
    record Classed(boolean isExcluded, int place) {}

    void run(int from, int length) {
        frame.run(from, length);
        for (int i = 0; i < thresholds.length; i++) {
            Comparing.holds(
                    Relation.AT_LEAST, new Span(points.total(), from), new Span(thresholds[i], 0), reaches[i], length);
        }
    }

    /** What is read, points included. */
    ScoreColumns columns() {
        return columns;
    }

    Frame frame() {
        return frame;
    }

    /** Tells whether nothing but totals decides: there are no exclusions, no ceilings, no conditions of classes. */
    boolean isByTotal() {
        return isByTotal;
    }

    /** The places of the block's units where only totals decide: the first class whose threshold is reached. */
    int[] byTotal() {
        Arrays.fill(places, Standings.NO_CLASS);
        for (int at = reaches.length - 1; at >= 0; at--) {
            for (int i = 0; i < frame.length(); i++) {
                places[i] = reaches[at][i] == Truths.TRUE ? at : places[i];
            }
        }
        return places;
    }

    /**
     * Finds the class of a unit that has a total; the place is {@link Standings#NO_CLASS} below the lowest, and where
     * it is excluded.
     */
    Classed classed(int i, Asked asked) {
        boolean isExcluded = false;
        for (AskedCondition exclusion : plan.exclusions()) {
            isExcluded |= holds(exclusion, i, asked, EmulationFinding.EXCLUSION_UNKNOWN);
        }
        return new Classed(isExcluded, isExcluded ? Standings.NO_CLASS : lowered(reached(i, asked), i, asked));
    }

    /** Asks a condition; what nobody knows does not hold. */
    private boolean holds(AskedCondition condition, int i, Asked asked, EmulationFinding whenUnknown) {
        asked.ask(condition, i);
        byte is = frame.truths(condition.when().slot())[i];
        if (is == Truths.UNKNOWN) {
            asked.unknown(condition, i, whenUnknown);
        }
        return is == Truths.TRUE;
    }

    private int reached(int i, Asked asked) {
        for (int at = 0; at < reaches.length; at++) {
            if (reaches[at][i] == Truths.TRUE) {
                Optional<AskedCondition> when = plan.classes().get(at);
                if (when.isEmpty() || holds(when.get(), i, asked, EmulationFinding.CLASS_UNKNOWN)) {
                    return at;
                }
            }
        }
        return Standings.NO_CLASS;
    }

    private int lowered(int reached, int i, Asked asked) {
        int atMost = 0;
        int lowerBy = 0;
        for (int at = 0; at < plan.ceilings().size(); at++) {
            Ceiling ceiling = rulebook.ceilings().get(at);
            if (holds(plan.ceilings().get(at), i, asked, EmulationFinding.CEILING_UNKNOWN)) {
                Optional<OptionalInt> most = ceiling.atMost().map(rulebook::findPlace);
                if (most.filter(OptionalInt::isEmpty).isPresent()) {
                    asked.unknown(plan.ceilings().get(at), i, EmulationFinding.CEILING_UNKNOWN);
                }
                atMost = Math.max(atMost, most.orElse(OptionalInt.empty()).orElse(0));
                lowerBy += ceiling.lowerBy();
            }
        }
        if (reached == Standings.NO_CLASS) {
            return reached;
        }
        int place = Math.max(reached, atMost);
        return lowerBy == 0
                ? place
                : Math.min(place + lowerBy, Math.max(place, rulebook.classes().size() - 1));
    }
}
