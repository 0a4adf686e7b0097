package org.ishc.core.emulation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;

/**
 * What a rulebook will read, known before anything is evaluated.
 *
 * @param actuals by indicator, how many years back its figures are read: 0 for the scored period itself
 * @param targets the indicators whose targets are read
 * @param facts what assessors must enter
 */
public record RequiredInputs(SortedMap<IndicatorCode, SortedSet<Integer>> actuals, SortedSet<IndicatorCode> targets, SortedSet<FactCode> facts) {

  /** Copies the collections. */
  public RequiredInputs {
    SortedMap<IndicatorCode, SortedSet<Integer>> copy = new TreeMap<>();
    actuals.forEach((code, years) -> copy.put(code, Collections.unmodifiableSortedSet(new TreeSet<>(years))));
    actuals = Collections.unmodifiableSortedMap(copy);
    targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
  }

  static RequiredInputs of(Rulebook rulebook) {
    Collector collector = new Collector();
    FormWalk.walk(rulebook, collector);
    return new RequiredInputs(collector.actuals, collector.targets, collector.facts);
  }

  private static final class Collector implements FormWalk.Visitor {
    private final SortedMap<IndicatorCode, SortedSet<Integer>> actuals = new TreeMap<>();
    private final SortedSet<IndicatorCode> targets = new TreeSet<>();
    private final SortedSet<FactCode> facts = new TreeSet<>();

    @Override
    public void value(Value value, String path) {
      if (value instanceof Value.Actual actual) {
        actual(actual.indicator(), actual.yearsBack());
      } else if (value instanceof Value.TargetOf target) {
        targets.add(target.indicator());
      } else if (value instanceof Value.Attainment attainment) {
        actual(attainment.indicator(), 0);
        targets.add(attainment.indicator());
      } else if (value instanceof Value.Growth growth) {
        actual(growth.indicator(), 0);
        actual(growth.indicator(), 1);
      } else if (value instanceof Value.CoverageOf coverage) {
        actual(coverage.indicator(), 0);
      }
    }

    private void actual(IndicatorCode indicator, int yearsBack) {
      actuals.computeIfAbsent(indicator, code -> new TreeSet<>()).add(yearsBack);
    }

    @Override
    public void condition(Condition condition, String path) {
      if (condition instanceof Condition.Reported reported) {
        actual(reported.indicator(), 0);
      }
    }

    @Override
    public void fact(FactCode code) {
      facts.add(code);
    }
  }
}
