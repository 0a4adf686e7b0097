package org.ishc.io.report;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ishc.core.emulation.change.Impact;

/**
 * What a change of rules would have done in a past period.
 *
 * @param period its code
 * @param impact what the change would have done in it
 * @param names the name of a unit by its code
 */
public record PastImpact(String period, Impact impact, UnaryOperator<String> names) {

    /** Refuses null. */
    public PastImpact {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(names, "names");
    }
}
