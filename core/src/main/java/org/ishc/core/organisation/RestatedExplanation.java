package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.explain.Explanation;

/**
 * How a restated figure came about: every part of it, back along the successions to the figures that were reported.
 *
 * <p>A node is a unit on a day. Its facts say {@code name}, {@code low} and {@code high}, and for a part that passed:
 * {@code date}, {@code portion}, {@code share}, {@code document}, {@code doubt} where somebody doubts the row, and
 * {@code land}: the units to which land alone went. The root names the {@code method}; a leaf is a figure as it was
 * reported. Immutable and safe for use by many threads. {@link RestatedText} reads a node aloud.
 */
public final class RestatedExplanation {

    private final Registry registry;
    private final Restated restated;
    private final Map<UnitCode, SortedMap<LocalDate, List<Restated.Move>>> into = new HashMap<>();

    private final Map<Held, List<Explanation>> made = new ConcurrentHashMap<>();

    private record Held(UnitCode code, LocalDate before) {}

    private RestatedExplanation(Registry registry, Restated restated) {
        this.registry = registry;
        this.restated = restated;
        for (Restated.Move move : restated.moves()) {
            into.computeIfAbsent(move.to(), code -> new TreeMap<>())
                    .computeIfAbsent(move.date(), date -> new ArrayList<>())
                    .add(move);
        }
    }

    /** Prepares the explanations of a result; once for all of its figures. */
    public static RestatedExplanation of(Registry registry, Restated restated) {
        return new RestatedExplanation(registry, restated);
    }

    /** Explains the figure of a unit of the day reached; empty when it has none. */
    public Optional<Explanation> find(UnitCode code) {
        Optional<Interval> figure = restated.figures().get(code);
        if (figure == null) {
            return Optional.empty();
        }
        SortedMap<String, Object> facts =
                new TreeMap<>(Map.of("method", restated.method().name()));
        return Optional.of(node(code, restated.to().plusDays(1), figure, status(figure), facts));
    }

    /** What a unit held just before a day, from its parts. */
    private Explanation node(
            UnitCode code,
            LocalDate before,
            Optional<Interval> figure,
            String status,
            SortedMap<String, Object> facts) {
        return node(code, before, figure, status, facts, parts(code, before));
    }

    private Explanation node(
            UnitCode code,
            LocalDate before,
            Optional<Interval> figure,
            String status,
            SortedMap<String, Object> facts,
            List<Explanation> parts) {
        facts.put("name", name(code, before));
        figure.ifPresent(interval -> {
            facts.put("low", interval.low());
            facts.put("high", interval.high());
        });
        return new Explanation(
                code.value(),
                parts.isEmpty() ? Explanation.Kind.INPUT : Explanation.Kind.VALUE,
                Optional.of(status),
                figure.filter(Interval::isExact).map(exact -> Fraction.of(exact.low(), BigInteger.ONE)),
                Optional.empty(),
                facts,
                parts);
    }

    private static String status(Optional<Interval> figure) {
        return figure.isEmpty() ? "MISSING" : figure.get().isExact() ? "EXACT" : "INTERVAL";
    }

    /** The parts of a figure, made once: over many reforms the same figure is reached on many paths. */
    private List<Explanation> parts(UnitCode code, LocalDate before) {
        Held key = new Held(code, before);
        List<Explanation> known = made.get(key);
        if (known == null) {
            known = make(code, before);
            made.put(key, known);
        }
        return known;
    }

    private List<Explanation> make(UnitCode code, LocalDate before) {
        SortedMap<LocalDate, List<Restated.Move>> moves = inflows(code, before);
        if (moves.isEmpty()) {
            return List.of();
        }
        LocalDate last = moves.lastKey();
        List<Explanation> parts = new ArrayList<>();
        kept(code, last).ifPresent(figure -> parts.add(node(code, last, figure, "KEPT", new TreeMap<>())));
        for (Restated.Move move : moves.getOrDefault(last, List.of())) {
            parts.add(part(move));
        }
        return parts;
    }

    /**
     * What passed: the whole is made of what the predecessor was made of; a part has the predecessor's whole figure
     * below it.
     */
    private Explanation part(Restated.Move move) {
        SortedMap<String, Object> facts = new TreeMap<>();
        facts.put("date", move.date());
        facts.put("portion", move.part().portion().name());
        move.part().row().document().ifPresent(document -> facts.put("document", document));
        move.part().row().doubt().ifPresent(doubt -> facts.put("doubt", doubt));
        List<String> land = registry.lineage().landFrom(move.from(), move.date()).stream()
                .map(row -> name(row.successor(), move.date().plusDays(1)) + " (" + row.successor() + ")")
                .toList();
        if (!land.isEmpty()) {
            facts.put("land", land);
        }
        if (move.part().portion() == Portion.FULL) {
            return node(move.from(), move.date(), move.figure(), status(move.figure()), facts);
        }
        move.part().share().ifPresent(share -> facts.put("share", share));
        Optional<Interval> whole = held(move.from(), move.date()).orElse(Optional.empty());
        Explanation predecessor = node(move.from(), move.date(), whole, status(whole), new TreeMap<>());
        return node(move.from(), move.date(), move.figure(), status(move.figure()), facts, List.of(predecessor));
    }

    /** What a unit held just before a day; empty when it held nothing. */
    private Optional<Optional<Interval>> held(UnitCode code, LocalDate before) {
        SortedMap<LocalDate, List<Restated.Move>> earlier = inflows(code, before);
        if (earlier.isEmpty()) {
            boolean isOfStart =
                    registry.findVersion(code, before.minusDays(1)).equals(registry.findVersion(code, restated.on()));
            return Optional.ofNullable(restated.starts().get(code))
                    .filter(value -> isOfStart)
                    .map(Interval::exactly)
                    .map(Optional::of);
        }
        LocalDate last = earlier.lastKey();
        Optional<Interval> sum = kept(code, last).orElse(Optional.of(Interval.ZERO));
        for (Restated.Move move : earlier.getOrDefault(last, List.of())) {
            sum = sum.isPresent() && move.figure().isPresent()
                    ? Optional.of(sum.get().plus(move.figure().get()))
                    : Optional.empty();
        }
        return Optional.of(sum);
    }

    /**
     * What a unit went on holding through a day on which others joined it; empty when its version ended that day, or it
     * held nothing.
     */
    private Optional<Optional<Interval>> kept(UnitCode code, LocalDate through) {
        return registry.lineage().ends(code, through) ? Optional.empty() : held(code, through);
    }

    /**
     * What passed to the unit that a code named just before a day; what an earlier unit of the code took in is not its
     * own.
     */
    private SortedMap<LocalDate, List<Restated.Move>> inflows(UnitCode code, LocalDate before) {
        SortedMap<LocalDate, List<Restated.Move>> moves =
                into.getOrDefault(code, Collections.emptySortedMap()).headMap(before);
        return registry.findVersion(code, before.minusDays(1))
                .map(version -> moves.tailMap(version.validity().start()))
                .orElse(Collections.emptySortedMap());
    }

    private String name(UnitCode code, LocalDate before) {
        List<UnitVersion> versions = registry.versionsOf(code);
        String name = code.value();
        for (UnitVersion version : versions) {
            if (version.validity().start().isBefore(before)) {
                name = version.name().orElse(code.value());
            }
        }
        return name;
    }
}
