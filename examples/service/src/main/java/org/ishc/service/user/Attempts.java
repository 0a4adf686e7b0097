package org.ishc.service.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what somebody tries within a span of time, and says when it is enough. Of the many who may try, those who
 * tried last are remembered.
 */
public final class Attempts {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Deque<Instant>> tried = new LinkedHashMap<>(16, 0.75f, true);
    private final int allowed;
    private final Duration span;
    private final Clock clock;

    /**
     * Creates the count, empty.
     *
     * @param allowed how many may be tried within the span, 1 or more
     */
    public Attempts(int allowed, Duration span, Clock clock) {
        this.allowed = allowed;
        this.span = span;
        this.clock = clock;
    }

    /** Tells whether somebody has tried too often. */
    public synchronized boolean isEnough(String who) {
        Deque<Instant> times = tried.get(who);
        if (times == null) {
            return false;
        }
        Instant begin = clock.instant().minus(span);
        while (!times.isEmpty() && times.getFirst().isBefore(begin)) {
            times.removeFirst();
        }
        return times.size() >= allowed;
    }

    /** Counts one more. */
    public synchronized void count(String who) {
        Deque<Instant> times = tried.computeIfAbsent(who, first -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > allowed) {
            times.removeFirst();
        }
        if (tried.size() > REMEMBERED) {
            tried.remove(Objects.requireNonNull(tried.keySet().iterator().next()));
        }
    }

    /** Forgets what somebody tried, since they got in. */
    public synchronized void forget(String who) {
        tried.remove(who);
    }
}
