package org.ishc.core.organisation;

import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;

/**
 * A unit reached through successions, forwards or backwards.
 *
 * @param code the code at the day reached
 * @param share the part of the predecessor that reached the successor: the product along a path, the sum where paths
 *     meet; empty when unknown
 */
public record Successor(UnitCode code, Optional<Fraction> share) {
    /** Refuses null. */
    public Successor {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(share, "share");
    }
}
