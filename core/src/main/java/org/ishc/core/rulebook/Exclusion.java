package org.ishc.core.rulebook;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ItemCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;

/**
 * What puts a unit out of the ranking.
 *
 * @param code its code
 * @param title its titles
 * @param when when it holds
 */
public record Exclusion(ItemCode code, Optional<Indicator.Titles> title, Condition when) {

    /** Refuses null. */
    public Exclusion {
        Allowed.given(code, "code", "a code");
        Allowed.given(title, "title", "titles or none");
        Allowed.given(when, "when", "a condition");
    }
}
