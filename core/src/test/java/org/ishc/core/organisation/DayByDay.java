package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/**
 * What passes along successions, followed day by day through the registry itself: slow, and plain to read. What
 * {@link Walk} and {@link BoundsInColumns} do must be the same.
 */
final class DayByDay {

    private final Registry registry;
    private final RestatementMethod method;
    private final List<Restated.Move> moves = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private SortedMap<UnitCode, Optional<Interval>> held = new TreeMap<>();

    private DayByDay(Registry registry, RestatementMethod method) {
        this.registry = registry;
        this.method = method;
    }

    /** What a restatement came to. */
    record Came(SortedMap<UnitCode, Optional<Interval>> figures, List<Restated.Move> moves, List<Finding> findings) {

        static Came of(Restated.Held held) {
            return new Came(held.figures(), held.moves(), held.findings());
        }
    }

    static Came restate(
            Registry registry, Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to, RestatementMethod method) {
        DayByDay run = new DayByDay(registry, method);
        values.forEach((code, value) -> run.held.put(code, Optional.of(Interval.exactly(value))));
        LocalDate day = on;
        for (LocalDate next = run.nextEnd(day); !next.isAfter(to); next = run.nextEnd(day)) {
            day = next;
            run.step(day);
        }
        return new Came(run.held, run.moves, run.findings);
    }

