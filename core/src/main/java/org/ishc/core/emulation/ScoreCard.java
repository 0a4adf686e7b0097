package org.ishc.core.emulation;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.explain.Explanation;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;

/**
 * What a rulebook makes of a period: every scored unit with its points and their explanation, ranks, classes, and who may be proposed for which award.
 *
 * @param rulebook the rulebook
 * @param period the scored period
 * @param stage the stage of assessment
 * @param units by group (those in none last), rank (those without last), code
 * @param awards in the rulebook's order, groups by code
 * @param findings by unit (those of no unit last), path, code; the unit is the location's key
 */
public record ScoreCard(
    Rulebook rulebook, Period period, Stage stage, List<UnitScore> units, List<AwardList> awards, List<ScoreFinding> findings) {

  /** Copies the lists. */
  public ScoreCard {
    units = List.copyOf(units);
    awards = List.copyOf(awards);
    findings = List.copyOf(findings);
  }

  /** Finds the score of a unit. */
  public Optional<UnitScore> find(Contestant unit) {
    return units.stream().filter(score -> score.unit().equals(unit)).findFirst();
  }

  /** What became of a unit. */
  public enum UnitStatus {
    /** It has a total, a class and a rank. */
    SCORED,
    /** It has a total and is out of the ranking. */
    EXCLUDED,
    /** It has no total. */
    REFUSED
  }

  /** What became of a criterion; the first that holds. */
  public enum CriterionStatus {
    /** It does not apply. */
    EXEMPT,
    /** What it requires does not hold. */
    PREREQUISITE,
    /** Its data are missing. */
    MISSING_DATA,
    /** Some of it could not be judged. */
    PARTIAL,
    /** A limit cut it. */
    CAPPED,
    /** It was applied. */
    APPLIED
  }

  /**
   * A unit's score.
   *
   * @param unit the unit
   * @param group its group; empty when it is in none
   * @param total rounded; empty when it has none
   * @param band its class; empty when it has none
   * @param rank in its group, from 1; empty when it has none
   * @param status what became of it
   * @param sections in the rulebook's order
   * @param criteria in the rulebook's order
   * @param explanation the tree whose root is the total
   */
  public record UnitScore(
      Contestant unit,
      Optional<String> group,
      Optional<Fraction> total,
      Optional<ItemCode> band,
      Optional<Integer> rank,
      UnitStatus status,
      List<SectionScore> sections,
      List<CriterionScore> criteria,
      Explanation explanation) {

    /** Copies the lists. */
    public UnitScore {
      sections = List.copyOf(sections);
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * A section's points.
   *
   * @param section the section
   * @param points rounded; empty when none of its criteria has any
   */
  public record SectionScore(Rulebook.Section section, Optional<Fraction> points) {}

  /**
   * A criterion's points.
   *
   * @param criterion the criterion
   * @param points rounded; empty when it has none
   * @param status what became of it
   */
  public record CriterionScore(Rulebook.Criterion criterion, Optional<Fraction> points, CriterionStatus status) {}

  /**
   * Who may be proposed for an award.
   *
   * @param award the award
   * @param group in which group; empty when it is given over all
   * @param units the best first; empty when nobody
   */
  public record AwardList(ItemCode award, Optional<String> group, List<Contestant> units) {

    /** Copies the units. */
    public AwardList {
      units = List.copyOf(units);
    }
  }

  /**
   * A finding of scoring.
   *
   * @param unit whom it is about; empty for no unit
   * @param path where in the rulebook; empty for the whole
   * @param finding what was found
   */
  public record ScoreFinding(Optional<Contestant> unit, String path, Finding finding) {}
}
