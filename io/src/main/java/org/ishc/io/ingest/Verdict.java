package org.ishc.io.ingest;

import org.ishc.core.finding.Severity;

/** What a run says of a package. Source: specification, <i>exchange</i>, Verdict. */
public enum Verdict {
    /** No ERROR, and every check ran to its end. */
    VALID,
    /** At least one ERROR. */
    INVALID,
    /** No ERROR, but some check did not run to its end; the ledger names it. */
    UNDETERMINED,
    /** No table of the specification was found. */
    NOT_APPLICABLE;

    static Verdict of(FindingCounts counts, Ledger ledger, boolean isApplicable) {
        if (counts.severities().getOrDefault(Severity.ERROR, 0L) > 0) {
            return INVALID;
        }
        if (!ledger.isComplete()) {
            return UNDETERMINED;
        }
        return isApplicable ? VALID : NOT_APPLICABLE;
    }
}
