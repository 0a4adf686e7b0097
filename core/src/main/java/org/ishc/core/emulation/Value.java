package org.ishc.core.emulation;

import java.util.List;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;

/** Something in a rulebook that is an exact number, or missing. Source: specification, <i>emulation</i>, Values. */
public sealed interface Value {

  /**
   * A number that stands for itself.
   *
   * @param number the number
   */
  record Constant(Fraction number) implements Value {}

  /**
   * The rolled-up figure of the scored unit.
   *
   * @param indicator what
   * @param yearsBack 0 for the scored period
   */
  record Actual(IndicatorCode indicator, int yearsBack) implements Value {}

  /**
   * The target in force at the end of the period.
   *
   * @param indicator what
   */
  record TargetOf(IndicatorCode indicator) implements Value {}

  /**
   * 100 · actual / target of an AT_LEAST target.
   *
   * @param indicator what
   */
  record Attainment(IndicatorCode indicator) implements Value {}

  /**
   * 100 · (actual − actual a year back) / actual a year back.
   *
   * @param indicator what
   */
  record Growth(IndicatorCode indicator) implements Value {}

  /**
   * 100 · reported / expected of the actual.
   *
   * @param indicator what
   */
  record CoverageOf(IndicatorCode indicator) implements Value {}

  /**
   * A number that an assessor entered.
   *
   * @param code which fact
   */
  record Fact(FactCode code) implements Value {}

  /** An operation on several values. */
  enum Operator {
    /** 100 · v / w. */
    PERCENT,
    /** Sum. */
    SUM,
    /** v − w. */
    DIFFERENCE,
    /** v · w. */
    PRODUCT,
    /** The least. */
    MINIMUM,
    /** The greatest. */
    MAXIMUM
  }

  /**
   * Arithmetic.
   *
   * @param operator what is done
   * @param operands with what; two for percent, difference and product, one or more for the others
   */
  record Arithmetic(Operator operator, List<Value> operands) implements Value {

    /** Copies the operands. */
    public Arithmetic {
      operands = List.copyOf(operands);
    }
  }

  /**
   * The greatest or least of a value over the units of the scored unit's group.
   *
   * @param isMax whether the greatest
   * @param value of what
   */
  record OverGroup(boolean isMax, Value value) implements Value {}

  /**
   * Points of a criterion or section, or of the total.
   *
   * @param code whose; {@code TOTAL} for the total
   * @param isShare whether as 100 · points / max
   */
  record PointsOf(ItemCode code, boolean isShare) implements Value {}
}
