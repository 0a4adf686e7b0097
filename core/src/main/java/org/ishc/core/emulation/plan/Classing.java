package org.ishc.core.emulation.plan;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Comparing;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Span;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.formula.plan.Bound;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.rulebook.Rulebook;

/** Asks what is asked of units that have points, a block at a time: whether they are excluded, which class they reach, which ceilings hold. */
final class Classing {

  private final RulebookPlan plan;
  private final Rulebook rulebook;
  private final PointColumns points;
  private final ScoreColumns columns;
  private final Frame frame;
  private final byte[][] reaches;
  private final Numbers[] thresholds;

  Classing(PointColumns points, ScoreColumns columns, int block) {
    this.plan = points.plan();
    this.rulebook = plan.rulebook();
    this.points = points;
    this.columns = columns.with(points);
    this.frame = new Frame(new Bound(plan.afterwards(), this.columns, columns.isExact()), block, columns.isExact());
    this.reaches = new byte[rulebook.classes().size()][block];
    this.thresholds =
        rulebook.classes().stream().map(of -> Numbers.constant(of.from(), block, columns.isExact())).toArray(Numbers[]::new);
  }

  /** Does not listen. */
  static final Asked NOBODY = (condition, i, whenUnknown) -> {};

  /** Takes every condition that is asked of a unit, with what becomes known of it. */
  interface Asked {
    /** A condition whose answer nobody knows means nothing where the finding is empty. */
    void ask(AskedCondition condition, int i, Optional<EmulationFinding> whenUnknown);
  }

  /** What became of a unit: excluded, or in a class. */
  record Classed(boolean isExcluded, int place) {}

  void run(int from, int length) {
    frame.run(from, length);
    for (int i = 0; i < thresholds.length; i++) {
      Comparing.holds(Relation.AT_LEAST, new Span(points.total(), from), new Span(thresholds[i], 0), reaches[i], length);
    }
  }

  /** What is read, points included. */
  ScoreColumns columns() {
    return columns;
  }

  Frame frame() {
    return frame;
  }

  /** Finds the class of a unit that has a total; the place is {@link Standings#NO_CLASS} below the lowest, and where it is excluded. */
  Classed classed(int i, Asked asked) {
    boolean isExcluded = false;
    for (AskedCondition exclusion : plan.exclusions()) {
      asked.ask(exclusion, i, Optional.of(EmulationFinding.EXCLUSION_UNKNOWN));
      isExcluded |= isTrue(exclusion, i);
    }
    return new Classed(isExcluded, isExcluded ? Standings.NO_CLASS : lowered(reached(i, asked), i, asked));
  }

  private boolean isTrue(AskedCondition condition, int i) {
    return frame.truths(condition.when().slot())[i] == Truths.TRUE;
  }

  private int reached(int i, Asked asked) {
    for (int at = 0; at < reaches.length; at++) {
      if (reaches[at][i] == Truths.TRUE) {
        Optional<AskedCondition> when = plan.classes().get(at);
        when.ifPresent(condition -> asked.ask(condition, i, Optional.of(EmulationFinding.CLASS_UNKNOWN)));
        if (when.isEmpty() || isTrue(when.get(), i)) {
          return at;
        }
      }
    }
    return Standings.NO_CLASS;
  }

  private int lowered(int reached, int i, Asked asked) {
    int atMost = 0;
    int lowerBy = 0;
    for (int at = 0; at < plan.ceilings().size(); at++) {
      Rulebook.Ceiling ceiling = rulebook.ceilings().get(at);
      asked.ask(plan.ceilings().get(at), i, Optional.of(EmulationFinding.CEILING_UNKNOWN));
      if (isTrue(plan.ceilings().get(at), i)) {
        atMost = Math.max(atMost, ceiling.atMost().map(this::place).orElse(0));
        lowerBy += ceiling.lowerBy();
      }
    }
    if (reached == Standings.NO_CLASS) {
      return reached;
    }
    int place = Math.max(reached, atMost);
    return lowerBy == 0 ? place : Math.min(place + lowerBy, Math.max(place, rulebook.classes().size() - 1));
  }

  private int place(ItemCode band) {
    List<ItemCode> codes = rulebook.classes().stream().map(Rulebook.ClassBand::code).toList();
    return Math.max(0, codes.indexOf(band));
  }
}
