package org.ishc.core.emulation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Grid;
import org.ishc.core.formula.plan.Program;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.rulebook.Rulebook;

/** Criteria compiled into one program, so that what equal forms of several come to is computed once. Immutable. */
final class CriteriaPlan {

    private final Rulebook rulebook;
    private final Grid grid;
    private final Program program;
    private final List<CriterionPlan> criteria = new ArrayList<>();

    /**
     * Compiles criteria; they need not be all of a rulebook, and may be of several.
     *
     * @param rulebook whose rules of the whole hold
     */
    CriteriaPlan(Rulebook rulebook, List<AskedCriterion> asked) {
        this.rulebook = rulebook;
        this.grid = grid(rulebook.points());
        Program.Builder begun = new Program.Builder();
        asked.forEach(one -> criteria.add(criterion(one, begun)));
        this.program = begun.build();
    }

    static Grid grid(PointsScale points) {
        Fraction step =
                points.step().orElseGet(() -> Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(-points.decimals())));
        return new Grid(step, points.rounding());
    }

    private CriterionPlan criterion(AskedCriterion asked, Program.Builder begun) {
        Rulebook.Criterion criterion = asked.criterion();
        int first = begun.length();
        FormCompiler forms =
                new FormCompiler(begun, new Strictness(criterion.needsEvidence(), rulebook.accepts()), false);
        Optional<ConditionPlan> applies = criterion.applies().map(forms::condition);
        Guard isOpen = applies.map(when -> Guard.isNotFalse(when.slot())).orElse(Guard.ALWAYS);
        Optional<ConditionPlan> requires =
                criterion.requires().map(when -> forms.asked(isOpen, () -> forms.condition(when)));
        Guard isAsked = Stream.concat(applies.stream(), requires.stream())
                .map(when -> Guard.isTrue(when.slot()))
                .reduce(Guard.ALWAYS, Guard::and);
        RulePlan rule = forms.asked(
                isAsked, () -> RuleCompiler.compile(criterion.rule(), criterion.min(), criterion.max(), forms));
        return new CriterionPlan(
                criterion,
                asked.isCore(),
                asked.whenExempt(rulebook),
                applies,
                requires,
                rule,
                forms.checks(),
                first,
                begun.length());
    }

    Grid grid() {
        return grid;
    }

    /** Returns the denominator that rounded points have. */
    long denominator() {
        return grid.denominator();
    }

    Program program() {
        return program;
    }

    List<CriterionPlan> criteria() {
        return criteria;
    }

    /** Tells whether a criterion is always asked, and is a share of two leaves whose quotient it alone needs. */
    boolean isPlainShare(CriterionPlan criterion) {
        return criterion.applies().isEmpty()
                && criterion.requires().isEmpty()
                && criterion.endStep() == criterion.firstStep() + 1
                && program.isQuotientOfLeaves(
                        criterion.firstStep(), criterion.rule().raw());
    }
}
