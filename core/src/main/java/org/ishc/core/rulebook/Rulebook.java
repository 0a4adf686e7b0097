package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value.Immutable;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.target.Indicator;
import org.ishc.core.time.DateRange;

/**
 * A rulebook (bảng chấm điểm), understood: what earns points, which class they make, who may be proposed for which award. Read from text by
 * {@link RulebookReader}; every part knows its path there.
 */
@Immutable
@DomainStyle
public abstract class Rulebook {

  /** Stands for the bonus in ties. */
  public static final String BONUS = "BONUS";

  /** Stands for the penalty in ties. */
  public static final String PENALTY = "PENALTY";

  /** Stands for the total where points are read. */
  public static final String TOTAL = "TOTAL";

  Rulebook() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a rulebook. */
  public static final class Builder extends ImmutableRulebook.Builder {
    Builder() {}
  }

  /** Returns what it will read, known before anything is evaluated. */
  public RequiredInputs requiredInputs() {
    return RequiredInputs.of(this);
  }

  /** Returns the name. */
  public abstract String name();

  /** Returns the version. */
  public abstract String version();

  /** Returns the SHA-256 of its canonical text. */
  public abstract String digest();

  /** Returns the days on which it is in force; empty when it does not say. */
  public abstract Optional<DateRange> validity();

  /** Returns the level of the scored units; empty when clubs are scored. */
  public abstract Optional<UnitLevel> level();

  /** Returns the titles. */
  public abstract Optional<Indicator.Titles> title();

  /** Returns document, date and clause that it rests on; empty when not told. */
  public abstract Optional<String> source();

  /** Returns what the maxima of the core sections add up to. */
  public abstract Fraction scale();

  /** Returns how points are rounded. */
  public abstract PointsScale points();

  /** Returns the least total. */
  public abstract Fraction totalMin();

  /** Returns the greatest total; empty when there is none. */
  public abstract Optional<Fraction> totalMax();

  /** Returns what becomes of exempt criteria. */
  public abstract ExemptPolicy exempt();

  /** Returns the sections, in the order written. */
  public abstract List<Section> sections();

  /** Returns the classes, the best first. */
  public abstract List<ClassBand> classes();

  /** Returns the ceilings, in the order written. */
  public abstract List<Ceiling> ceilings();

  /** Returns what puts a unit out of the ranking. */
  public abstract List<Exclusion> exclusions();

  /** Returns what decides between equal totals: codes of criteria or sections, BONUS, PENALTY. */
  public abstract List<ItemCode> ties();

  /** Returns the awards, in the order written. */
  public abstract List<Award> awards();

  /** What becomes of a criterion that does not apply. */
  public enum ExemptPolicy {
    /** The others are scaled up to the whole. */
    NORMALISE,
    /** It gets its maximum. */
    FULL,
    /** It gets nothing. */
    NONE
  }

  /** What becomes of a criterion whose data are missing; there is no default. */
  public enum MissingPolicy {
    /** No points. */
    ZERO,
    /** The criterion is exempt. */
    EXEMPT,
    /** The unit has no total. */
    REFUSE
  }

  /** Which direction of a criterion's value earns more; what the static checks prove. */
  public enum Better {
    /** The higher the value. */
    HIGHER,
    /** The lower the value. */
    LOWER
  }

  /** What a section's points do. */
  public enum SectionKind {
    /** They make the base. */
    CORE,
    /** They are added. */
    BONUS,
    /** They are taken away. */
    PENALTY
  }

  /**
   * A section.
   *
   * @param code its code
   * @param kind what its points do
   * @param title its titles
   * @param max its maximum
   * @param criteria in the order written
   */
  public record Section(
      ItemCode code, SectionKind kind, Optional<Indicator.Titles> title, Fraction max, List<Criterion> criteria) {

    /** Copies the criteria. */
    public Section {
      criteria = List.copyOf(criteria);
    }

    /** Returns its path. */
    public String path() {
      return "sections/" + code;
    }
  }

  /**
   * A criterion (tiêu chí).
   *
   * @param code unique in the rulebook
   * @param section the section that it stands in
   * @param title its titles
   * @param max its maximum
   * @param min its minimum, 0 or less
   * @param better which direction earns more; empty when nothing is promised
   * @param missing what becomes of missing data
   * @param applies not true: it is exempt
   * @param exempt overrides the rulebook's policy
   * @param requires not true: no points
   * @param needsEvidence whether its facts count only with evidence
   * @param source document and clause
   * @param rule how its points are computed
   */
  public record Criterion(
      ItemCode code,
      ItemCode section,
      Optional<Indicator.Titles> title,
      Fraction max,
      Fraction min,
      Optional<Better> better,
      MissingPolicy missing,
      Optional<Condition> applies,
      Optional<ExemptPolicy> exempt,
      Optional<Condition> requires,
      boolean needsEvidence,
      Optional<String> source,
      Rule rule) {

    /** Returns its path. */
    public String path() {
      return "sections/" + section + "/criteria/" + code;
    }
  }

  /**
   * A class.
   *
   * @param code its code
   * @param from the least total
   * @param when what must hold besides
   * @param quota how many of a group may keep it
   */
  public record ClassBand(ItemCode code, Fraction from, Optional<Condition> when, Optional<Quota> quota) {}

  /**
   * How many of a group may keep a class.
   *
   * @param percent of the scored units of the group
   * @param keepsTied whether units tied at the cut all keep it
   */
  public record Quota(Fraction percent, boolean keepsTied) {}

  /**
   * A ceiling (khống chế).
   *
   * @param code its code
   * @param when when it holds
   * @param atMost the best class then
   * @param lowerBy how many classes lower
   */
  public record Ceiling(ItemCode code, Condition when, Optional<ItemCode> atMost, int lowerBy) {}

  /**
   * What puts a unit out of the ranking.
   *
   * @param code its code
   * @param when when it holds
   */
  public record Exclusion(ItemCode code, Condition when) {}

  /** What happens to units tied at the cut of an award. */
  public enum CutPolicy {
    /** All get it. */
    INCLUDE,
    /** None gets it. */
    EXCLUDE,
    /** It is not given in the group. */
    REFUSE
  }

  /**
   * An award for which units may be proposed: eligibility, not the title.
   *
   * @param code its code
   * @param perGroup whether it is given in each group, or over all
   * @param top how many; empty when a percentage says
   * @param percent of the units; empty when a number says
   * @param atLeast the lowest class that may get it
   * @param ties what happens at the cut
   * @param unless awards whose holders do not get it
   * @param when what must hold besides
   */
  public record Award(
      ItemCode code,
      boolean perGroup,
      Optional<Integer> top,
      Optional<Fraction> percent,
      Optional<ItemCode> atLeast,
      CutPolicy ties,
      List<ItemCode> unless,
      Optional<Condition> when) {

    /** Copies the list. */
    public Award {
      unless = List.copyOf(unless);
    }
  }
}
