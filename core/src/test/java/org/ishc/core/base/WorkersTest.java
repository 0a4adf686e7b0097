package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class WorkersTest {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(7, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private final List<Object> taken = new ArrayList<>();

    /** One thread, several, and several of which none ever comes. */
    static Stream<Workers> workers() {
        return Stream.of(Workers.ALONE, Workers.of(2, POOL), Workers.of(8, POOL), Workers.of(4, dropped -> {}));
    }

    @ParameterizedTest
    @MethodSource("workers")
    void ranges_areHandedOnInTheirOrder(Workers workers) {
        workers.ranges(
                1_003, 10, (from, to) -> IntStream.range(from, to).boxed().toList(), taken::addAll);
        assertEquals(IntStream.range(0, 1_003).boxed().toList(), taken);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void nothing_isNoRange(Workers workers) {
        workers.ranges(0, 10, (from, to) -> from, taken::add);
        assertEquals(List.of(), taken);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void tasks_mayShareWorkThemselves(Workers workers) {
        workers.ranges(
                20,
                1,
                (from, to) -> {
                    List<Integer> inner = new ArrayList<>();
                    workers.ranges(50, 3, (low, high) -> high - low, inner::add);
                    return inner.stream().mapToInt(Integer::intValue).sum();
                },
                taken::add);
        assertEquals(IntStream.range(0, 20).map(task -> 50).boxed().toList(), taken);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void whatATaskThrows_isThrown_afterWhatCameBefore(Workers workers) {
        IllegalArgumentException broken = new IllegalArgumentException("broken on purpose");
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> workers.ranges(
                        100,
                        10,
                        (from, to) -> {
                            if (from == 50) {
                                throw broken;
                            }
                            return from;
                        },
                        taken::add));
        assertSame(broken, thrown);
        assertEquals(List.of(0, 10, 20, 30, 40), taken);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void whatIsBegun_isMadeOnce(Workers workers) {
        Set<Object> made = ConcurrentHashMap.newKeySet();
        Workers.Task<Object> task = workers.begin(() -> {
            Object one = new Object();
            made.add(one);
            return one;
        });
        assertSame(task.get(), task.get());
        assertEquals(Set.of(task.get()), made);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void errors_areThrownAsTheyAre_andCheckedExceptionsAsTheirCause(Workers workers) {
        Callable<Object> error = () -> {
            throw new StackOverflowError();
        };
        Callable<Object> checked = () -> {
            throw new InterruptedException();
        };
        assertThrows(StackOverflowError.class, workers.begin(error)::get);
        assertTrue(
                assertThrows(IllegalStateException.class, workers.begin(checked)::get)
                                .getCause()
                        instanceof InterruptedException);
    }

    @Test
    void anotherThread_worksMeanwhile() throws InterruptedException {
        CountDownLatch here = new CountDownLatch(1);
        Workers.Task<Thread> task = Workers.of(2, POOL).begin(() -> {
            here.countDown();
            return Thread.currentThread();
        });
        assertTrue(here.await(10, TimeUnit.SECONDS), "nobody else began");
        assertFalse(Thread.currentThread().equals(task.get()));
    }

    @Test
    void interrupted_whileAnotherIsAtWork_stopsWaiting() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Workers.Task<Boolean> task = Workers.of(2, POOL).begin(() -> {
            begun.countDown();
            return end.await(10, TimeUnit.SECONDS);
        });
        awaitQuietly(begun);
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, task::get);
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        end.countDown();
        assertTrue(task.get());
    }

    @Test
    void alone_whatIsBegunIsMadeAtOnce() {
        Workers.ALONE.begin(() -> taken.add("made"));
        assertEquals(List.of("made"), taken);
    }

    /** What is not taken yet is held in memory: one task alone, two more than there are threads otherwise. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 4", "4, 6"})
    void tasks_areMadeAFewAhead(int threads, int most) {
        AtomicInteger made = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Callable<Integer>> tasks = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.get() < 20;
            }

            @Override
            public Callable<Integer> next() {
                int task = made.getAndIncrement();
                return () -> task;
            }
        };
        Workers.of(threads, dropped -> {}).inOrder(tasks, task -> ahead.add(made.get() - task));
        assertEquals(20, ahead.size());
        assertEquals(most, Collections.max(ahead));
    }

    /** Another thread has the first task and no more; it ends when the second has been done, here. */
    @Test
    void theOneThatAsks_doesWhatNobodyHasBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        List<Callable<Boolean>> tasks = List.of(
                () -> {
                    begun.countDown();
                    return second.await(10, TimeUnit.SECONDS);
                },
                () -> {
                    second.countDown();
                    return true;
                });
        Workers workers = Workers.of(2, task -> {
            if (begun.getCount() > 0) {
                POOL.execute(task);
                awaitQuietly(begun);
            }
        });
        workers.inOrder(tasks.iterator(), taken::add);
        assertEquals(List.of(true, true), taken);
    }

    @Test
    void rangesOfNothing_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workers.ALONE.ranges(3, 0, (from, to) -> from, taken::add));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void noThread_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workers.of(0, POOL));
    }

    @Test
    void oneThread_isAlone() {
        assertTrue(Workers.of(1, POOL).areAlone());
        assertFalse(Workers.of(2, POOL).areAlone());
    }

    @AfterEach
    void noInterruptIsLeft() {
        assertFalse(Thread.interrupted());
    }
}
