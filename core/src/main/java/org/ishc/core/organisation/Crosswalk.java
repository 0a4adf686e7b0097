package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * All passings of a registry as arrays, made once: the versions numbered by code and first day, their ends and
 * beginnings by day. {@link Walk} goes through them.
 */
final class Crosswalk {

    /** In place of a version where there is none. */
    static final int NONE = -1;

    private final UnitVersion[] versions;
    private final long[] starts;
    private final long[] ends;
    private final Map<UnitCode, Integer> firstOf;

    /** The first version behind those of the same code. */
    private final int[] behind;

    /** Of each version that ends, its end. */
    private final Turns forwards;

    /** Of each version its beginning, and the days on which something passed to it. */
    private final Turns backwards;

    private final @Nullable Passing[] passings;

    /** What becomes of what a version held that ended. */
    private final Way[] ways;

    private final int[][] successors;

    /** The version that stands for one that ended where something cannot be divided. */
    private final int[] heirs;

    /** By version: who stands for it from then on. */
    private final UnitPath[] paths;

    /** What becomes of what a version held that ended. */
    enum Way {
        /** No row says where it went. */
        LOST,
        /** All of it went to one. */
        WHOLE,
        /** It went to several, and the share of each is known. */
        SHARED,
        /** Nobody knows how much went to whom. */
        OPEN
    }

    /**
     * Numbers versions.
     *
     * @param byCode by code, then by first day
     * @param passing where a unit went whose version ended on a day
     */
    Crosswalk(Collection<List<UnitVersion>> byCode, BiFunction<UnitCode, LocalDate, Optional<Passing>> passing) {
        List<UnitVersion> all = new ArrayList<>();
        int size = byCode.stream().mapToInt(List::size).sum();
        behind = new int[size];
        firstOf = new HashMap<>(byCode.size() * 2);
        for (List<UnitVersion> ofCode : byCode) {
            firstOf.put(ofCode.get(0).code(), all.size());
            Arrays.fill(behind, all.size(), all.size() + ofCode.size(), all.size() + ofCode.size());
            all.addAll(ofCode);
        }
        versions = all.toArray(UnitVersion[]::new);
        starts = days(all, DateRange::start);
        ends = days(all, DateRange::endExclusive);
        passings = new Passing[size];
        ways = new Way[size];
        Arrays.fill(ways, Way.LOST);
        successors = new int[size][0];
        heirs = new int[size];
        Arrays.fill(heirs, NONE);
        Turns.Builder ending = new Turns.Builder(false);
        Turns.Builder beginning = new Turns.Builder(true);
        for (int version = 0; version < size; version++) {
            beginning.add(version, versions[version].validity().start());
            if (versions[version].validity().hasEnd()) {
                end(version, passing.apply(code(version), end(version)), ending, beginning);
            }
        }
        forwards = ending.build(size);
        backwards = beginning.build(size);
        paths = new UnitPath[size];
        followPaths();
    }

    private static long[] days(List<UnitVersion> versions, Function<DateRange, LocalDate> day) {
        return versions.stream()
                .mapToLong(version -> day.apply(version.validity()).toEpochDay())
                .toArray();
    }

    /** Ends a version, and begins what it passed to. */
    private void end(int version, Optional<Passing> passing, Turns.Builder ending, Turns.Builder beginning) {
        ending.add(version, end(version));
        passing.ifPresent(given -> pass(version, given));
        for (int successor : successors[version]) {
            beginning.add(successor, end(version));
        }
    }

    private void followPaths() {
        for (int version = 0; version < paths.length; version++) {
            if (!forwards.has(version)) {
                paths[version] = new UnitPath(Optional.of(code(version)), this, version, null, null);
            }
        }
        UnitPath lost = new UnitPath(Optional.empty());
        for (int rank = forwards.size() - 1; rank >= 0; rank--) {
            int version = forwards.version(rank);
            UnitPath next = heirs[version] == NONE ? lost : paths[heirs[version]];
            paths[version] = new UnitPath(Optional.of(code(version)), this, version, end(version), next);
        }
    }

    private void pass(int version, Passing passing) {
        passings[version] = passing;
        ways[version] = passing.isWhole() ? Way.WHOLE : passing.hasShares() ? Way.SHARED : Way.OPEN;
        successors[version] = passing.parts().stream()
                .mapToInt(part -> find(part.successor(), passing.date()))
                .toArray();
        heirs[version] = find(passing.greatest().successor(), passing.date());
    }

    /** Returns how many versions there are. */
    int size() {
        return versions.length;
    }

    /** Finds the version that a code names on a day; {@link #NONE} when it names nothing. */
    int find(UnitCode code, LocalDate on) {
        Integer first = firstOf.get(code);
        if (first == null) {
            return NONE;
        }
        long day = on.toEpochDay();
        for (int version = first; version < behind[first]; version++) {
            if (starts[version] <= day && day < ends[version]) {
                return version;
            }
        }
        return NONE;
    }

    /** Returns who stands for a unit; the code itself for one that names nothing. */
    UnitPath path(UnitCode code, LocalDate readOn) {
        int version = find(code, readOn);
        return version == NONE ? new UnitPath(Optional.of(code)) : paths[version];
    }

    /** Returns the number of a version. */
    int number(UnitVersion version) {
        return find(version.code(), version.validity().start());
    }

    /** Returns a version by its number. */
    UnitVersion version(int version) {
        return versions[version];
    }

    /** Returns the code of a version. */
    UnitCode code(int version) {
        return versions[version].code();
    }

    /** Returns the first day without a version. */
    LocalDate end(int version) {
        return versions[version].validity().endExclusive();
    }

    /** Tells whether a day is the first one with a version. */
    boolean isFirst(LocalDate day, int version) {
        return versions[version].validity().start().equals(day);
    }

    /** Returns the turns of a walk forwards. */
    Turns ends() {
        return forwards;
    }

    /** Returns the turns of a walk backwards. */
    Turns beginnings() {
        return backwards;
    }

    /** Returns what becomes of what a version held that ended. */
    Way way(int version) {
        return ways[version];
    }

    /** Returns where a version went that ended; null when no row says so. */
    @Nullable
    Passing passing(int version) {
        return passings[version];
    }

    /** Returns the versions to which the parts of a passing went, in their order. */
    int[] successors(int version) {
        return successors[version];
    }

    /** Returns the version whose parts passed on. */
    int before(Passing passing) {
        return find(passing.predecessor(), passing.date().minusDays(1));
    }

    /** Returns the version that stands for one that ended; {@link #NONE} when no row says where it went. */
    int heir(int version) {
        return heirs[version];
    }

    /** Tells whether a version ends by a day, so that it is no longer there on it. */
    boolean isOver(int version, LocalDate on) {
        return ends[version] <= on.toEpochDay() && forwards.has(version);
    }
}
