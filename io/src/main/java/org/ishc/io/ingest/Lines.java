package org.ishc.io.ingest;

import java.util.HashMap;
import java.util.Map;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/** The first lines of some rows, in few bytes: most rows are one line each, so a row is as far from its line as the row before. */
final class Lines {

  private final Map<Integer, Integer> unusual = new HashMap<>();

  void set(int row, int line) {
    if (line != row + 1) {
      unusual.put(row, line);
    }
  }

  /** Returns a finding with the line of its row. */
  Finding with(Finding finding) {
    Integer row = finding.location().row();
    return row == null ? finding : with(finding, unusual.getOrDefault(row, row + 1));
  }

  /** Returns a finding with a line, unless it has one, or there are none, which 0 says. */
  static Finding with(Finding finding, int line) {
    Location at = finding.location();
    return at.line() != null || line == 0 ? finding : finding.at(at.withSource(at.file(), line, at.cell(), at.pointer()));
  }
}
