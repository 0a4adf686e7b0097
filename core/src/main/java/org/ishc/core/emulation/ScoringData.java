package org.ishc.core.emulation;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.target.Comparison;
import org.ishc.core.target.Coverage;
import org.ishc.core.target.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What a rulebook reads: the scored units with their groups, figures, targets and facts of one period. */
public interface ScoringData {

  /** Returns the scored period. */
  Period period();

  /** Returns the days of the scored period. */
  DateRange days();

  /** Returns the scored units, by code. */
  List<Contestant> contestants();

  /** Finds the one unit that the data are of, where that is not the root; only units in its subtree are scored. */
  default Optional<String> sender() {
    return Optional.empty();
  }

  /** Tells whether an indicator is known at all; the figures of one that is not are missing. */
  default boolean isKnown(IndicatorCode indicator) {
    return true;
  }

  /** Returns the codes of the groups that a unit is in on the period's last day, in order; empty when groups exist and it is in none. */
  List<String> groups(Contestant unit);

  /**
   * A figure that was read.
   *
   * @param value the exact value; empty when missing
   * @param coverage what it rests on
   * @param parts the units whose figures it was added up from, with their figures
   * @param rows the rows that it was reported in
   */
  record Reading(Optional<Fraction> value, Coverage coverage, List<Contribution> parts, List<Origin> rows) {

    /** Copies the lists. */
    public Reading {
      parts = List.copyOf(parts);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What one unit gave to a figure.
   *
   * @param unit its code
   * @param value its figure
   */
  record Contribution(String unit, Fraction value) {}

  /** Returns the rolled-up figure of a unit for the period, or for the same months so many years earlier, restated. */
  Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack);

  /** Finds the target in force at the period's end. */
  Optional<Target> target(Contestant unit, IndicatorCode indicator);

  /** Finds what an assessor entered for a fact of the period: at the latest stage not after the one asked that has a value. */
  Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage);

  /** Takes the numbers of a column, each at the position of its unit among the {@link #contestants()}. What is not put is missing. */
  interface Cells {

    /** Puts a whole number. */
    void put(int position, long whole);

    /** Puts an exact number. */
    void put(int position, Fraction value);

    /**
     * Puts the whole column at once: whole numbers, none of them missing.
     *
     * @param values as many as there are scored units; they are read where they stand and must not be changed any more
     * @throws IllegalArgumentException when there are more or fewer
     */
    void wholes(long[] values);
  }

  /**
   * Hands over the figures of all scored units. A host that has them side by side overrides it; what is handed over is what {@link #actual} returns.
   *
   * @param yearsBack 0 for the scored period
   */
  default void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
    List<Contestant> units = contestants();
    for (int i = 0; i < units.size(); i++) {
      int position = i;
      actual(units.get(i), indicator, yearsBack).value().ifPresent(value -> to.put(position, value));
    }
  }

  /** Hands over 100 · reported / expected of the figures of all scored units; missing where nothing is expected. */
  default void coverages(IndicatorCode indicator, Cells to) {
    List<Contestant> units = contestants();
    for (int i = 0; i < units.size(); i++) {
      Coverage coverage = actual(units.get(i), indicator, 0).coverage();
      if (coverage.expected() != 0) {
        to.put(i, Fraction.of(coverage.reported(), coverage.expected()).times(Fraction.HUNDRED));
      }
    }
  }

  /**
   * Hands over the targets of all scored units.
   *
   * @param atLeastOnly whether others than those that ask for at least so much are left out
   */
  default void targets(IndicatorCode indicator, boolean atLeastOnly, Cells to) {
    List<Contestant> units = contestants();
    for (int i = 0; i < units.size(); i++) {
      int position = i;
      target(units.get(i), indicator)
          .filter(target -> !atLeastOnly || target.comparison() == Comparison.AT_LEAST)
          .ifPresent(target -> to.put(position, target.value()));
    }
  }
}
