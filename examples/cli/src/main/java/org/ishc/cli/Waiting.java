package org.ishc.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody at a terminal that a command is still at work, from two seconds on, until it prints something or ends.
 * What stands there is wiped away and never part of a result.
 */
final class Waiting implements AutoCloseable {

    private static final int PATIENCE = 2;
    private static final String WIPE = "\r\u001B[K";

    private final PrintStream terminal;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waiting");
        thread.setDaemon(true);
        return thread;
    });
    private int seconds = PATIENCE;
    private boolean isShown;
    private boolean isOver;

    private Waiting(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Begins to wait. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ticks until it is closed
    static Waiting on(PrintStream terminal) {
        Waiting waiting = new Waiting(terminal);
        waiting.ticking.scheduleAtFixedRate(waiting::tick, PATIENCE, 1, TimeUnit.SECONDS);
        return waiting;
    }

    /** Shows how long it has been. */
    synchronized void tick() {
        if (!isOver) {
            terminal.print(WIPE + "… " + seconds++ + " s");
            terminal.flush();
            isShown = true;
        }
    }

    /** A stream whose first byte ends the waiting. */
    OutputStream before(OutputStream result) {
        return new FilterOutputStream(result) {
            @Override
            public void write(int one) throws IOException {
                Waiting.this.close();
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                Waiting.this.close();
                out.write(bytes, from, length);
            }
        };
    }

    @Override
    public synchronized void close() {
        if (!isOver) {
            isOver = true;
            ticking.shutdownNow();
            if (isShown) {
                terminal.print(WIPE);
                terminal.flush();
            }
        }
    }
}
