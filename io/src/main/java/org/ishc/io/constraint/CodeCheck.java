package org.ishc.io.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.ishc.core.base.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How a code is spelled, whatever it is the code of; a missing one is sound.
 *
 * @param <A> the constraint
 */
abstract class CodeCheck<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    @Override
    public final boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || Codes.isCode(value.toString());
    }
}
