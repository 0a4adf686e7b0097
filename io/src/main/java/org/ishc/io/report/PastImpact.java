package org.ishc.io.report;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.time.Period;

/**
 * What a change of rules would have done in a past period.
 *
 * @param impact what the change would have done in it
 * @param names the name of a unit by its code
 */
public record PastImpact(Impact impact, UnaryOperator<String> names) {

    /** Refuses null. */
    public PastImpact {
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(names, "names");
    }

    /** Returns the period. */
    public Period period() {
        return impact.after().period();
    }
}
