package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.spi.Manifest;

/**
 * What a run says of a package. Every form of report is written from this and nothing else. Immutable.
 *
 * @param verdict what it comes to
 * @param manifest what the package says of itself
 * @param sha256 of the input, 64 lower-case hex digits
 * @param findings what counts, in the order of the specification
 * @param counts how many findings there are, listed or not
 * @param ledger what every check came to
 */
public record Validation(Verdict verdict, Manifest manifest, String sha256, List<Finding> findings, FindingCounts counts, Ledger ledger) {

  /** Copies the findings. */
  public Validation {
    findings = List.copyOf(findings);
  }

  /** Returns the day of the data. */
  public LocalDate asOf() {
    return manifest.today();
  }

  /** Returns how many findings of a severity there are. */
  public long count(Severity severity) {
    return counts.severities().getOrDefault(severity, 0L);
  }
}
