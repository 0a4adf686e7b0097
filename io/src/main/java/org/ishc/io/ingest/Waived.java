package org.ishc.io.ingest;

import org.ishc.core.finding.Finding;
import org.ishc.io.profile.Waiver;

/**
 * A finding that does not count, and why.
 *
 * @param finding what was found
 * @param waiver who answers for it, why, and until when
 */
public record Waived(Finding finding, Waiver waiver) {}
