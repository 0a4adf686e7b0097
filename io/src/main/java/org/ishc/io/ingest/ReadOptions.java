package org.ishc.io.ingest;

import java.util.List;
import java.util.function.LongSupplier;
import org.ishc.core.club.ClubRules;
import org.ishc.core.target.Indicator;
import org.ishc.io.reference.ReferenceData;

/**
 * How a package is read and checked. None of it but the rules and the reference data changes what is found.
 *
 * @param threads how many threads may read tables at the same time, 1 or more
 * @param kept how many findings of each table and code are kept, 0 or more; all are counted
 * @param rules what clubs are judged by
 * @param listener is told as the checks begin and end
 * @param nanoseconds a clock that only runs forwards, for the ledger; one that stands still unless a host gives another
 * @param reference the units that are used where the package brings none
 * @param indicators further indicators, sound by themselves; one stands in the place of the package's of the same code
 */
public record ReadOptions(
    int threads, int kept, ClubRules rules, CheckListener listener, LongSupplier nanoseconds, ReferenceData reference, List<Indicator> indicators) {

  /** One thread, every finding kept, the default rules, nobody listening, no clock, the built-in reference data, no further indicators. */
  public static final ReadOptions DEFAULT = new ReadOptions(1, Integer.MAX_VALUE / 4, ClubRules.DEFAULT, CheckListener.NONE, () -> 0, ReferenceData.builtIn(), List.of());

  /**
   * Checks the bounds and copies the list.
   *
   * @throws IllegalArgumentException when there would be no thread, or fewer than no findings kept
   */
  public ReadOptions {
    if (threads < 1 || kept < 0) {
      throw new IllegalArgumentException("threads " + threads + ", kept " + kept + "; allowed are 1 and more, 0 and more");
    }
    indicators = List.copyOf(indicators);
  }

  /** Returns these options with another number of threads. */
  public ReadOptions withThreads(int newThreads) {
    return new ReadOptions(newThreads, kept, rules, listener, nanoseconds, reference, indicators);
  }

  /** Returns these options with another number of findings kept. */
  public ReadOptions withKept(int newKept) {
    return new ReadOptions(threads, newKept, rules, listener, nanoseconds, reference, indicators);
  }

  /** Returns these options with other rules for clubs. */
  public ReadOptions withRules(ClubRules newRules) {
    return new ReadOptions(threads, kept, newRules, listener, nanoseconds, reference, indicators);
  }

  /** Returns these options with another listener. */
  public ReadOptions withListener(CheckListener newListener) {
    return new ReadOptions(threads, kept, rules, newListener, nanoseconds, reference, indicators);
  }

  /** Returns these options with a clock for the ledger. */
  public ReadOptions withClock(LongSupplier newNanoseconds) {
    return new ReadOptions(threads, kept, rules, listener, newNanoseconds, reference, indicators);
  }

  /** Returns these options with other units for packages that bring none. */
  public ReadOptions withReference(ReferenceData newReference) {
    return new ReadOptions(threads, kept, rules, listener, nanoseconds, newReference, indicators);
  }

  /** Returns these options with further indicators, such as those of a {@linkplain IndicatorsFile catalogue}. */
  public ReadOptions withIndicators(List<Indicator> newIndicators) {
    return new ReadOptions(threads, kept, rules, listener, nanoseconds, reference, newIndicators);
  }
}
