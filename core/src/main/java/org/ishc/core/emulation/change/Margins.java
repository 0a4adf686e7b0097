package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.plan.ScoreColumns;
import org.ishc.core.emulation.plan.ScoreResult;
import org.ishc.core.emulation.plan.Variants;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;

/**
 * How much more of one thing a unit needs for a better class: the least increase of the indicator that a criterion
 * reads, with everything recomputed that reads it too, ratios and other units' comparisons included.
 *
 * <p>Interpretation: increases are tried one by one up to 1,024; beyond, a better class once reached is taken to last.
 */
public final class Margins {

    private static final int ONE_BY_ONE = 1_024;
    private static final int MAX = 1_000_000;

    private final Rulebook rulebook;
    private final ScoringData data;
    private final Stage stage;
    private final IndicatorCatalogue catalogue;
    private final Rulebook always;
    private final ScoreColumns all;
    private final boolean needsAll;

    private Margins(Rulebook rulebook, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
        this.rulebook = rulebook;
        this.data = data;
        this.stage = stage;
        this.catalogue = catalogue;
        this.always =
                Rulebook.builder().from(rulebook).validity(Optional.empty()).build();
        this.all = ScoreColumns.of(data, stage);
        this.needsAll =
                rulebook.classes().stream().anyMatch(band -> band.quota().isPresent()) || isOthersValueMoved(rulebook);
    }

    /**
     * Whether what a group's best is taken over can move for the other units too when one of them is raised: a best
     * within a best, or a best of points that are themselves counted by a best.
     */
    private static boolean isOthersValueMoved(Rulebook rulebook) {
        List<Reads.Site> overGroup =
                Reads.of(rulebook).filter(site -> groupsOn(site.path()) > 0).toList();
        return overGroup.stream().anyMatch(site -> groupsOn(site.path()) > 1)
                || (overGroup.stream().anyMatch(site -> site.inputs().pointsOf().isPresent())
                        && overGroup.stream().anyMatch(site -> site.path().startsWith("sections/")));
    }

    private static long groupsOn(String path) {
        return Arrays.stream(path.split("/"))
                .filter(key -> key.equals("group_max") || key.equals("group_min"))
                .count();
    }

    /**
     * A unit's margin.
     *
     * @param unit the unit
     * @param criterion whose indicator is raised
     * @param increase the least whole number, from 1; empty when none up to 1,000,000 gives a better class
     */
    public record Margin(Contestant unit, ItemCode criterion, Optional<Integer> increase) {
        /** Refuses null. */
        public Margin {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(increase, "increase");
        }
    }

    /**
     * Finds the margins of all units by one criterion; all are empty when its rule does not read exactly one indicator
     * that is a whole number.
     *
     * @return by unit code
     * @throws IllegalArgumentException when the rulebook has no such criterion
     */
    public static List<Margin> of(
            Rulebook rulebook, ItemCode criterion, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
        return new Margins(rulebook, data, stage, catalogue).of(criterion);
    }

    /**
     * Finds the cheapest way of each unit to a better class: the criterion whose indicator must rise least, of equals
     * the first in the rulebook.
     *
     * @return by unit code; units that no single indicator lifts are left out
     */
    public static List<Margin> cheapest(
            Rulebook rulebook, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
        Margins margins = new Margins(rulebook, data, stage, catalogue);
        List<List<Margin>> all = new ArrayList<>();
        Set<IndicatorCode> asked = new TreeSet<>();
        rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(criterion ->
                        margins.indicator(criterion).filter(asked::add).isPresent())
                .forEach(criterion -> all.add(margins.of(criterion.code())));
        List<Margin> cheapest = new ArrayList<>();
        for (int i = 0; !all.isEmpty() && i < all.get(0).size(); i++) {
            int at = i;
            all.stream()
                    .map(list -> list.get(at))
                    .filter(margin -> margin.increase().isPresent())
                    .min(Comparator.comparing(margin -> margin.increase().orElseThrow()))
                    .ifPresent(cheapest::add);
        }
        return cheapest;
    }

