package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is dear to make is made when it is first asked for, and once. */
class OnceTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothing_isMadeBeforeItIsAskedFor() {
        Once<String> once = new Once<>(() -> "made " + made.incrementAndGet());
        assertEquals(0, made.get());
        assertEquals("made 1", once.get());
        assertEquals("made 1", once.get());
        assertEquals(Optional.of("made 1"), once.find());
    }

    @Test
    void manyThreads_getTheSame() throws InterruptedException, ExecutionException {
        Once<Object> once = new Once<>(() -> {
            made.incrementAndGet();
            return new Object();
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return once.get();
                }));
            }
            start.countDown();
            for (Future<Object> each : asked) {
                assertSame(once.get(), each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, made.get());
    }

    /** A check that crashed must not be tried again by everybody who depends on it, with another end each time. */
    @Test
    void crash_isToldToEverybodyWhoAsks_andIsTriedOnce() {
        Once<String> once = new Once<>(() -> {
            throw new IllegalStateException("crash " + made.incrementAndGet());
        });
        IllegalStateException first = assertThrows(IllegalStateException.class, once::get);
        assertEquals("crash 1", first.getMessage());
        assertSame(first, assertThrows(IllegalStateException.class, once::get));
        assertEquals(Optional.empty(), once.find());
        assertEquals(1, made.get());
    }
}
