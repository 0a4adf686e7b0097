package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;

/**
 * How units passed into each other: from a unit on one day to those that hold its parts on another, over any number of
 * reforms.
 *
 * <p>Rows whose predecessor did not end on their date, or whose successor names nothing then, are kept among
 * {@link #rows()} and lead nowhere. So are rows by which land alone passes: {@link #landFrom} and {@link #landTo} say
 * what land it was.
 */
public final class Lineage {

    private final Registry registry;
    private final List<Succession> rows;
    private final Map<UnitCode, SortedMap<LocalDate, Passing>> forward = new HashMap<>();
    private final Map<UnitCode, SortedMap<LocalDate, List<Passing>>> backward = new HashMap<>();
    private final Map<UnitCode, List<Succession>> landFrom = new HashMap<>();
    private final Map<UnitCode, List<Succession>> landTo = new HashMap<>();
    private final Set<Place> brokenFrom = new HashSet<>();
    private final Set<Place> brokenTo = new HashSet<>();
    private final Crosswalk crosswalk;

    private record Place(UnitCode code, LocalDate date) {}

    /**
     * Reads rows.
     *
     * @param registry whose units they are
     * @param versions its versions, by code, then by first day
     */
    Lineage(Registry registry, Collection<List<UnitVersion>> versions, List<Succession> rows) {
        this.registry = registry;
        this.rows = List.copyOf(rows);
        Map<UnitCode, SortedMap<LocalDate, List<Succession>>> groups = new TreeMap<>();
        for (Succession row : rows) {
            boolean isEnded = ends(row.predecessor(), row.date());
            if (row.portion().carries() && !(isEnded && leads(row))) {
                brokenFrom.add(new Place(row.predecessor(), row.date()));
                brokenTo.add(new Place(row.successor(), row.date()));
            }
            if (!isEnded) {
                continue;
            }
            if (row.portion().carries()) {
                groups.computeIfAbsent(row.predecessor(), code -> new TreeMap<>())
                        .computeIfAbsent(row.date(), date -> new ArrayList<>())
                        .add(row);
            } else if (leads(row)) {
                landFrom.computeIfAbsent(row.predecessor(), code -> new ArrayList<>())
                        .add(row);
                landTo.computeIfAbsent(row.successor(), code -> new ArrayList<>())
                        .add(row);
            }
        }
        groups.forEach((code, byDate) -> byDate.forEach((date, group) -> add(code, date, group)));
        this.crosswalk = new Crosswalk(versions, this::findPassing);
    }

    /** Returns all passings as arrays. */
    Crosswalk crosswalk() {
        return crosswalk;
    }

    private boolean leads(Succession row) {
        return registry.findVersion(row.successor(), row.date()).isPresent();
    }

    /**
     * Keeps the rows of one predecessor and date that lead to a unit; those that lead to none are not followed, and
     * still say that not all went the other way.
     */
    private void add(UnitCode code, LocalDate date, List<Succession> group) {
        List<Succession> followed = group.stream().filter(this::leads).toList();
        if (followed.isEmpty()) {
            return;
        }
        boolean sound = SuccessionCheck.isSound(group) && SuccessionCheck.isSound(followed);
        List<Passing.Part> parts = new ArrayList<>();
        for (Succession row : followed) {
            parts.add(
                    sound && row.portion() == Portion.FULL
                            ? new Passing.Part(row.successor(), Portion.FULL, Optional.of(Fraction.ONE), row)
                            : new Passing.Part(
                                    row.successor(), Portion.PARTIAL, sound ? row.share() : Optional.empty(), row));
        }
        parts.sort(Comparator.comparing(Passing.Part::successor));
        Passing passing = new Passing(date, code, parts);
        forward.computeIfAbsent(code, c -> new TreeMap<>()).put(date, passing);
        for (Passing.Part part : parts) {
            backward.computeIfAbsent(part.successor(), c -> new TreeMap<>())
                    .computeIfAbsent(date, d -> new ArrayList<>())
                    .add(passing);
        }
    }

    /** Returns all rows, in the order in which they came. */
    public List<Succession> rows() {
        return rows;
    }

