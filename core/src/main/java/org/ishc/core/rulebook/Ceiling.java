package org.ishc.core.rulebook;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ItemCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;

/**
 * A ceiling (khống chế).
 *
 * @param code its code
 * @param title its titles
 * @param when when it holds
 * @param atMost the best class then
 * @param lowerBy how many classes lower
 */
public record Ceiling(
        ItemCode code, Optional<Indicator.Titles> title, Condition when, Optional<ItemCode> atMost, int lowerBy) {

    /** Refuses one that lowers nothing. */
    public Ceiling {
        Allowed.given(code, "code", "a code");
        Allowed.given(title, "title", "titles or none");
        Allowed.given(when, "when", "a condition");
        Allowed.only(
                lowerBy >= (Allowed.given(atMost, "atMost", "a class or none").isPresent() ? 0 : 1),
                "lowerBy",
                lowerBy,
                "1 or more, or 0 beside atMost");
    }
}
