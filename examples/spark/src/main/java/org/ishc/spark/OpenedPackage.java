package org.ishc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.ShardedPackage;

/**
 * Which package is read, as tasks carry it; opened once in each virtual machine, since every executor reads the small tables itself.
 *
 * @param path where every executor sees it
 * @param kept how many findings of each code are kept
 */
record OpenedPackage(String path, int kept) implements Serializable {

  private static final Map<OpenedPackage, ShardedPackage> OPENED = new ConcurrentHashMap<>();

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
      }
      return opened;
    }
  }

  /** Forgets the package, so that it may change before it is read again. */
  void close() {
    OPENED.remove(this);
  }
}
