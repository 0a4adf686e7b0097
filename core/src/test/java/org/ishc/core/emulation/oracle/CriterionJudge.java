package org.ishc.core.emulation.oracle;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard.CriterionScore;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.rulebook.Rulebook.Criterion;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.MissingPolicy;

/**
 * Judges one criterion for one unit: whether it applies, what it requires, what its rule gives. What the whole rulebook
 * says comes after.
 */
public final class CriterionJudge {

    private final ScoreRun run;
    private final Contestant unit;

    /** Judges for one unit. */
    public CriterionJudge(ScoreRun run, Contestant unit) {
        this.run = run;
        this.unit = unit;
    }

    /**
     * What a criterion came to by itself.
     *
     * @param criterion the criterion
     * @param status what became of it
     * @param exact its points before rounding; empty when exempt, or when missing data leave the unit without a total
     */
    public record Outcome(Criterion criterion, CriterionStatus status, Optional<Fraction> exact) {

        /** The points under a rulebook's policy and scale. */
        public CriterionScore score(ExemptPolicy policy, boolean isCore, PointsScale scale) {
            return new CriterionScore(criterion, value(policy, isCore).map(scale::round), status);
        }

        /** The points under a rulebook's policy before rounding. */
        Optional<Fraction> value(ExemptPolicy policy, boolean isCore) {
            boolean getsMax = status == CriterionStatus.EXEMPT
                    && isCore
                    && criterion.exempt().orElse(policy) == ExemptPolicy.FULL;
            return getsMax ? Optional.of(criterion.max()) : exact;
        }
    }

    /** Judges a criterion; what was read is added to its node. */
    public Outcome judge(Criterion criterion, Node node) {
        FormEvaluator forms =
                new FormEvaluator(run, unit, criterion.path(), criterion.needsEvidence(), false, Optional.empty());
        Optional<Boolean> applies = gate(criterion.applies(), forms, node);
        if (applies.isPresent() && !applies.get()) {
            return new Outcome(criterion, CriterionStatus.EXEMPT, Optional.empty());
        }
        Optional<Boolean> requires = gate(criterion.requires(), forms, node);
        if (requires.isPresent() && !requires.get()) {
            return new Outcome(criterion, CriterionStatus.PREREQUISITE, Optional.of(Fraction.ZERO));
        }
        if (applies.isEmpty() || requires.isEmpty()) {
            return missing(criterion);
        }
        RuleEvaluator.Earned earned = new RuleEvaluator(forms).rule(criterion.rule(), criterion.min(), criterion.max());
        node.child(earned.explanation());
        if (earned.points().isEmpty()) {
            return missing(criterion);
        }
        CriterionStatus status = earned.isPartial()
                ? CriterionStatus.PARTIAL
                : earned.isCapped() ? CriterionStatus.CAPPED : CriterionStatus.APPLIED;
        return new Outcome(criterion, status, earned.points());
    }

    /** True where there is no condition. */
    private static Optional<Boolean> gate(Optional<Condition> condition, FormEvaluator forms, Node node) {
        if (condition.isEmpty()) {
            return Optional.of(true);
        }
        FormEvaluator.Judged judged = forms.condition(condition.get());
        node.child(judged.explanation());
        return judged.value();
    }

    private Outcome missing(Criterion criterion) {
        if (criterion.missing() == MissingPolicy.EXEMPT) {
            return new Outcome(criterion, CriterionStatus.EXEMPT, Optional.empty());
        }
        if (criterion.missing() == MissingPolicy.REFUSE) {
            run.find(EmulationFinding.MISSING_INPUT, unit, criterion.path(), "criterion", criterion.code());
            return new Outcome(criterion, CriterionStatus.MISSING_DATA, Optional.empty());
        }
        return new Outcome(criterion, CriterionStatus.MISSING_DATA, Optional.of(Fraction.ZERO));
    }
}
