package org.ishc.io.records;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/** A fraction above 0 and at most 1. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Share.Check.class)
public @interface Share {

  /** Returns the key of the message. */
  String message() default "(0, 1]";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};

  /** Checks a fraction; a missing one is fine. */
  final class Check implements ConstraintValidator<Share, Fraction> {

    /** Made by the validator. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Fraction value, ConstraintValidatorContext context) {
      return value == null || isShare(value);
    }

    static boolean isShare(Fraction value) {
      return value.signum() > 0 && value.compareTo(Fraction.ONE) <= 0;
    }
  }
}
