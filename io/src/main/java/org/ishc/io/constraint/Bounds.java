package org.ishc.io.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/** Which numbers a constraint takes, and the two checks that hold any such constraint. */
enum Bounds {
    NOT_NEGATIVE(true, Numbers.NO_BOUND),
    PERCENT(true, Fraction.HUNDRED),
    SHARE(false, Fraction.ONE);

    private final boolean isZeroTaken;
    private final @Nullable Fraction high;

    Bounds(boolean isZeroTaken, @Nullable Fraction high) {
        this.isZeroTaken = isZeroTaken;
        this.high = high;
    }

    boolean take(Number value) {
        return Numbers.isWithin(value, Fraction.ZERO, high) && (isZeroTaken || Numbers.isNotZero(value));
    }

    boolean take(Fraction value) {
        return value.signum() >= (isZeroTaken ? 0 : 1) && (high == null || value.compareTo(high) <= 0);
    }

    /**
     * Holds a number of any type; a missing one is sound.
     *
     * @param <A> the constraint
     */
    abstract static class NumberCheck<A extends Annotation> implements ConstraintValidator<A, Number> {

        private final Bounds bounds;

        NumberCheck(Bounds bounds) {
            this.bounds = bounds;
        }

        @Override
        public final boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            return value == null || bounds.take(value);
        }
    }

    /**
     * Holds an exact fraction; a missing one is sound.
     *
     * @param <A> the constraint
     */
    abstract static class FractionCheck<A extends Annotation> implements ConstraintValidator<A, Fraction> {

        private final Bounds bounds;

        FractionCheck(Bounds bounds) {
            this.bounds = bounds;
        }

        @Override
        public final boolean isValid(@Nullable Fraction value, ConstraintValidatorContext context) {
            return value == null || bounds.take(value);
        }
    }
}
