package org.ishc.io.ingest.reading;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.ishc.core.base.Workers;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RowReader;

/**
 * Reads the parts of a table with several threads, a few parts ahead, and hands their rows on in order. The thread that
 * asks is one of them: it takes the rows, and reads itself while those that come next are not there yet.
 */
final class PartsInParallel<R, D> {

    private final Workers workers;
    private final RowReader first;
    private final Supplier<Piece<R, D>> pieces;

    /** What each thread reads with, which knows the codes that it saw; another's memory may be far from it. */
    private final Map<Thread, RowReader> readers = new ConcurrentHashMap<>();

    /**
     * Prepares to read.
     *
     * @param pieces begins a piece; asked by any thread
     * @param workers who reads
     */
    PartsInParallel(RowReader first, Supplier<Piece<R, D>> pieces, Workers workers) {
        this.first = first;
        this.pieces = pieces;
        this.workers = workers;
    }

    void read(Iterable<SlicedSource.Part> parts, Consumer<Piece<R, D>> taken) {
        workers.inOrder(
                StreamSupport.stream(parts.spliterator(), false)
                        .<Callable<Piece<R, D>>>map(part -> () -> piece(part))
                        .iterator(),
                taken);
    }

    /** Reads a part. What was in another thread's hands is not written again: that would cost more than new room. */
    private Piece<R, D> piece(SlicedSource.Part part) {
        RowReader reader = readers.computeIfAbsent(Thread.currentThread(), thread -> first.another());
        Piece<R, D> piece = pieces.get();
        part.read(piece::found, reader.sink(piece::add));
        return piece;
    }
}
