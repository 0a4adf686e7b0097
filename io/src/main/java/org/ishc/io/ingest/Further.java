package org.ishc.io.ingest;

import java.util.Objects;
import java.util.Optional;

/**
 * What work that follows a run came to. See {@link Validation#further}.
 *
 * @param result what it made; empty when it crashed
 * @param validation what the run says, the work a line of its ledger
 */
public record Further<T>(Optional<T> result, Validation validation) {
    /** Refuses null. */
    public Further {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(validation, "validation");
    }
}
