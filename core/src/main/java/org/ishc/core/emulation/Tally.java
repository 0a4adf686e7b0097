package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Rulebook.Criterion;
import org.ishc.core.emulation.Rulebook.ExemptPolicy;
import org.ishc.core.emulation.Rulebook.MissingPolicy;
import org.ishc.core.emulation.Rulebook.Section;
import org.ishc.core.emulation.Rulebook.SectionKind;
import org.ishc.core.emulation.ScoreCard.CriterionScore;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.emulation.ScoreCard.SectionScore;
import org.ishc.core.explain.Explanation;
import org.ishc.core.explain.Explanation.Kind;

/** Adds one unit's points up, from criteria over sections to the total; what is added is the explanation's tree, and the total its root. */
final class Tally implements PointsView {

  static final String TOTAL = "TOTAL";
  static final String BONUS = "BONUS";
  static final String PENALTY = "PENALTY";

  private final Rulebook rulebook;
  private final ScoreRun run;
  private final Contestant unit;
  private final List<CriterionScore> criteria = new ArrayList<>();
  private final List<SectionScore> sections = new ArrayList<>();
  private final Map<ItemCode, CriterionScore> byCode = new HashMap<>();
  private final Explanation explanation;
  private Optional<Fraction> total = Optional.empty();

  Tally(Rulebook rulebook, ScoreRun run, Contestant unit) {
    this.rulebook = rulebook;
    this.run = run;
    this.unit = unit;
    this.explanation = total();
  }

  Optional<Fraction> totalPoints() {
    return total;
  }

  Explanation explanation() {
    return explanation;
  }

  List<CriterionScore> criteria() {
    return criteria;
  }

  List<SectionScore> sections() {
    return sections;
  }

  private Explanation total() {
    Node root = new Node(TOTAL, Kind.TOTAL).fact("unit", unit.code());
    Node base = new Node("BASE", Kind.BASE);
    Fraction core = Fraction.ZERO;
    Fraction others = Fraction.ZERO;
    List<Explanation> outside = new ArrayList<>();
    for (Section section : rulebook.sections()) {
      Explanation node = section(section);
      Fraction points = sections.get(sections.size() - 1).points().orElse(Fraction.ZERO);
      if (section.kind() == SectionKind.CORE) {
        base.child(node);
        core = core.plus(points);
      } else {
        outside.add(node);
        others = section.kind() == SectionKind.BONUS ? others.plus(points) : others.minus(points);
      }
    }
    Optional<Fraction> normalised = normalised(core, base);
    boolean isRefused = criteria.stream().anyMatch(Tally::isRefused);
    if (normalised.isPresent() && !isRefused) {
      Fraction sum = normalised.get().plus(others);
      Fraction limited = sum.max(rulebook.totalMin());
      limited = rulebook.totalMax().map(limited::min).orElse(limited);
      total = Optional.of(limited);
      if (!limited.equals(sum)) {
        root.fact("before_limit", sum);
      }
    }
    root.child(base.of(normalised, Optional.empty(), written(normalised)));
    outside.forEach(root::child);
    return root.of(total, Optional.empty(), written(total));
  }

  /** The core points, scaled up where criteria do not apply; empty when none applies. */
  private Optional<Fraction> normalised(Fraction core, Node base) {
    Fraction exempt = Fraction.ZERO;
    boolean isAnyCore = false;
    boolean areAllExempt = true;
    for (CriterionScore score : criteria) {
      if (isCore(score.criterion())) {
        isAnyCore = true;
        areAllExempt &= score.status() == CriterionStatus.EXEMPT;
        if (score.status() == CriterionStatus.EXEMPT && policy(score.criterion()) == ExemptPolicy.NORMALISE) {
          exempt = exempt.plus(score.criterion().max());
        }
      }
    }
    if (isAnyCore && areAllExempt || exempt.compareTo(rulebook.scale()) >= 0) {
      run.find(EmulationFinding.ALL_EXEMPT, unit, "");
      return Optional.empty();
    }
    if (exempt.signum() == 0) {
      return Optional.of(core);
    }
    base.fact("core", core).fact("exempt", exempt).fact("scale", rulebook.scale());
    return Optional.of(
        rulebook.points().round(core.times(rulebook.scale()).dividedBy(rulebook.scale().minus(exempt))));
  }

  private static boolean isRefused(CriterionScore score) {
    return score.status() == CriterionStatus.MISSING_DATA && score.points().isEmpty();
  }

  private boolean isCore(Criterion criterion) {
    return kind(criterion) == SectionKind.CORE;
  }

  private SectionKind kind(Criterion criterion) {
    return rulebook.sections().stream()
        .filter(section -> section.code().equals(criterion.section()))
        .map(Section::kind)
        .findFirst()
        .orElse(SectionKind.CORE);
  }

  private ExemptPolicy policy(Criterion criterion) {
    return criterion.exempt().orElse(rulebook.exempt());
  }

  private Explanation section(Section section) {
    Node node = new Node(section.code().value(), Kind.SECTION).fact("max", section.max()).fact("section_kind", section.kind().name());
    Optional<Fraction> sum = Optional.empty();
    for (Criterion criterion : section.criteria()) {
      node.child(criterion(criterion));
      Optional<Fraction> points = criteria.get(criteria.size() - 1).points();
      if (points.isPresent()) {
        sum = Optional.of(sum.orElse(Fraction.ZERO).plus(points.get()));
      }
    }
    Optional<Fraction> limited = sum.map(points -> points.max(Fraction.ZERO).min(section.max()));
    if (!limited.equals(sum)) {
      node.fact("before_limit", sum.orElse(Fraction.ZERO));
    }
    sections.add(new SectionScore(section, limited));
    return node.of(limited, Optional.empty(), written(limited));
  }

