package org.ishc.io.ingest;

import java.util.Objects;
import org.ishc.core.finding.Finding;
import org.ishc.io.profile.Waiver;

/**
 * A finding that does not count, and why.
 *
 * @param finding what was found
 * @param waiver who answers for it, why, and until when
 */
public record Waived(Finding finding, Waiver waiver) {
    /** Refuses null. */
    public Waived {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(waiver, "waiver");
    }
}
