package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.explain.Explanation;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;

/**
 * Where a figure comes from, down to the rows: the units that it was added up from, the clubs that lie at a unit, the
 * values that were reported.
 *
 * <p>A node is a unit (or a club, or a row) with the facts {@code indicator}, {@code name}, {@code reported},
 * {@code expected} and, unless it is missing, {@code basis}; a leaf has {@code rows}, the table and row of each record
 * that it rests on, a sum has {@code missing}, the units directly below that said nothing, a ratio {@code left_out},
 * the clubs and units of which only one of its parts is known. A derived figure has the clubs that count, or
 * {@code counting}, the units that do; {@code unknown}; {@code silent}, the provinces that record no club;
 * {@code not_satisfying}, how many do not. {@link FigureText} reads a node aloud. A part that adds nothing is left out.
 */
public final class FigureExplanation {

    private final Figures figures;
    private final Window window;
    private final Snapshot map;
    private final UnitCode root;
    private final Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> shares = new EnumMap<>(ClubIndicator.class);

    private FigureExplanation(Figures figures, UnitCode root, Window window) {
        this.root = root;
        this.figures = figures;
        this.window = window;
        this.map = figures.snapshot(window);
    }

    /**
     * Explains a figure.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the day of the map
     * @throws IllegalArgumentException when the indicator is unknown
     */
    public static Explanation of(Figures figures, UnitCode unit, Indicator indicator, Window window) {
        return new FigureExplanation(figures, unit, window).node(figures.figure(unit, indicator.code(), window));
    }

    private Explanation node(Figure figure) {
        if (figure.indicator() instanceof Indicator.Ratio ratio) {
            return ofPair(figure, ratio);
        }
        Optional<Definition> definition = IndicatorCatalogue.findDefinition(figure.indicator());
        if (definition.isPresent()) {
            return derived(figure, definition.get());
        }
        List<Explanation> parts = new ArrayList<>();
        if (figure.status() != FigureStatus.DECLARED) {
            for (Figure part : figures.parts(figure.unit(), figure.indicator().code(), window)) {
                if (part.value().filter(value -> value.signum() != 0).isPresent()) {
                    parts.add(node(part));
                }
            }
            parts.addAll(clubs(figure));
        }
        return parts.isEmpty()
                ? explanation(figure, Explanation.Kind.INPUT, Map.of("rows", written(rows(figure))), parts)
                : explanation(figure, Explanation.Kind.VALUE, Map.of("missing", missing(figure)), parts);
    }

    private Explanation derived(Figure figure, Definition definition) {
        DerivedExplanation made = DerivedExplanation.of(figures, figure.unit(), definition, window);
        List<Explanation> parts = new ArrayList<>();
        for (ClubCounts.Answer answer : made.clubs()) {
            parts.add(club(new ClubCounts.Share(
                    answer.club(), Optional.of(answer.tally().sum()), answer.rows())));
        }
        made.figures().stream().filter(part -> !part.isMissing()).forEach(part -> parts.add(node(part)));
        Explanation.Kind kind = parts.isEmpty() ? Explanation.Kind.INPUT : Explanation.Kind.VALUE;
        return explanation(figure, kind, made.facts(), parts);
    }

    /**
     * A ratio from its two parts; where they are not the whole figures of the parts, it names who is left out because
     * only one of them is known of him.
     */
    private Explanation ofPair(Figure figure, Indicator.Ratio ratio) {
        Figure part = figures.figure(figure.unit(), ratio.numerator(), window);
        Figure whole = figures.figure(figure.unit(), ratio.denominator(), window);
        if (figure.numerator().equals(part.value()) && figure.denominator().equals(whole.value())) {
            return explanation(figure, Explanation.Kind.VALUE, Map.of(), List.of(node(part), node(whole)));
        }
        List<String> leftOut = leftOut(figure.unit(), ratio);
        List<Explanation> parts = new ArrayList<>();
        figure.numerator().ifPresent(value -> parts.add(inPair(figure, part, value, leftOut)));
        figure.denominator().ifPresent(value -> parts.add(inPair(figure, whole, value, leftOut)));
        for (Figure below : figures.parts(figure.unit(), ratio.code(), window)) {
            parts.add(node(below));
        }
        return explanation(figure, Explanation.Kind.VALUE, Map.of("left_out", leftOut), parts);
    }

