package org.ishc.core.emulation;

import java.util.List;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;

/** Something in a rulebook that is true, false or unknown (Kleene). Source: specification, <i>emulation</i>, Conditions. */
public sealed interface Condition {

  /** How two values are compared. */
  enum Relation {
    /** v ≥ w. */
    AT_LEAST,
    /** v &gt; w. */
    MORE_THAN,
    /** v ≤ w. */
    AT_MOST,
    /** v &lt; w. */
    LESS_THAN,
    /** v = w. */
    EQUAL;

    boolean holds(Fraction left, Fraction right) {
      int order = left.compareTo(right);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case MORE_THAN -> order > 0;
        case AT_MOST -> order <= 0;
        case LESS_THAN -> order < 0;
        case EQUAL -> order == 0;
      };
    }
  }

  /**
   * A comparison; unknown when a side is missing.
   *
   * @param relation how
   * @param left v
   * @param right w
   */
  record Comparing(Relation relation, Value left, Value right) implements Condition {}

  /**
   * A yes or no that an assessor entered.
   *
   * @param code which fact
   */
  record FactIs(FactCode code) implements Condition {}

  /**
   * Whether the actual is not missing; never unknown.
   *
   * @param indicator what
   */
  record Reported(IndicatorCode indicator) implements Condition {}

  /**
   * Whether every one of some has at least a share of its maximum; exempt ones are left out.
   *
   * @param of {@code criteria}, {@code sections}, or a section's code
   * @param atLeast the share, in percent
   */
  record EveryShare(String of, Fraction atLeast) implements Condition {}

  /**
   * All of some; false when one is false.
   *
   * @param conditions of what
   */
  record All(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Any of some; true when one is true.
   *
   * @param conditions of what
   */
  record AnyOf(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * The opposite.
   *
   * @param condition of what
   */
  record Not(Condition condition) implements Condition {}
}
