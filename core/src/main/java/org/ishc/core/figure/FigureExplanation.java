package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;

/** Explains figures: makes the tree of nodes that a figure was added up from. {@link FigureText} reads a node aloud. */
public final class FigureExplanation {

    private final Figures figures;
    private final Window window;
    private final Snapshot map;
    private final UnitCode root;
    private final Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> shares = new EnumMap<>(ClubIndicator.class);
    private final Map<ClubDefinition, Map<UnitCode, List<ClubCounts.Answer>>> answers = new HashMap<>();

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
    public static FigureTrace of(Figures figures, UnitCode unit, Indicator indicator, Window window) {
        return new FigureExplanation(figures, unit, window).node(figures.figure(unit, indicator.code(), window));
    }

    /**
     * Explains a figure of so many years before a period, from the figures of that year on its own map.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the period's last day
     */
    public static FigureTrace yearsBack(Figures figures, UnitCode unit, Indicator indicator, Period period, int years) {
        return new FigureTrace.Given(
                unit.value(),
                indicator.code(),
                figures.findYearsBack(unit, indicator.code(), period, years),
                new YearsBack(figures, period, years).parts(unit, indicator));
    }

    private FigureTrace node(Figure figure) {
        if (figure.indicator() instanceof Indicator.Ratio ratio) {
            return ofPair(figure, ratio);
        }
        Optional<Definition> definition = IndicatorCatalogue.findDefinition(figure.indicator());
        if (definition.isPresent()) {
            return derived(figure, definition.get());
        }
        List<FigureTrace> parts = new ArrayList<>();
        if (figure.status() != FigureStatus.DECLARED) {
            for (Figure part : figures.parts(figure.unit(), figure.indicator().code(), window)) {
                if (part.value().filter(value -> value.signum() != 0).isPresent()) {
                    parts.add(node(part));
                }
            }
            parts.addAll(clubs(figure));
        }
        return parts.isEmpty()
                ? new FigureTrace.Reported(figure, name(figure), rows(figure))
                : new FigureTrace.Sum(figure, name(figure), missing(figure), parts);
    }

    private FigureTrace derived(Figure figure, Definition definition) {
        DerivedExplanation made = DerivedExplanation.of(figures, figure.unit(), definition, window);
        List<FigureTrace> parts = new ArrayList<>();
        for (ClubCounts.Answer answer : made.clubs()) {
            parts.add(new FigureTrace.Club(
                    answer.club(), Optional.of(answer.tally().sum()), answer.rows()));
        }
        made.figures().stream().filter(part -> !part.isMissing()).forEach(part -> parts.add(node(part)));
        return new FigureTrace.Derived(
                figure, name(figure), made.counting(), made.unknown(), made.silent(), made.notSatisfying(), parts);
    }

    /**
     * A ratio from its two parts; where they are not the whole figures of the parts, it names who is left out because
     * only one of them is known of him.
     */
    private FigureTrace ofPair(Figure figure, Indicator.Ratio ratio) {
        Figure part = figures.figure(figure.unit(), ratio.numerator(), window);
        Figure whole = figures.figure(figure.unit(), ratio.denominator(), window);
        if (figure.numerator().equals(part.value()) && figure.denominator().equals(whole.value())) {
            return new FigureTrace.Pair(figure, name(figure), List.of(), List.of(node(part), node(whole)));
        }
        List<String> leftOut = leftOut(figure.unit(), ratio);
        List<FigureTrace> parts = new ArrayList<>();
        figure.numerator().ifPresent(value -> parts.add(inPair(figure, part, value, leftOut)));
        figure.denominator().ifPresent(value -> parts.add(inPair(figure, whole, value, leftOut)));
        for (Figure below : figures.parts(figure.unit(), ratio.code(), window)) {
            parts.add(node(below));
        }
        return new FigureTrace.Pair(figure, name(figure), leftOut, parts);
    }

    /** What of a part is in the pair. */
    private FigureTrace inPair(Figure ratio, Figure part, Fraction value, List<String> leftOut) {
        Figure counted = new Figure(
                part.unit(),
                part.indicator(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                ratio.status(),
                ratio.coverage(),
                ratio.basis().or(part::basis).or(() -> Optional.of(Basis.RECORDS)));
        List<FigureTrace> clubs = clubs(part).stream()
                .filter(club -> !leftOut.contains(club.code()))
                .toList();
        return clubs.isEmpty()
                ? new FigureTrace.Reported(counted, name(counted), rows(part))
                : new FigureTrace.Sum(counted, name(counted), List.of(), clubs);
    }

    /**
     * Who is in neither part, by code: the clubs that run and lack one, the units that reported one and make no pair,
     * and those of which one is unknown where both are counted unit by unit.
     */
    private List<String> leftOut(UnitCode unit, Indicator.Ratio ratio) {
        Set<String> leftOut = new TreeSet<>();
        for (UnitCode below : map.subtree(unit)) {
            ClubGiven given = hasOwnClubs(below) ? ClubPairs.asked(figures.catalogue(), ratio) : ClubGiven.NOTHING;
            for (ClubIndicator asked : given.indicators()) {
                shares(below, asked).stream()
                        .filter(share -> share.value().isEmpty())
                        .forEach(share -> leftOut.add(share.club().value()));
            }
            for (ClubDefinition asked : given.definitions()) {
                answers(below, asked).stream()
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

    private List<FigureTrace> clubs(Figure figure) {
        Optional<ClubIndicator> counted = ClubIndicator.find(figure.indicator().code());
        if (counted.isEmpty() || !hasOwnClubs(figure.unit())) {
            return List.of();
        }
        return shares(figure.unit(), counted.get()).stream()
                .map(FigureExplanation::club)
                .toList();
    }

    private boolean hasOwnClubs(UnitCode unit) {
        return figures.clubs(ClubIndicator.EXISTING, window).clubs(map.position(unit)) > 0;
    }

    /** The clubs behind a count at one of the units explained; all of them are asked for together. */
    private List<ClubCounts.Share> shares(UnitCode unit, ClubIndicator indicator) {
        return shares.computeIfAbsent(indicator, clubIndicator -> figures.clubs()
                        .sharesBelow(root, clubIndicator, map, window.days(), window.reported()))
                .getOrDefault(unit, List.of());
    }

    /** The clubs behind a tally at one of the units explained, asked for likewise. */
    private List<ClubCounts.Answer> answers(UnitCode unit, ClubDefinition definition) {
        return answers.computeIfAbsent(definition, clubDefinition -> figures.clubs()
                        .answersBelow(root, clubDefinition, figures.asked(window)))
                .getOrDefault(unit, List.of());
    }

    private static FigureTrace club(ClubCounts.Share share) {
        return new FigureTrace.Club(share.club(), share.value(), share.rows());
    }

    private List<Origin> rows(Figure figure) {
        return window.reported().stream()
                .flatMap(
                        period -> figures.rows(figure.unit(), figure.indicator().code(), period).stream())
                .map(ReportedValue::origin)
                .toList();
    }

    private String name(Figure figure) {
        return map.findName(figure.unit()).orElse(figure.unit().value());
    }
}
