package org.ishc.core.figure;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.organisation.Snapshot;

/**
 * One ratio over one map: its two parts go together, and who gives only one of them gives neither. In columns by
 * position in pre-order: one pass backwards, since children stand behind their parents. Source: specification,
 * <i>targets</i>, Roll-up, a ratio as a pair.
 */
final class PairRollUp {

    /** What is said of what is added up from others: that one of them was declared is not passed on. */
    private static final int PASSED_ON = SumLanes.SUMMED | SumLanes.PARTIAL;

    private final Indicator.Ratio ratio;
    private final Snapshot map;

    /** Of a unit that is still to come: what its children seen so far add up to. */
    private final SumLanes lanes;

    private PairRollUp(Indicator.Ratio ratio, Snapshot map, SumLanes lanes) {
        this.ratio = ratio;
        this.map = map;
        this.lanes = lanes;
    }

    /** Rolls the whole map up. */
    static PairRollUp of(Figures figures, Indicator.Ratio ratio, Window window) {
        Snapshot map = figures.snapshot(window);
        Optional<SumLanes> unitByUnit = UnitPairs.find(figures, ratio, window);
        return new PairRollUp(
                ratio, map, unitByUnit.isPresent() ? unitByUnit.get() : new Pass(figures, ratio, window, map).run());
    }

    /** The pass over the units, from the last to the first. */
    private static final class Pass {
        private final Snapshot map;
        private final ClubPairs clubs;
        private final OwnPairs own;
        private final SumLanes lanes;

        /** What the subtrees without clubs below a unit with clubs come to; of those that have a pair. */
        private final SumLanes clubless;

        private Pass(Figures figures, Indicator.Ratio ratio, Window window, Snapshot map) {
            this.map = map;
            this.clubs = new ClubPairs(figures, ratio, window);
            this.own = new OwnPairs(figures, ratio, window, clubs);
            this.lanes = new SumLanes(map.size(), 2);
            this.clubless = new SumLanes(map.size(), 2);
        }

        private SumLanes run() {
            for (int i = map.size() - 1; i >= 0; i--) {
                if (clubs.speakFor(i)) {
                    clubs.give(i, lanes);
                    addClubless(lanes, i, clubless, i);
                } else if (own.isRead(i)) {
                    settle(i);
                } else {
                    takeAsTheyAre(i);
                }
                int parent = map.parentPosition(i);
                if (parent >= 0) {
                    lanes.add(parent, lanes, i, PASSED_ON);
                    addClubless(clubless, parent, clubs.hasClubs(i) ? clubless : lanes, i);
                }
            }
            return lanes;
        }

        private static void addClubless(SumLanes to, int at, SumLanes from, int position) {
            if (from.isSummed(position)) {
                to.add(at, from, position, PASSED_ON);
            }
        }

        /** Decides between what the children of a unit add up to and what it says itself. */
        private void settle(int position) {
            boolean isLeaf = map.subtreeEnd(position) == position + 1;
            boolean isSaid = own.give(position);
            boolean isPartial = isSaid && own.last().is(0, SumLanes.PARTIAL);
            if (lanes.isSummed(position) && (!isSaid || isPartial || lanes.isComplete(position))) {
                return;
            }
            if (isSaid) {
                lanes.clear(position);
                lanes.add(position, own.last(), 0, SumLanes.PARTIAL);
                lanes.sums(0).copy(position, own.last().sums(0), 0);
                lanes.sums(1).copy(position, own.last().sums(1), 0);
                lanes.mark(position, isLeaf ? SumLanes.SUMMED : SumLanes.SUMMED | SumLanes.DECLARED);
                lanes.cover(position, isPartial ? 0 : 1, 1);
            } else if (isLeaf) {
                lanes.cover(position, 0, 1);
            }
        }

        /** Takes the figures of both parts where neither is reported. */
        private void takeAsTheyAre(int position) {
            Figure part = own.numerator(position);
            Figure whole = own.denominator(position);
            Coverage coverage = whole.coverage().compareTo(part.coverage()) < 0 ? whole.coverage() : part.coverage();
            lanes.clear(position);
            lanes.cover(position, coverage.reported(), coverage.expected());
            if (!part.isMissing() && !whole.isMissing()) {
                lanes.set(position, part, whole);
            }
        }
    }

    /** Returns the figure of the unit at a position. */
    Figure at(int position) {
        boolean isKnown = lanes.isSummed(position);
        Optional<Fraction> numerator = isKnown ? Optional.of(lanes.sum(0, position)) : Optional.empty();
        Optional<Fraction> denominator = isKnown ? Optional.of(lanes.sum(1, position)) : Optional.empty();
        Optional<Fraction> value = denominator
                .filter(whole -> whole.signum() != 0)
                .flatMap(whole ->
                        numerator.map(part -> part.times(Fraction.HUNDRED).dividedBy(whole)));
        return new Figure(
                map.preOrder().get(position),
                ratio,
                value,
                numerator,
                denominator,
                value.isEmpty() ? FigureStatus.MISSING : lanes.status(position),
                lanes.coverage(position),
                value.map(known -> lanes.basis(position)));
    }
}
