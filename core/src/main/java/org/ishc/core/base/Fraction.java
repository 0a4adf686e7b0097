package org.ishc.core.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms: the only kind of number that points, shares and percentages are computed
 * with.
 *
 * <p>Numerator and denominator stay {@code long} where they fit and widen to {@link BigInteger} exactly where they do
 * not; the value is the same either way. The denominator is positive. Immutable and safe for use by many threads.
 */
public final class Fraction implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** 1. */
    public static final Fraction ONE = new Fraction(1, 1);

    /** 100, the whole of a percentage. */
    public static final Fraction HUNDRED = new Fraction(100, 1);

    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final long numerator;
    private final long denominator;
    private final @Nullable Wide wide;

    private record Wide(BigInteger numerator, BigInteger denominator) {}

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = null;
    }

    private Fraction(Wide wide) {
        this.numerator = 0;
        this.denominator = 0;
        this.wide = wide;
    }

    /** Returns a whole number. */
    public static Fraction of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Fraction(whole, 1);
    }

    /**
     * Returns numerator / denominator in lowest terms.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("Division by zero: " + numerator + "/0");
        }
        if (denominator == 1) {
            return of(numerator);
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    /**
     * Returns numerator / denominator in lowest terms.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Division by zero: " + numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        return isLong(n) && isLong(d) ? new Fraction(n.longValue(), d.longValue()) : new Fraction(new Wide(n, d));
    }

    /** Returns the exact value of a decimal. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads a plain decimal such as {@code -12.50}, or a fraction such as {@code 1/3}.
     *
     * @throws NumberFormatException when the text is neither
     * @throws ArithmeticException when the denominator is 0
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws NumberFormatException as there
     */
    public static Fraction of(String text) {
        return parse(text);
    }

    /** Returns this + other. */
    public Fraction plus(Fraction other) {
        if (wide == null && other.wide == null) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum);
                }
            } else {
                Fraction narrow = narrowSum(other);
                if (narrow != null) {
                    return narrow;
                }
            }
        }
        return of(
                bigNumerator()
                        .multiply(other.bigDenominator())
                        .add(other.bigNumerator().multiply(bigDenominator())),
                bigDenominator().multiply(other.bigDenominator()));
    }

    private @Nullable Fraction narrowSum(Fraction other) {
        long left = numerator * other.denominator;
        long right = other.numerator * denominator;
        long sum = left + right;
        long product = denominator * other.denominator;
        boolean exact = Math.multiplyHigh(numerator, other.denominator) == left >> 63
                && Math.multiplyHigh(other.numerator, denominator) == right >> 63
                && ((left ^ sum) & (right ^ sum)) >= 0
                && Math.multiplyHigh(denominator, other.denominator) == 0
                && product > 0;
        return exact ? of(sum, product) : null;
    }

    /** Returns this − other. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** Returns this × other. */
    public Fraction times(Fraction other) {
        if (wide == null && other.wide == null) {
            long n = numerator * other.numerator;
            long d = denominator * other.denominator;
            if (Math.multiplyHigh(numerator, other.numerator) == n >> 63
                    && Math.multiplyHigh(denominator, other.denominator) == 0
                    && d > 0) {
                return of(n, d);
            }
        }
        return of(
                bigNumerator().multiply(other.bigNumerator()), bigDenominator().multiply(other.bigDenominator()));
    }

    /**
     * Returns this ÷ other.
     *
     * @throws ArithmeticException when other is 0
     */
    public Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("Division by zero: " + this + " / 0");
        }
        return times(
                other.wide == null && other.numerator != Long.MIN_VALUE
                        ? new Fraction(Long.signum(other.numerator) * other.denominator, Math.abs(other.numerator))
                        : of(other.bigDenominator(), other.bigNumerator()));
    }

    /** Returns −this. */
    public Fraction negated() {
        return wide == null && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator)
                : of(bigNumerator().negate(), bigDenominator());
    }

    /** Returns −1, 0 or 1 for a value below, at or above 0. */
    public int signum() {
        return wide == null ? Long.signum(numerator) : wide.numerator().signum();
    }

    /** Returns the smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the greater of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the greatest whole number not above this. */
    public BigInteger floor() {
        BigInteger[] parts = bigNumerator().divideAndRemainder(bigDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns the least whole number not below this. */
    public BigInteger ceil() {
        return negated().floor().negate();
    }

    /** Tells whether this is a whole number. */
    public boolean isWhole() {
        return wide == null ? denominator == 1 : wide.denominator().equals(BigInteger.ONE);
    }

    /**
     * Returns this whole number as a {@code long}.
     *
     * @throws ArithmeticException when it is no whole number, or too large
     */
    public long toLongExact() {
        if (wide == null && denominator == 1) {
            return numerator;
        }
        throw new ArithmeticException("No whole number that fits in 64 bits: " + this);
    }

    /** Returns the numerator in lowest terms; it carries the sign. */
    public BigInteger bigNumerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator();
    }

    /** Returns the denominator in lowest terms; positive. */
    public BigInteger bigDenominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator();
    }

    /** Tells, for the core itself, whether numerator and denominator each fit in 64 bits. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public boolean isOfLongs() {
        return wide == null;
    }

    /** Returns, for the core itself, the numerator where it is one of {@linkplain #isOfLongs() longs}. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public long longNumerator() {
        return numerator;
    }

    /** Returns, for the core itself, the denominator where it is one of {@linkplain #isOfLongs() longs}. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public long longDenominator() {
        return denominator;
    }

    /**
     * Rounds to a number of decimals.
     *
     * @param decimals digits behind the point, 0 or more
     */
    public Fraction round(int decimals, Rounding rounding) {
        Allowed.only(decimals >= 0, "decimals", decimals, "0 or more");
        return isWhole() ? this : of(toBigDecimal(decimals, rounding.mode()));
    }

    /**
     * Rounds to a multiple of a step, such as 0.25.
     *
     * @param step above 0
     * @throws IllegalArgumentException when the step is 0 or less
     */
    public Fraction roundToStep(Fraction step, Rounding rounding) {
        Allowed.positive(step, "step");
        return dividedBy(step).round(0, rounding).times(step);
    }

    /**
     * Writes a plain decimal with exactly so many digits behind the point, rounded {@link Rounding#HALF_UP} where the
     * value is finer; {@code 15.00}, never {@code -0.00}.
     */
    public String toDecimal(int decimals) {
        return toBigDecimal(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Tells whether the value can be written with at most so many digits behind the point, without rounding. */
    public boolean isDecimal(int decimals) {
        return BigInteger.TEN.pow(decimals).mod(bigDenominator()).signum() == 0;
    }

    private BigDecimal toBigDecimal(int decimals, RoundingMode mode) {
        return wide == null
                ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, mode)
                : new BigDecimal(wide.numerator()).divide(new BigDecimal(wide.denominator()), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        if (wide == null && other.wide == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            if (Math.multiplyHigh(numerator, other.denominator) == left >> 63
                    && Math.multiplyHigh(other.numerator, denominator) == right >> 63) {
                return Long.compare(left, right);
            }
        }
        return bigNumerator()
                .multiply(other.bigDenominator())
                .compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(wide, that.wide);
    }

    @Override
    public int hashCode() {
        return wide == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : wide.hashCode();
    }

    /** Writes the value in lowest terms, {@code n/d}, also for whole numbers: {@code 15/1}. */
    @Override
    public String toString() {
        return wide == null ? numerator + "/" + denominator : wide.numerator() + "/" + wide.denominator();
    }

    private static boolean isLong(BigInteger value) {
        return value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
