package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every check of a run came to. A check that crashes is a line here, never a finding, and never ends the run; what needed its result is skipped and
 * says so.
 */
public final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final List<Entry> entries = new ArrayList<>();

  Ledger() {}

  /** What a check came to. */
  public enum Status {
    /** It ran to its end. */
    RAN,
    /** It was not run, for the reason given. */
    SKIPPED,
    /** It crashed, as the reason says. */
    FAILED
  }

  /**
   * A line of the ledger.
   *
   * @param check the check's name
   * @param status what it came to
   * @param reason why it was skipped or failed; empty when it ran
   * @param records the records that it saw
   */
  public record Entry(String check, Status status, Optional<String> reason, long records) {}

  /**
   * Runs a check behind a wall.
   *
   * @param records how many records it sees
   * @return what it computed; empty when it crashed
   */
  @SuppressWarnings("IllegalCatch")
  <T> Optional<T> run(String check, long records, Supplier<T> body) {
    try {
      T result = body.get();
      entries.add(new Entry(check, Status.RAN, Optional.empty(), records));
      return Optional.of(result);
    } catch (Exception | StackOverflowError crash) {
      LOG.debug("Check {} failed", check, crash);
      entries.add(new Entry(check, Status.FAILED, Optional.of(crash.toString()), records));
      return Optional.empty();
    }
  }

  /** Says how many records a check saw, when that is known only afterwards. */
  void count(String check, long records) {
    entries.replaceAll(
        entry -> entry.check().equals(check) ? new Entry(check, entry.status(), entry.reason(), records) : entry);
  }

  /** Notes that a check was not run. */
  void skip(String check, String reason) {
    entries.add(new Entry(check, Status.SKIPPED, Optional.of(reason), 0));
  }

  /** Returns the lines, in the order in which the checks came. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Tells whether every check that had something to look at ran to its end. */
  public boolean isComplete() {
    return entries.stream().noneMatch(entry -> entry.status() == Status.FAILED);
  }
}
