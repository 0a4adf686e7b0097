package org.ishc.service.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;

class LoadedPackagesTest {

    private static final int THREADS = 8;

    private final List<Long> read = Collections.synchronizedList(new ArrayList<>());
    private final LoadedPackages packages = new LoadedPackages(2, 100, this::read);

    private LoadedPackage read(long id) {
        read.add(id);
        if (id < 0) {
            throw new IllegalStateException("none");
        }
        try {
            return PackageReader.read(Path.of("../decision/packages/2023"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void manyThreads_readOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<LoadedPackage>> asks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asks.add(() -> {
                    together.await();
                    return packages.get(1, 1, "q");
                });
            }
            List<LoadedPackage> got = new ArrayList<>();
            for (Future<LoadedPackage> answer : threads.invokeAll(asks)) {
                got.add(answer.get());
            }
            got.forEach(one -> assertSame(got.get(0), one));
            assertEquals(List.of(1L), read);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void moreThanAreRemembered_forgetsTheOneNotAskedLongest() {
        packages.get(1, 1, "q");
        packages.get(2, 1, "q");
        packages.get(1, 1, "q");
        packages.get(3, 1, "q");
        packages.get(1, 1, "q");
        assertEquals(List.of(1L, 2L, 3L), read);
        packages.get(2, 1, "q");
        assertEquals(List.of(1L, 2L, 3L, 2L), read);
    }

    @Test
    void tooManyQuestions_readAnew() {
        LoadedPackage first = packages.get(1, 1, 0);
        for (int question = 0; question < 16; question++) {
            assertSame(first, packages.get(1, 1, question));
        }
        assertSame(first, packages.get(1, 1, 3));
        assertNotSame(first, packages.get(1, 1, 16));
        assertEquals(List.of(1L, 1L), read);
    }

    @Test
    void failure_isNotRemembered() {
        assertThrows(IllegalStateException.class, () -> packages.get(-1, 1, "q"));
        assertThrows(IllegalStateException.class, () -> packages.get(-1, 1, "q"));
        assertEquals(List.of(-1L, -1L), read);
    }
}
