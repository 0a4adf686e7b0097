package org.ishc.io.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
    final class OfNumber extends Bounds.NumberCheck<NotNegative> {

        /** Made by the validator. */
        public OfNumber() {
            super(Bounds.NOT_NEGATIVE);
        }
    }

    /** Checks an exact fraction; a missing one is sound. */
    final class OfFraction extends Bounds.FractionCheck<NotNegative> {

        /** Made by the validator. */
        public OfFraction() {
            super(Bounds.NOT_NEGATIVE);
        }
    }
}
