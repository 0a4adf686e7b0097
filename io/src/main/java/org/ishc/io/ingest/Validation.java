package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.profile.Profile;
import org.ishc.io.spi.Manifest;

/**
 * What a run says of a package. Every form of report is written from this and nothing else. Immutable.
 *
 * @param verdict what it comes to
 * @param manifest what the package says of itself
 * @param sha256 of the input, 64 lower-case hex digits
 * @param findings what counts, in the order of the specification
 * @param ledger what every check came to
 * @param isApplicable whether any known table is there
 * @param profiles the profiles by which the findings count, in the order in which they were stacked; empty without any
 * @param waived what does not count, each with its waiver, in the order of the specification; empty without a profile
 * @param changes the codes that the profiles make count otherwise, by code, those included of which nothing was found; empty without a profile
 */
public record Validation(
    Verdict verdict,
    Manifest manifest,
    String sha256,
    List<Finding> findings,
    Ledger ledger,
    boolean isApplicable,
    List<Profile.Layer> profiles,
    List<Waived> waived,
    List<CodeChange> changes) {

  /** Copies the lists. */
  public Validation {
    findings = List.copyOf(findings);
    profiles = List.copyOf(profiles);
    waived = List.copyOf(waived);
    changes = List.copyOf(changes);
  }

  /** Returns what a run says without any profile. */
  static Validation of(Manifest manifest, String sha256, List<Finding> findings, Ledger ledger, boolean isApplicable) {
    Verdict verdict = Verdict.of(findings, ledger, isApplicable);
    return new Validation(verdict, manifest, sha256, findings, ledger, isApplicable, List.of(), List.of(), List.of());
  }

  /**
   * Returns what the run says when its findings count by a profile. Should that crash, the findings stay as they are, and the ledger says so: the verdict is
   * then never VALID.
   *
   * @throws IllegalStateException when they count by a profile already; stack profiles first
   */
  public Validation under(Profile profile) {
    return under(profile, CheckListener.NONE);
  }

  /**
   * As {@link #under(Profile)}.
   *
   * @param listener is told as the check {@code profile} begins and ends
   */
  public Validation under(Profile profile, CheckListener listener) {
    if (!profiles.isEmpty()) {
      throw new IllegalStateException("The findings count by " + profiles + " already; stack the profiles first");
    }
    return profile.layers().isEmpty() ? this : Profiling.apply(this, profile, listener);
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
