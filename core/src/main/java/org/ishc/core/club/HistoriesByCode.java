package org.ishc.core.club;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.jspecify.annotations.Nullable;

/** What became of clubs, by code: a column beside their numbers, in which some may be left out. Not to be changed. */
final class HistoriesByCode extends AbstractMap<ClubCode, ClubHistory> {

    private final ClubNumbers numbers;
    private final @Nullable ClubHistory[] histories;
    private final int size;

    /**
     * Takes a column.
     *
     * @param histories by number; null for a club that is left out
     */
    HistoriesByCode(ClubNumbers numbers, @Nullable ClubHistory[] histories) {
        this.numbers = numbers;
        this.histories = histories;
        int there = 0;
        for (ClubHistory history : histories) {
            there += history == null ? 0 : 1;
        }
        this.size = there;
    }

    /** Returns what became of a club by its number; null for one that is left out. */
    @Nullable
    ClubHistory at(int number) {
        return histories[number];
    }

    /** Returns the numbers of the clubs, those that are left out among them. */
    ClubNumbers numbers() {
        return numbers;
    }

    @Override
    public @Nullable ClubHistory get(Object code) {
        int number = code instanceof ClubCode club ? numbers.find(club) : ClubNumbers.NONE;
        return number == ClubNumbers.NONE ? null : histories[number];
    }

    @Override
    public boolean containsKey(Object code) {
        return get(code) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<ClubCode, ClubHistory>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<ClubCode, ClubHistory>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Goes through those that are there. */
    private final class Entries implements Iterator<Map.Entry<ClubCode, ClubHistory>> {
        private int next = after(0);

        private int after(int from) {
            int number = from;
            while (number < histories.length && histories[number] == null) {
                number++;
            }
            return number;
        }

        @Override
        public boolean hasNext() {
            return next < histories.length;
        }

        @Override
        public Map.Entry<ClubCode, ClubHistory> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ClubHistory history = Objects.requireNonNull(histories[next]);
            next = after(next + 1);
            return Map.entry(history.club().code(), history);
        }
    }
}
