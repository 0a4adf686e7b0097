package org.ishc.core.emulation.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.finding.Origin;
import org.ishc.core.target.Comparison;
import org.ishc.core.target.Coverage;
import org.ishc.core.target.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * The data of one rule test: one unit, with what is given of it.
 *
 * <p>Interpretation: targets are {@code AT_LEAST}; facts stand at every stage, with evidence; an actual that is given is covered 1 of 1 unless the test says
 * otherwise.
 */
final class RuleTestData implements ScoringData {

  static final Contestant UNIT = new Contestant("TEST");
  private static final Period PERIOD = Period.ofYear(2000);

  private final Map<Integer, Map<String, Fraction>> actuals;
  private final Map<String, Fraction> targets;
  private final Map<String, String> facts;
  private final Map<String, Coverage> coverage;

  /**
   * Takes what is given.
   *
   * @param actuals by years back, then by indicator
   * @param targets by indicator
   * @param facts by code, as assessors enter them
   * @param coverage by indicator
   */
  RuleTestData(
      Map<Integer, Map<String, Fraction>> actuals, Map<String, Fraction> targets, Map<String, String> facts, Map<String, Coverage> coverage) {
    this.actuals = Map.copyOf(actuals);
    this.targets = Map.copyOf(targets);
    this.facts = Map.copyOf(facts);
    this.coverage = Map.copyOf(coverage);
  }

  @Override
  public Period period() {
    return PERIOD;
  }

  @Override
  public DateRange days() {
    return PeriodCalendar.CALENDAR.range(PERIOD);
  }

  @Override
  public List<Contestant> contestants() {
    return List.of(UNIT);
  }

  @Override
  public List<String> groups(Contestant unit) {
    return List.of(UnitScoring.ALL);
  }

  @Override
  public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
    Optional<Fraction> value = Optional.ofNullable(actuals.getOrDefault(yearsBack, Map.of()).get(indicator.value()));
    Coverage otherwise = value.isPresent() ? new Coverage(1, 1) : Coverage.NONE;
    return new Reading(value, coverage.getOrDefault(indicator.value(), otherwise), List.of(), List.of());
  }

  @Override
  public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
    return Optional.ofNullable(targets.get(indicator.value()))
        .map(
            value ->
                new Target(
                    UnitCode.parse(unit.code()), indicator, PERIOD, Comparison.AT_LEAST, value, Optional.empty(), Optional.empty(),
                    LocalDate.of(2000, 1, 1), 1, Origin.NONE));
  }

  @Override
  public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
    return Optional.ofNullable(facts.get(fact.value()))
        .map(
            value ->
                new Assessment(
                    unit.code(), PERIOD, fact, stage, Optional.of(value), Optional.of("test"), Optional.empty(), Optional.empty(), Origin.NONE));
  }
}
