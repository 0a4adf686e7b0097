package org.ishc.io.ingest;

import java.util.Objects;
import java.util.Optional;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;

/**
 * A code that a profile makes count otherwise: every report says so, lest an ERROR that was turned off pass for one
 * that was not found.
 *
 * @param code the code
 * @param severity what it counts as; empty when it is off
 * @param profile the profile that says so, the latest that speaks of the code
 * @param findings how many findings of the code there were, waived ones not counted
 */
public record CodeChange(FindingCode code, Optional<Severity> severity, String profile, long findings) {
    /** Refuses null. */
    public CodeChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(profile, "profile");
    }

    /** Tells whether it counts for less than the library says. */
    public boolean isLowered() {
        return severity.map(now -> now.compareTo(code.severity()) > 0).orElse(true);
    }
}
