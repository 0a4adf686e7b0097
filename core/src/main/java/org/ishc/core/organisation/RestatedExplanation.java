package org.ishc.core.organisation;

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
import org.ishc.core.base.UnitCode;

/**
 * How a restated figure came about: every part of it, back along the successions to the figures that were reported.
 * Immutable and safe for use by many threads. {@link RestatedText} reads a node aloud.
 */
public final class RestatedExplanation {

    private final Registry registry;
    private final Restated restated;
    private final Map<UnitCode, SortedMap<LocalDate, List<Restated.Move>>> into = new HashMap<>();

    private final Map<Held, List<RestatedTrace>> made = new ConcurrentHashMap<>();

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
    public Optional<RestatedTrace> find(UnitCode code) {
        Optional<Interval> figure = restated.figures().get(code);
        if (figure == null) {
            return Optional.empty();
        }
        LocalDate after = restated.to().plusDays(1);
        return Optional.of(new RestatedTrace(
                code,
                name(code, after),
                figure,
                false,
                Optional.of(restated.method()),
                Optional.empty(),
                parts(code, after)));
    }

    /** The parts of a figure, made once: over many reforms the same figure is reached on many paths. */
    private List<RestatedTrace> parts(UnitCode code, LocalDate before) {
        Held key = new Held(code, before);
        List<RestatedTrace> known = made.get(key);
        if (known == null) {
            known = make(code, before);
            made.put(key, known);
        }
        return known;
    }

    private List<RestatedTrace> make(UnitCode code, LocalDate before) {
        SortedMap<LocalDate, List<Restated.Move>> moves = inflows(code, before);
        if (moves.isEmpty()) {
            return List.of();
        }
        LocalDate last = moves.lastKey();
        List<RestatedTrace> parts = new ArrayList<>();
        kept(code, last)
                .ifPresent(figure -> parts.add(new RestatedTrace(
                        code, name(code, last), figure, true, Optional.empty(), Optional.empty(), parts(code, last))));
        for (Restated.Move move : moves.getOrDefault(last, List.of())) {
            parts.add(part(move));
        }
        return parts;
    }

    /**
     * What passed: the whole is made of what the predecessor was made of; a part has the predecessor's whole figure
     * below it.
     */
    private RestatedTrace part(Restated.Move move) {
        String name = name(move.from(), move.date());
        boolean isWhole = move.part().portion() == Portion.FULL;
        List<RestatedTrace> before = parts(move.from(), move.date());
        List<RestatedTrace> parts = isWhole
                ? before
                : List.of(new RestatedTrace(
                        move.from(),
                        name,
                        held(move.from(), move.date()).orElse(Optional.empty()),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        before));
        return new RestatedTrace(
                move.from(), name, move.figure(), false, Optional.empty(), Optional.of(passed(move)), parts);
    }

    private RestatedTrace.Passed passed(Restated.Move move) {
        boolean isWhole = move.part().portion() == Portion.FULL;
        return new RestatedTrace.Passed(
                move.date(),
                move.part().portion(),
                move.part().share().filter(share -> !isWhole),
                move.part().row().document(),
                move.part().row().doubt(),
                registry.lineage().landFrom(move.from(), move.date()).stream()
                        .map(row -> name(row.successor(), move.date().plusDays(1)) + " (" + row.successor() + ")")
                        .toList());
    }

    /** What a unit held just before a day; empty when it held nothing. */
    @SuppressWarnings("OptionalMapToOptional") // what it held may be unknown, which is not nothing
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
