package org.ishc.core.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Threads that share work which falls into tasks that need nothing of each other. The one that asks is always one of
 * them: it does what nobody has begun, so that it never waits for a thread that is not there. What comes out does not
 * depend on how many there are. Safe for use by many threads.
 */
public final class Workers {

    /** Nobody but the thread that asks. */
    public static final Workers ALONE = new Workers(1, task -> {});

    /** How many tasks are begun beyond those that are being done. */
    private static final int AHEAD = 2;

    private final int threads;
    private final Executor others;

    private Workers(int threads, Executor others) {
        this.threads = threads;
        this.others = others;
    }

    /**
     * Returns the thread that asks with some others.
     *
     * @param threads how many there are in all, 1 or more
     * @param others runs tasks on the others; it may drop them
     * @throws IllegalArgumentException when there would be no thread
     */
    public static Workers of(int threads, Executor others) {
        Allowed.only(threads > 0, "threads", threads, "1 or more");
        return threads == 1 ? ALONE : new Workers(threads, others);
    }

    /** Tells whether there is nobody but the thread that asks. */
    public boolean areAlone() {
        return threads == 1;
    }

    /**
     * Something that another thread may make, or whoever asks for it first.
     *
     * @param <T> what it comes to
     */
    public static final class Task<T> {
        private final FutureTask<T> task;

        private Task(Callable<T> making) {
            this.task = new FutureTask<>(making);
        }

        /** Makes it here, unless another thread has begun to. */
        private void begin() {
            task.run();
        }

        /**
         * Returns it; what was thrown when it was made is thrown here, too.
         *
         * @throws IllegalStateException when this thread is interrupted while it waits, or making it threw a checked
         *     exception
         */
        public T get() {
            begin();
            try {
                return task.get();
            } catch (ExecutionException thrown) {
                if (thrown.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                if (thrown.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(thrown.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while another thread was at work", interrupted);
            }
        }
    }

    /** Begins something while the thread that asks goes on; alone, it is made at once. */
    public <T> Task<T> begin(Callable<T> making) {
        Task<T> task = new Task<>(making);
        if (areAlone()) {
            task.begin();
        } else {
            others.execute(task::begin);
        }
        return task;
    }

    /**
     * Does tasks, a few ahead, and hands on what they come to in their order.
     *
     * @param tasks made one by one, shortly before they are begun
     * @param taken takes what each came to; called by the thread that asks
     */
    public <T> void inOrder(Iterator<? extends Callable<T>> tasks, Consumer<? super T> taken) {
        Deque<Task<T>> ahead = new ArrayDeque<>();
        int most = areAlone() ? 1 : threads + AHEAD;
        while (tasks.hasNext() || !ahead.isEmpty()) {
            while (tasks.hasNext() && ahead.size() < most) {
                ahead.add(begin(tasks.next()));
            }
            for (Task<T> task : ahead) {
                if (!ahead.getFirst().task.isDone()) {
                    task.begin();
                }
            }
            taken.accept(ahead.removeFirst().get());
        }
    }

    /**
     * What is done with some of many things that lie side by side.
     *
     * @param <T> what it comes to
     */
    @FunctionalInterface
    public interface Range<T> {

        /** Does it with those from a place on, to another that is not among them. */
        T apply(int from, int to);
    }

    /**
     * Does something with many things, range by range, and hands on what that comes to in their order.
     *
     * @param size how many things there are
     * @param most how many are in a range at most, 1 or more
     * @param taken takes what each range came to; called by the thread that asks
     * @throws IllegalArgumentException when a range would hold nothing
     */
    public <T> void ranges(int size, int most, Range<T> work, Consumer<? super T> taken) {
        Allowed.only(most > 0, "most", most, "1 or more");
        int ranges = (int) (((long) size + most - 1) / most);
        inOrder(
                IntStream.range(0, ranges)
                        .map(range -> range * most)
                        .<Callable<T>>mapToObj(from -> () -> work.apply(from, from + Math.min(most, size - from)))
                        .iterator(),
                taken);
    }
}
