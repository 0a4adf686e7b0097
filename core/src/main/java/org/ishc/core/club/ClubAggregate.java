package org.ishc.core.club;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private static final int COUNTS = ClubIndicator.values().length;

    private final long clubs;
    private final long running;
    private final long[] sums;
    private final long[] given;

    /** Sums that are no {@code long}, by place; null where all are. */
    private final @Nullable Fraction @Nullable [] wide;

    private ClubAggregate(long clubs, long running) {
        this(clubs, running, new long[COUNTS], new long[COUNTS], null);
    }

    private ClubAggregate(long clubs, long running, long[] sums, long[] given, @Nullable Fraction @Nullable [] wide) {
        this.clubs = clubs;
        this.running = running;
        this.sums = sums;
        this.given = given;
        this.wide = wide;
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
        if (counts.size() != COUNTS) {
            throw new IllegalArgumentException(counts.size() + " counts; there are " + COUNTS + " indicators");
        }
        Sum sum = new Sum();
        sum.clubs = clubs;
        sum.running = running;
        for (int i = 0; i < COUNTS; i++) {
            sum.set(i, counts.get(i).sum());
            sum.given[i] = counts.get(i).given();
        }
        return sum.build();
    }

    /** Returns all counts, in the order of {@link ClubIndicator}; {@link #of} puts them together again. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>(COUNTS);
        for (int i = 0; i < COUNTS; i++) {
            counts.add(new Count(sum(i), given[i]));
        }
        return counts;
    }

    private Fraction sum(int place) {
        return isWide(place, wide) ? Objects.requireNonNull(wide[place]) : Fraction.of(sums[place]);
    }

    private static boolean isWide(int place, @Nullable Fraction @Nullable [] wide) {
        return wide != null && wide[place] != null;
    }

    /** Collects the counts of one club. */
    static final class Builder {
        private final ClubAggregate aggregate;

        Builder(boolean isRunning) {
            aggregate = new ClubAggregate(1, isRunning ? 1 : 0);
        }

        void add(ClubIndicator indicator, long count) {
            aggregate.sums[indicator.ordinal()] = count;
            aggregate.given[indicator.ordinal()] = 1;
        }

        ClubAggregate build() {
            return aggregate;
        }
    }

    /** Adds up counts, each in a {@code long} while it fits and exactly where it does not. */
    static final class Sum {
        private long clubs;
        private long running;
        private final long[] sums = new long[COUNTS];
        private final long[] given = new long[COUNTS];
        private @Nullable Fraction @Nullable [] wide;

        /** Adds the counts of other clubs. */
        Sum plus(ClubAggregate other) {
            clubs += other.clubs;
            running += other.running;
            for (int i = 0; i < COUNTS; i++) {
                long sum = sums[i] + other.sums[i];
                boolean isOver = ((sums[i] ^ sum) & (other.sums[i] ^ sum)) < 0;
                if (isOver || isWide(i, wide) || isWide(i, other.wide)) {
                    Fraction here = isWide(i, wide) ? Objects.requireNonNull(wide[i]) : Fraction.of(sums[i]);
                    set(i, here.plus(other.sum(i)));
                } else {
                    sums[i] = sum;
                }
                given[i] += other.given[i];
            }
            return this;
        }

        private void set(int place, Fraction sum) {
            boolean fits = sum.isWhole() && sum.bigNumerator().bitLength() < Long.SIZE;
            sums[place] = fits ? sum.toLongExact() : 0;
            if (!fits && wide == null) {
                wide = new Fraction[COUNTS];
            }
            if (wide != null) {
                wide[place] = fits ? null : sum;
            }
        }

        /** Returns the counts; nothing may be added afterwards. */
        ClubAggregate build() {
            boolean isNarrow = wide == null || Arrays.stream(wide).allMatch(Objects::isNull);
            return new ClubAggregate(clubs, running, sums, given, isNarrow ? null : wide);
        }
    }

    /** Returns the counts of these clubs and others together. */
    public ClubAggregate plus(ClubAggregate other) {
        if (clubs == 0 || other.clubs == 0) {
            return clubs == 0 ? other : this;
        }
        return new Sum().plus(this).plus(other).build();
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
                : Optional.of(sum(indicator.ordinal()));
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
                && Arrays.equals(given, that.given)
                && Arrays.equals(wide, that.wide);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums) + 31 * Arrays.hashCode(given) + Long.hashCode(clubs) + Arrays.hashCode(wide);
    }
}
