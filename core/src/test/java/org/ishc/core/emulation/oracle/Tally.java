package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard.CriterionScore;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.emulation.ScoreCard.SectionScore;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.Criterion;
import org.ishc.core.rulebook.Rulebook.Section;
import org.ishc.core.rulebook.Rulebook.SectionKind;
import org.ishc.core.rulebook.ScoreCondition;

/**
 * Adds one unit's points up, from criteria over sections to the total; what is added is the explanation's tree, and the
 * total its root.
 */
public final class Tally implements PointsView {

    static final String TOTAL = Rulebook.TOTAL;
    static final String BONUS = Rulebook.BONUS;
    static final String PENALTY = Rulebook.PENALTY;

    private final Rulebook rulebook;
    private final ScoreRun run;
    private final Contestant unit;
    private final Function<Contestant, ? extends PointsView> others;
    private final CriterionJudge judge;
    private final List<CriterionScore> criteria = new ArrayList<>();
    private final List<SectionScore> sections = new ArrayList<>();
    private final Map<ItemCode, CriterionScore> byCode = new HashMap<>();
    private final Explained explanation;
    private Optional<Fraction> total = Optional.empty();

    Tally(Rulebook rulebook, ScoreRun run, Contestant unit, Function<Contestant, ? extends PointsView> others) {
        this.rulebook = rulebook;
        this.run = run;
        this.unit = unit;
        this.others = others;
        this.judge = new CriterionJudge(run, unit);
        this.explanation = total();
    }

    Optional<Fraction> totalPoints() {
        return total;
    }

    Explained explanation() {
        return explanation;
    }

    List<CriterionScore> criteria() {
        return criteria;
    }

    List<SectionScore> sections() {
        return sections;
    }

    private Explained total() {
        Node root = new Node(TOTAL, Kind.TOTAL).fact("unit", unit.code());
        Node base = new Node("BASE", Kind.BASE);
        List<Totals.Part> parts = new ArrayList<>();
        List<Explained> outside = new ArrayList<>();
        for (Section section : rulebook.sections()) {
            Explained node = section(section, parts);
            if (section.kind() == SectionKind.CORE) {
                base.child(node);
            } else {
                outside.add(node);
            }
        }
        Totals.Total added = Totals.total(rulebook, parts);
        if (added.base().isEmpty()) {
            run.find(EmulationFinding.ALL_EXEMPT, unit, "");
        } else if (added.exempt().signum() != 0) {
            base.fact("core", added.core()).fact("exempt", added.exempt()).fact("scale", rulebook.scale());
        }
        total = added.total();
        if (!added.total().equals(added.sum())) {
            root.fact("before_limit", added.sum().orElseThrow())
                    .fact("limit", added.total().orElseThrow());
        }
        root.child(base.of(added.base(), Optional.empty(), written(added.base())));
        outside.forEach(root::child);
        return root.of(total, Optional.empty(), written(total));
    }

    private boolean isCore(Criterion criterion) {
        return rulebook.sections().stream()
                .filter(section -> section.code().equals(criterion.section()))
                .findFirst()
                .filter(section -> section.kind() == SectionKind.CORE)
                .isPresent();
    }

    private Explained section(Section section, List<Totals.Part> parts) {
        Node node = new Node(section.code().value(), Kind.SECTION)
                .fact("max", section.max())
                .fact("section_kind", section.kind().name());
        List<CriterionScore> scores = new ArrayList<>();
        for (Criterion criterion : section.criteria()) {
            Node child = new Node(criterion.code().value(), Kind.CRITERION).fact("max", criterion.max());
            criterion.source().ifPresent(source -> child.fact("source", source));
            boolean isCore = section.kind() == SectionKind.CORE;
            CriterionJudge.Outcome outcome = judge.judge(criterion, child);
            CriterionScore score = outcome.score(rulebook.exempt(), isCore, rulebook.points());
            node.child(child.of(
                    outcome.value(rulebook.exempt(), isCore),
                    Optional.of(score.status().name()),
                    written(score.points())));
            scores.add(score);
            byCode.put(criterion.code(), score);
        }
        criteria.addAll(scores);
        Totals.Part part = Totals.section(section.kind(), section.max(), scores, rulebook.exempt());
        parts.add(part);
        if (!part.points().equals(part.sum())) {
            node.fact("before_limit", part.sum().orElseThrow())
                    .fact("limit", part.points().orElseThrow());
        }
        sections.add(new SectionScore(section, part.points()));
        return node.of(part.points(), Optional.empty(), written(part.points()));
    }

    private Optional<String> written(Optional<Fraction> points) {
        return points.map(rulebook.points()::write);
    }

    @Override
    public PointsView of(Contestant other) {
        return others.apply(other);
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
        return sections.stream()
                .filter(sectionScore -> sectionScore.section().code().equals(code))
                .findFirst()
                .flatMap(SectionScore::points);
    }

    @Override
    public Optional<Fraction> share(ItemCode code) {
        return max(code).filter(max -> max.signum() != 0).flatMap(max -> points(code)
                .map(points -> points.times(Fraction.HUNDRED).dividedBy(max)));
    }

    private Optional<Fraction> max(ItemCode code) {
        if (code.value().equals(TOTAL)) {
            return Optional.of(rulebook.scale());
        }
        CriterionScore score = byCode.get(code);
        return score != null
                ? Optional.of(score.criterion().max())
                : sections.stream()
                        .filter(sectionScore -> sectionScore.section().code().equals(code))
                        .findFirst()
                        .map(section -> section.section().max());
    }

    @Override
    public boolean everyShare(ScoreCondition.EveryShare every) {
        return (every.counted().equals("sections")
                        ? sections.stream()
                                .filter(sectionScore -> sectionScore.section().kind() == SectionKind.CORE)
                                .map(score -> score.section().code())
                        : criteria.stream()
                                .map(CriterionScore::criterion)
                                .filter(criterion -> every.counted().equals("criteria")
                                        ? isCore(criterion)
                                        : criterion.section().value().equals(every.counted()))
                                .map(Criterion::code))
                .map(this::share)
                .flatMap(Optional::stream)
                .allMatch(share -> share.compareTo(every.atLeast()) >= 0);
    }

    /**
     * What decides between equal totals: the points of a criterion or section, of all bonus or all penalty sections.
     */
    Optional<Fraction> tieBreaker(ItemCode code) {
        return switch (code.value()) {
            case BONUS -> Optional.of(sum(SectionKind.BONUS));
            case PENALTY -> Optional.of(sum(SectionKind.PENALTY).negated());
            default -> {
                CriterionScore score = byCode.get(code);
                Optional<Fraction> points = score != null
                        ? score.points()
                        : sections.stream()
                                .filter(sectionScore ->
                                        sectionScore.section().code().equals(code))
                                .findFirst()
                                .flatMap(SectionScore::points);
                yield isPenalty(code) ? points.map(Fraction::negated) : points;
            }
        };
    }

    private boolean isPenalty(ItemCode code) {
        return rulebook.sections().stream()
                .filter(section -> section.kind() == SectionKind.PENALTY)
                .anyMatch(section -> section.code().equals(code)
                        || section.criteria().stream()
                                .anyMatch(criterion -> criterion.code().equals(code)));
    }

    private Fraction sum(SectionKind kind) {
        return sections.stream()
                .filter(sectionScore -> sectionScore.section().kind() == kind)
                .flatMap(score -> score.points().stream())
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
