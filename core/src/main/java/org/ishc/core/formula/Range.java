package org.ishc.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * All numbers that a value can be, as one interval; a bound that is not there is infinite. Arithmetic on ranges holds every result of the arithmetic on
 * their numbers: what it excludes cannot happen.
 *
 * @param low the least number, which belongs to it; empty for none
 * @param high the greatest number, which belongs to it; empty for none
 */
public record Range(Optional<Fraction> low, Optional<Fraction> high) {

  /** Any number. */
  public static final Range ALL = new Range(Optional.empty(), Optional.empty());

  /** 0 or more. */
  public static final Range NOT_NEGATIVE = new Range(Optional.of(Fraction.ZERO), Optional.empty());

  /** 0 to 100. */
  public static final Range PERCENT = new Range(Optional.of(Fraction.ZERO), Optional.of(Fraction.HUNDRED));

  /** Returns the range of one number. */
  public static Range exactly(Fraction number) {
    return new Range(Optional.of(number), Optional.of(number));
  }

  /** Returns the range from a number upwards. */
  public static Range from(Fraction low) {
    return new Range(Optional.of(low), Optional.empty());
  }

  /** Returns the range between two numbers, which belong to it. */
  public static Range of(Fraction low, Fraction high) {
    return new Range(Optional.of(low), Optional.of(high));
  }

  /** Returns the sums. */
  public Range plus(Range other) {
    return new Range(
        low.flatMap(one -> other.low.map(one::plus)), high.flatMap(one -> other.high.map(one::plus)));
  }

  /** Returns the numbers with their sign turned. */
  public Range negated() {
    return new Range(high.map(Fraction::negated), low.map(Fraction::negated));
  }

  /** Returns the lesser ones of two. */
  public Range minimum(Range other) {
    return new Range(
        low.flatMap(one -> other.low.map(one::min)),
        high.isPresent() && other.high.isPresent() ? high.map(one -> one.min(other.high.get())) : high.or(() -> other.high));
  }

  /** Returns the greater ones of two. */
  public Range maximum(Range other) {
    return negated().minimum(other.negated()).negated();
  }

  /** Returns the products. */
  public Range times(Range other) {
    if (low.isPresent() && high.isPresent() && other.low.isPresent() && other.high.isPresent()) {
      List<Fraction> products = new ArrayList<>();
      for (Fraction one : List.of(low.get(), high.get())) {
        for (Fraction two : List.of(other.low.get(), other.high.get())) {
          products.add(one.times(two));
        }
      }
      return of(
          products.stream().reduce(Fraction::min).orElseThrow(), products.stream().reduce(Fraction::max).orElseThrow());
    }
    if (isZero() || other.isZero()) {
      return exactly(Fraction.ZERO);
    }
    if (isNotNegative() && other.isNotNegative()) {
      return new Range(
          Optional.of(low.orElseThrow().times(other.low.orElseThrow())), high.flatMap(one -> other.high.map(one::times)));
    }
    if (negated().isNotNegative()) {
      return negated().times(other).negated();
    }
    return other.negated().isNotNegative() ? times(other.negated()).negated() : ALL;
  }

  /** Divides by what is not 0: a quotient by 0 is missing. */
  public Range dividedBy(Range other) {
    if (other.negated().isNotNegative() && !other.isZero()) {
      return negated().dividedBy(other.negated());
    }
    if (!other.isNotNegative() || other.isZero()) {
      return ALL;
    }
    Optional<Fraction> greatest = other.low.filter(of -> of.signum() > 0).map(Fraction.ONE::dividedBy);
    Fraction least = other.high.map(Fraction.ONE::dividedBy).orElse(Fraction.ZERO);
    return times(new Range(Optional.of(least), greatest));
  }

  private boolean isZero() {
    return equals(exactly(Fraction.ZERO));
  }

  /** Tells whether no number of it is negative. */
  public boolean isNotNegative() {
    return low.filter(of -> of.signum() >= 0).isPresent();
  }

  /** Tells whether every number of it lies below every number of another. */
  public boolean isBelow(Range other) {
    return high.isPresent() && other.low.isPresent() && high.get().compareTo(other.low.get()) < 0;
  }

  /** Tells whether no number of it lies above any number of another. */
  public boolean isNotAbove(Range other) {
    return high.isPresent() && other.low.isPresent() && high.get().compareTo(other.low.get()) <= 0;
  }

  /** Tells whether a number belongs to it. */
  public boolean holds(Fraction number) {
    return low.map(of -> number.compareTo(of) >= 0).orElse(true) && high.map(of -> number.compareTo(of) <= 0).orElse(true);
  }

  /** Returns what arithmetic on numbers of these ranges can be. */
  public static Range of(Value.Operator operator, List<Range> operands) {
    Range range = operands.get(0);
    for (Range next : operands.subList(1, operands.size())) {
      range =
          switch (operator) {
            case PERCENT -> range.times(exactly(Fraction.HUNDRED)).dividedBy(next);
            case SUM -> range.plus(next);
            case DIFFERENCE -> range.plus(next.negated());
            case PRODUCT -> range.times(next);
            case MINIMUM -> range.minimum(next);
            case MAXIMUM -> range.maximum(next);
          };
    }
    return range;
  }
}
