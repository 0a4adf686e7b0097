package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorCatalogue;

/**
 * How much more of one thing a unit needs for a better class: the least increase of the indicator that a criterion reads, with everything recomputed that
 * reads it too, ratios and other units' comparisons included.
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

  private Margins(Rulebook rulebook, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
    this.rulebook = rulebook;
    this.data = data;
    this.stage = stage;
    this.catalogue = catalogue;
  }

  /**
   * A unit's margin.
   *
   * @param unit the unit
   * @param criterion whose indicator is raised
   * @param increase the least whole number, from 1; empty when none up to 1,000,000 gives a better class
   */
  public record Margin(Contestant unit, ItemCode criterion, Optional<Integer> increase) {}

  /**
   * Finds the margins of all units by one criterion; all are empty when its rule does not read exactly one indicator that is a whole number.
   *
   * @return by unit code
   * @throws IllegalArgumentException when the rulebook has no such criterion
   */
  public static List<Margin> of(Rulebook rulebook, ItemCode criterion, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
    return new Margins(rulebook, data, stage, catalogue).of(criterion);
  }

  /**
   * Finds the cheapest way of each unit to a better class: the criterion whose indicator must rise least, of equals the first in the rulebook.
   *
   * @return by unit code; units that no single indicator lifts are left out
   */
  public static List<Margin> cheapest(Rulebook rulebook, ScoringData data, Stage stage, IndicatorCatalogue catalogue) {
    Margins margins = new Margins(rulebook, data, stage, catalogue);
    List<List<Margin>> all = new ArrayList<>();
    Set<IndicatorCode> asked = new TreeSet<>();
    rulebook.sections().stream()
        .flatMap(section -> section.criteria().stream())
        .filter(criterion -> margins.indicator(criterion).filter(asked::add).isPresent())
        .forEach(criterion -> all.add(margins.of(criterion.code())));
    List<Margin> cheapest = new ArrayList<>();
    for (int i = 0; !all.isEmpty() && i < all.get(0).size(); i++) {
      int at = i;
      all.stream()
          .map(of -> of.get(at))
          .filter(margin -> margin.increase().isPresent())
          .min(Comparator.comparing(margin -> margin.increase().orElseThrow()))
          .ifPresent(cheapest::add);
    }
    return cheapest;
  }

  private List<Margin> of(ItemCode code) {
    Rulebook.Criterion criterion =
        rulebook.sections().stream()
            .flatMap(section -> section.criteria().stream())
            .filter(of -> of.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The rulebook has no criterion " + code));
    Optional<IndicatorCode> indicator = indicator(criterion);
    ScoreCard now = Scorer.score(rulebook, data, stage);
    return now.units().stream()
        .sorted(Comparator.comparing(ScoreCard.UnitScore::unit))
        .map(unit -> new Margin(unit.unit(), code, indicator.flatMap(of -> increase(unit, of))))
        .toList();
  }

  /** The one indicator that a criterion's rule reads, when it is a whole number. */
  private Optional<IndicatorCode> indicator(Rulebook.Criterion criterion) {
    Set<IndicatorCode> read = Reads.of(criterion.rule()).flatMap(site -> site.inputs().indicator().stream()).collect(Collectors.toSet());
    return Optional.of(read)
        .filter(codes -> codes.size() == 1)
        .map(codes -> codes.iterator().next())
        .filter(code -> catalogue.find(code).map(of -> !(of instanceof Indicator.Ratio)).orElse(rulebook.level().isEmpty()));
  }

  private Optional<Integer> increase(ScoreCard.UnitScore unit, IndicatorCode indicator) {
    int place = place(unit.band());
    if (place == 0) {
      return Optional.empty();
    }
    int tried = 0;
    while (tried < ONE_BY_ONE) {
      tried++;
      if (isBetter(unit.unit(), indicator, tried, place)) {
        return Optional.of(tried);
      }
    }
    int reached = tried;
    while (reached < MAX && !isBetter(unit.unit(), indicator, reached, place)) {
      tried = reached;
      reached = Math.min(MAX, reached * 2);
    }
    if (!isBetter(unit.unit(), indicator, reached, place)) {
      return Optional.empty();
    }
    while (tried + 1 < reached) {
      int middle = (tried + reached) >>> 1;
      if (isBetter(unit.unit(), indicator, middle, place)) {
        reached = middle;
      } else {
        tried = middle;
      }
    }
    return Optional.of(reached);
  }

  /** The place of a class, 0 for the best; below the lowest for none. */
  private int place(Optional<ItemCode> band) {
    List<ItemCode> codes = rulebook.classes().stream().map(Rulebook.ClassBand::code).toList();
    return codes.isEmpty() ? 0 : band.map(codes::indexOf).orElse(codes.size());
  }

  private boolean isBetter(Contestant unit, IndicatorCode indicator, int by, int place) {
    RaisedData raised = new RaisedData(data, catalogue, unit, indicator, Fraction.of(by));
    boolean needsAll = rulebook.classes().stream().anyMatch(band -> band.quota().isPresent());
    Optional<ItemCode> band = needsAll ? Scorer.score(rulebook, raised, stage).find(unit).flatMap(ScoreCard.UnitScore::band) : Scorer.bandOf(rulebook, raised, stage, unit);
    return place(band) < place;
  }
}
