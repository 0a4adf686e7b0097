package org.ishc.core.emulation.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreCard.CriterionScore;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/** The arithmetic from criteria over sections to the total. Source: specification, <i>emulation</i>, Totals. */
final class Totals {

    private Totals() {}

    /**
     * What a section came to.
     *
     * @param kind what its points do
     * @param sum of its criteria's points; empty when none has any
     * @param points the sum, limited to [0, max]
     * @param exempt the maxima of its criteria that are exempt under {@code normalise}; 0 outside the core
     * @param hasCriteria whether it has any criterion
     * @param areAllExempt whether all of them are exempt
     * @param isRefused whether one of them leaves the unit without a total
     */
    public record Part(
            SectionKind kind,
            Optional<Fraction> sum,
            Optional<Fraction> points,
            Fraction exempt,
            boolean hasCriteria,
            boolean areAllExempt,
            boolean isRefused) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(sum, "sum");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(exempt, "exempt");
        }
    }

    /** Adds up a section. */
    public static Part section(SectionKind kind, Fraction max, List<CriterionScore> criteria, ExemptPolicy policy) {
        Optional<Fraction> sum = Optional.empty();
        Fraction exempt = Fraction.ZERO;
        boolean areAllExempt = true;
        boolean isRefused = false;
        for (CriterionScore score : criteria) {
            if (score.points().isPresent()) {
                sum = Optional.of(sum.orElse(Fraction.ZERO).plus(score.points().get()));
            }
            boolean isExempt = score.status() == CriterionStatus.EXEMPT;
            areAllExempt &= isExempt;
            isRefused |= score.status() == CriterionStatus.MISSING_DATA
                    && score.points().isEmpty();
            if (isExempt
                    && kind == SectionKind.CORE
                    && score.criterion().exempt().orElse(policy) == ExemptPolicy.NORMALISE) {
                exempt = exempt.plus(score.criterion().max());
            }
        }
        Optional<Fraction> points = sum.map(value -> value.max(Fraction.ZERO).min(max));
        return new Part(kind, sum, points, exempt, !criteria.isEmpty(), areAllExempt, isRefused);
    }

    /**
     * What the sections add up to.
     *
     * @param core the points of the core sections
     * @param exempt the maxima that are exempt under {@code normalise}
     * @param base the core points, scaled up where criteria are exempt; empty when all are
     * @param sum base, bonus and penalty; empty when the unit has no total
     * @param total the sum within the rulebook's limits
     */
    public record Total(
            Fraction core, Fraction exempt, Optional<Fraction> base, Optional<Fraction> sum, Optional<Fraction> total) {
        /** Refuses null. */
        public Total {
            Objects.requireNonNull(core, "core");
            Objects.requireNonNull(exempt, "exempt");
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(sum, "sum");
            Objects.requireNonNull(total, "total");
        }
    }

    /** Adds up the sections. */
    public static Total total(Rulebook rulebook, Iterable<Part> parts) {
        Fraction core = Fraction.ZERO;
        Fraction others = Fraction.ZERO;
        Fraction exempt = Fraction.ZERO;
        boolean isAnyCore = false;
        boolean areAllExempt = true;
        boolean isRefused = false;
        for (Part part : parts) {
            Fraction points = part.points().orElse(Fraction.ZERO);
            isRefused |= part.isRefused();
            if (part.kind() == SectionKind.CORE) {
                core = core.plus(points);
                exempt = exempt.plus(part.exempt());
                isAnyCore |= part.hasCriteria();
                areAllExempt &= part.areAllExempt();
            } else {
                others = part.kind() == SectionKind.BONUS ? others.plus(points) : others.minus(points);
            }
        }
        Optional<Fraction> base = isAnyCore && areAllExempt ? Optional.empty() : projected(rulebook, core, exempt);
        Optional<Fraction> sum = isRefused || base.isEmpty()
                ? Optional.empty()
                : Optional.of(base.get().plus(others));
        Optional<Fraction> total = sum.map(value -> value.max(rulebook.totalMin()))
                .map(fraction -> rulebook.totalMax().map(fraction::min).orElse(fraction));
        return new Total(core, exempt, base, sum, total);
    }

    /** The core points over all that is not exempt; empty when nothing is left. */
    private static Optional<Fraction> projected(Rulebook rulebook, Fraction core, Fraction exempt) {
        Fraction scale = rulebook.scale();
        if (exempt.compareTo(scale) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                exempt.signum() == 0
                        ? core
                        : rulebook.points().round(core.times(scale).dividedBy(scale.minus(exempt))));
    }
}
