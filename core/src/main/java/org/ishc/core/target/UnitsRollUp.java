package org.ishc.core.target;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Evaluation;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;

/** How many units of a level satisfy a condition. */
final class UnitsRollUp extends DerivedRollUp {

  private final Truth[] truths;
  private final long[] counting;
  private final long[] known;
  private final long[] expected;

  UnitsRollUp(Figures of, Indicator.Additive indicator, Definition.OfUnits definition, Window window) {
    super(of, indicator, window);
    this.truths = new Truth[units.size()];
    this.counting = new long[units.size()];
    this.known = new long[units.size()];
    this.expected = new long[units.size()];
    for (int i = units.size() - 1; i >= 0; i--) {
      if (map.unit(units.get(i)).level() == definition.level()) {
        truths[i] = judge(of, definition, window, units.get(i));
        counting[i] += truths[i].isTrue() ? 1 : 0;
        known[i] += truths[i].isKnown() ? 1 : 0;
        expected[i]++;
      }
      int parent = map.parentPosition(i);
      if (parent >= 0) {
        counting[parent] += counting[i];
        known[parent] += known[i];
        expected[parent] += expected[i];
      }
    }
  }

  /** Judges one unit of the level. */
  static Truth judge(Figures of, Definition.OfUnits definition, Window window, UnitCode unit) {
    Evaluation evaluation = new Evaluation(new Reading(of, window, unit));
    return definition.where().map(evaluation::judge).orElse(Truth.TRUE);
  }

  @Override
  Figure at(int position) {
    Coverage coverage = new Coverage(known[position], expected[position]);
    return figure(position, Fraction.of(counting[position]), coverage, known[position] > 0 || expected[position] == 0);
  }

  /** One unit as derived indicators read it. */
  private record Reading(Figures of, Window window, UnitCode unit) implements Evaluation.Leaves, UnitCondition.Visitor<Truth> {
    @Override
    public Optional<Fraction> find(Value.Leaf leaf) {
      return of.figure(unit, FigureValue.of(leaf).indicator(), window).value();
    }

    @Override
    public Truth judge(Condition.Leaf leaf) {
      return UnitCondition.of(leaf).acceptLeaf(this);
    }

    @Override
    public Truth inClass(UnitCondition.InClass unitClass) {
      return of.registry().classes().isOf(of.snapshot(window), unit, unitClass.code());
    }

    @Override
    public Truth reported(UnitCondition.Reported reported) {
      return Truth.of(!of.figure(unit, reported.indicator(), window).isMissing());
    }
  }
}
