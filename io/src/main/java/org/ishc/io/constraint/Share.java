package org.ishc.io.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ishc.core.base.Fraction;

/** A share of a whole: above 0 and at most 1. */
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
@Constraint(validatedBy = {Share.OfNumber.class, Share.OfFraction.class})
public @interface Share {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.Share.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a number; a missing one is sound. */
    final class OfNumber extends Bounds.NumberCheck<Share> {

        /** Made by the validator. */
        public OfNumber() {
            super(Bounds.SHARE);
        }
    }

    /** Checks an exact fraction; a missing one is sound. */
    final class OfFraction extends Bounds.FractionCheck<Share> {

        /** Made by the validator. */
        public OfFraction() {
            super(Bounds.SHARE);
        }

        /** Tells whether a number is above 0 and at most 1. */
        public static boolean isShare(Fraction value) {
            return Bounds.SHARE.take(value);
        }
    }
}
