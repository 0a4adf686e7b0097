package org.ishc.core.figure;

import java.util.BitSet;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitNumbers;
import org.jspecify.annotations.Nullable;

/**
 * One indicator over one map where records of clubs speak: of the clubs themselves, or of the units that have some. A
 * subtree without clubs is rolled up from what units report, and added.
 */
final class RecordsRollUp extends RollUp {

    private final Indicator.Additive indicator;
    private final Snapshot map;

    /** What counts of clubs directly at each unit. */
    private final ClubColumn own;

    /** The same of the clubs in each subtree. */
    private final ClubColumn clubs;

    /** What units report; asked where no clubs are. */
    private final ReportsRollUp reports;

    /** What the subtrees without clubs below a unit with clubs come to; of those that have a figure. */
    private final FigureLanes clubless;

    /** How many units of a level at or below a unit have clubs that run; null where clubs are counted. */
    private final long @Nullable [] withClubs;

    private RecordsRollUp(
            Indicator.Additive indicator,
            ClubColumn own,
            ClubColumn clubs,
            ReportsRollUp reports,
            FigureLanes clubless,
            long @Nullable [] withClubs) {
        this.indicator = indicator;
        this.map = reports.map();
        this.own = own;
        this.clubs = clubs;
        this.reports = reports;
        this.clubless = clubless;
        this.withClubs = withClubs;
    }

    /** Rolls the whole map up. */
    static RecordsRollUp of(Indicator.Additive indicator, ClubColumn own, SaidColumn said) {
        ClubColumn clubs = own.ofSubtrees();
        RecordsRollUp rollUp = new RecordsRollUp(
                indicator,
                own,
                clubs,
                ReportsRollUp.of(indicator, said),
                FigureLanes.of(said.map().size()),
                BuiltIn.findOfUnits(indicator.code())
                        .map(units -> withClubs(units.level(), clubs, said.map()))
                        .orElse(null));
        for (int i = said.map().size() - 1; i >= 0; i--) {
            int parent = said.map().parentPosition(i);
            if (parent >= 0 && clubs.clubs(parent) > 0) {
                rollUp.pass(i, parent);
            }
        }
        return rollUp;
    }

    /** Rolls up what is different from this run: the units that changed, and those above them. */
    RecordsRollUp after(ClubColumn newOwn, SaidColumn said) {
        ReportsRollUp reported = reports.after(said);
        if (newOwn == own && reported == reports) {
            return this;
        }
        if (reported == reports && newOwn.follows(own)) {
            // as many clubs as before, and as many that run: only what they give is different
            return new RecordsRollUp(indicator, newOwn, newOwn.ofSubtrees(own, clubs), reports, clubless, withClubs);
        }
        ClubColumn all = newOwn == own ? clubs : newOwn.ofSubtrees();
        RecordsRollUp rollUp = new RecordsRollUp(
                indicator,
                newOwn,
                all,
                reported,
                clubless.copy(),
                withClubs == null || newOwn == own
                        ? withClubs
                        : withClubs(
                                BuiltIn.findOfUnits(indicator.code())
                                        .orElseThrow()
                                        .level(),
                                all,
                                map));
        BitSet touched = touched(newOwn, reported);
        for (int i = touched.length() - 1; i >= 0; i = touched.previousSetBit(i - 1)) {
            rollUp.again(i);
        }
        return rollUp;
    }

    /** The units of which something is different, and those above them. */
    private BitSet touched(ClubColumn newOwn, ReportsRollUp reported) {
        BitSet touched = new BitSet(map.size());
        for (int i = 0; i < map.size(); i++) {
            boolean isSame = newOwn.isSame(i, own) && reported.isSame(i, reports);
            for (int at = i; !isSame && at >= 0 && !touched.get(at); at = map.parentPosition(at)) {
                touched.set(at);
            }
        }
        return touched;
    }

    private void again(int position) {
        clubless.clear(position);
        for (int child = position + 1;
                clubs.clubs(position) > 0 && child < map.subtreeEnd(position);
                child = map.subtreeEnd(child)) {
            pass(child, position);
        }
    }

    private static long[] withClubs(UnitLevel level, ClubColumn clubs, Snapshot map) {
        long[] counted = new long[map.size()];
        for (int i = counted.length - 1; i >= 0; i--) {
            boolean isCounted = map.levelAt(i) == level && clubs.running(i) > 0;
            counted[i] += isCounted ? 1 : 0;
            if (map.parentPosition(i) >= 0) {
                counted[map.parentPosition(i)] += counted[i];
            }
        }
        return counted;
    }

    private void pass(int child, int parent) {
        FigureLanes from = clubs.clubs(child) == 0 ? reports.lanes() : clubless;
        if (!from.isMissing(child)) {
            clubless.add(parent, from, child, reports.fits());
            clubless.coverages[parent] += from.coverages[child];
        }
    }

    @Override
    Figure at(int position) {
        if (clubs.clubs(position) == 0) {
            return reports.at(position);
        }
        boolean hasClubless = !clubless.isMissing(position);
        Coverage coverage = coverage(position).plus(hasClubless ? clubless.coverage(position) : Coverage.NONE);
        Optional<Fraction> counted =
                withClubs == null ? clubs.find(position) : Optional.of(Fraction.of(withClubs[position]));
        if (counted.isEmpty() && !hasClubless) {
            return Figure.missing(map.preOrder().get(position), indicator, coverage);
        }
        Fraction value = counted.orElse(Fraction.ZERO);
        return new Figure(
                map.preOrder().get(position),
                indicator,
                Optional.of(hasClubless ? value.plus(clubless.values.get(position)) : value),
                Optional.empty(),
                Optional.empty(),
                clubless.isPartial(position) ? FigureStatus.PARTIAL : FigureStatus.ROLLED_UP,
                coverage,
                Optional.of(hasClubless ? clubless.basis(position) : Basis.RECORDS));
    }

    @Override
    void give(int position, UnitNumbers to) {
        if (clubs.clubs(position) == 0) {
            reports.give(position, to);
        } else if (withClubs == null && clubless.isMissing(position)) {
            if (clubs.isKnown(position)) {
                to.copy(position, clubs.sums(), position);
            }
        } else {
            super.give(position, to);
        }
    }

    private Coverage coverage(int position) {
        return withClubs == null
                ? new Coverage(clubs.reported(position), clubs.expected(position))
                : new Coverage(clubs.clubs(position), clubs.clubs(position));
    }

    /** The indicator of clubs that is read: that which is counted, or whether they run. */
    static ClubIndicator read(Indicator.Additive indicator) {
        return BuiltIn.findOfClubs(indicator.code()).orElse(ClubIndicator.OPERATING);
    }

    @Override
    Snapshot map() {
        return map;
    }
}
