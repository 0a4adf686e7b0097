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
import org.jspecify.annotations.Nullable;

/**
 * A percentage from 0 to 100, both included. A text has digits and may have a decimal point or comma, such as
 * {@code 12,5}; no sign, no {@code %}.
 */
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
@Constraint(validatedBy = {Percent.OfNumber.class, Percent.OfFraction.class, Percent.OfText.class})
public @interface Percent {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.Percent.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a number; a missing one is sound. */
    final class OfNumber extends Bounds.NumberCheck<Percent> {

        /** Made by the validator. */
        public OfNumber() {
            super(Bounds.PERCENT);
        }
    }

    /** Checks an exact fraction; a missing one is sound. */
    final class OfFraction extends Bounds.FractionCheck<Percent> {

        /** Made by the validator. */
        public OfFraction() {
            super(Bounds.PERCENT);
        }
    }

    /** Checks a text; a missing one is sound. */
    final class OfText implements ConstraintValidator<Percent, CharSequence> {

        /** Made by the validator. */
        public OfText() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || Numbers.isPercentText(value);
        }
    }
}
