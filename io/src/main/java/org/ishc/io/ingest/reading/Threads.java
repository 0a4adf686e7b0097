package org.ishc.io.ingest.reading;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.Workers;

/**
 * The threads of one run: they are begun when they are first needed and end with it. What is asked of them after that
 * is done by whoever asks.
 */
public final class Threads implements AutoCloseable {

    private static final int IDLE_SECONDS = 1;

    private final ThreadPoolExecutor others;
    private final Workers workers;

    /**
     * Prepares threads.
     *
     * @param count how many, that of the run among them, 1 or more
     */
    public Threads(int count) {
        int most = Math.max(1, count - 1);
        this.others = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "ishc-reading");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        others.allowCoreThreadTimeOut(true);
        this.workers = Workers.of(count, others);
    }

    /** Returns who shares the work. */
    public Workers workers() {
        return workers;
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
