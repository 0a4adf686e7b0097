package org.ishc.io.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is spelled as the code of an indicator, such as {@code clubs.existing}: 1 to 64 of {@code A-Z a-z 0-9 . _
 * ~ -}, beginning with a letter or digit. Whether it names one is not known here. Source: specification,
 * <i>exchange</i>, Cells.
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
@Constraint(validatedBy = IndicatorCode.Check.class)
public @interface IndicatorCode {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.IndicatorCode.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a text; a missing one is sound. */
    final class Check extends CodeCheck<IndicatorCode> {

        /** Made by the validator. */
        public Check() {}
    }
}
