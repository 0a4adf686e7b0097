package org.ishc.io.constraint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/** Compares whatever numbers a bean may hold, exactly. */
final class Numbers {

    static final @Nullable Fraction NO_BOUND = null;

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,16})?");

    /** A number with more digits than this before or behind the point is not compared as a fraction. */
    private static final int MAX_DIGITS = 1_000;

    private Numbers() {}

    /**
     * Tells whether a number lies between two bounds, both included; infinite ones and those that are no number never
     * do.
     */
    static boolean isWithin(Number value, Fraction low, @Nullable Fraction high) {
        Optional<BigDecimal> decimal = decimal(value);
        return decimal.isPresent()
                && decimal.get().compareTo(whole(low)) >= 0
                && (high == null || decimal.get().compareTo(whole(high)) <= 0);
    }

    static boolean isNotZero(Number value) {
        return decimal(value).filter(decimal -> decimal.signum() != 0).isPresent();
    }

    /** Tells whether a text is a percentage from 0 to 100. */
    static boolean isPercentText(CharSequence text) {
        return PERCENT.matcher(text).matches()
                && new BigDecimal(text.toString().replace(',', '.')).compareTo(whole(Fraction.HUNDRED)) <= 0;
    }

    /** Finds the exact value of a number or fraction; empty for anything else. */
    static Optional<Fraction> fraction(Object value) {
        if (value instanceof Fraction fraction) {
            return Optional.of(fraction);
        }
        return value instanceof Number number
                ? decimal(number)
                        .filter(decimal -> Math.abs((long) decimal.scale()) <= MAX_DIGITS)
                        .map(Fraction::of)
                : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(Number value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException infiniteOrNone) {
            return Optional.empty();
        }
    }

    private static BigDecimal whole(Fraction bound) {
        return new BigDecimal(bound.floor());
    }
}
