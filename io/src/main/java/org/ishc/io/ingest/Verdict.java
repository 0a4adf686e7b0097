package org.ishc.io.ingest;

import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;

/** What a run says of a package. Source: specification, <i>exchange</i>, Verdict. */
public enum Verdict {
  /** No ERROR, and every check ran to its end. */
  VALID,
  /** An ERROR. */
  INVALID,
  /** No ERROR, but some check did not run to its end; the ledger names it. */
  UNDETERMINED,
  /** No table that is known. */
  NOT_APPLICABLE;

  static Verdict of(List<Finding> findings, Ledger ledger, boolean isApplicable) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return INVALID;
    }
    if (!ledger.isComplete()) {
      return UNDETERMINED;
    }
    return isApplicable ? VALID : NOT_APPLICABLE;
  }
}
