package org.ishc.core.club;

/**
 * The rules that clubs are judged by; all of them data that a host may replace.
 *
 * @param lifecycle which event leads where
 * @param thresholds from where on a sign counts
 * @param norms the norms of the scheme
 */
public record ClubRules(Lifecycle lifecycle, SignalThresholds thresholds, NormPack norms) {

  /** The defaults of the specification. */
  public static final ClubRules DEFAULT =
      new ClubRules(Lifecycle.DEFAULT, SignalThresholds.DEFAULT, NormPack.SCHEME_1336);
}
