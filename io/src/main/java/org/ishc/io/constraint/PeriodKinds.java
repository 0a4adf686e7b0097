package org.ishc.io.constraint;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodKind;

/** The kinds of periods that a constraint allows, and how it says so. */
record PeriodKinds(List<PeriodKind> allowed, boolean hasOwnMessage) {

    static final PeriodKinds ALL = new PeriodKinds(List.of(), false);

    private static final String PREFIX = "org.ishc.io.constraint.ReportingPeriod.";

    static PeriodKinds of(ReportingPeriod constraint) {
        return new PeriodKinds(
                List.of(constraint.allowed()), !constraint.message().equals("{" + PREFIX + "message}"));
    }

    boolean isAllowed(Period period, ConstraintValidatorContext context) {
        if (allowed.isEmpty() || allowed.contains(period.kind())) {
            return true;
        }
        if (!hasOwnMessage) {
            String names =
                    allowed.stream().map(kind -> "{" + PREFIX + kind + "}").collect(Collectors.joining(", "));
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{" + PREFIX + "kind} " + names)
                    .addConstraintViolation();
        }
        return false;
    }
}
