package org.ishc.core.figure;

import java.util.Arrays;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubTally;
import org.ishc.core.organisation.UnitLevel;

/**
 * What is counted of clubs. Club records speak for a whole province: where none of its clubs is recorded, nothing is
 * known of as many clubs as are reported to run, or of one when nobody says how many.
 */
final class ClubsUnitByUnit extends DerivedUnitByUnit {

    private final ClubTally[] tallies;

    /** How many clubs are recorded in the subtree. */
    private final long[] clubs;

    /** The position of the unit for whose clubs records speak; −1 for a unit above several. */
    private final int[] speakers;

    /** How many clubs of which nothing is known lie in silent provinces below. */
    private final long[] silent;

    /** What silent provinces below rest on that say that they have no club. */
    private final Basis[] bases;

    ClubsUnitByUnit(Figures figures, Indicator.Additive indicator, ClubDefinition definition, Window window) {
        super(figures, indicator, window);
        this.tallies = new ClubTally[units.size()];
        this.clubs = new long[units.size()];
        this.speakers = new int[units.size()];
        this.silent = new long[units.size()];
        this.bases = new Basis[units.size()];
        Arrays.fill(bases, Basis.RECORDS);
        count(figures.tallies(window), figures.catalogue().ofClubs().indexOf(definition), figures.clubFigures(window));
        findSpeakers();
        countSilent();
    }

    private void count(ClubTallies ofClubs, int place, ClubFigures recorded) {
        for (int i = units.size() - 1; i >= 0; i--) {
            tallies[i] = (tallies[i] == null ? ClubTally.NONE : tallies[i]).plus(ofClubs.at(units.get(i), place));
            clubs[i] += recorded.at(units.get(i)).map(ClubAggregate::clubs).orElse(0L);
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                tallies[parent] = tallies[parent] == null ? tallies[i] : tallies[parent].plus(tallies[i]);
                clubs[parent] += clubs[i];
            }
        }
    }

    /** A unit's province; where there are no provinces at all, the unit at the top. */
    private void findSpeakers() {
        boolean[] hasProvince = new boolean[units.size()];
        for (int i = units.size() - 1; i >= 0; i--) {
            hasProvince[i] |= isProvince(i);
            if (map.parentPosition(i) >= 0) {
                hasProvince[map.parentPosition(i)] |= hasProvince[i];
            }
        }
        for (int i = 0; i < speakers.length; i++) {
            int parent = map.parentPosition(i);
            boolean isTop = parent < 0 || hasProvince[parent] && speakers[parent] < 0;
            speakers[i] = isProvince(i) || isTop && !hasProvince[i] ? i : parent < 0 ? -1 : speakers[parent];
        }
    }

    private boolean isProvince(int position) {
        return map.unit(units.get(position)).level() == UnitLevel.PROVINCE;
    }

    private void countSilent() {
        for (int i = units.size() - 1; i >= 0; i--) {
            int parent = map.parentPosition(i);
            if (isSilent(i) && speakers[i] == i) {
                silent[i] = unknown(i);
                bases[i] = silent[i] == 0 ? operating(i).basis().orElseThrow() : Basis.RECORDS;
            }
            if (parent >= 0 && (speakers[i] < 0 || speakers[i] == i)) {
                silent[parent] += silent[i];
                bases[parent] = bases[parent].weaker(bases[i]);
            }
        }
    }

    private boolean isSilent(int position) {
        return speakers[position] >= 0 && clubs[speakers[position]] == 0;
    }

    /** How many clubs nothing is known of at a unit without records. */
    private long unknown(int position) {
        return operating(position).value().map(Fraction::toLongExact).orElse(1L);
    }

    private Figure operating(int position) {
        return figures.figure(units.get(position), ClubIndicator.OPERATING.code(), window);
    }

    /** Whether nothing is known of the clubs of a unit: no club of its province is recorded. */
    boolean isSilent(UnitCode unit) {
        return isSilent(map.position(unit));
    }

    @Override
    Figure at(int position) {
        if (isSilent(position)) {
            long unknown = unknown(position);
            return figure(
                    position,
                    Fraction.ZERO,
                    new Coverage(0, unknown),
                    unknown == 0,
                    operating(position).basis().orElse(Basis.RECORDS));
        }
        ClubTally tally = tallies[position];
        Coverage coverage = new Coverage(tally.known(), tally.expected() + silent[position]);
        return figure(position, tally.sum(), coverage, tally.known() > 0 || coverage.expected() == 0, bases[position]);
    }
}
