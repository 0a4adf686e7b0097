package org.ishc.core.emulation;

/** Takes what is found about one unit at one place of the rulebook. */
interface Found {

  /** Takes a finding. */
  void find(EmulationFinding code, Object... arguments);
}
