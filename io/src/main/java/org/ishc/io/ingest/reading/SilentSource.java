package org.ishc.io.ingest.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/**
 * A source that crashed when it was asked what it is: it is read as one without tables, whose bytes cannot be digested.
 * So the ledger says why, and nothing of it is VALID.
 */
public final class SilentSource extends ForwardingSource {

    private final Throwable crash;

    private SilentSource(PackageSource source, Throwable crash) {
        super(source);
        this.crash = crash;
    }

    /** Returns the source itself, when it says what it is; a source may be anybody's. */
    @SuppressWarnings("IllegalCatch")
    public static PackageSource unlessAnswering(PackageSource source) {
        try {
            Objects.requireNonNull(source.manifest(), "no manifest was returned");
            Objects.requireNonNull(source.findings(), "no findings were returned");
            Objects.requireNonNull(source.tables(), "no tables were returned");
            return source;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            return new SilentSource(source, crash);
        }
    }

    @Override
    public Manifest manifest() {
        return Manifest.NONE;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Set<Table> tables() {
        return Set.of();
    }

    @Override
    public String sha256() {
        throw new IllegalStateException("the source does not say what it is: " + crash, crash);
    }
}
