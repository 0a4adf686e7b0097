package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * The days on which something may become of what versions hold, in the order in which a {@link Walk} comes to them:
 * forwards or backwards in time, those of one day by version.
 */
final class Turns {

    /** No day is as far away, but those that stand for an open beginning. */
    private static final long FAR = 1L << 30;

    private final boolean isBackward;
    private final int[] versions;
    private final int[] days;

    /** The ranks of the turns of a version are those from firsts[version] to firsts[version + 1]. */
    private final int[] ranks;

    private final int[] firsts;

    /** The rank of the turn of a version that has but one; less than 0 for another. */
    private final int[] lone;

    private Turns(boolean isBackward, int size, long[] keys) {
        this.isBackward = isBackward;
        this.versions = new int[keys.length];
        this.days = new int[keys.length];
        this.ranks = new int[keys.length];
        this.firsts = new int[size + 1];
        for (int rank = 0; rank < keys.length; rank++) {
            versions[rank] = (int) keys[rank];
            days[rank] = (int) (isBackward ? -(keys[rank] >> Integer.SIZE) : keys[rank] >> Integer.SIZE);
            firsts[versions[rank] + 1]++;
        }
        for (int version = 0; version < size; version++) {
            firsts[version + 1] += firsts[version];
        }
        int[] next = firsts.clone();
        for (int rank = 0; rank < keys.length; rank++) {
            ranks[next[versions[rank]]++] = rank;
        }
        this.lone = new int[size];
        for (int version = 0; version < size; version++) {
            lone[version] = firsts[version + 1] - firsts[version] == 1 ? ranks[firsts[version]] : -1;
        }
    }

    /** Collects turns. */
    static final class Builder {
        private final boolean isBackward;
        private final LongStream.Builder keys = LongStream.builder();

        Builder(boolean isBackward) {
            this.isBackward = isBackward;
        }

        /** Adds a turn; the same may be added twice. */
        void add(int version, LocalDate day) {
            long at = isBackward ? -number(day) : number(day);
            keys.add(at << Integer.SIZE | version);
        }

        /** Returns the turns of so many versions. */
        Turns build(int size) {
            return new Turns(isBackward, size, keys.build().sorted().distinct().toArray());
        }
    }

    /** Returns a day as turns compare it. */
    static long number(LocalDate day) {
        return Math.max(-FAR, Math.min(day.toEpochDay(), FAR));
    }

    /** Returns how many there are. */
    int size() {
        return versions.length;
    }

    /** Marks the turns of a version. */
    void mark(int version, BitSet at) {
        if (lone[version] >= 0) {
            at.set(lone[version]);
            return;
        }
        for (int i = firsts[version]; i < firsts[version + 1]; i++) {
            at.set(ranks[i]);
        }
    }

    /** Tells whether a version has a turn. */
    boolean has(int version) {
        return firsts[version] < firsts[version + 1];
    }

    /** Returns the rank of the first turn that a walk from a day on comes to. */
    int first(LocalDate from) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBefore = isBackward ? days[middle] > number(from) : days[middle] <= number(from);
            low = isBefore ? middle + 1 : low;
            high = isBefore ? high : middle;
        }
        return low;
    }

    /**
     * Tells whether a walk to a {@linkplain #number day} comes to a turn: forwards also to those of that very day,
     * backwards not.
     */
    boolean isBy(int rank, long to) {
        return isBackward ? days[rank] > to : days[rank] <= to;
    }

    /** Tells whether two turns are of one day. */
    boolean areOfOneDay(int rank, int other) {
        return days[rank] == days[other];
    }

    /** Returns the version whose turn it is. */
    int version(int rank) {
        return versions[rank];
    }

    /** Returns the day of a turn. */
    LocalDate day(int rank) {
        return LocalDate.ofEpochDay(days[rank]);
    }
}
