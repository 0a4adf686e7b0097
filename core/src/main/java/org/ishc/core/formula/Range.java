package org.ishc.core.formula;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * All numbers that a value can be, as one interval; a bound that is not there is infinite. Arithmetic on ranges holds
 * every result of the arithmetic on their numbers: what it excludes cannot happen.
 *
 * @param low the least number, which belongs to it; empty for none
 * @param high the greatest number, which belongs to it; empty for none
 */
public record Range(Optional<Fraction> low, Optional<Fraction> high) {
    /** Refuses null. */
    public Range {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

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
        return new Range(low.flatMap(one -> other.low.map(one::plus)), high.flatMap(one -> other.high.map(one::plus)));
    }

    /** Returns the numbers with their sign turned. */
    public Range negated() {
        return new Range(high.map(Fraction::negated), low.map(Fraction::negated));
    }

    /** Returns the lesser ones of two. */
    public Range minimum(Range other) {
        return new Range(
                low.flatMap(one -> other.low.map(one::min)),
                high.isPresent() && other.high.isPresent()
                        ? high.map(one -> one.min(other.high.get()))
                        : high.or(() -> other.high));
    }

    /** Returns the greater ones of two. */
    public Range maximum(Range other) {
        return negated().minimum(other.negated()).negated();
    }

    /**
     * Returns the products: both are cut at 0, where the least and greatest products of parts of one sign are those of
     * their ends.
     */
    public Range times(Range other) {
        Optional<Range> all = Optional.empty();
        for (Range one : signed()) {
            for (Range two : other.signed()) {
                Range positive = one.away().timesPositive(two.away());
                Range product = positive.mirroredIf(one.isNegative() != two.isNegative());
                all = Optional.of(all.map(product::or).orElse(product));
            }
        }
        return all.orElseThrow();
    }

    /** Returns the quotients by what is not 0: a quotient by 0 is missing. */
    public Range dividedBy(Range other) {
        Optional<Range> all = Optional.empty();
        for (Range by : other.signed()) {
            if (!by.isZero()) {
                Range quotient = times(by.away().inverse().mirroredIf(by.isNegative()));
                all = Optional.of(all.map(quotient::or).orElse(quotient));
            }
        }
        return all.orElse(ALL);
    }

    /** Cuts at 0: what is not negative, and what is not positive; one of both where the other holds nothing but 0. */
    private List<Range> signed() {
        boolean hasNegative = low.filter(value -> value.signum() >= 0).isEmpty();
        boolean hasPositive = high.filter(fraction -> fraction.signum() <= 0).isEmpty();
        if (hasNegative && hasPositive) {
            return List.of(new Range(low, Optional.of(Fraction.ZERO)), new Range(Optional.of(Fraction.ZERO), high));
        }
        return List.of(this);
    }

    private boolean isNegative() {
        return !isNotNegative();
    }

    private Range mirroredIf(boolean isMirrored) {
        return isMirrored ? negated() : this;
    }

    /** The distances from 0 of numbers of one sign. */
    private Range away() {
        return mirroredIf(isNegative());
    }

    private Range timesPositive(Range other) {
        Optional<Fraction> greatest = isZero() || other.isZero()
                ? Optional.of(Fraction.ZERO)
                : high.flatMap(one -> other.high.map(one::times));
        return new Range(low.flatMap(one -> other.low.map(one::times)), greatest);
    }

    /** One over numbers that are not negative and not all 0. */
    private Range inverse() {
        return new Range(
                Optional.of(high.map(Fraction.ONE::dividedBy).orElse(Fraction.ZERO)),
                low.filter(value -> value.signum() > 0).map(Fraction.ONE::dividedBy));
    }

    /** Returns the least range that holds both. */
    public Range or(Range other) {
        return new Range(low.flatMap(one -> other.low.map(one::min)), high.flatMap(one -> other.high.map(one::max)));
    }

    private boolean isZero() {
        return equals(exactly(Fraction.ZERO));
    }

    /** Returns a number between the ends: the middle, or where an end is missing, one beyond the other. */
    public Fraction middle() {
        if (low.isPresent() && high.isPresent()) {
            return low.get().plus(high.get()).dividedBy(Fraction.of(2));
        }
        return low.map(Fraction.ONE::plus)
                .or(() -> high.map(value -> value.minus(Fraction.ONE)))
                .orElse(Fraction.ZERO);
    }

    /** Tells whether no number of it is negative. */
    public boolean isNotNegative() {
        return low.filter(value -> value.signum() >= 0).isPresent();
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
        return low.map(value -> number.compareTo(value) >= 0).orElse(true)
                && high.map(fraction -> number.compareTo(fraction) <= 0).orElse(true);
    }

    /** Returns what arithmetic on numbers of these ranges can be. */
    public static Range of(Value.Operator operator, List<Range> operands) {
        Range range = operands.get(0);
        for (Range next : operands.subList(1, operands.size())) {
            range = switch (operator) {
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
