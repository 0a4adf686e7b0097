package org.ishc.service.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.ishc.core.figure.FigureStore;
import org.ishc.io.ingest.LoadedPackage;

/**
 * The packages that were looked at last, kept in memory since reading a large one takes seconds: so many, and so many
 * bytes together. Each is read by one thread while the others wait for it. What is computed of their figures lies in
 * one store for all of them, so that memory does not grow with what somebody asks.
 */
public final class LoadedPackages {

    private final Map<Long, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final int remembered;
    private final long bytes;
    private final FigureStore figures;
    private final Function<Long, LoadedPackage> reader;

    private record Entry(CompletableFuture<LoadedPackage> loaded, long weight) {}

    /**
     * Creates the memory, empty.
     *
     * @param remembered how many packages it holds, 1 or more
     * @param bytes how many bytes they may take together; one is always held
     * @param figures keeps what is computed of figures of all packages
     * @param reader reads a package by its number
     */
    public LoadedPackages(int remembered, long bytes, FigureStore figures, Function<Long, LoadedPackage> reader) {
        this.remembered = remembered;
        this.bytes = bytes;
        this.figures = figures;
        this.reader = reader;
    }

    /**
     * Returns a package.
     *
     * @param id its number
     * @param weight how many bytes of memory it takes
     */
    public LoadedPackage get(long id, long weight) {
        CompletableFuture<LoadedPackage> promised = new CompletableFuture<>();
        CompletableFuture<LoadedPackage> loaded = enter(id, weight, promised);
        if (loaded == promised) {
            try {
                promised.complete(reader.apply(id).with(figures));
            } catch (RuntimeException | Error failed) {
                promised.completeExceptionally(failed);
                forget(id, promised);
                throw failed;
            }
        }
        try {
            return loaded.join();
        } catch (CompletionException failedElsewhere) {
            throw failedElsewhere.getCause() instanceof RuntimeException cause ? cause : failedElsewhere;
        }
    }

    /** Forgets a package that is no more. */
    public synchronized void forget(long id) {
        entries.remove(id);
    }

    private synchronized CompletableFuture<LoadedPackage> enter(
            long id, long weight, CompletableFuture<LoadedPackage> promised) {
        Entry entry = entries.get(id);
        if (entry == null) {
            entry = new Entry(promised, weight);
            entries.put(id, entry);
            while (entries.size() > 1 && (entries.size() > remembered || held() > bytes)) {
                entries.remove(
                        Objects.requireNonNull(entries.keySet().iterator().next()));
            }
        }
        return entry.loaded;
    }

    private long held() {
        return entries.values().stream().mapToLong(Entry::weight).sum();
    }

    private synchronized void forget(long id, CompletableFuture<LoadedPackage> promised) {
        Entry entry = entries.get(id);
        if (entry != null && entry.loaded == promised) {
            entries.remove(id);
        }
    }
}
