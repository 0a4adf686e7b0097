package org.ishc.core.figure;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the clubs in the subtree of each unit give to the two parts of a ratio, by position: only those that give both.
 */
final class ClubPairs {

    /** All clubs, whatever they give. */
    private final ClubColumn clubs;

    /** Those that give both parts; null where the parts do not both come from clubs. */
    private final @Nullable Together together;

    /**
     * The clubs that give both parts.
     *
     * @param numerator what they give to the one
     * @param denominator what they give to the other
     * @param running those of them that run
     * @param left of those that are asked, where some are not; null where all that run are
     * @param asked all that are asked, where some are not; null where all that run are
     */
    private record Together(
            Amounts numerator,
            Amounts denominator,
            ClubColumn running,
            @Nullable SumLanes left,
            @Nullable SumLanes asked) {}

    ClubPairs(Figures figures, Indicator.Ratio ratio, Window window) {
        this.clubs = figures.clubs(ClubIndicator.EXISTING, window).ofSubtrees();
        ClubGiven given = asked(figures.catalogue(), ratio);
        this.together = given.isNothing() ? null : together(figures, ratio, window, given);
    }

    private static Together together(Figures each, Indicator.Ratio ratio, Window window, ClubGiven given) {
        Snapshot map = each.snapshot(window);
        Indicator numerator = each.catalogue().indicator(ratio.numerator());
        Indicator denominator = each.catalogue().indicator(ratio.denominator());
        Optional<ClubDefinition> onlyAsked = each.catalogue().findAsked(ratio);
        List<ClubDefinition> counted = Stream.concat(
                        Stream.of(numerator, denominator)
                                .flatMap(part -> IndicatorCatalogue.findOfClubs(part).stream()),
                        onlyAsked.stream())
                .distinct()
                .toList();
        ClubTallies tallies = each.tallies(window, counted, given);
        ClubFigures figures = each.clubFigures(window, given);
        return new Together(
                part(numerator, counted, tallies, figures, map),
                part(denominator, counted, tallies, figures, map),
                figures.column(ClubIndicator.EXISTING, map).ofSubtrees(),
                onlyAsked
                        .map(asked -> SumLanes.ofSubtrees(tallies, counted.indexOf(asked), map))
                        .orElse(null),
                onlyAsked
                        .map(asked -> SumLanes.ofSubtrees(
                                each.tallies(window), each.catalogue().ofClubs().indexOf(asked), map))
                        .orElse(null));
    }

    private static Amounts part(
            Indicator part, List<ClubDefinition> counted, ClubTallies tallies, ClubFigures figures, Snapshot map) {
        return IndicatorCatalogue.findOfClubs(part)
                .map(defined -> SumLanes.ofSubtrees(tallies, counted.indexOf(defined), map)
                        .sums(0))
                .orElseGet(() -> figures.column(BuiltIn.findOfClubs(part.code()).orElseThrow(), map)
                        .ofSubtrees()
                        .sums());
    }

    /**
     * What a running club must answer to be counted in a ratio: what clubs report or are judged by of its parts;
     * nothing where they are asked nothing, or where a part does not come from clubs.
     */
    static ClubGiven asked(IndicatorCatalogue catalogue, Indicator.Ratio ratio) {
        Set<ClubIndicator> reported = EnumSet.noneOf(ClubIndicator.class);
        Set<ClubDefinition> judged = new HashSet<>();
        for (IndicatorCode code : List.of(ratio.numerator(), ratio.denominator())) {
            Optional<ClubIndicator> builtIn = BuiltIn.findOfClubs(code);
            Optional<ClubDefinition> defined = IndicatorCatalogue.findOfClubs(catalogue.indicator(code));
            if (builtIn.isEmpty() && defined.isEmpty()) {
                return ClubGiven.NOTHING;
            }
            builtIn.filter(indicator -> indicator.basis() == ClubIndicator.Basis.REPORTS)
                    .ifPresent(reported::add);
            defined.filter(ClubDefinition::asks).ifPresent(judged::add);
        }
        return new ClubGiven(reported, judged);
    }

    /** Tells whether there are clubs in the subtree of a unit. */
    boolean hasClubs(int position) {
        return clubs.clubs(position) > 0;
    }

    /** Tells whether clubs speak for a unit: it has some, and both parts come from clubs. */
    boolean speakFor(int position) {
        return together != null && hasClubs(position);
    }

    /** Lays out what the clubs in the subtree of a unit for which they speak come to. */
    void give(int position, SumLanes to) {
        Together given = Objects.requireNonNull(together);
        long asked =
                given.asked() == null ? clubs.running(position) : given.asked().expected(position);
        long left = given.left() == null
                ? given.running().running(position)
                : given.left().expected(position);
        to.clear(position);
        to.cover(position, left, asked);
        if (asked == 0 || left > 0) {
            to.mark(position, SumLanes.SUMMED);
            to.sums(0).copy(position, given.numerator(), position);
            to.sums(1).copy(position, given.denominator(), position);
        }
    }
}
