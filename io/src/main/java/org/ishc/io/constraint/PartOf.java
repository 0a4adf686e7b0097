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
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A bean of which one number counts a part of what another counts, such as the women among the members: not more than
 * it. Sound while either is missing. The violation points at the part.
 *
 * <p>Properties are read through the record's accessor ({@code women()}) or the bean's getter ({@code getWomen()}),
 * which must be reachable: in a named module, export or open the bean's package to {@code org.ishc.io}. Numbers are
 * compared exactly, whatever their types; optional ones are looked into.
 */
@Documented
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PartOf.List.class)
@Constraint(validatedBy = PartOf.Check.class)
public @interface PartOf {

    /** Returns the key of the message in braces, or a text. */
    String message() default "{org.ishc.io.constraint.PartOf.message}";

    /** Returns the groups. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Returns the property that counts the part. */
    String part();

    /** Returns the property that counts the whole. */
    String whole();

    /** Several parts of one bean. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /** Returns the constraints. */
        PartOf[] value();
    }

    /** Checks a bean; a missing one is sound. */
    final class Check implements ConstraintValidator<PartOf, Object> {

        private String part = "";
        private String whole = "";

        /** Made by the validator. */
        public Check() {}

        @Override
        public void initialize(PartOf constraint) {
            part = constraint.part();
            whole = constraint.whole();
        }

        @Override
        public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
            if (bean == null) {
                return true;
            }
            Optional<Fraction> counted = number(bean, part);
            Optional<Fraction> all = number(bean, whole);
            return counted.isEmpty()
                    || all.isEmpty()
                    || counted.get().compareTo(all.get()) <= 0
                    || Properties.refuse(part, context);
        }

        private static Optional<Fraction> number(Object bean, String property) {
            Optional<Object> value = Properties.find(bean, property);
            Optional<Fraction> number = value.flatMap(Numbers::fraction);
            if (value.isPresent() && number.isEmpty()) {
                throw new ConstraintDeclarationException("@PartOf: property '" + property + "' of "
                        + bean.getClass().getName() + " is no number");
            }
            return number;
        }
    }
}
