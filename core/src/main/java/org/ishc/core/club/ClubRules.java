package org.ishc.core.club;

import java.util.Objects;
import org.ishc.core.base.Allowed;

/**
 * The rules that clubs are judged by; all of them data that a host may replace.
 *
 * @param lifecycle which event leads where
 * @param thresholds from where on a sign counts
 * @param norms the norms of the scheme
 * @param daysApart how many days the decision on an event and its effect may lie apart, 0 or more, before
 *     {@link ClubFinding#DATES_FAR_APART} asks for the year
 */
public record ClubRules(Lifecycle lifecycle, SignalThresholds thresholds, NormPack norms, long daysApart) {

    /** The defaults of the specification. */
    public static final ClubRules DEFAULT =
            new ClubRules(Lifecycle.DEFAULT, SignalThresholds.DEFAULT, NormPack.SCHEME_1336, 366);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when the days are fewer than 0
     */
    public ClubRules {
        Objects.requireNonNull(lifecycle, "lifecycle");
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(norms, "norms");
        Allowed.only(daysApart >= 0, "daysApart", daysApart, "0 or more");
    }
}
