package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureFinding;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Succession;
import org.ishc.core.targets.TargetFinding;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Which findings on sums may be untrue only because a row was refused that is a part of the sum: these are not said,
 * since what is wrong is said where the row stands.
 */
final class RefusedSums {

    private final Registry registry;
    private final PeriodCalendar calendar;
    private final LocalDate asOf;
    private final RefusedUnits units;
    private final List<RefusedAddend> addends;
    private final Map<String, List<Succession>> successions = new HashMap<>();
    private final Map<Asked, Lacking> asked = new HashMap<>();

    /**
     * What a sum is of.
     *
     * @param period its own
     * @param origin of targets; empty for any
     */
    private record Asked(String indicator, Period period, Optional<TargetOrigin> origin) {}

    /**
     * Who may lack a row.
     *
     * @param selves the units that lack one themselves
     * @param above those above them, which add it up
     */
    private record Lacking(Named selves, Named above) {}

    /**
     * Prepares to ask.
     *
     * @param asOf the day of the data
     * @param units the unit versions and successions that were refused
     * @param addends what was refused
     */
    RefusedSums(
            Registry registry,
            PeriodCalendar calendar,
            LocalDate asOf,
            RefusedUnits units,
            List<RefusedAddend> addends) {
        this.registry = registry;
        this.calendar = calendar;
        this.asOf = asOf;
        this.units = units;
        this.addends = addends;
        for (Succession row :
                addends.isEmpty() ? List.<Succession>of() : registry.lineage().rows()) {
            if (row.portion().carries()) {
                successions
                        .computeIfAbsent(row.predecessor().value(), code -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    /**
     * Collects what was refused and in whose place nothing stays: of two rows of one key the one that stays counts.
     *
     * @param refused for what stands in them
     * @param read what was made of the other rows, in their order
     * @param kept those of them that name what exists, in the same order
     */
    static <D> List<RefusedAddend> addends(
            List<Refusal> refused,
            List<D> read,
            List<D> kept,
            Function<D, List<String>> key,
            Function<D, RefusedAddend> addend) {
        List<RefusedAddend> addends = new ArrayList<>();
        Refusal.lacking(refused, kept, key).forEach(row -> row.addend().ifPresent(addends::add));
        int next = 0;
        for (D row : read.size() == kept.size() ? List.<D>of() : read) {
            if (next < kept.size() && kept.get(next).equals(row)) {
                next++;
            } else {
                addends.add(addend.apply(row));
            }
        }
        return addends;
    }

    /** Returns those findings on targets of units and of the units below them that are true whatever was refused. */
    List<Finding> sureOfTargets(List<Finding> findings) {
        return findings.stream().filter(finding -> !isUnsureOfTargets(finding)).toList();
    }

    private boolean isUnsureOfTargets(Finding finding) {
        List<String> key = key(finding);
        if (isAllThere() || key.isEmpty()) {
            return false;
        }
        TargetOrigin own = key.size() > 4 ? TargetOrigin.valueOf(key.get(4)) : TargetOrigin.ASSIGNED;
        boolean isOfTwo = finding.code() == TargetFinding.REGISTERED_BELOW;
        Lacking lacking = asked.computeIfAbsent(
                new Asked(key.get(1), Period.parse(key.get(2)), isOfTwo ? Optional.empty() : Optional.of(own)),
                this::lackingTargets);
        boolean isOfChildren =
                finding.code() == TargetFinding.CASCADE_SHORT || finding.code() == TargetFinding.CASCADE_INCOMPLETE;
        boolean isOfSuccessors = finding.arguments().get("successors") instanceof List<?> successors
                && successors.stream().anyMatch(code -> lacking.selves().has(code.toString()));
        return lacking.selves().has(key.get(0))
                || isOfChildren && lacking.above().has(key.get(0))
                || isOfSuccessors;
    }

    private Lacking lackingTargets(Asked sum) {
        LocalDate last = calendar.lastDay(sum.period());
        LocalDate map = asOf.isBefore(last) ? asOf : last;
        Named selves = units.successorsBy(map);
        for (RefusedAddend part : addends) {
            boolean isMeant = part.isOf(sum.indicator())
                    && part.hasOrigin(sum.origin())
                    && part.period().filter(own -> !own.equals(sum.period())).isEmpty()
                    && part.decidedOn().filter(asOf::isBefore).isEmpty();
            if (isMeant) {
                add(selves, part.unit(), part.decidedOn(), map);
            }
        }
        Snapshot snapshot = registry.asOf(map);
        Named above = units.parentsOn(snapshot);
        above.addAll(selves);
        for (UnitCode self : on(snapshot, selves)) {
            snapshot.parent(self).map(UnitCode::value).ifPresent(above::add);
        }
        return new Lacking(selves, above);
    }

    /** Returns those findings on figures that units report themselves that are true whatever was refused. */
    List<Finding> sureOfValues(List<Finding> findings) {
        return findings.stream().filter(finding -> !isUnsureOfValues(finding)).toList();
    }

    private boolean isUnsureOfValues(Finding finding) {
        List<String> key = key(finding);
        if (isAllThere() || key.isEmpty()) {
            return false;
        }
        Lacking lacking = asked.computeIfAbsent(
                new Asked(key.get(1), Period.parse(key.get(2)), Optional.empty()), this::lackingValues);
        return finding.code() == FigureFinding.PERIOD_MISMATCH
                ? lacking.selves().has(key.get(0))
                : finding.code() != FigureFinding.ESTIMATE_OFF
                        && lacking.above().has(key.get(0));
    }

    private Lacking lackingValues(Asked sum) {
        LocalDate map = calendar.lastDay(sum.period());
        Named selves = units.successorsBy(map);
        for (RefusedAddend part : addends) {
            boolean isMeant = part.isOf(sum.indicator())
                    && part.period()
                            .filter(own -> !calendar.range(sum.period()).contains(calendar.range(own)))
                            .isEmpty();
            if (isMeant) {
                add(selves, part.unit(), part.period().map(calendar::lastDay), map);
            }
        }
        Snapshot snapshot = registry.asOf(map);
        Named above = units.parentsOn(snapshot);
        above.addAll(selves);
        for (UnitCode self : on(snapshot, above)) {
            snapshot.ancestors(self).forEach(unit -> above.add(unit.value()));
        }
        return new Lacking(selves, above);
    }

    private boolean isAllThere() {
        return addends.isEmpty() && units.isEmpty();
    }

    private static List<String> key(Finding finding) {
        List<String> key = finding.location().key();
        return key == null ? List.of() : key;
    }

    private static Collection<UnitCode> on(Snapshot snapshot, Named named) {
        return named.codes().stream()
                .map(UnitCode::parse)
                .filter(snapshot::contains)
                .toList();
    }

    /** Adds a unit, and all to which it passed on something by a day. */
    private void add(Named lacking, Optional<String> unit, Optional<LocalDate> since, LocalDate until) {
        lacking.addAnyWhere(unit.filter(this::isKnown).isEmpty());
        Set<String> reached = new HashSet<>();
        Deque<Reached> next = new ArrayDeque<>();
        unit.ifPresent(code -> next.add(new Reached(code, since.orElse(LocalDate.MIN))));
        while (!next.isEmpty()) {
            Reached from = next.remove();
            if (reached.add(from.code())) {
                successions.getOrDefault(from.code(), List.of()).stream()
                        .filter(row ->
                                row.date().isAfter(from.since()) && !row.date().isAfter(until))
                        .forEach(row -> next.add(new Reached(row.successor().value(), row.date())));
            }
        }
        lacking.addAll(reached);
    }

    /** A code that names no unit was meant for another one; not so where only the row of its unit was refused. */
    private boolean isKnown(String code) {
        return units.isAlone(code) || !registry.versionsOf(UnitCode.parse(code)).isEmpty();
    }

    private record Reached(String code, LocalDate since) {}
}
