package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param ledger what every check came to
 */
public record Validation(Verdict verdict, Manifest manifest, String sha256, List<Finding> findings, Ledger ledger) {

  /** Copies the findings. */
  public Validation {
    findings = List.copyOf(findings);
  }

  /** Returns the day of the data. */
  public LocalDate asOf() {
    return manifest.today();
  }

  /** Returns how many findings there are of each severity, from the gravest; 0 where there is none. */
  public Map<Severity, Long> counts() {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, count(severity));
    }
    return counts;
  }

  /** Returns how many findings of a severity there are. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Returns how many findings there are of each code, by code. */
  public SortedMap<String, Long> codes() {
    SortedMap<String, Long> codes = new TreeMap<>();
    findings.forEach(finding -> codes.merge(finding.code().code(), 1L, Long::sum));
    return codes;
  }
}
