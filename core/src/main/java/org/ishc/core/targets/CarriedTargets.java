package org.ishc.core.targets;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Apportionment;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitVersion;

/**
 * Carries the targets of one indicator and period over reorganisations, date by date: summed at the successor when
 * every unit that passed to it, and the successor itself where it goes on, has one and the parts are exact; a ratio
 * only when all have the same.
 */
final class CarriedTargets {

    private final Registry registry;
    private final boolean isRatio;
    private final LocalDate map;
    private final Map<Holder, Targets.InForce> held = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<UnitCode, Targets.InForce> inForce = new TreeMap<>();

    private CarriedTargets(Registry registry, boolean isRatio, LocalDate map) {
        this.registry = registry;
        this.isRatio = isRatio;
        this.map = map;
    }

    /**
     * A unit version that holds a target.
     *
     * @param unit its code
     * @param since its first day
     */
    record Holder(UnitCode unit, LocalDate since) implements Comparable<Holder> {

        static Holder of(UnitVersion version) {
            return new Holder(version.code(), version.validity().start());
        }

        @Override
        public int compareTo(Holder other) {
            int order = unit.compareTo(other.unit);
            return order != 0 ? order : since.compareTo(other.since);
        }
    }

    static CarriedTargets of(Registry registry, boolean isRatio, List<Target> targets, LocalDate map) {
        CarriedTargets carried = new CarriedTargets(registry, isRatio, map);
        for (Target target : targets) {
            registry.findVersion(target.unit(), target.decidedOn())
                    .ifPresent(version -> carried.held.put(Holder.of(version), new Targets.InForce(target, List.of())));
        }
        carried.run();
        carried.collectInForce();
        return carried;
    }

    List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Returns what is in force at the end, by unit; unmodifiable. */
    SortedMap<UnitCode, Targets.InForce> inForce() {
        return Collections.unmodifiableSortedMap(inForce);
    }

    private void collectInForce() {
        held.forEach((holder, target) -> {
            if (registry.findVersion(holder.unit(), map)
                    .filter(version -> Holder.of(version).equals(holder))
                    .isPresent()) {
                inForce.put(holder.unit(), target);
            }
        });
    }

    private void run() {
        List<UnitVersion> holding = held.keySet().stream()
                .map(holder ->
                        registry.findVersion(holder.unit(), holder.since()).orElseThrow())
                .toList();
        registry.lineage().follow(holding, map, this::step);
    }

    /** What was held by versions that ended is carried to their successors; returns those that hold something now. */
    private List<UnitVersion> step(LocalDate date, List<UnitVersion> ended) {
        TreeSet<UnitCode> successors = new TreeSet<>();
        ended.forEach(
                version -> registry.lineage().findPassing(version.code(), date).ifPresent(passing -> passing.parts()
                        .forEach(part -> successors.add(part.successor()))));
        List<UnitVersion> holding = new ArrayList<>();
        for (UnitCode successor : successors) {
            UnitVersion version = registry.findVersion(successor, date).orElseThrow();
            if (carry(version, date)) {
                holding.add(version);
            }
        }
        return holding;
    }

    /**
     * Carries to one successor what those that passed to it held; what others get that day does not matter to it. Tells
     * whether it took it over.
     */
    private boolean carry(UnitVersion version, LocalDate date) {
        UnitCode successor = version.code();
        Targets.InForce own = held.get(Holder.of(version));
        if (own != null && !own.target().decidedOn().isBefore(date)) {
            return false;
        }
        List<Passing> passings = registry.lineage().passingsTo(successor, date);
        List<Targets.InForce> sources = new ArrayList<>();
        boolean goesOn = version.validity().start().isBefore(date);
        boolean isComplete = true;
        for (Passing passing : passings) {
            Optional<Targets.InForce> source = heldBefore(passing.predecessor(), date);
            source.ifPresent(sources::add);
            isComplete &= source.isPresent();
        }
        if (goesOn) {
            isComplete &= own != null;
        }
        Optional<Targets.InForce> sum = isComplete
                ? sum(successor, date, passings, sources, goesOn ? Optional.ofNullable(own) : Optional.empty())
                : Optional.empty();
        if (sum.isPresent()) {
            held.put(Holder.of(version), sum.get());
        } else {
            Set<Target> left = new LinkedHashSet<>();
            sources.forEach(source -> collectRows(source, left));
            left.forEach(row -> refuse(row, date, successor));
        }
        return sum.isPresent();
    }

