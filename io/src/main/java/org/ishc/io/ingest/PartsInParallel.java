package org.ishc.io.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RowReader;

/**
 * Reads the parts of a table with several threads, a few parts ahead, and hands their rows on in order. The thread that
 * asks is one of them: it takes the rows, and reads itself while those that come next are not there yet.
 */
final class PartsInParallel<R, D> {

    private static final int PARTS_AHEAD = 2;

    private final int threads;
    private final RowReader first;
    private final Supplier<Piece<R, D>> pieces;

    /** Readers that no thread uses at the moment; each knows the codes that it saw. */
    private final Queue<RowReader> readers = new ConcurrentLinkedQueue<>();

    /** Pieces whose rows were taken. */
    private final Queue<Piece<R, D>> free = new ConcurrentLinkedQueue<>();

    /**
     * Prepares to read.
     *
     * @param pieces begins a piece; asked by any thread
     * @param threads how many, 2 or more
     */
    PartsInParallel(RowReader first, Supplier<Piece<R, D>> pieces, int threads) {
        this.first = first;
        this.pieces = pieces;
        this.threads = threads;
    }

    void read(Iterable<SlicedSource.Part> parts, Consumer<Piece<R, D>> taken) {
        ExecutorService pool = Executors.newFixedThreadPool(threads - 1);
        try {
            Deque<FutureTask<Piece<R, D>>> ahead = new ArrayDeque<>();
            for (SlicedSource.Part part : parts) {
                FutureTask<Piece<R, D>> task = new FutureTask<>(() -> piece(part));
                ahead.add(task);
                pool.execute(task);
                if (ahead.size() >= threads + PARTS_AHEAD) {
                    handOn(ahead, taken);
                }
            }
            while (!ahead.isEmpty()) {
                handOn(ahead, taken);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Piece<R, D> piece(SlicedSource.Part part) {
        RowReader known = readers.poll();
        RowReader reader = known == null ? first.another() : known;
        Piece<R, D> cleared = free.poll();
        Piece<R, D> piece = cleared == null ? pieces.get() : cleared;
        part.read(piece::found, reader.sink(piece::add));
        readers.add(reader);
        return piece;
    }

    private void handOn(Deque<FutureTask<Piece<R, D>>> ahead, Consumer<Piece<R, D>> taken) {
        FutureTask<Piece<R, D>> next = ahead.getFirst();
        for (FutureTask<Piece<R, D>> task : ahead) {
            if (!next.isDone()) {
                // does nothing when another thread has begun it
                task.run();
            }
        }
        ahead.removeFirst();
        Piece<R, D> piece = Meanwhile.get(next);
        taken.accept(piece);
        piece.clear();
        free.add(piece);
    }
}
