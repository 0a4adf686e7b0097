package org.ishc.core.rulebook;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;

/**
 * A class.
 *
 * @param code its code
 * @param title its titles
 * @param from the least total
 * @param when what must hold besides
 * @param quota how many of a group may keep it
 */
public record ClassBand(
        ItemCode code,
        Optional<Indicator.Titles> title,
        Fraction from,
        Optional<Condition> when,
        Optional<Quota> quota) {

    /** Refuses null. */
    public ClassBand {
        Allowed.given(code, "code", "a code");
        Allowed.given(title, "title", "titles or none");
        Allowed.given(from, "from", "a number");
        Allowed.given(when, "when", "a condition or none");
        Allowed.given(quota, "quota", "a quota or none");
    }
}
