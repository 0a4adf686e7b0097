package org.ishc.core.emulation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;

/** How a criterion's points are computed. Source: specification, <i>emulation</i>, Rules; {@code m} is the criterion's or part's maximum. */
public sealed interface Rule {

  /**
   * m · value / of.
   *
   * @param value the value
   * @param of what gives the maximum
   * @param zeroBelow below this percentage there are no points
   */
  record Proportional(Value value, Value of, Optional<Fraction> zeroBelow) implements Rule {}

  /**
   * The points of the first band that holds the value.
   *
   * @param value the value
   * @param bands in the order written
   */
  record Bands(Value value, List<Band> bands) implements Rule {

    /** Copies the bands. */
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A band: from ≤ value &lt; to.
   *
   * @param from the lower bound; empty for none
   * @param to the upper bound; empty for none
   * @param points the points
   */
  record Band(Optional<Fraction> from, Optional<Fraction> to, Fraction points) {
    boolean holds(Fraction value) {
      return from.map(low -> value.compareTo(low) >= 0).orElse(true) && to.map(high -> value.compareTo(high) < 0).orElse(true);
    }
  }

  /** How steps are counted. */
  enum Steps {
    /** Full steps only. */
    FULL,
    /** Begun steps too. */
    BEGUN,
    /** Parts of steps too. */
    EXACT;

    Fraction count(Fraction steps) {
      return switch (this) {
        case FULL -> Fraction.of(steps.floor(), BigInteger.ONE);
        case BEGUN -> Fraction.of(steps.ceil(), BigInteger.ONE);
        case EXACT -> steps;
      };
    }
  }

  /**
   * m less the points for each step of shortfall.
   *
   * @param value the value
   * @param fullAt where nothing is deducted
   * @param per the size of a step
   * @param points what a step costs
   * @param steps how steps are counted
   * @param isAbove whether what lies above is the shortfall
   */
  record Deduct(Value value, Value fullAt, Fraction per, Fraction points, Steps steps, boolean isAbove) implements Rule {}

  /**
   * Points for each step of the value beyond a number.
   *
   * @param value the value
   * @param each what a step gives
   * @param beyond from where counting begins
   * @param per the size of a step
   * @param steps how steps are counted
   */
  record Count(Value value, Fraction each, Value beyond, Fraction per, Steps steps) implements Rule {}

  /**
   * Piecewise linear through points, flat outside.
   *
   * @param value the value
   * @param table the points, x strictly rising
   */
  record Ladder(Value value, List<Rung> table) implements Rule {

    /** Copies the points. */
    public Ladder {
      table = List.copyOf(table);
    }
  }

  /**
   * A point of a ladder.
   *
   * @param x where
   * @param y the points there
   */
  record Rung(Value x, Value y) {}

  /**
   * Points when a condition is true.
   *
   * @param when the condition
   * @param points the points; m without
   */
  record Flag(Condition when, Optional<Fraction> points) implements Rule {}

  /**
   * The points of the level that the assessor chose.
   *
   * @param fact which fact
   * @param levels the points by level, in the order written
   */
  record Choice(FactCode fact, Map<String, Fraction> levels) implements Rule {}

  /**
   * The sum of the items that are true.
   *
   * @param items in the order written
   */
  record Checklist(List<Item> items) implements Rule {

    /** Copies the items. */
    public Checklist {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a checklist.
   *
   * @param code its code
   * @param when its condition
   * @param points its points
   */
  record Item(ItemCode code, Condition when, Fraction points) {}

  /**
   * The sum of the parts.
   *
   * @param parts in the order written
   */
  record SumOf(List<Part> parts) implements Rule {

    /** Copies the parts. */
    public SumOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The greatest of the known parts.
   *
   * @param parts in the order written
   */
  record BestOf(List<Part> parts) implements Rule {

    /** Copies the parts. */
    public BestOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A rule inside another.
   *
   * @param rule the rule
   * @param max its own maximum; that of the whole without
   * @param isMinus whether its points are taken away
   */
  record Part(Rule rule, Optional<Fraction> max, boolean isMinus) {}

  /**
   * The first case whose condition is true.
   *
   * @param cases in the order written
   * @param otherwise when none is
   */
  record Choose(List<Case> cases, Part otherwise) implements Rule {

    /** Copies the cases. */
    public Choose {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case.
   *
   * @param when its condition
   * @param part its rule
   */
  record Case(Condition when, Part part) {}

  /**
   * The assessor's points.
   *
   * @param fact which fact
   */
  record Assessed(FactCode fact) implements Rule {}
}
