package org.ishc.io.report;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.Validation;

/**
 * A finding as reports list it.
 *
 * @param finding the finding
 * @param waiver why it is waived, where it is: it is shown and does not count
 */
record Listed(Finding finding, Optional<String> waiver) {

  /** Returns what a report lists, in its order, cut to a limit for each code. */
  static List<Listed> of(Validation validation, int limit) {
    return ValidationJson.listed(validation.findings(), limit).stream().map(finding -> new Listed(finding, Optional.empty())).toList();
  }
}
