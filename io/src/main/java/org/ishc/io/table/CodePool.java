package org.ishc.io.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The codes of one column, for one thread; other threads have pools of their own that give the same codes. Those that a
 * thread meets one after another are numbered so, whatever others meet meanwhile: what is kept of them by number lies
 * side by side.
 */
final class CodePool {

    /** So many numbers a pool takes at once. */
    private static final int STRETCH = 1 << 6;

    private final Map<String, KnownCode> codes;

    /** How many stretches of numbers were taken. */
    private final AtomicInteger stretches;

    /** The number that was given last, and how many more of its stretch there are. */
    private int last;

    private int left;

    /** Creates a pool without codes. */
    CodePool() {
        this(new ConcurrentHashMap<>(), new AtomicInteger());
    }

    private CodePool(Map<String, KnownCode> codes, AtomicInteger stretches) {
        this.codes = codes;
        this.stretches = stretches;
    }

    /** Returns a pool of the same codes for another thread. */
    CodePool another() {
        return new CodePool(codes, stretches);
    }

    KnownCode get(String text) {
        KnownCode known = codes.get(text);
        return known == null ? codes.computeIfAbsent(text, added -> new KnownCode(added, number())) : known;
    }

    private int number() {
        if (left == 0) {
            last = stretches.getAndIncrement() * STRETCH;
            left = STRETCH;
        }
        left--;
        last++;
        return last;
    }
}
