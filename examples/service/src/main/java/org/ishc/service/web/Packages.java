package org.ishc.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.ishc.core.base.Language;
import org.ishc.core.figure.FigureStore;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.ReportForm;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.Judge;
import org.ishc.service.judge.LimitedReading;
import org.ishc.service.store.LoadedPackages;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The packages as pages need them: which there are for the one who asks, and each read by the library, so many at a
 * time that memory suffices. Pages know packages from here alone.
 */
@Component
final class Packages {

    private static final Logger LOG = LoggerFactory.getLogger(Packages.class);

    /** How many packages are offered to choose from. */
    private static final int OFFERED = 200;

    /** The part of the memory that packages ready to be shown may take, as a divisor; and that one of them may. */
    private static final int SHARE_OF_ALL = 3;

    private static final int SHARE_OF_ONE = 6;

    /** The part that what was computed of their figures may take, and how many bytes a number of it takes. */
    private static final int SHARE_OF_FIGURES = 8;

    private static final int BYTES_OF_NUMBER = 20;

    /** How many packages are computed with at the same time, and how long others wait for that, in seconds. */
    private static final int COMPUTED = 2;

    private static final int PATIENCE = 30;

    /** How many may wait; more are told to come back. */
    private static final int MOST_WAITING = 12;

    /** What a package of unknown weight is taken for, for each byte that was sent. */
    private static final int UNMEASURED = 60;

    private final PackageStore store;
    private final Judge judge;
    private final LoadedPackages loaded;
    private final Semaphore places = new Semaphore(COMPUTED, true);
    private final LimitedReading reading;

    Packages(PackageStore store, Judge judge, ServiceSettings settings) {
        this.store = store;
        this.judge = judge;
        this.reading = new LimitedReading(settings.unzipped().toBytes());
        long memory = Runtime.getRuntime().maxMemory();
        this.loaded = new LoadedPackages(
                settings.remembered(),
                memory / SHARE_OF_ALL,
                FigureStore.ofAtMost(memory / SHARE_OF_FIGURES / BYTES_OF_NUMBER),
                this::read);
    }

    /**
     * Returns a package by its number.
     *
     * @throws WrongRequestException when there is none that they may see
     */
    StoredPackage stored(long id, Viewer viewer) {
        return store.find(id)
                .filter(StoredPackage::isReadable)
                .filter(stored -> viewer.scope().map(stored.owner()::equals).orElse(true))
                .orElseThrow(() -> WrongRequestException.nothing("package", id));
    }

    /** Returns the packages that they may see, the latest received first. */
    List<StoredPackage> latest(Viewer viewer, int limit, long offset) {
        return store.latest(viewer.scope(), limit, offset);
    }

    /** Returns how many packages they may see. */
    long count(Viewer viewer) {
        return store.count(viewer.scope());
    }

    /** Returns the packages to choose from, the latest received first. */
    List<StoredPackage> offered(Viewer viewer) {
        return latest(viewer, OFFERED, 0);
    }

    /** Returns the package that stands for each sender whose packages they may see. */
    List<StoredPackage> current(Viewer viewer) {
        return store.current(viewer.scope());
    }

    /** Returns the report of a package as canonical JSON. */
    String report(StoredPackage stored) {
        return store.report(stored.id());
    }

    /** Returns what a page shows of a package's report beside its findings. */
    Map<?, ?> summary(StoredPackage stored) {
        return store.summary(stored.id());
    }

    /** Writes the bytes of a package as they were sent. */
    void copyContent(StoredPackage stored, OutputStream to) {
        store.copyContent(stored.id(), to);
    }

    /** Writes the bytes of an answer as they were sent. */
    void copyContent(StoredAnswer answer, OutputStream to) {
        store.copyContent(answer.packageId(), to);
    }

    /**
     * Writes the report on a package in a form; the sender's own workbook with comments, where it was sent as one and
     * the form is a workbook.
     *
     * @throws IOException when that fails
     */
    byte[] render(StoredPackage stored, ReportForm form, Language language) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        copyContent(stored, content);
        return judge.render(new ByteArrayResource(content.toByteArray()), stored.form(), form, language);
    }

    /** Deletes a package for good. */
    void delete(StoredPackage stored, Viewer viewer) {
        loaded.forget(stored.id());
        store.delete(stored.id(), viewer.account());
    }

    /**
     * Computes something over a package as the library reads it. One that fails says so and nothing else: its page, and
     * all others, are still shown.
     *
     * @return empty when the package cannot be computed with: it is too heavy, or it fails
     * @throws WrongRequestException when the question is wrong, or too many others wait for an answer
     */
    <T> Optional<T> compute(StoredPackage stored, Function<LoadedPackage, T> computed) {
        long weight = 2 * stored.weight().orElse(stored.size() * UNMEASURED);
        if (weight > Runtime.getRuntime().maxMemory() / SHARE_OF_ONE) {
            LOG.warn("Package {} takes {} bytes of memory, too many to be shown", stored.id(), weight);
            return Optional.empty();
        }
        if (places.getQueueLength() >= MOST_WAITING || !isAdmitted()) {
            throw WrongRequestException.busy();
        }
        try {
            LoadedPackage read = loaded.get(stored.id(), weight);
            if (!read.sha256().equals(stored.sha256())) {
                throw new IllegalStateException("The bytes are no longer those that were received");
            }
            return Optional.of(computed.apply(read));
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
                Path file =
                        folder.resolve("package." + store.find(id).orElseThrow().form());
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