    /** Follows one unit. */
    static List<Successor> successors(Registry registry, UnitCode code, LocalDate on, LocalDate to) {
        SortedMap<UnitCode, Optional<Fraction>> held = new TreeMap<>(Map.of(code, Optional.of(Fraction.ONE)));
        for (LocalDate day = on.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            SortedMap<UnitCode, Optional<Fraction>> after = new TreeMap<>();
            for (Map.Entry<UnitCode, Optional<Fraction>> one : held.entrySet()) {
                if (!registry.lineage().ends(one.getKey(), day)) {
                    after.merge(one.getKey(), one.getValue(), DayByDay::plus);
                    continue;
                }
                for (Passing.Part part : registry.lineage()
                        .findPassing(one.getKey(), day)
                        .map(Passing::parts)
                        .orElse(List.of())) {
                    after.merge(
                            part.successor(),
                            one.getValue().flatMap(share -> part.share().map(share::times)),
                            DayByDay::plus);
                }
            }
            held = after;
        }
        return held.entrySet().stream()
                .map(entry -> new Successor(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Follows one unit back. */
    static List<Successor> predecessors(Registry registry, UnitCode code, LocalDate on, LocalDate from) {
        SortedMap<UnitCode, Optional<Fraction>> held = new TreeMap<>(Map.of(code, Optional.of(Fraction.ONE)));
        for (LocalDate day : changesBack(registry, on, from)) {
            SortedMap<UnitCode, Optional<Fraction>> before = new TreeMap<>();
            held.forEach((unit, share) -> {
                if (!begins(registry, unit, day)) {
                    before.merge(unit, share, DayByDay::plus);
                }
                for (Passing passing : registry.lineage().passingsTo(unit, day)) {
                    for (Passing.Part part : passing.parts()) {
                        if (part.successor().equals(unit)) {
                            before.merge(
                                    passing.predecessor(),
                                    share.flatMap(whole -> part.share().map(whole::times)),
                                    DayByDay::plus);
                        }
                    }
                }
            });
            held = before;
        }
        return held.entrySet().stream()
                .map(entry -> new Successor(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Translates one unit back that is another version then. */
    static Translation.Translated back(Registry registry, UnitCode code, LocalDate from, LocalDate to) {
        Lineage lineage = registry.lineage();
        SortedSet<UnitCode> held = new TreeSet<>(List.of(code));
        boolean isWhole = true;
        boolean hasLand = false;
        for (LocalDate day : changesBack(registry, from, to)) {
            if (held.stream()
                    .noneMatch(unit -> begins(registry, unit, day)
                            || !lineage.passingsTo(unit, day).isEmpty())) {
                continue;
            }
            SortedSet<UnitCode> after = held;
            held = new TreeSet<>();
            for (UnitCode unit : after) {
                boolean begins = begins(registry, unit, day);
                List<Passing> passings = lineage.passingsTo(unit, day);
                if (!begins) {
                    held.add(unit);
                }
                for (Passing passing : passings) {
                    held.add(passing.predecessor());
                }
                isWhole &= !(begins && passings.isEmpty()) && !lineage.isBrokenTo(unit, day);
                hasLand |= !lineage.landTo(unit, day).isEmpty();
            }
        }
        List<UnitVersion> units = held.stream()
                .flatMap(unit -> registry.findVersion(unit, to).stream())
                .toList();
        if (units.isEmpty()) {
            return Translation.Translated.UNKNOWN;
        }
        Translation.Translated again =
                Translation.of(registry, to, from).translate(units.get(0).code());
        boolean isAllOfOne = units.size() == 1
                && isWhole
                && (again.status() == Translation.Status.EXACT || again.status() == Translation.Status.AREA)
                && again.units().get(0).code().equals(code);
        hasLand |= again.status() == Translation.Status.AREA;
        Translation.Status whole = hasLand ? Translation.Status.AREA : Translation.Status.EXACT;
        return new Translation.Translated(isAllOfOne ? whole : Translation.Status.SPLIT, units);
    }

    private static boolean begins(Registry registry, UnitCode code, LocalDate day) {
        return registry.findVersion(code, day)
                .map(version -> version.validity().start().equals(day))
                .orElse(true);
    }

    private static List<LocalDate> changesBack(Registry registry, LocalDate on, LocalDate from) {
        return Stream.concat(
                        registry.versions().stream()
                                .map(version -> version.validity().start()),
                        registry.lineage().rows().stream().map(Succession::date))
                .filter(day -> !day.isAfter(on) && day.isAfter(from))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Optional<Fraction> plus(Optional<Fraction> one, Optional<Fraction> other) {
        return one.flatMap(share -> other.map(share::plus));
    }

    private LocalDate nextEnd(LocalDate after) {
        LocalDate next = LocalDate.MAX;
        for (UnitCode code : held.keySet()) {
            Optional<UnitVersion> version = registry.findVersion(code, after);
            if (version.isPresent() && version.get().validity().endExclusive().isBefore(next)) {
                next = version.get().validity().endExclusive();
            }
        }
        return next;
    }

    private void step(LocalDate day) {
        SortedMap<UnitCode, Optional<Interval>> before = held;
        held = new TreeMap<>();
        before.forEach((code, figure) -> {
            if (!registry.lineage().ends(code, day)) {
                add(code, figure);
                return;
            }
            Optional<Passing> passing = registry.lineage().findPassing(code, day);
            if (passing.isPresent()) {
                pass(passing.get(), figure);
            } else {
                lost(code, day, figure);
            }
        });
    }

    private void lost(UnitCode code, LocalDate day, Optional<Interval> figure) {
        findings.add(Finding.of(
                OrganisationFinding.RESTATE_LOST,
                Location.ofTable("values"),
                "code",
                code,
                "date",
                day,
                "value",
                figure.map(interval -> interval.high().toString()).orElse("")));
    }

    private void pass(Passing passing, Optional<Interval> figure) {
        List<Optional<Interval>> parts =
                figure.map(interval -> parts(passing, interval)).orElseGet(() -> unknown(passing));
        for (int i = 0; i < parts.size(); i++) {
            Passing.Part part = passing.parts().get(i);
            add(part.successor(), parts.get(i));
            moves.add(new Restated.Move(passing.date(), passing.predecessor(), part, parts.get(i)));
        }
    }

    private List<Optional<Interval>> parts(Passing passing, Interval figure) {
        if (passing.isWhole()) {
            return List.of(Optional.of(figure));
        }
        if (method instanceof RestatementMethod.Bounds) {
            return bounds(passing, figure).stream().map(Optional::of).toList();
        }
        Optional<List<Fraction>> weights = weights(passing);
        return weights.isEmpty()
                ? unknown(passing)
                : Apportionment.apportion(figure.low(), weights.get()).stream()
                        .map(part -> Optional.of(Interval.exactly(part)))
                        .toList();
    }

    private static List<Optional<Interval>> unknown(Passing passing) {
        return passing.parts().stream().map(part -> Optional.<Interval>empty()).toList();
    }

    private static List<Interval> bounds(Passing passing, Interval figure) {
        if (!passing.hasShares()) {
            return passing.parts().stream()
                    .map(part -> new Interval(BigInteger.ZERO, figure.high()))
                    .toList();
        }
        List<Fraction> shares = shares(passing);
        if (figure.isExact()) {
            return Apportionment.apportion(figure.low(), shares).stream()
                    .map(Interval::exactly)
                    .toList();
        }
        Fraction low = Fraction.of(figure.low(), BigInteger.ONE);
        Fraction high = Fraction.of(figure.high(), BigInteger.ONE);
        return shares.stream()
                .map(share ->
                        new Interval(low.times(share).floor(), high.times(share).ceil()))
                .toList();
    }

    private static List<Fraction> shares(Passing passing) {
        return passing.parts().stream().map(part -> part.share().orElseThrow()).toList();
    }

    private Optional<List<Fraction>> weights(Passing passing) {
        if (method instanceof RestatementMethod.Shares) {
            if (passing.hasShares()) {
                return Optional.of(shares(passing));
            }
            findings.add(Finding.of(
                    OrganisationFinding.SHARES_MISSING,
                    Location.ofTable("successions"),
                    "code",
                    passing.predecessor(),
                    "date",
                    passing.date()));
            return Optional.empty();
        }
        if (method instanceof RestatementMethod.ByWeights by && passing.parts().size() > 1) {
            List<UnitCode> successors =
                    passing.parts().stream().map(Passing.Part::successor).toList();
            Optional<List<Long>> weights = by.weights().of(successors, passing.date());
            if (weights.isEmpty()) {
                findings.add(Finding.of(
                        OrganisationFinding.WEIGHTS_MISSING,
                        Location.ofTable("values"),
                        "code",
                        passing.predecessor(),
                        "date",
                        passing.date(),
                        "indicator",
                        by.indicator()));
            }
            return weights.map(list -> list.stream().map(Fraction::of).toList());
        }
        return Optional.of(passing.parts().stream().map(part -> Fraction.ONE).toList());
    }

    private void add(UnitCode code, Optional<Interval> figure) {
        Optional<Interval> known = held.get(code);
        held.put(
                code,
                known == null
                        ? figure
                        : known.isPresent() && figure.isPresent()
                                ? Optional.of(known.get().plus(figure.get()))
                                : Optional.empty());
    }
}
