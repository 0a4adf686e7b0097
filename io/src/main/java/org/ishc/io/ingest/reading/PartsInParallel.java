package org.ishc.io.ingest.reading;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** Readers that no thread uses at the moment; each knows the codes that it saw. */
    private final Queue<RowReader> readers = new ConcurrentLinkedQueue<>();

    /** Pieces whose rows were taken. */
    private final Queue<Piece<R, D>> free = new ConcurrentLinkedQueue<>();

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
                piece -> {
                    taken.accept(piece);
                    piece.clear();
                    free.add(piece);
                });
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
}
