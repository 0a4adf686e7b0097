package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.formula.Truth;
import org.ishc.core.time.DateRange;

/**
 * Which unit is of which class when: those that are told, and the built-in {@linkplain CommuneType types of communes}.
 * A class holds for all that lies below the unit; whoever succeeds the unit does not inherit it. Immutable and safe for
 * use by many threads.
 */
public final class UnitClasses {

    /** Nothing is told: every class but the built-in is unknown of every unit. */
    public static final UnitClasses UNTOLD = new UnitClasses(List.of(), Map.of());

    private final List<UnitClass> rows;
    private final Map<Key, List<DateRange>> days;

    private record Key(UnitCode unit, ItemCode code) {}

    private UnitClasses(List<UnitClass> rows, Map<Key, List<DateRange>> days) {
        this.rows = List.copyOf(rows);
        this.days = Map.copyOf(days);
    }

    /**
     * Takes what is told and checks it: a unit code that names nothing on the first day, and a row whose days meet
     * those of an earlier row of its unit and class are refused.
     *
     * @param rows in the order of the file
     * @return the classes of the rows kept, with the findings {@code class.*} and {@code ref.*}, in the order of the
     *     rows
     */
    public static Checked<UnitClasses> of(Registry registry, List<UnitClass> rows) {
        List<Finding> findings = new ArrayList<>();
        List<UnitClass> kept = new ArrayList<>();
        Map<Key, Map<DateRange, UnitClass>> days = new HashMap<>();
        for (UnitClass row : rows) {
            Optional<Finding> unknown = UnitReferences.check(
                    registry,
                    row.unit().value(),
                    row.days().start(),
                    row.location().withColumn("unit_code"));
            if (unknown.isPresent()) {
                findings.add(unknown.get());
                continue;
            }
            DateRange holds = holds(registry, row);
            Map<DateRange, UnitClass> known =
                    days.computeIfAbsent(new Key(row.unit(), row.code()), key -> new HashMap<>());
            Optional<Finding> overlap = findOverlap(row, holds, known);
            overlap.ifPresent(findings::add);
            if (overlap.isEmpty()) {
                known.put(holds, row);
                kept.add(row);
            }
        }
        Map<Key, List<DateRange>> ranges = new HashMap<>();
        days.forEach((key, map) -> ranges.put(key, List.copyOf(map.keySet())));
        return new Checked<>(new UnitClasses(kept, ranges), findings);
    }

    /**
     * Finds that the days of a row meet those of an earlier one, the first of them in time.
     *
     * @param holds the days on which the row's class holds
     * @param known the earlier rows of its unit and class, by their days
     */
    private static Optional<Finding> findOverlap(UnitClass row, DateRange holds, Map<DateRange, UnitClass> known) {
        return known.entrySet().stream()
                .filter(other -> holds.overlaps(other.getKey()))
                .min((one, other) ->
                        one.getKey().start().compareTo(other.getKey().start()))
                .map(met -> {
                    LocalDate begun = met.getKey().start();
                    return Finding.of(
                            OrganisationFinding.CLASS_OVERLAP,
                            row.location().withColumn("valid_from"),
                            "code",
                            row.unit(),
                            "class",
                            row.code(),
                            "day",
                            begun.isAfter(holds.start()) ? begun : holds.start(),
                            "other_row",
                            (long) met.getValue().origin().row());
                });
    }

    /** The days of a row on which its code still names the unit that it named on the first of them. */
    private static DateRange holds(Registry registry, UnitClass row) {
        LocalDate end = registry.findVersion(row.unit(), row.days().start())
                .orElseThrow()
                .validity()
                .endExclusive();
        while (end.isBefore(row.days().endExclusive()) && registry.lineage().goesOn(row.unit(), end)) {
            end = registry.findVersion(row.unit(), end).orElseThrow().validity().endExclusive();
        }
        return DateRange.of(
                row.days().start(),
                end.isBefore(row.days().endExclusive()) ? end : row.days().endExclusive());
    }

    /** Returns the rows kept, in the order in which they came. */
    public List<UnitClass> rows() {
        return rows;
    }

    /** Tells whether a class can be known: it is built in, or classes are told at all. */
    public boolean isKnown(ItemCode code) {
        return CommuneType.find(code).isPresent() || !rows.isEmpty();
    }

    /**
     * Tells whether a unit is of a class, itself or by what it lies in.
     *
     * @param map the units of a day
     * @return unknown where no classes are told; a unit of which no row speaks is then of none
     * @throws UnknownUnitException when the code names nothing on the map
     */
    public Truth isOf(Snapshot map, UnitCode unit, ItemCode code) {
        return isKnown(code) ? Truth.of(isAny(map, unit, isSelf(map, code))) : Truth.UNKNOWN;
    }

    /**
     * Finds the units of a class, themselves or by what they lie in, by their positions in the map's pre-order; empty
     * where no classes are told.
     *
     * @param map the units of a day
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Optional<BitSet> positions(Snapshot map, ItemCode code) {
        if (!isKnown(code)) {
            return Optional.empty();
        }
        Predicate<UnitCode> isSelf = isSelf(map, code);
        BitSet units = new BitSet(map.size());
        for (int i = 0; i < map.size(); i++) {
            int parent = map.parentPosition(i);
            units.set(
                    i,
                    parent >= 0 && units.get(parent)
                            || isSelf.test(map.preOrder().get(i)));
        }
        return Optional.of(units);
    }

    /**
     * Returns the topmost units of a class at or below a unit, in pre-order; the unit itself where it is of the class
     * by what it lies in.
     *
     * @throws UnknownUnitException when the code names nothing on the map
     */
    public List<UnitCode> topmost(Snapshot map, UnitCode unit, ItemCode code) {
        Predicate<UnitCode> isSelf = isSelf(map, code);
        if (isAny(map, unit, isSelf)) {
            return List.of(unit);
        }
        List<UnitCode> topmost = new ArrayList<>();
        int end = map.subtreeEnd(map.position(unit));
        for (int i = map.position(unit); i < end; ) {
            UnitCode below = map.preOrder().get(i);
            boolean isTop = isSelf.test(below);
            if (isTop) {
                topmost.add(below);
            }
            i = isTop ? map.subtreeEnd(i) : i + 1;
        }
        return topmost;
    }

    private Predicate<UnitCode> isSelf(Snapshot map, ItemCode code) {
        Optional<CommuneType> type = CommuneType.find(code);
        return type.<Predicate<UnitCode>>map(communeType -> unit -> communeType.isOf(map.unit(unit)))
                .orElse(unit -> days.getOrDefault(new Key(unit, code), List.of()).stream()
                        .anyMatch(range -> range.contains(map.date())));
    }

    private static boolean isAny(Snapshot map, UnitCode unit, Predicate<UnitCode> isSelf) {
        return isSelf.test(unit) || map.ancestors(unit).stream().anyMatch(isSelf);
    }
}
