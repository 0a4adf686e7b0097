package org.ishc.core.emulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.formula.plan.Frame;

/** Scores all units of a period by a rulebook: points, exclusions, classes, ceilings, ranks, quotas, awards, in this order. */
public final class Scorer {

  private final RulebookPlan plan;
  private final ScoreColumns columns;
  private final PointColumns points;
  private final Standings standings;

  private Scorer(RulebookPlan plan, ScoreColumns columns) {
    this.plan = plan;
    this.columns = columns;
    this.points = PointColumns.of(plan, columns);
    this.standings = new Standings(points, columns.groups());
  }

  /**
   * Scores.
   *
   * @param rulebook the rules
   * @param data what they read
   * @param stage facts of this stage or, where it has none, of the latest before it
   * @return the score card; without units when the rulebook is not in force on the period's last day
   */
  public static ScoreCard score(Rulebook rulebook, ScoringData data, Stage stage) {
    LocalDate last = data.days().lastDay();
    if (rulebook.validity().filter(range -> !range.contains(last)).isPresent()) {
      Finding finding =
          Finding.of(
              EmulationFinding.NOT_IN_FORCE,
              Location.none(),
              "day", last, "validity", rulebook.validity().orElseThrow().toString());
      return ScoreCard.of(rulebook, data.period(), stage, new ScoreCard.ScoreFinding(Optional.empty(), "", finding));
    }
    return score(rulebook, new ScoreColumns(data, stage, new Groups(data), false));
  }

  /** Scores, whatever the rulebook's validity. */
  static ScoreCard score(Rulebook rulebook, ScoreColumns columns) {
    return new Scorer(new RulebookPlan(rulebook), columns).run();
  }

  private ScoreCard run() {
    classify();
    standings.rank();
    Findings findings = new Findings();
    Classing one = new Classing(points, columns, 1);
    Asking asking = new Asking(columns, findings);
    List<ScoreCard.AwardList> awards = new Awards(plan, columns.groups(), standings, () -> one, asking.over(one), findings).list();
    return ScoreCard.of(new ScoreResult(points, columns, standings, awards, findings));
  }

  private void classify() {
    Classing classing = new Classing(points, columns, Frame.BLOCK);
    for (int from = 0; from < points.size(); from += Frame.BLOCK) {
      int length = Math.min(Frame.BLOCK, points.size() - from);
      classing.run(from, length);
      for (int i = 0; i < length; i++) {
        if (!points.total().isMissing(from + i)) {
          standings.set(from + i, classing.classed(i, Classing.NOBODY));
        }
      }
    }
  }
}
