package org.ishc.core.club;

import java.util.Arrays;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The counts of some clubs, for all {@link ClubIndicator}s at once. Two aggregates of different clubs merge into that of all of them: merging is
 * associative and commutative, {@link #NONE} is its identity, so any partition of the clubs gives the same counts.
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