    private List<Margin> of(ItemCode code) {
        Rulebook.Criterion criterion = rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(given -> given.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rulebook has no criterion " + code));
        Optional<IndicatorCode> indicator = indicator(criterion);
        ScoreCard now = Scorer.score(rulebook, data, stage);
        return now.units().stream()
                .sorted(Comparator.comparing(ScoreCard.UnitScore::unit))
                .map(unit -> new Margin(
                        unit.unit(), code, indicator.flatMap(indicatorCode -> increase(unit, indicatorCode))))
                .toList();
    }

    /** The one indicator that a criterion's rule reads, when it is a whole number. */
    private Optional<IndicatorCode> indicator(Rulebook.Criterion criterion) {
        Set<IndicatorCode> read = Reads.of(criterion.rule())
                .flatMap(site -> site.inputs().indicator().stream())
                .collect(Collectors.toSet());
        return Optional.of(read)
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.iterator().next())
                .filter(code -> catalogue
                        .find(code)
                        .map(indicator -> !(indicator instanceof Indicator.Ratio))
                        .orElse(rulebook.level().isEmpty()));
    }

    private Optional<Integer> increase(ScoreCard.UnitScore unit, IndicatorCode indicator) {
        int place = place(unit.band());
        if (place == 0) {
            return Optional.empty();
        }
        int first = first(
                unit.unit(), indicator, IntStream.rangeClosed(1, ONE_BY_ONE).toArray(), place);
        return first > 0 ? Optional.of(first) : beyond(unit.unit(), indicator, place);
    }

    /** The first of some increases with a better class; 0 when none has one. */
    private int first(Contestant unit, IndicatorCode indicator, int[] increases, int place) {
        for (int from = 0; from < increases.length; from += Frame.BLOCK) {
            int[] some = Arrays.copyOfRange(increases, from, Math.min(increases.length, from + Frame.BLOCK));
            int[] places = places(unit, indicator, some);
            for (int i = 0; i < some.length; i++) {
                if (places[i] < place) {
                    return some[i];
                }
            }
        }
        return 0;
    }

    private Optional<Integer> beyond(Contestant unit, IndicatorCode indicator, int place) {
        int[] doubled = IntStream.iterate(2 * ONE_BY_ONE, by -> by < 2 * MAX, by -> 2 * by)
                .map(by -> Math.min(MAX, by))
                .toArray();
        int reached = first(unit, indicator, doubled, place);
        if (reached == 0) {
            return Optional.empty();
        }
        int tried = reached == MAX ? doubled[doubled.length - 2] : reached / 2;
        while (tried + 1 < reached) {
            int middle = (tried + reached) >>> 1;
            if (first(unit, indicator, new int[] {middle}, place) > 0) {
                reached = middle;
            } else {
                tried = middle;
            }
        }
        return Optional.of(reached);
    }

    /**
     * The class places of one unit with each of some increases: side by side, or where all units decide, one scoring
     * after the other.
     */
    private int[] places(Contestant unit, IndicatorCode indicator, int[] increases) {
        if (needsAll) {
            return Arrays.stream(increases)
                    .map(by -> place(Scorer.score(
                                    always, new RaisedFigures(data, catalogue, unit, indicator, Fraction.of(by)), stage)
                            .find(unit)
                            .flatMap(ScoreCard.UnitScore::band)))
                    .toArray();
        }
        Variants.Raise raise = new Variants.Raise(
                indicator, Arrays.stream(increases).mapToObj(Fraction::of).toList(), catalogue);
        ScoreColumns lanes =
                all.of(Variants.raised(data, unit, raise), data.contestants().indexOf(unit));
        ScoreResult result = ScoreResult.of(always, lanes);
        return IntStream.range(0, increases.length)
                .map(i -> place(result.band(i)))
                .toArray();
    }

    /** The place of a class, 0 for the best; below the lowest for none. */
    private int place(Optional<ItemCode> band) {
        List<ItemCode> codes = rulebook.classes().stream().map(ClassBand::code).toList();
        return codes.isEmpty() ? 0 : band.map(codes::indexOf).orElse(codes.size());
    }
}
