package org.ishc.core.club;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The counts of some clubs, for all {@link ClubIndicator}s at once. Two aggregates of different clubs merge into that
 * of all of them: merging is associative and commutative, {@link #NONE} is its identity, so any partition of the clubs
 * gives the same counts.
 */
public final class ClubAggregate {

    /** No club. */
    public static final ClubAggregate NONE = new ClubAggregate(0, 0);

    private final long clubs;
    private final long running;
    private final Fraction[] sums = new Fraction[ClubIndicator.values().length];
    private final long[] given = new long[ClubIndicator.values().length];

    private ClubAggregate(long clubs, long running) {
        this.clubs = clubs;
        this.running = running;
        Arrays.fill(sums, Fraction.ZERO);
    }

    /**
     * One of the counts.
     *
     * @param sum what the clubs that gave the figure add up to
     * @param given how many clubs gave it
     */
    public record Count(Fraction sum, long given) {}

    /**
     * Returns counts that were taken apart before.
     *
     * @param clubs how many clubs, 0 or more
     * @param running how many of them run at the end
     * @param counts of every indicator, in the order of {@link ClubIndicator}
     * @throws IllegalArgumentException when it is not one count for each indicator
     */
    public static ClubAggregate of(long clubs, long running, List<Count> counts) {
        ClubAggregate aggregate = new ClubAggregate(clubs, running);
        if (counts.size() != aggregate.sums.length) {
            throw new IllegalArgumentException(
                    counts.size() + " counts; there are " + aggregate.sums.length + " indicators");
        }
        for (int i = 0; i < aggregate.sums.length; i++) {
            aggregate.sums[i] = counts.get(i).sum();
            aggregate.given[i] = counts.get(i).given();
        }
        return aggregate;
    }

    /** Returns all counts, in the order of {@link ClubIndicator}; {@link #of} puts them together again. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            counts.add(new Count(sums[i], given[i]));
        }
        return counts;
    }

    /** Collects the counts of one club. */
    static final class Builder {
        private final ClubAggregate aggregate;

        Builder(boolean isRunning) {
            aggregate = new ClubAggregate(1, isRunning ? 1 : 0);
        }

        void add(ClubIndicator indicator, long count) {
            aggregate.sums[indicator.ordinal()] = Fraction.of(count);
            aggregate.given[indicator.ordinal()] = 1;
        }

        ClubAggregate build() {
            return aggregate;
        }
    }

    /** Returns the counts of these clubs and others together. */
    public ClubAggregate plus(ClubAggregate other) {
        if (clubs == 0 || other.clubs == 0) {
            return clubs == 0 ? other : this;
        }
        ClubAggregate sum = new ClubAggregate(clubs + other.clubs, running + other.running);
        for (int i = 0; i < sums.length; i++) {
            sum.sums[i] = sums[i].plus(other.sums[i]);
            sum.given[i] = given[i] + other.given[i];
        }
        return sum;
    }

    /** Returns the number of clubs. */
    public long clubs() {
        return clubs;
    }

    /** Returns the number of clubs that run at the end. */
    public long running() {
        return running;
    }

    /** Finds a count; empty when clubs run and none gave the figure. */
    public Optional<Fraction> find(ClubIndicator indicator) {
        return indicator.basis() == ClubIndicator.Basis.REPORTS && running > 0 && given[indicator.ordinal()] == 0
                ? Optional.empty()
                : Optional.of(sums[indicator.ordinal()]);
    }

    /** Returns how many clubs gave the figure. */
    public long reported(ClubIndicator indicator) {
        return indicator.basis() == ClubIndicator.Basis.REPORTS ? given[indicator.ordinal()] : clubs;
    }

    /** Returns how many clubs should have given the figure. */
    public long expected(ClubIndicator indicator) {
        return indicator.basis() == ClubIndicator.Basis.REPORTS ? running : clubs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClubAggregate that
                && clubs == that.clubs
                && running == that.running
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums) + 31 * Arrays.hashCode(given) + Long.hashCode(clubs);
    }
}
