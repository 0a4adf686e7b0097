package org.ishc.service.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.LimitedReading;
import org.ishc.service.store.LoadedPackages;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.StoredPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The packages as pages need them: which there are, and each read by the library, so many at a time that memory suffices. */
@Component
final class Packages {

  private static final Logger LOG = LoggerFactory.getLogger(Packages.class);

  /** How many packages are offered to choose from. */
  private static final int OFFERED = 200;

  /** The part of the memory that packages ready to be shown may take, as a divisor; and that one of them may. */
  private static final int SHARE_OF_ALL = 3;
  private static final int SHARE_OF_ONE = 6;

  /** How many packages are computed with at the same time, and how long others wait for that, in seconds. */
  private static final int COMPUTED = 2;
  private static final int PATIENCE = 30;

  /** What a package of unknown weight is taken for, for each byte that was sent. */
  private static final int UNMEASURED = 60;

  private final PackageStore store;
  private final LoadedPackages loaded;
  private final Semaphore places = new Semaphore(COMPUTED, true);
  private final LimitedReading reading;

  Packages(PackageStore store, ServiceSettings settings) {
    this.store = store;
    this.reading = new LimitedReading(settings.unzipped().toBytes());
    this.loaded = new LoadedPackages(settings.remembered(), Runtime.getRuntime().maxMemory() / SHARE_OF_ALL, this::read);
  }

  /** Returns the store. */
  PackageStore store() {
    return store;
  }

  /**
   * Returns a package by its number.
   *
   * @throws WrongRequestException when there is none
   */
  StoredPackage stored(long id) {
    return store.find(id).orElseThrow(() -> WrongRequestException.nothing("package", id));
  }

  /** Returns the packages to choose from, the latest received first. */
  List<StoredPackage> offered() {
    return store.latest(OFFERED, 0);
  }

  /** Deletes a package; false when there is none. */
  boolean delete(long id) {
    loaded.forget(id);
    return store.delete(id);
  }

  /**
   * Computes something over a package as the library reads it. One that fails says so and nothing else: its page, and all others, are still shown.
   *
   * @param question what it is asked
   * @return empty when the package cannot be computed with: it is too heavy, or it fails
   * @throws WrongRequestException when the question is wrong, or too many others wait for an answer
   */
  <T> Optional<T> compute(StoredPackage stored, Object question, Function<LoadedPackage, T> computed) {
    long weight = 2 * stored.weight().orElse(stored.size() * UNMEASURED);
    if (weight > Runtime.getRuntime().maxMemory() / SHARE_OF_ONE) {
      LOG.warn("Package {} takes {} bytes of memory, too many to be shown", stored.id(), weight);
      return Optional.empty();
    }
    if (!isAdmitted()) {
      throw WrongRequestException.busy();
    }
    try {
      return Optional.of(computed.apply(loaded.get(stored.id(), weight, question)));
    } catch (WrongRequestException wrong) {
      throw wrong;
    } catch (RuntimeException | StackOverflowError failed) {
      LOG.warn("Package {} fails while it is shown", stored.id(), failed);
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private boolean isAdmitted() {
    try {
      return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private LoadedPackage read(long id) {
    try {
      Path folder = Files.createTempDirectory("package");
      try {
        Path file = folder.resolve("package." + store.find(id).orElseThrow().form());
        try (OutputStream out = Files.newOutputStream(file)) {
          store.copyContent(id, out);
        }
        return reading.read(file, 0);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
