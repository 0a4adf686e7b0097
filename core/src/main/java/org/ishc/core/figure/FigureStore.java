package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apiguardian.api.API;
import org.ishc.core.base.Allowed;
import org.jspecify.annotations.Nullable;

/**
 * What was computed of figures, and of the targets beside them, and is kept to be asked again. Who makes it owns it:
 * decides how much it holds, and may hand one to the {@linkplain Figures#with(FigureStore) figures of many packages},
 * which then share the room. What was asked longest ago goes first, and is computed again when somebody asks; the
 * figures are the same however little is kept. Safe for use by many threads.
 */
public final class FigureStore {

    /** How many changes what is kept is followed through: who asked nothing for so long asks anew. */
    static final int FOLLOWED = 8;

    /** Of one nation of 10,000 units: some hundred indicators and periods. */
    private static final long DEFAULT = 1L << 23;

    private final long most;
    private final Map<Slot, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    /** Counts what was taken in. */
    private final AtomicLong taken = new AtomicLong();

    /** What is kept. */
    enum Kept {
        CLUB_FIGURES,
        CLUB_COLUMN,
        CLUBS_TOGETHER,
        TALLIES,
        ROLLED_UP,
        PAIRS,
        DERIVED,
        CARRIED,
        WITHIN,
        SAID,
        TARGETS
    }

    /**
     * Where something is kept.
     *
     * @param owner whose it is: no other object is equal to it
     */
    private record Slot(Object owner, Kept kind, Object key) {}

    private static final class Entry {
        private final Object value;
        private final long weight;

        /** How much had been taken in when it was last asked. */
        private volatile long asked;

        private Entry(Object value, long weight, long asked) {
            this.value = value;
            this.weight = weight;
            this.asked = asked;
        }
    }

    private record Asked(Slot slot, Entry entry, long at) {}

    private FigureStore(long most) {
        this.most = most;
    }

    /**
     * Makes a store.
     *
     * @param numbers the most that it holds, 0 or more: an indicator in a period takes one number for each unit of the
     *     map, of about 20 bytes
     */
    public static FigureStore ofAtMost(long numbers) {
        Allowed.only(numbers >= 0, "numbers", numbers, "0 or more");
        return new FigureStore(numbers);
    }

    /** Makes the store of figures, or targets, for which the caller has none. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public static FigureStore ofDefault() {
        return new FigureStore(DEFAULT);
    }

    /** Returns how many numbers are kept. */
    public long held() {
        return held.get();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.forEach(this::remove);
    }

    /** Finds what is kept; null when it is not, or no more. */
    @Nullable
    Object find(Object owner, Kept kind, Object key) {
        Entry entry = entries.get(new Slot(owner, kind, key));
        if (entry == null) {
            return null;
        }
        long now = taken.get();
        if (entry.asked != now) {
            entry.asked = now;
        }
        return entry.value;
    }

    /** Returns what is kept, or makes and keeps it. */
    @SuppressWarnings("unchecked")
    <T> T get(Object owner, Kept kind, Object key, ToLongFunction<? super T> weight, Supplier<T> make) {
        Object known = find(owner, kind, key);
        if (known != null) {
            return (T) known;
        }
        T made = make.get();
        return keep(new Slot(owner, kind, key), made, weight.applyAsLong(made));
    }

    /**
     * Returns what is kept of targets, or makes and keeps it.
     *
     * @param owner whose it is: no other object is equal to it
     * @param weight how many numbers it takes
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public <T> T ofTargets(Object owner, Object key, ToLongFunction<? super T> weight, Supplier<T> make) {
        return get(owner, Kept.TARGETS, key, weight, make);
    }

    /** Several threads may make the same, which is equal; the first is kept. */
    @SuppressWarnings("unchecked")
    private <T> T keep(Slot slot, T made, long weight) {
        if (weight > most) {
            return made;
        }
        Entry first = entries.putIfAbsent(slot, new Entry(made, weight, taken.incrementAndGet()));
        if (first != null) {
            return (T) first.value;
        }
        if (held.addAndGet(weight) > most) {
            makeRoom();
        }
        return made;
    }

    private synchronized void makeRoom() {
        if (held.get() <= most) {
            return;
        }
        List<Asked> longestAgo = new ArrayList<>(entries.size());
        entries.forEach((slot, entry) -> longestAgo.add(new Asked(slot, entry, entry.asked)));
        longestAgo.sort(Comparator.comparingLong(Asked::at));
        for (Asked asked : longestAgo) {
            if (held.get() <= most - most / 4) {
                return;
            }
            remove(asked.slot(), asked.entry());
        }
    }

    private void remove(Slot slot, Entry entry) {
        if (entries.remove(slot, entry)) {
            held.addAndGet(-entry.weight);
        }
    }
}
