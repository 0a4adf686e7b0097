package org.ishc.io.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ishc.core.document.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the checks of one package, each behind a wall of its own, and skips those whose ground fell away. */
final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final List<Ledger.Entry> entries = new ArrayList<>();
    private final Set<String> fallen = new HashSet<>();
    private final CheckListener listener;
    private final LongSupplier nanoseconds;

    Checks(CheckListener listener, LongSupplier nanoseconds) {
        this.listener = listener;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Runs a check.
     *
     * @param needs the checks without whose result this one would judge wrongly
     * @param records how many records it saw; asked when it has ended
     * @return what it computed; empty when it crashed, or was skipped because a check that it needs did
     */
    @SuppressWarnings("IllegalCatch")
    <T> Optional<T> run(String check, List<String> needs, LongSupplier records, Supplier<T> body) {
        Optional<String> lacking = needs.stream().filter(fallen::contains).findFirst();
        if (lacking.isPresent()) {
            fallen.add(check);
            skip(check, LedgerReason.NEEDS.with("check", lacking.get()));
            return Optional.empty();
        }
        long begin = nanoseconds.getAsLong();
        try {
            listener.started(check);
            T result = body.get();
            listener.finished(check, records.getAsLong());
            entries.add(entry(check, Ledger.Status.RAN, Optional.empty(), records, begin));
            return Optional.of(result);
        } catch (Exception | StackOverflowError | AssertionError | LinkageError crash) {
            LOG.debug("Check {} failed", check, crash);
            fallen.add(check);
            entries.add(entry(
                    check,
                    Ledger.Status.FAILED,
                    Optional.of(LedgerReason.CRASH.with("problem", crash.toString())),
                    records,
                    begin));
            return Optional.empty();
        }
    }

    private Ledger.Entry entry(
            String check, Ledger.Status status, Optional<Statement> reason, LongSupplier records, long begin) {
        return new Ledger.Entry(
                check, status, reason, records.getAsLong(), Duration.ofNanos(nanoseconds.getAsLong() - begin));
    }

    /** Notes that a check was not run, or not in full. */
    void skip(String check, Statement reason) {
        entries.add(new Ledger.Entry(check, Ledger.Status.SKIPPED, Optional.of(reason), 0));
    }

    /** Asks whether the bytes that were read are those that were digested, and notes it when they are not. */
    @SuppressWarnings("IllegalCatch")
    boolean isOfOneInput(BooleanSupplier unchanged) {
        try {
            if (unchanged.getAsBoolean()) {
                return true;
            }
        } catch (RuntimeException unknown) {
            LOG.debug("Whether the input changed cannot be asked", unknown);
        }
        entries.add(new Ledger.Entry(Ledger.INPUT, Ledger.Status.FAILED, Optional.of(LedgerReason.CHANGED.with()), 0));
        return false;
    }

    Ledger ledger() {
        return new Ledger(entries);
    }
}