    /** Tells whether a version of a code ends on a date, which is then the first day without it. */
    public boolean ends(UnitCode code, LocalDate date) {
        return date.isAfter(LocalDate.MIN)
                && registry.findVersion(code, date.minusDays(1))
                        .filter(version -> version.validity().endExclusive().equals(date))
                        .isPresent();
    }

    /** Finds where a unit went whose version ended on a date; empty when no row says so. */
    public Optional<Passing> findPassing(UnitCode predecessor, LocalDate date) {
        SortedMap<LocalDate, Passing> passings = forward.get(predecessor);
        return passings == null ? Optional.empty() : Optional.ofNullable(passings.get(date));
    }

    /** Returns what passed to a unit on a date, by predecessor code; empty when nothing did. */
    public List<Passing> passingsTo(UnitCode successor, LocalDate date) {
        SortedMap<LocalDate, List<Passing>> passings = backward.get(successor);
        return passings == null ? List.of() : List.copyOf(passings.getOrDefault(date, List.of()));
    }

    /**
     * Tells whether the unit that ended under a code on a date goes on alone under it: renamed, re-typed or moved, and
     * nobody joined it.
     */
    public boolean goesOn(UnitCode code, LocalDate date) {
        boolean isWhole = findPassing(code, date)
                .filter(passing ->
                        passing.isWhole() && passing.parts().get(0).successor().equals(code))
                .isPresent();
        return isWhole
                && passingsTo(code, date).stream()
                        .allMatch(passing -> passing.predecessor().equals(code));
    }

    /** Returns the rows by which land without people left a unit whose version ended on a date, by successor code. */
    public List<Succession> landFrom(UnitCode predecessor, LocalDate date) {
        return of(date, landFrom.getOrDefault(predecessor, List.of()), Comparator.comparing(Succession::successor));
    }

    /** Returns the rows by which land without people came to a unit on a date, by predecessor code. */
    public List<Succession> landTo(UnitCode successor, LocalDate date) {
        return of(date, landTo.getOrDefault(successor, List.of()), Comparator.comparing(Succession::predecessor));
    }

    /**
     * Tells whether a row that should carry people from a unit on a date leads nowhere, since one of its codes is no
     * unit.
     */
    boolean isBrokenFrom(UnitCode predecessor, LocalDate date) {
        return brokenFrom.contains(new Place(predecessor, date));
    }

    /**
     * Tells whether a row that should carry people to a unit on a date comes from nowhere, since one of its codes is no
     * unit.
     */
    boolean isBrokenTo(UnitCode successor, LocalDate date) {
        return brokenTo.contains(new Place(successor, date));
    }

    private static List<Succession> of(LocalDate date, List<Succession> rows, Comparator<Succession> order) {
        return rows.stream()
                .filter(row -> row.date().equals(date))
                .sorted(order)
                .toList();
    }

    /**
     * Follows a unit forwards.
     *
     * @param on the day on which the code is meant
     * @param to the day reached; successions of that very day are followed. On a day before {@code on} it is the unit
     *     itself
     * @return the units that hold its parts then, by code; empty when the code names nothing on {@code on}, or its
     *     trace is lost
     */
    public List<Successor> successors(UnitCode code, LocalDate on, LocalDate to) {
        int start = crosswalk.find(code, on);
        return start == Crosswalk.NONE ? List.of() : new Shares(crosswalk, start, to).held.byCode(crosswalk);
    }

    /** The shares of one unit, on their way to others. */
    private static final class Shares extends Walk {

        private final Held held = new Held();

        private Shares(Crosswalk crosswalk, int start, LocalDate to) {
            super(crosswalk);
            hold(start, Optional.of(Fraction.ONE));
            until(to);
        }

        private void hold(int version, Optional<Fraction> share) {
            held.add(version, share);
            await(version);
        }

        @Override
        void visit(int version) {
            Optional<Fraction> share = held.remove(version);
            Passing passing = crosswalk().passing(version);
            int[] successors = crosswalk().successors(version);
            for (int i = 0; passing != null && i < successors.length; i++) {
                hold(successors[i], product(share, passing.parts().get(i).share()));
            }
        }
    }

