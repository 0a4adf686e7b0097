package org.ishc.io.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/** A number of 0 or more. */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {NotNegative.OfNumber.class, NotNegative.OfFraction.class})
public @interface NotNegative {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.NotNegative.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a number; a missing one is sound. */
    final class OfNumber implements ConstraintValidator<NotNegative, Number> {

        /** Made by the validator. */
        public OfNumber() {}

        @Override
        public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
            return value == null || Numbers.isWithin(value, Fraction.ZERO, Numbers.NO_BOUND);
        }
    }

    /** Checks an exact fraction; a missing one is sound. */
    final class OfFraction implements ConstraintValidator<NotNegative, Fraction> {

        /** Made by the validator. */
        public OfFraction() {}

        @Override
        public boolean isValid(@Nullable Fraction value, ConstraintValidatorContext context) {
            return value == null || value.signum() >= 0;
        }
    }
}
