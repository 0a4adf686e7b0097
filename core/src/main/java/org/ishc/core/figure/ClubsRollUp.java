package org.ishc.core.figure;

import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.organisation.UnitLevel;

/**
 * What is counted of clubs, in columns. Club records speak for a whole province: where none of its clubs is recorded,
 * nothing is known of as many clubs as are reported to run, or of one when nobody says how many.
 */
final class ClubsRollUp extends DerivedRollUp {

    private static final int NOBODY = -1;

    /** What the clubs in the subtree come to. */
    private final SumLanes lanes;

    /** How many clubs are recorded in the subtree. */
    private final ClubColumn clubs;

    /** The position of the unit for whose clubs records speak; {@link #NOBODY} for a unit above several. */
    private final int[] speakers;

    /** How many clubs of which nothing is known lie in silent provinces below. */
    private final long[] silent;

    /** The place of what silent provinces below rest on that say that they have no club. */
    private final byte[] bases;

    ClubsRollUp(Figures figures, Indicator.Additive indicator, ClubDefinition definition, Window window) {
        super(figures, indicator, window);
        this.lanes = SumLanes.ofSubtrees(
                figures.tallies(window), figures.catalogue().ofClubs().indexOf(definition), map);
        this.clubs = figures.clubs(ClubIndicator.EXISTING, window).ofSubtrees();
        this.speakers = new int[map.size()];
        this.silent = new long[map.size()];
        this.bases = new byte[map.size()];
        findSpeakers();
        countSilent();
    }

    /** A unit's province; where there are no provinces at all, the unit at the top. */
    private void findSpeakers() {
        boolean[] hasProvince = new boolean[speakers.length];
        for (int i = speakers.length - 1; i >= 0; i--) {
            hasProvince[i] |= isProvince(i);
            if (map.parentPosition(i) >= 0) {
                hasProvince[map.parentPosition(i)] |= hasProvince[i];
            }
        }
        for (int i = 0; i < speakers.length; i++) {
            int parent = map.parentPosition(i);
            boolean isTop = parent < 0 || hasProvince[parent] && speakers[parent] == NOBODY;
            speakers[i] = isProvince(i) || isTop && !hasProvince[i] ? i : parent < 0 ? NOBODY : speakers[parent];
        }
    }

    private boolean isProvince(int position) {
        return map.levelAt(position) == UnitLevel.PROVINCE;
    }

    private void countSilent() {
        for (int i = speakers.length - 1; i >= 0; i--) {
            int parent = map.parentPosition(i);
            if (isSilent(i) && speakers[i] == i) {
                silent[i] = unknown(i);
                bases[i] = silent[i] == 0
                        ? (byte) operating(i).basis().orElseThrow().ordinal()
                        : 0;
            }
            if (parent >= 0 && (speakers[i] == NOBODY || speakers[i] == i)) {
                silent[parent] += silent[i];
                bases[parent] = bases[parent] < bases[i] ? bases[i] : bases[parent];
            }
        }
    }

    private boolean isSilent(int position) {
        return speakers[position] != NOBODY && clubs.clubs(speakers[position]) == 0;
    }

    /** How many clubs nothing is known of at a unit without records. */
    private long unknown(int position) {
        return operating(position).value().map(Fraction::toLongExact).orElse(1L);
    }

    private Figure operating(int position) {
        return figures.figures(ClubIndicator.OPERATING.code(), window).apply(position);
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
        Coverage coverage = new Coverage(lanes.known(position), lanes.expected(position) + silent[position]);
        return figure(
                position,
                lanes.sum(0, position),
                coverage,
                lanes.known(position) > 0 || coverage.expected() == 0,
                SaidColumn.basisAt(bases[position]));
    }
}
