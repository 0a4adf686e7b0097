package org.ishc.io.ingest.check;

import java.io.UncheckedIOException;
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
import org.ishc.io.canonical.Sha256;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LedgerReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the checks of one package, each behind a wall of its own, and skips those whose ground fell away. */
public final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    /** What is said of an input that was gone before it could be digested. */
    private static final String UNKNOWN_DIGEST = "0".repeat(64);

    private final List<Ledger.Entry> entries = new ArrayList<>();
    private final Set<String> fallen = new HashSet<>();
    private final CheckListener listener;
    private final LongSupplier nanoseconds;
    private boolean isOfOneInput = true;

    public Checks(CheckListener listener, LongSupplier nanoseconds) {
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
    public <T> Optional<T> run(String check, List<String> needs, LongSupplier records, Supplier<T> body) {
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
    public void skip(String check, Statement reason) {
        entries.add(new Ledger.Entry(check, Ledger.Status.SKIPPED, Optional.of(reason), 0));
    }

    /**
     * Returns the digest of what was read; notes it when those bytes are not there any more, and gives zeros when they
     * cannot even be digested, or an adapter gives no digest.
     */
    @SuppressWarnings("IllegalCatch")
    public String digest(Supplier<String> sha256, BooleanSupplier unchanged) {
        String digest = UNKNOWN_DIGEST;
        Statement reason = LedgerReason.CHANGED.with();
        try {
            digest = String.valueOf(sha256.get());
            isOfOneInput = unchanged.getAsBoolean();
        } catch (UncheckedIOException gone) {
            LOG.debug("Whether the input changed cannot be asked", gone);
            isOfOneInput = false;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            LOG.debug("Whether the input changed cannot be asked", crash);
            isOfOneInput = false;
            reason = LedgerReason.CRASH.with("problem", crash.toString());
        }
        if (!Sha256.isDigest(digest)) {
            isOfOneInput = false;
            reason = LedgerReason.CRASH.with("problem", "'" + digest + "' is no SHA-256");
            digest = UNKNOWN_DIGEST;
        }
        if (!isOfOneInput) {
            entries.add(new Ledger.Entry(Ledger.INPUT, Ledger.Status.FAILED, Optional.of(reason), 0));
        }
        return digest;
    }

    /** Tells whether the bytes that were read were still there when they were digested. */
    public boolean isOfOneInput() {
        return isOfOneInput;
    }

    public Ledger ledger() {
        return new Ledger(entries);
    }
}