    /** Who holds which share, by version. */
    private static final class Held {

        private final SortedMap<Integer, Optional<Fraction>> shares = new TreeMap<>();

        private void add(int version, Optional<Fraction> share) {
            shares.merge(version, share, Lineage::sum);
        }

        private Optional<Fraction> get(int version) {
            return Objects.requireNonNull(shares.get(version));
        }

        private Optional<Fraction> remove(int version) {
            return Objects.requireNonNull(shares.remove(version));
        }

        /** By code, since versions are numbered so. */
        private List<Successor> byCode(Crosswalk crosswalk) {
            return shares.entrySet().stream()
                    .map(entry -> new Successor(crosswalk.code(entry.getKey()), entry.getValue()))
                    .toList();
        }
    }

    /** Follows a unit once for all days: which one unit stands for it from the day on which its code is read. */
    public UnitPath path(UnitCode code, LocalDate readOn) {
        return crosswalk.path(code, readOn);
    }

    /**
     * Follows what units hold through reforms, where the days on which something passes decide together what becomes of
     * it.
     */
    public interface Follower {

        /**
         * Is told that versions which hold something ended, each day once, in order.
         *
         * @param day the first day without them
         * @param ended by code
         * @return the versions that hold something from that day on
         */
        Collection<UnitVersion> ended(LocalDate day, List<UnitVersion> ended);
    }

    /**
     * Goes from version to version.
     *
     * @param held the versions that hold something at first, each from whatever day
     * @param to the day reached; what ends on that very day is followed
     */
    public void follow(Collection<UnitVersion> held, LocalDate to, Follower follower) {
        new Following(held, follower).until(to);
    }

    private final class Following extends Walk {

        private final Follower follower;
        private final List<UnitVersion> ended = new ArrayList<>();

        private Following(Collection<UnitVersion> held, Follower follower) {
            super(crosswalk);
            this.follower = follower;
            held.forEach(this::hold);
        }

        private void hold(UnitVersion version) {
            await(crosswalk.find(version.code(), version.validity().start()));
        }

        @Override
        void visit(int version) {
            ended.add(crosswalk.version(version));
        }

        @Override
        void dayOver(LocalDate day) {
            follower.ended(day, List.copyOf(ended)).forEach(this::hold);
            ended.clear();
        }
    }

    /**
     * Follows a unit backwards.
     *
     * @param on the day on which the code is meant
     * @param from the day reached; on a day after {@code on} it is the unit itself
     * @return the units whose parts it holds, by code, each with the share of that unit which reached it
     */
    public List<Successor> predecessors(UnitCode code, LocalDate on, LocalDate from) {
        int start = crosswalk.find(code, on);
        return start == Crosswalk.NONE ? List.of() : new Sources(start, on, from).held.byCode(crosswalk);
    }

    /** The shares of others in one unit, on their way back to them. */
    private final class Sources extends Walk {

        private final Held held = new Held();

        private Sources(int start, LocalDate on, LocalDate from) {
            super(crosswalk, on);
            hold(start, Optional.of(Fraction.ONE));
            until(from);
        }

        private void hold(int version, Optional<Fraction> share) {
            held.add(version, share);
            await(version);
        }

        @Override
        void visit(int version) {
            LocalDate day = day();
            Optional<Fraction> share = crosswalk.isFirst(day, version) ? held.remove(version) : held.get(version);
            UnitCode code = crosswalk.code(version);
            for (Passing passing : passingsTo(code, day)) {
                for (Passing.Part part : passing.parts()) {
                    if (part.successor().equals(code)) {
                        hold(crosswalk.before(passing), product(share, part.share()));
                    }
                }
            }
        }
    }

    private static Optional<Fraction> sum(Optional<Fraction> one, Optional<Fraction> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().plus(other.get())) : Optional.empty();
    }

    private static Optional<Fraction> product(Optional<Fraction> one, Optional<Fraction> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().times(other.get())) : Optional.empty();
    }
}
