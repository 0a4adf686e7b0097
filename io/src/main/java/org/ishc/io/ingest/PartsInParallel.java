package org.ishc.io.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RowReader;

/** Reads the parts of a table with several threads, a few parts ahead, and hands their rows on in order. */
final class PartsInParallel<R, D> {

    private static final int PARTS_AHEAD = 2;

    private final Binding<R, D> binding;
    private final int threads;

    private final RowReader first;

    /** Readers that no thread uses at the moment; each knows the codes that it saw. */
    private final Queue<RowReader> readers = new ConcurrentLinkedQueue<>();

    PartsInParallel(RowReader first, Binding<R, D> binding, int threads) {
        this.first = first;
        this.binding = binding;
        this.threads = threads;
    }

    /** What one part holds. */
    private static final class Rows<R, D> {
        private final List<Binder.Bound<R, D>> bound = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
    }

    void read(List<SlicedSource.Part> parts, Consumer<Binder.Bound<R, D>> rows, Consumer<Finding> findings) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Rows<R, D>>> ahead = new ArrayDeque<>();
            for (SlicedSource.Part part : parts) {
                ahead.add(pool.submit(() -> rows(part)));
                if (ahead.size() >= threads + PARTS_AHEAD) {
                    handOn(ahead.remove(), rows, findings);
                }
            }
            while (!ahead.isEmpty()) {
                handOn(ahead.remove(), rows, findings);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Rows<R, D> rows(SlicedSource.Part part) {
        RowReader free = readers.poll();
        RowReader reader = free == null ? first.another() : free;
        Binder<R, D> binder = binding.binder();
        Rows<R, D> rows = new Rows<>();
        part.read(rows.findings::add, reader.sink((row, line) -> rows.bound.add(binder.bound(row, line))));
        readers.add(reader);
        return rows;
    }

    private void handOn(Future<Rows<R, D>> part, Consumer<Binder.Bound<R, D>> rows, Consumer<Finding> findings) {
        Rows<R, D> read = get(part);
        read.bound.forEach(rows);
        read.findings.forEach(findings);
    }

    /** Waits for a part; what it threw is thrown here. */
    private static <T> T get(Future<T> part) {
        try {
            return part.get();
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
