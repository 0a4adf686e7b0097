package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;

/**
 * An award for which units may be proposed: eligibility, not the title.
 *
 * @param code its code
 * @param title its titles
 * @param perGroup whether it is given in each group, or over all
 * @param top how many; empty when a percentage says
 * @param percent of the units; empty when a number says
 * @param atLeast the lowest class that may get it
 * @param ties what happens at the cut
 * @param unless awards whose holders do not get it
 * @param when what must hold besides
 */
@Value.Builder
public record Award(
        ItemCode code,
        Optional<Indicator.Titles> title,
        boolean perGroup,
        Optional<Integer> top,
        Optional<Fraction> percent,
        Optional<ItemCode> atLeast,
        CutPolicy ties,
        List<ItemCode> unless,
        Optional<Condition> when) {

    /** Copies the list; refuses a number and a percentage at once, and neither. */
    public Award {
        Allowed.given(code, "code", "a code");
        Allowed.given(title, "title", "titles or none");
        Allowed.given(percent, "percent", "a percentage or none")
                .ifPresent(value -> Allowed.notNegative(value, "percent"));
        Allowed.only(
                Allowed.given(top, "top", "a number or none").isPresent() != percent.isPresent(),
                "top " + top + " and percent",
                percent,
                "exactly one of both");
        top.ifPresent(number -> Allowed.only(number >= 1, "top", number, "1 or more"));
        Allowed.given(atLeast, "atLeast", "a class or none");
        Allowed.given(ties, "ties", "a policy");
        unless = Allowed.list(unless, "unless");
        Allowed.given(when, "when", "a condition or none");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static AwardBuilder builder() {
        return new AwardBuilder();
    }
}
