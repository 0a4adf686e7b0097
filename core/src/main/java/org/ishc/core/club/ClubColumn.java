package org.ishc.core.club;

import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;

/**
 * What clubs give to one indicator at every unit of a map, by position in its pre-order: of the clubs directly at each,
 * or of those in its whole subtree.
 */
public final class ClubColumn {

    private final Snapshot map;
    private final ClubIndicator indicator;
    private final long[] clubs;
    private final long[] running;
    private final long[] given;
    private final Amounts sums;

    ClubColumn(Snapshot map, ClubIndicator indicator) {
        this(map, indicator, new long[map.size()], new long[map.size()], new long[map.size()], new Amounts(map.size()));
    }

    private ClubColumn(
            Snapshot map, ClubIndicator indicator, long[] clubs, long[] running, long[] given, Amounts sums) {
        this.map = map;
        this.indicator = indicator;
        this.clubs = clubs;
        this.running = running;
        this.given = given;
        this.sums = sums;
    }

    /** Adds a club that has begun. */
    void add(int position, CountedClubs from, int club) {
        clubs[position]++;
        running[position] += from.isRunning(club) ? 1 : 0;
        given[position] += from.give(club, indicator, sums, position) ? 1 : 0;
    }

    /** Takes a club away that was added. */
    void remove(int position, CountedClubs from, int club) {
        clubs[position]--;
        running[position] -= from.isRunning(club) ? 1 : 0;
        Amounts gave = new Amounts(1);
        if (from.give(club, indicator, gave, 0)) {
            given[position]--;
            sums.subtract(position, gave, 0);
        }
    }

    ClubColumn copy() {
        return new ClubColumn(map, indicator, clubs.clone(), running.clone(), given.clone(), sums.copy());
    }

    /** Adds what was counted of clubs. */
    void add(int position, ClubAggregate counts) {
        clubs[position] += counts.clubs();
        running[position] += counts.running();
        counts.addTo(sums, position, indicator);
        given[position] += counts.given(indicator);
    }

    /** Returns the same of the clubs in the whole subtree of each unit. */
    public ClubColumn ofSubtrees() {
        ClubColumn all = copy();
        boolean fits = sums.fit();
        for (int i = clubs.length - 1; i >= 0; i--) {
            int parent = map.parentPosition(i);
            if (parent >= 0 && all.clubs[i] > 0) {
                all.clubs[parent] += all.clubs[i];
                all.running[parent] += all.running[i];
                all.given[parent] += all.given[i];
                if (fits) {
                    all.sums.addFitting(parent, i);
                } else {
                    all.sums.add(parent, all.sums, i);
                }
            }
        }
        return all;
    }

    /** Returns the number of clubs. */
    public long clubs(int position) {
        return clubs[position];
    }

    /** Returns the number of clubs that run at the end. */
    public long running(int position) {
        return running[position];
    }

    /** Tells whether the count is known: not when clubs run and none gave the figure. */
    public boolean isKnown(int position) {
        return indicator.basis() != ClubIndicator.Basis.REPORTS || running[position] == 0 || given[position] > 0;
    }

    /** Finds the count; empty when clubs run and none gave the figure. */
    public Optional<Fraction> find(int position) {
        return isKnown(position) ? Optional.of(sums.get(position)) : Optional.empty();
    }

    /** Returns what the clubs that gave the figure add up to. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Amounts sums() {
        return sums;
    }

    /** Returns how many clubs gave the figure. */
    public long reported(int position) {
        return indicator.basis() == ClubIndicator.Basis.REPORTS ? given[position] : clubs[position];
    }

    /** Returns how many clubs should have given the figure. */
    public long expected(int position) {
        return indicator.basis() == ClubIndicator.Basis.REPORTS ? running[position] : clubs[position];
    }

    /** Tells whether the clubs at a unit count as in another column of the same indicator and map. */
    public boolean isSame(int position, ClubColumn other) {
        return clubs[position] == other.clubs[position]
                && running[position] == other.running[position]
                && given[position] == other.given[position]
                && sums.isSame(position, other.sums);
    }
}
