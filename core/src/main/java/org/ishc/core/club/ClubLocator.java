package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitVersion;

/** Where a club lies on a day: the unit that it was registered in or moved to, followed through reorganisations. */
final class ClubLocator {

  private final Registry registry;

  ClubLocator(Registry registry) {
    this.registry = registry;
  }

  /**
   * The way from a unit to the one that holds its place on a later day.
   *
   * @param unit the unit on that day; empty when the trace is lost
   * @param ambiguous the splits on the way at which nobody said which part
   * @param lost the unit that ended without successor, with the day
   */
  record Way(Optional<UnitCode> unit, List<Passing> ambiguous, Optional<ClubHistory.Registered> lost) {}

  /** Follows a unit; at a split without a word on the club it goes to the greatest share, ties and unknown shares to the lowest code. */
  Way follow(ClubHistory.Registered registered, LocalDate on) {
    List<Passing> ambiguous = new ArrayList<>();
    UnitCode unit = registered.unit();
    LocalDate day = registered.readOn();
    while (true) {
      Optional<LocalDate> end = registry.findVersion(unit, day).map(UnitVersion::validity).flatMap(range -> range.end());
      if (end.isEmpty() || end.get().isAfter(on)) {
        return new Way(Optional.of(unit), ambiguous, Optional.empty());
      }
      day = end.get();
      Optional<Passing> passing = registry.lineage().findPassing(unit, day);
      if (passing.isEmpty()) {
        return new Way(Optional.empty(), ambiguous, Optional.of(new ClubHistory.Registered(unit, day)));
      }
      if (passing.get().parts().size() > 1) {
        ambiguous.add(passing.get());
      }
      unit = passing.get().greatest().successor();
    }
  }
}