  private Explanation criterion(Criterion criterion) {
    FormEvaluator forms =
        new FormEvaluator(run, unit, criterion.path(), criterion.needsEvidence(), false, Optional.empty());
    Node node = new Node(criterion.code().value(), Kind.CRITERION).fact("max", criterion.max());
    criterion.source().ifPresent(source -> node.fact("source", source));
    CriterionScore score = score(criterion, forms, node);
    criteria.add(score);
    byCode.put(criterion.code(), score);
    return node.of(score.points(), Optional.of(score.status().name()), written(score.points()));
  }

  private CriterionScore score(Criterion criterion, FormEvaluator forms, Node node) {
    Optional<Boolean> applies = Optional.of(true);
    if (criterion.applies().isPresent()) {
      FormEvaluator.Judged judged = forms.condition(criterion.applies().get());
      node.child(judged.explanation());
      applies = judged.value();
    }
    if (applies.isPresent() && !applies.get()) {
      return exempt(criterion);
    }
    if (criterion.requires().isPresent()) {
      FormEvaluator.Judged judged = forms.condition(criterion.requires().get());
      node.child(judged.explanation());
      if (judged.value().isPresent() && !judged.value().get()) {
        return new CriterionScore(criterion, Optional.of(Fraction.ZERO), CriterionStatus.PREREQUISITE);
      }
      if (judged.value().isEmpty()) {
        return missing(criterion);
      }
    }
    if (applies.isEmpty()) {
      return missing(criterion);
    }
    RuleEvaluator.Earned earned = new RuleEvaluator(forms).rule(criterion.rule(), criterion.min(), criterion.max());
    node.child(earned.explanation());
    if (earned.points().isEmpty()) {
      return missing(criterion);
    }
    CriterionStatus status =
        earned.isPartial() ? CriterionStatus.PARTIAL : earned.isCapped() ? CriterionStatus.CAPPED : CriterionStatus.APPLIED;
    return new CriterionScore(criterion, Optional.of(rulebook.points().round(earned.points().get())), status);
  }

  private CriterionScore exempt(Criterion criterion) {
    boolean getsMax = policy(criterion) == ExemptPolicy.FULL && isCore(criterion);
    return new CriterionScore(
        criterion, getsMax ? Optional.of(criterion.max()) : Optional.empty(), CriterionStatus.EXEMPT);
  }

  private CriterionScore missing(Criterion criterion) {
    if (criterion.missing() == MissingPolicy.EXEMPT) {
      return exempt(criterion);
    }
    if (criterion.missing() == MissingPolicy.REFUSE) {
      run.find(EmulationFinding.MISSING_INPUT, unit, criterion.path(), "criterion", criterion.code());
      return new CriterionScore(criterion, Optional.empty(), CriterionStatus.MISSING_DATA);
    }
    return new CriterionScore(criterion, Optional.of(Fraction.ZERO), CriterionStatus.MISSING_DATA);
  }

  private Optional<String> written(Optional<Fraction> points) {
    return points.map(rulebook.points()::write);
  }

  @Override
  public Optional<Fraction> points(ItemCode code) {
    if (code.value().equals(TOTAL)) {
      return total;
    }
    CriterionScore score = byCode.get(code);
    if (score != null) {
      return score.status() == CriterionStatus.EXEMPT ? Optional.empty() : score.points();
    }
    return sections.stream().filter(of -> of.section().code().equals(code)).findFirst().flatMap(SectionScore::points);
  }

  @Override
  public Optional<Fraction> share(ItemCode code) {
    return max(code).flatMap(max -> points(code).map(points -> points.times(Fraction.HUNDRED).dividedBy(max)));
  }

  private Optional<Fraction> max(ItemCode code) {
    if (code.value().equals(TOTAL)) {
      return Optional.of(rulebook.scale());
    }
    CriterionScore score = byCode.get(code);
    return score != null
        ? Optional.of(score.criterion().max())
        : sections.stream().filter(of -> of.section().code().equals(code)).findFirst().map(of -> of.section().max());
  }

  @Override
  public boolean everyShare(Condition.EveryShare every) {
    return (every.of().equals("sections")
            ? sections.stream().filter(of -> of.section().kind() == SectionKind.CORE).map(of -> of.section().code())
            : criteria.stream()
                .map(CriterionScore::criterion)
                .filter(of -> every.of().equals("criteria") ? isCore(of) : of.section().value().equals(every.of()))
                .map(Criterion::code))
        .map(this::share)
        .flatMap(Optional::stream)
        .allMatch(share -> share.compareTo(every.atLeast()) >= 0);
  }

  /** What decides between equal totals: the points of a criterion or section, of all bonus or all penalty sections. */
  Optional<Fraction> tieBreaker(ItemCode code) {
    return switch (code.value()) {
      case BONUS -> Optional.of(sum(SectionKind.BONUS));
      case PENALTY -> Optional.of(sum(SectionKind.PENALTY).negated());
      default -> {
        CriterionScore score = byCode.get(code);
        Optional<Fraction> points =
            score != null
                ? score.points()
                : sections.stream().filter(of -> of.section().code().equals(code)).findFirst().flatMap(SectionScore::points);
        yield isPenalty(code) ? points.map(Fraction::negated) : points;
      }
    };
  }

  private boolean isPenalty(ItemCode code) {
    return rulebook.sections().stream()
        .filter(section -> section.kind() == SectionKind.PENALTY)
        .anyMatch(
            section ->
                section.code().equals(code) || section.criteria().stream().anyMatch(criterion -> criterion.code().equals(code)));
  }

  private Fraction sum(SectionKind kind) {
    return sections.stream()
        .filter(of -> of.section().kind() == kind)
        .flatMap(of -> of.points().stream())
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