    /** What of a part is in the pair. */
    private Explanation inPair(Figure ratio, Figure part, Fraction value, List<String> leftOut) {
        Figure counted = new Figure(
                part.unit(),
                part.indicator(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                ratio.status(),
                ratio.coverage(),
                ratio.basis().or(part::basis).or(() -> Optional.of(Basis.RECORDS)));
        List<Explanation> clubs = clubs(part).stream()
                .filter(club -> !leftOut.contains(club.code()))
                .toList();
        return clubs.isEmpty()
                ? explanation(counted, Explanation.Kind.INPUT, Map.of("rows", written(rows(part))), clubs)
                : explanation(counted, Explanation.Kind.VALUE, Map.of(), clubs);
    }

    /**
     * Who is in neither part, by code: the clubs that run and lack one, the units that reported one and make no pair,
     * and those of which one is unknown where both are counted unit by unit.
     */
    private List<String> leftOut(UnitCode unit, Indicator.Ratio ratio) {
        Set<String> leftOut = new TreeSet<>();
        for (UnitCode below : map.subtree(unit)) {
            ClubGiven given = figures.clubFigures(window).at(below).isEmpty()
                    ? ClubGiven.NOTHING
                    : PairRollUp.asked(figures.catalogue(), ratio);
            for (ClubIndicator asked : given.indicators()) {
                shares(below, asked).stream()
                        .filter(share -> share.value().isEmpty())
                        .forEach(share -> leftOut.add(share.club().value()));
            }
            for (ClubDefinition asked : given.definitions()) {
                figures.clubs().answers(below, asked, figures.asked(window)).stream()
                        .filter(ClubCounts.Answer::isUnknown)
                        .forEach(answer -> leftOut.add(answer.club().value()));
            }
            boolean hasPair =
                    figures.figure(below, ratio.code(), window).numerator().isPresent();
            if (!hasPair && isReported(below, ratio)) {
                leftOut.add(below.value());
            }
        }
        UnitPairs.unknown(figures, unit, ratio, window).forEach(below -> leftOut.add(below.value()));
        return List.copyOf(leftOut);
    }

    /** Whether a unit itself, not those below it or its clubs, said one of the two parts. */
    private boolean isReported(UnitCode unit, Indicator.Ratio ratio) {
        return Stream.of(ratio.numerator(), ratio.denominator())
                .filter(part -> ClubIndicator.find(part).isEmpty() || !figures.hasClubs(unit, window))
                .anyMatch(part -> window.reported().stream()
                        .anyMatch(period -> !figures.rows(unit, part, period).isEmpty()));
    }

    private List<UnitCode> missing(Figure figure) {
        if (ClubIndicator.find(figure.indicator().code()).isPresent() && figures.hasClubs(figure.unit(), window)) {
            return List.of();
        }
        return map.children(figure.unit()).stream()
                .filter(child ->
                        figures.figure(child, figure.indicator().code(), window).isMissing())
                .toList();
    }

    private List<Explanation> clubs(Figure figure) {
        Optional<ClubIndicator> counted = ClubIndicator.find(figure.indicator().code());
        if (counted.isEmpty() || figures.clubFigures(window).at(figure.unit()).isEmpty()) {
            return List.of();
        }
        return shares(figure.unit(), counted.get()).stream()
                .map(FigureExplanation::club)
                .toList();
    }

    /** The clubs behind a count at one of the units explained; all of them are asked for together. */
    private List<ClubCounts.Share> shares(UnitCode unit, ClubIndicator indicator) {
        return shares.computeIfAbsent(
                        indicator, of -> figures.clubs().sharesBelow(root, of, map, window.days(), window.reported()))
                .getOrDefault(unit, List.of());
    }

    private static Explanation club(ClubCounts.Share share) {
        return new Explanation(
                share.club().value(),
                Explanation.Kind.INPUT,
                Optional.of(share.value().isPresent() ? FigureStatus.ROLLED_UP.name() : FigureStatus.MISSING.name()),
                share.value(),
                Optional.empty(),
                new TreeMap<>(Map.of("club", share.club(), "rows", written(share.rows()))),
                List.of());
    }

    private List<Origin> rows(Figure figure) {
        return window.reported().stream()
                .flatMap(
                        period -> figures.rows(figure.unit(), figure.indicator().code(), period).stream())
                .map(ReportedValue::origin)
                .toList();
    }

    private static List<String> written(List<Origin> rows) {
        return rows.stream()
                .filter(Origin::isKnown)
                .map(row -> row.table() + ":" + row.row())
                .toList();
    }

    private Explanation explanation(
            Figure figure, Explanation.Kind kind, Map<String, ?> further, List<Explanation> parts) {
        SortedMap<String, Object> facts = new TreeMap<>();
        facts.put("indicator", figure.indicator().code());
        facts.put(
                "name",
                map.findUnit(figure.unit())
                        .flatMap(UnitVersion::name)
                        .orElse(figure.unit().value()));
        facts.put("reported", figure.coverage().reported());
        facts.put("expected", figure.coverage().expected());
        figure.basis().ifPresent(basis -> facts.put("basis", basis));
        further.forEach((fact, value) -> {
            if (!value.equals(List.of())) {
                facts.put(fact, value);
            }
        });
        Optional<Fraction> value = figure.value();
        return new Explanation(
                figure.unit().value(),
                kind,
                Optional.of(figure.status().name()),
                value,
                Optional.empty(),
                facts,
                parts);
    }
}
