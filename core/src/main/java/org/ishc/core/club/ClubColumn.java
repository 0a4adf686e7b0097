package org.ishc.core.club;

import java.util.BitSet;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;
import org.jspecify.annotations.Nullable;

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

    /** What this is known by to those that are this once clubs reported more. */
    private final Object token = new Object();

    /** What that is known by that this is once clubs reported more; null for what was counted anew. */
    private final @Nullable Object before;

    /** The positions at which clubs give something else than before, in order. */
    private final BitSet changed;

    ClubColumn(Snapshot map, ClubIndicator indicator) {
        this.map = map;
        this.indicator = indicator;
        this.clubs = new long[map.size()];
        this.running = new long[map.size()];
        this.given = new long[map.size()];
        this.sums = new Amounts(map.size());
        this.before = null;
        this.changed = new BitSet();
    }

    /** The same clubs, to be added to. */
    private ClubColumn(ClubColumn clubColumn) {
        this.map = clubColumn.map;
        this.indicator = clubColumn.indicator;
        this.clubs = clubColumn.clubs.clone();
        this.running = clubColumn.running.clone();
        this.given = clubColumn.given.clone();
        this.sums = clubColumn.sums.copy();
        this.before = null;
        this.changed = new BitSet();
    }

    /** The same clubs, which may give something else. */
    private ClubColumn(ClubColumn clubColumn, Object before, BitSet changed) {
        this.map = clubColumn.map;
        this.indicator = clubColumn.indicator;
        this.clubs = clubColumn.clubs;
        this.running = clubColumn.running;
        this.given = clubColumn.given.clone();
        this.sums = clubColumn.sums.copy();
        this.before = before;
        this.changed = changed;
    }

    /** Adds a club that has begun. */
    void add(int position, CountedClubs from, int club) {
        clubs[position]++;
        running[position] += from.isRunning(club) ? 1 : 0;
        given[position] += from.give(club, indicator, sums, position) ? 1 : 0;
    }

    /** Replaces what clubs give that reported more; nothing is copied while none gives something else. */
    Changes changes() {
        return new Changes();
    }

    /** The same clubs once some reported more. */
    final class Changes {
        private final Amounts gave = new Amounts(1);
        private final Amounts gives = new Amounts(1);
        private @Nullable ClubColumn made;

        private Changes() {}

        /** Replaces what one club gives. */
        void replace(int position, CountedClubs then, CountedClubs now, int club) {
            gave.set(0, 0);
            gives.set(0, 0);
            boolean hasGiven = then.give(club, indicator, gave, 0);
            boolean isGiven = now.give(club, indicator, gives, 0);
            if (hasGiven == isGiven && gave.isSame(0, gives)) {
                return;
            }
            ClubColumn column = made == null ? new ClubColumn(ClubColumn.this, token, new BitSet()) : made;
            made = column;
            column.changed.set(position);
            column.given[position] += (isGiven ? 1 : 0) - (hasGiven ? 1 : 0);
            column.sums.subtract(position, gave, 0);
            column.sums.add(position, gives, 0);
        }

        /** Returns the column; that from which it began where nothing is different. */
        ClubColumn made() {
            return made == null ? ClubColumn.this : made;
        }
    }

    /** Returns the indicator. */
    ClubIndicator indicator() {
        return indicator;
    }

    /** Tells whether this is another column once some of its clubs reported more: it has as many, and as many run. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public boolean follows(ClubColumn other) {
        return before == other.token;
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
        ClubColumn all = new ClubColumn(this);
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

    /**
     * Returns the same of the clubs in the whole subtree of each unit: counted again only above the clubs that give
     * something else.
     *
     * @param then what this {@linkplain #follows follows}
     * @param allThen the subtrees of that
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public ClubColumn ofSubtrees(ClubColumn then, ClubColumn allThen) {
        ClubColumn all = new ClubColumn(allThen, allThen.token, new BitSet());
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            for (int at = i; at >= 0; at = map.parentPosition(at)) {
                all.given[at] += given[i] - then.given[i];
                all.sums.subtract(at, then.sums, i);
                all.sums.add(at, sums, i);
                all.changed.set(at);
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
