package org.ishc.io.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Something that is made on another thread while the one that will ask for it goes on; by that one where it is alone.
 */
final class Meanwhile<T> {

    private final FutureTask<T> task;

    private Meanwhile(FutureTask<T> task) {
        this.task = task;
    }

    /**
     * Begins.
     *
     * @param threads how many there may be; with one, it is made when it is asked for
     */
    static <T> Meanwhile<T> of(int threads, Callable<T> making) {
        FutureTask<T> task = new FutureTask<>(making);
        if (threads > 1) {
            Thread other = new Thread(task, "ishc-meanwhile");
            other.setDaemon(true);
            other.start();
        }
        return new Meanwhile<>(task);
    }

    /** Returns it; what was thrown when it was made is thrown here. */
    T get() {
        task.run();
        return get(task);
    }

    /** Waits for what is made; what that threw is thrown here. */
    static <T> T get(Future<T> made) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return made.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a table was read", interrupted);
        }
    }
}
