package org.ishc.service.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureStore;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;

class LoadedPackagesTest {

    private static final int THREADS = 8;

    private final List<Long> read = Collections.synchronizedList(new ArrayList<>());
    private final LoadedPackages packages = new LoadedPackages(2, 100, FigureStore.ofAtMost(0), this::read);

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
                    return packages.get(1, 1);
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
        packages.get(1, 1);
        packages.get(2, 1);
        packages.get(1, 1);
        packages.get(3, 1);
        packages.get(1, 1);
        assertEquals(List.of(1L, 2L, 3L), read);
        packages.get(2, 1);
        assertEquals(List.of(1L, 2L, 3L, 2L), read);
    }

    /** Asks all figures of the nation for every month of two years, and of targets for every day of two months. */
    private static void ask(LoadedPackage loaded) {
        for (int month = 1; month <= 12; month++) {
            for (int year : List.of(2022, 2023)) {
                Window window = Window.of(Period.ofMonth(year, month), loaded.calendar());
                UnitCode nation = loaded.figures().snapshot(window).roots().get(0);
                loaded.figures().of(nation, Period.ofMonth(year, month));
            }
        }
        for (int day = 0; day < 60; day++) {
            loaded.targets().notCarried(LocalDate.of(2023, 6, 1).plusDays(day));
        }
    }

    @Test
    void aHundredPackages_eachAskedMuch_keepAsMuchAsTheirStoreHolds() {
        LoadedPackage once = read(1);
        FigureStore endless = FigureStore.ofAtMost(Long.MAX_VALUE);
        ask(once.with(endless));
        long most = 3 * endless.held();
        FigureStore shared = FigureStore.ofAtMost(most);
        LoadedPackages hundred = new LoadedPackages(100, 100, shared, id -> once);
        Window year = Window.of(Period.ofYear(2023), once.calendar());
        UnitCode nation = once.figures().snapshot(year).roots().get(0);
        for (long id = 0; id < 100; id++) {
            LoadedPackage loaded = hundred.get(id, 1);
            ask(loaded);
            assertTrue(shared.held() <= most, () -> shared.held() + " of " + most);
            assertSame(loaded, hundred.get(id, 1));
            assertEquals(
                    once.figures().of(nation, Period.ofYear(2023)),
                    loaded.figures().of(nation, Period.ofYear(2023)));
        }
        assertTrue(shared.held() > endless.held(), "more than one of them is at hand");
    }

    @Test
    void failure_isNotRemembered() {
        assertThrows(IllegalStateException.class, () -> packages.get(-1, 1));
        assertThrows(IllegalStateException.class, () -> packages.get(-1, 1));
        assertEquals(List.of(-1L, -1L), read);
    }
}
