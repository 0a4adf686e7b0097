package org.ishc.io.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.document.Statement;

/**
 * What every check of a run came to. A check that crashes is a line here, never a finding, and never ends the run; what
 * needed its result is skipped and says so. Source: specification, <i>exchange</i>, Findings.
 *
 * @param entries a line for each check, in the order in which they came
 */
public record Ledger(List<Entry> entries) {

    /** Copies the lines. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The line that stands where the input was written to while it was read. */
    public static final String INPUT = "input";

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
     * @param check the check's name, such as {@code table:clubs}
     * @param status what it came to
     * @param reason why it was skipped or failed; empty when it ran
     * @param records the records that it saw
     * @param elapsed how long it took, by the clock that the host gave; nothing without one
     */
    public record Entry(String check, Status status, Optional<Statement> reason, long records, Duration elapsed) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(elapsed, "elapsed");
        }

        /** Creates a line of a check whose time nobody took. */
        public Entry(String check, Status status, Optional<Statement> reason, long records) {
            this(check, status, reason, records, Duration.ZERO);
        }
    }

    /** Tells whether the input had the same bytes to the end; of one that had not nothing that was found counts. */
    public boolean isOfOneInput() {
        return entries.stream().noneMatch(entry -> entry.check().equals(INPUT));
    }

    /** Tells whether no check crashed: every one that had something to look at ran to its end. */
    public boolean isComplete() {
        return entries.stream().noneMatch(entry -> entry.status() == Status.FAILED);
    }
}
