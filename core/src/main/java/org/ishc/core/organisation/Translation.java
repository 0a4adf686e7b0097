package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;

/**
 * What a unit code of one day is on another, forwards or backwards over any number of reforms, and how far that can be
 * trusted: {@link Status#EXACT} only where everybody went one way. Source: specification, <i>organisation</i>, Settled
 * points.
 *
 * <p>Answers are kept; for one thread.
 */
public final class Translation {

    private final Registry registry;
    private final Lineage lineage;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<UnitCode, Translated> known = new HashMap<>();

    private Translation(Registry registry, LocalDate from, LocalDate to) {
        this.registry = registry;
        this.lineage = registry.lineage();
        this.from = from;
        this.to = to;
    }

    /** Prepares the way from the map of one day to that of another, which may be the earlier one. */
    public static Translation of(Registry registry, LocalDate from, LocalDate to) {
        return new Translation(registry, from, to);
    }

    /** How a unit was carried. */
    public enum Status {
        /** It is the same version on both days. */
        SAME,
        /** All of it is one unit on the other day; backwards, that unit is all of it. */
        EXACT,
        /** As {@link #EXACT}, but land without people goes elsewhere on the way. */
        AREA,
        /** It is several units on the other day, or a part of one, or a part of it is lost. */
        SPLIT,
        /** It is no unit on the first day, or nothing leads from it to the other. */
        UNKNOWN,
        /** A written name that several units have. */
        AMBIGUOUS
    }

    /**
     * What became of a unit.
     *
     * @param status how it was carried
     * @param units the units on the other day, by code; empty for {@link Status#UNKNOWN} and {@link Status#AMBIGUOUS}
     */
    public record Translated(Status status, List<UnitVersion> units) {

        /** A code that is no unit, or that nothing leads from. */
        public static final Translated UNKNOWN = new Translated(Status.UNKNOWN, List.of());

        /** A name that several units have. */
        public static final Translated AMBIGUOUS = new Translated(Status.AMBIGUOUS, List.of());

        /** Copies the units. */
        public Translated {
            Objects.requireNonNull(status, "status");
            units = List.copyOf(units);
        }
    }

    /** Carries a code as it is meant on the first day. */
    public Translated translate(UnitCode code) {
        Translated answer = known.get(code);
        if (answer == null) {
            Optional<UnitVersion> version = registry.findVersion(code, from);
            if (version.isEmpty()) {
                return Translated.UNKNOWN;
            }
            answer = version.get().validity().contains(to)
                    ? new Translated(Status.SAME, List.of(version.get()))
                    : carried(code);
            known.put(code, answer);
        }
        return answer;
    }

    private Translated carried(UnitCode code) {
        Way way = to.isBefore(from) ? back(code) : forth(code, from, to);
        List<UnitVersion> units = way.held.stream()
                .map(unit -> registry.findVersion(unit, to))
                .flatMap(Optional::stream)
                .toList();
        if (units.isEmpty()) {
            return Translated.UNKNOWN;
        }
        boolean isAllOfOne = units.size() == 1 && way.isWhole;
        if (isAllOfOne && to.isBefore(from)) {
            Way again = forth(units.get(0).code(), to, from);
            isAllOfOne = again.isWhole && again.held.equals(way.of(code).held);
            way.hasLand |= again.hasLand;
        }
        return new Translated(!isAllOfOne ? Status.SPLIT : way.hasLand ? Status.AREA : Status.EXACT, units);
    }

    /** Where a unit went, or came from. */
    private static final class Way {
        private final SortedSet<UnitCode> held = new TreeSet<>();
        private boolean isWhole = true;
        private boolean hasLand;

        private Way of(UnitCode code) {
            Way way = new Way();
            way.held.add(code);
            return way;
        }
    }

    private Way forth(UnitCode code, LocalDate on, LocalDate until) {
        Way way = new Way().of(code);
        registry.findVersion(code, on)
                .ifPresent(start -> lineage.follow(List.of(start), until, (day, ended) -> stepForth(day, ended, way)));
        return way;
    }

    private List<UnitVersion> stepForth(LocalDate day, List<UnitVersion> ended, Way way) {
        List<UnitVersion> reached = new ArrayList<>();
        ended.forEach(version -> way.held.remove(version.code()));
        for (UnitVersion version : ended) {
            UnitCode unit = version.code();
            List<Passing.Part> parts =
                    lineage.findPassing(unit, day).map(Passing::parts).orElse(List.of());
            for (Passing.Part part : parts) {
                way.held.add(part.successor());
                registry.findVersion(part.successor(), day).ifPresent(reached::add);
            }
            boolean isLonePart = parts.size() == 1 && parts.get(0).portion() == Portion.PARTIAL;
            way.isWhole &= !parts.isEmpty() && !isLonePart && !lineage.isBrokenFrom(unit, day);
            way.hasLand |= !lineage.landFrom(unit, day).isEmpty();
        }
        return reached;
    }

    private Way back(UnitCode code) {
        Crosswalk crosswalk = lineage.crosswalk();
        Back back = new Back(crosswalk, crosswalk.find(code, from));
        back.held.forEach(version -> back.way.held.add(crosswalk.code(version)));
        return back.way;
    }

    /** The way of one unit back to those that it was made from. */
    private final class Back extends Walk {

        private final Way way = new Way();

        /** By version, and so by code. */
        private final SortedSet<Integer> held = new TreeSet<>();

        private final List<Integer> turned = new ArrayList<>();

        private Back(Crosswalk crosswalk, int start) {
            super(crosswalk, from);
            hold(start);
            until(to);
        }

        private void hold(int version) {
            held.add(version);
            await(version);
        }

        @Override
        void visit(int version) {
            turned.add(version);
        }

        @Override
        void dayOver(LocalDate day) {
            for (int version : held) {
                UnitCode unit = crosswalk().code(version);
                way.isWhole &= !lineage.isBrokenTo(unit, day);
                way.hasLand |= !lineage.landTo(unit, day).isEmpty();
            }
            for (int version : turned) {
                boolean begins = crosswalk().isFirst(day, version);
                List<Passing> passings = lineage.passingsTo(crosswalk().code(version), day);
                if (begins) {
                    held.remove(version);
                }
                passings.forEach(passing -> hold(crosswalk().before(passing)));
                way.isWhole &= !(begins && passings.isEmpty());
            }
            turned.clear();
        }
    }
}