    private Optional<Targets.InForce> heldBefore(UnitCode unit, LocalDate date) {
        return registry.findVersion(unit, date.minusDays(1))
                .map(Holder::of)
                .flatMap(holder -> Optional.ofNullable(held.get(holder)));
    }

    private Optional<Targets.InForce> sum(
            UnitCode successor,
            LocalDate date,
            List<Passing> passings,
            List<Targets.InForce> sources,
            Optional<Targets.InForce> own) {
        Target first = sources.get(0).target();
        List<Targets.InForce> all = new ArrayList<>(sources);
        own.ifPresent(all::add);
        if (all.stream().anyMatch(inForce -> inForce.target().comparison() != first.comparison())) {
            return Optional.empty();
        }
        if (isRatio) {
            return same(successor, date, all);
        }
        List<Targets.Addend> addends = new ArrayList<>();
        own.ifPresent(going ->
                addends.add(new Targets.Addend(date, going, going.target().value())));
        Fraction high = own.flatMap(going -> going.target().high()).orElse(Fraction.ZERO);
        for (int i = 0; i < sources.size(); i++) {
            Target source = sources.get(i).target();
            Optional<Fraction> part = part(passings.get(i), successor, source.value());
            Optional<Fraction> highPart =
                    part(passings.get(i), successor, source.high().orElse(Fraction.ZERO));
            if (part.isEmpty() || highPart.isEmpty()) {
                return Optional.empty();
            }
            addends.add(new Targets.Addend(date, sources.get(i), part.get()));
            high = high.plus(highPart.get());
        }
        Fraction value = addends.stream().map(Targets.Addend::part).reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(new Targets.InForce(
                first.with(successor, value, first.high().isPresent() ? Optional.of(high) : Optional.empty()),
                addends));
    }

    /** What all were to reach, when it is the same for all. */
    private static Optional<Targets.InForce> same(UnitCode successor, LocalDate date, List<Targets.InForce> all) {
        Target first = all.get(0).target();
        boolean isSame = all.stream()
                .map(Targets.InForce::target)
                .allMatch(target ->
                        target.value().equals(first.value()) && target.high().equals(first.high()));
        List<Targets.Addend> addends = all.stream()
                .map(in -> new Targets.Addend(date, in, first.value()))
                .toList();
        return isSame
                ? Optional.of(new Targets.InForce(first.with(successor, first.value(), first.high()), addends))
                : Optional.empty();
    }

    /**
     * The part of a whole number that passes to one successor; empty when nobody knows how much. Of nothing every part
     * is nothing.
     */
    private static Optional<Fraction> part(Passing passing, UnitCode successor, Fraction whole) {
        if (passing.isWhole() || whole.signum() == 0) {
            return Optional.of(whole);
        }
        if (!passing.hasShares()) {
            return Optional.empty();
        }
        List<BigInteger> parts = Apportionment.apportion(
                whole.floor(),
                passing.parts().stream().map(part -> part.share().orElseThrow()).toList());
        for (int i = 0; i < parts.size(); i++) {
            if (passing.parts().get(i).successor().equals(successor)) {
                return Optional.of(Fraction.of(parts.get(i), BigInteger.ONE));
            }
        }
        return Optional.empty();
    }

    /** The targets as they were assigned that one in force is made of. */
    private static void collectRows(Targets.InForce target, Set<Target> rows) {
        if (!target.isCarried()) {
            rows.add(target.target());
        }
        target.addends().forEach(addend -> collectRows(addend.from(), rows));
    }

    private void refuse(Target target, LocalDate date, UnitCode successor) {
        findings.add(Finding.of(
                isRatio ? TargetFinding.RATIO_DIFFERS : TargetFinding.NOT_CARRIED,
                target.location().withColumn("unit_code"),
                "date",
                date,
                "successors",
                List.of(successor)));
    }
}
