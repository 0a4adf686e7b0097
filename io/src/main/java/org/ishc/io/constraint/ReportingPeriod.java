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
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * A text that is read as a reporting period, such as {@code 2023-Q1} or {@code Quý I/2023}, or a {@link Period}; where
 * kinds are given, of one of them.
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
@Constraint(validatedBy = {ReportingPeriod.OfText.class, ReportingPeriod.OfPeriod.class})
public @interface ReportingPeriod {

    /**
     * Returns the key of the message in braces, or a text. The default one becomes another when the period is of a kind
     * that is not allowed.
     */
    String message() default "{org.ishc.io.constraint.ReportingPeriod.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Returns the kinds allowed; all when empty. */
    PeriodKind[] allowed() default {};

    /** Checks a text; a missing one is sound. */
    final class OfText implements ConstraintValidator<ReportingPeriod, CharSequence> {

        private PeriodKinds kinds = PeriodKinds.ALL;

        /** Made by the validator. */
        public OfText() {}

        @Override
        public void initialize(ReportingPeriod constraint) {
            kinds = PeriodKinds.of(constraint);
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null
                    || Period.find(value.toString())
                            .filter(period -> kinds.isAllowed(period, context))
                            .isPresent();
        }
    }

    /** Checks a period; a missing one is sound. */
    final class OfPeriod implements ConstraintValidator<ReportingPeriod, Period> {

        private PeriodKinds kinds = PeriodKinds.ALL;

        /** Made by the validator. */
        public OfPeriod() {}

        @Override
        public void initialize(ReportingPeriod constraint) {
            kinds = PeriodKinds.of(constraint);
        }

        @Override
        public boolean isValid(@Nullable Period value, ConstraintValidatorContext context) {
            return value == null || kinds.isAllowed(value, context);
        }
    }
}
