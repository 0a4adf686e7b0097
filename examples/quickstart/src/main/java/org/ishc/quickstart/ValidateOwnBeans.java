package org.ishc.quickstart;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.time.PeriodKind;
import org.ishc.io.constraint.ClubCode;
import org.ishc.io.constraint.ConstraintMessages;
import org.ishc.io.constraint.PartOf;
import org.ishc.io.constraint.Percent;
import org.ishc.io.constraint.ReportingPeriod;
import org.ishc.io.constraint.UnitCode;
import org.ishc.io.constraint.ValidRange;
import org.jspecify.annotations.Nullable;

/**
 * A host's own form, held against our constraints, with messages in either language and no expression language on the
 * class path.
 */
public final class ValidateOwnBeans {

    private ValidateOwnBeans() {}

    /**
     * What a host's web form holds.
     *
     * @param unit the commune
     * @param club the club
     * @param period a quarter or month
     * @param members all
     * @param women those of them who are women
     * @param attendance how many came, in percent, as typed
     * @param loanFrom the first day of a loan
     * @param loanTo the first day after it
     */
    @PartOf(part = "women", whole = "members")
    @ValidRange(from = "loanFrom", to = "loanTo")
    @SuppressWarnings("MultipleNullnessAnnotations") // it may come empty, and is refused then
    public record Form(
            @NotNull @UnitCode @Nullable String unit,
            @ClubCode String club,

            @ReportingPeriod(allowed = {PeriodKind.QUARTER, PeriodKind.MONTH})
            String period,

            int members,
            int women,
            @Percent String attendance,
            LocalDate loanFrom,
            LocalDate loanTo) {}

    /** Returns what is wrong with a form, as {@code property: message}, in the order of properties. */
    public static List<String> check(Form form, Language language) {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(ConstraintMessages.in(language))
                .buildValidatorFactory()
                .getValidator();
        List<String> wrong = new ArrayList<>();
        for (ConstraintViolation<Form> violation : validator.validate(form)) {
            wrong.add(violation.getPropertyPath() + ": " + violation.getMessage());
        }
        wrong.sort(null);
        return wrong;
    }
}
