package org.ishc.core.club;

import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/** The counts of clubs at every unit for one period and one map: what indicators read. */
public final class ClubFigures {

  private final Map<UnitCode, ClubAggregate> byUnit;

  ClubFigures(Map<UnitCode, ClubAggregate> byUnit) {
    this.byUnit = Map.copyOf(byUnit);
  }

  /** Finds the counts of the clubs that lie directly at a unit, not below it; empty when none does. */
  public Optional<ClubAggregate> at(UnitCode unit) {
    return Optional.ofNullable(byUnit.get(unit));
  }
}
