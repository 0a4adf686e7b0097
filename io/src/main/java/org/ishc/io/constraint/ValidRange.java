package org.ishc.io.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bean with a half-open range of days: {@code from} is in it, {@code to} is the first day after it and lies after
 * {@code from}. A missing {@code to} means that it goes on; sound while {@code from} is missing. The violation points
 * at {@code to}. Properties are read as {@link PartOf} reads them; both are {@link LocalDate}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidRange.List.class)
@Constraint(validatedBy = ValidRange.Check.class)
public @interface ValidRange {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.ValidRange.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Returns the property that holds the first day. */
    String from();

    /** Returns the property that holds the first day after the range. */
    String to();

    /** Several ranges of one bean. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /** Returns the constraints. */
        ValidRange[] value();
    }

    /** Checks a bean; a missing one is sound. */
    final class Check implements ConstraintValidator<ValidRange, Object> {

        private String from = "";
        private String to = "";

        /** Made by the validator. */
        public Check() {}

        @Override
        public void initialize(ValidRange constraint) {
            from = constraint.from();
            to = constraint.to();
        }

        @Override
        public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
            if (bean == null) {
                return true;
            }
            Optional<LocalDate> first = day(bean, from);
            Optional<LocalDate> after = day(bean, to);
            return first.isEmpty()
                    || after.isEmpty()
                    || after.get().isAfter(first.get())
                    || Properties.refuse(to, context);
        }

        private static Optional<LocalDate> day(Object bean, String property) {
            return Properties.find(bean, property).map(value -> {
                if (value instanceof LocalDate day) {
                    return day;
                }
                throw new ConstraintDeclarationException("@ValidRange: property '" + property + "' of "
                        + bean.getClass().getName() + " is no LocalDate");
            });
        }
    }
}
