package org.ishc.io.ingest.reading;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes something when it is first asked for, once, also with many threads; should that crash, everybody who asks is
 * told the same.
 */
public final class Once<T> {

    private final Supplier<T> supplier;
    private @Nullable T made;
    private @Nullable RuntimeException crash;

    public Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    /**
     * Returns it.
     *
     * @throws RuntimeException what was thrown when it was made
     */
    public T get() {
        return find().orElseThrow(() -> crash == null ? new IllegalStateException() : crash);
    }

    /** Returns it; empty when making it crashed. */
    @SuppressWarnings("IllegalCatch")
    public synchronized Optional<T> find() {
        if (made == null && crash == null) {
            try {
                made = supplier.get();
            } catch (RuntimeException thrown) {
                crash = thrown;
            }
        }
        return Optional.ofNullable(made);
    }
}
