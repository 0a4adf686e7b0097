package org.ishc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.ShardedPackage;

/**
 * Which package is read, as tasks carry it; opened once in each virtual machine, since every executor reads the small
 * tables itself.
 *
 * @param path where every executor sees it
 * @param kept how many findings of each code are kept
 * @param run which reading it is; the same path may hold another package tomorrow
 */
record OpenedPackage(String path, int kept, String run) implements Serializable {

    /** How many readings at the same time keep their packages open; with more, some are opened again and again. */
    private static final int MOST_RUNS = 4;

    private static final Map<OpenedPackage, ShardedPackage> OPENED = new LinkedHashMap<>();

    /** Begins a reading. */
    static OpenedPackage of(Path path, int kept) {
        return new OpenedPackage(
                path.toAbsolutePath().toString(), kept, UUID.randomUUID().toString());
    }

    /**
     * Returns the package, opened.
     *
     * @throws IOException when the path cannot be read
     */
    ShardedPackage open() throws IOException {
        synchronized (OPENED) {
            ShardedPackage opened = OPENED.get(this);
            if (opened == null) {
                opened = ShardedPackage.open(Path.of(path), ReadOptions.DEFAULT.withKept(kept));
                OPENED.put(this, opened);
                if (OPENED.size() > MOST_RUNS) {
                    OPENED.remove(OPENED.keySet().iterator().next());
                }
            }
            return opened;
        }
    }
}
