package org.ishc.core.club;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * The counts of some clubs, for all {@link ClubIndicator}s at once. Two aggregates of different clubs merge into that
 * of all of them: merging is associative and commutative, {@link #NONE} is its identity, so any partition of the clubs
 * gives the same counts.
 */
public final class ClubAggregate {

    private static final int COUNTS = ClubIndicator.values().length;

    /** No club. */
    public static final ClubAggregate NONE = new Sum().build();

    private final long clubs;
    private final long running;
    private final Amounts sums;
    private final long[] given;

    private ClubAggregate(long clubs, long running, Amounts sums, long[] given) {
        this.clubs = clubs;
        this.running = running;
        this.sums = sums;
        this.given = given;
    }

    /**
     * One of the counts.
     *
     * @param sum what the clubs that gave the figure add up to
     * @param given how many clubs gave it
     */
    public record Count(Fraction sum, long given) {
        /** Refuses null. */
        public Count {
            Objects.requireNonNull(sum, "sum");
        }
    }

    /**
     * Returns counts that were taken apart before.
     *
     * @param clubs how many clubs, 0 or more
     * @param running how many of them run at the end, 0 or more
     * @param counts of every indicator, in the order of {@link ClubIndicator}
     * @throws IllegalArgumentException when there are fewer clubs than 0, fewer than run, or not one count for each
     *     indicator
     */
    public static ClubAggregate of(long clubs, long running, List<Count> counts) {
        if (counts.size() != COUNTS) {
            throw new IllegalArgumentException("counts are " + counts.size() + "; allowed are " + COUNTS);
        }
        Allowed.only(
                running >= 0 && running <= clubs, "running", running, "0 or more, and at most the clubs, " + clubs);
        Sum sum = new Sum();
        sum.clubs = clubs;
        sum.running = running;
        for (int i = 0; i < COUNTS; i++) {
            sum.sums.set(i, counts.get(i).sum());
            sum.given[i] = counts.get(i).given();
        }
        return sum.build();
    }

    /** Returns all counts, in the order of {@link ClubIndicator}; {@link #of} puts them together again. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>(COUNTS);
        for (int i = 0; i < COUNTS; i++) {
            counts.add(new Count(sums.get(i), given[i]));
        }
        return counts;
    }

    /** Collects the counts of one club. */
    static final class Builder {
        private final Sum sum = new Sum();

        Builder(boolean isRunning) {
            sum.clubs = 1;
            sum.running = isRunning ? 1 : 0;
        }

        void add(ClubIndicator indicator, long count) {
            sum.sums.set(indicator.ordinal(), count);
            sum.given[indicator.ordinal()] = 1;
        }

        /** Adds what a club gives. */
        void add(ClubIndicator indicator, CountedClubs from, int club) {
            sum.given[indicator.ordinal()] = from.give(club, indicator, sum.sums, indicator.ordinal()) ? 1 : 0;
        }

        ClubAggregate build() {
            return sum.build();
        }
    }

    /** Adds up counts. */
    static final class Sum {
        private long clubs;
        private long running;
        private final Amounts sums = new Amounts(COUNTS);
        private final long[] given = new long[COUNTS];

        /** Adds the counts of other clubs. */
        Sum plus(ClubAggregate other) {
            clubs += other.clubs;
            running += other.running;
            for (int i = 0; i < COUNTS; i++) {
                sums.add(i, other.sums, i);
                given[i] += other.given[i];
            }
            return this;
        }

        /** Returns the counts; nothing may be added afterwards. */
        ClubAggregate build() {
            return new ClubAggregate(clubs, running, sums, given);
        }
    }

    /** Returns the counts of these clubs and others together. */
    public ClubAggregate plus(ClubAggregate other) {
        if (clubs == 0 || other.clubs == 0) {
            return clubs == 0 ? other : this;
        }
        return new Sum().plus(this).plus(other).build();
    }

    /** Adds a count to a sum. */
    void addTo(Amounts all, int at, ClubIndicator indicator) {
        all.add(at, sums, indicator.ordinal());
    }

    /** Returns how many clubs gave what an indicator counts. */
    long given(ClubIndicator indicator) {
        return given[indicator.ordinal()];
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
                : Optional.of(sums.get(indicator.ordinal()));
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
                && sums.equals(that.sums)
                && Arrays.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clubs, running, sums, Arrays.hashCode(given));
    }
}
