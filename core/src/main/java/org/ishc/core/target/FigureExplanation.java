package org.ishc.core.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.explain.Explanation;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;

/**
 * Where a figure comes from, down to the rows: the units that it was added up from, the clubs that lie at a unit, the values that were reported.
 *
 * <p>A node is a unit (or a club, or a row) with the facts {@code indicator}, {@code name}, {@code reported} and {@code expected}; a leaf has {@code rows}, the
 * table and row of each record that it rests on, a sum has {@code missing}, the units directly below that said nothing. {@link FigureText} reads a node aloud. A
 * part that adds nothing is left out.
 */
public final class FigureExplanation {

  private final Figures figures;
  private final Window window;
  private final Snapshot map;

  private FigureExplanation(Figures figures, Window window) {
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
    return new FigureExplanation(figures, window).node(figures.figure(unit, indicator.code(), window));
  }

  private Explanation node(Figure figure) {
    if (figure.indicator() instanceof Indicator.Ratio ratio) {
      List<Explanation> parts =
          List.of(
              node(figures.figure(figure.unit(), ratio.numerator(), window)), node(figures.figure(figure.unit(), ratio.denominator(), window)));
      return explanation(figure, Explanation.Kind.VALUE, Map.of(), parts);
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

  private List<UnitCode> missing(Figure figure) {
    if (ClubIndicator.find(figure.indicator().code()).isPresent() && figures.hasClubs(figure.unit(), window)) {
      return List.of();
    }
    return map.children(figure.unit()).stream().filter(child -> figures.figure(child, figure.indicator().code(), window).isMissing()).toList();
  }

  private List<Explanation> clubs(Figure figure) {
    Optional<ClubIndicator> counted = ClubIndicator.find(figure.indicator().code());
    if (counted.isEmpty() || figures.clubFigures(window).at(figure.unit()).isEmpty()) {
      return List.of();
    }
    return figures.clubs().shares(figure.unit(), counted.get(), map, window.days(), window.reported()).stream().map(FigureExplanation::club).toList();
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
        .flatMap(period -> figures.rows(figure.unit(), figure.indicator().code(), period).stream())
        .map(ReportedValue::origin)
        .toList();
  }

  private static List<String> written(List<Origin> rows) {
    return rows.stream().filter(Origin::isKnown).map(row -> row.table() + ":" + row.row()).toList();
  }

  private Explanation explanation(Figure figure, Explanation.Kind kind, Map<String, List<?>> lists, List<Explanation> parts) {
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("indicator", figure.indicator().code());
    facts.put("name", map.findUnit(figure.unit()).flatMap(UnitVersion::name).orElse(figure.unit().value()));
    facts.put("reported", figure.coverage().reported());
    facts.put("expected", figure.coverage().expected());
    lists.forEach(
        (fact, list) -> {
          if (!list.isEmpty()) {
            facts.put(fact, list);
          }
        });
    Optional<Fraction> value = figure.value();
    return new Explanation(figure.unit().value(), kind, Optional.of(figure.status().name()), value, Optional.empty(), facts, parts);
  }
}
