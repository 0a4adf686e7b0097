package org.ishc.io.ingest;

/** What a run says of a package. Source: specification, <i>exchange</i>, Verdict. */
public enum Verdict {
  /** No ERROR, and every check ran to its end. */
  VALID,
  /** An ERROR. */
  INVALID,
  /** No ERROR, but some check did not run to its end; the ledger names it. */
  UNDETERMINED,
  /** No table that is known. */
  NOT_APPLICABLE
}
