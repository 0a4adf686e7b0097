package org.ishc.core.rulebook.check;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.SharedRanges;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ScoreValue;

/**
 * What each value of a rulebook can be, from what it reads: figures and percentages that are never negative, facts that
 * may be anything.
 */
final class ValueRanges extends SharedRanges implements ScoreValue.Visitor<Range> {

    private final Rulebook rulebook;

    ValueRanges(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public Range actual(ScoreValue.Actual actual) {
        return Range.NOT_NEGATIVE;
    }

    @Override
    public Range target(ScoreValue.TargetOf target) {
        return Range.NOT_NEGATIVE;
    }

    @Override
    public Range attainment(ScoreValue.Attainment attainment) {
        return Range.NOT_NEGATIVE;
    }

    @Override
    public Range growth(ScoreValue.Growth growth) {
        return Range.from(Fraction.HUNDRED.negated());
    }

    @Override
    public Range coverage(ScoreValue.CoverageOf coverage) {
        return Range.PERCENT;
    }

    @Override
    public Range fact(ScoreValue.Fact fact) {
        return Range.ALL;
    }

    @Override
    public Range overGroup(ScoreValue.OverGroup over) {
        return of(over.value());
    }

    @Override
    public Range pointsOf(ScoreValue.PointsOf points) {
        if (points.code().value().equals(Rulebook.TOTAL)) {
            return asked(points, new Range(Optional.of(rulebook.totalMin()), rulebook.totalMax()), rulebook.scale());
        }
        for (Rulebook.Section section : rulebook.sections()) {
            if (section.code().equals(points.code())) {
                return asked(points, Range.of(Fraction.ZERO, section.max()), section.max());
            }
            for (Rulebook.Criterion criterion : section.criteria()) {
                if (criterion.code().equals(points.code())) {
                    return asked(points, Range.of(criterion.min(), criterion.max()), criterion.max());
                }
            }
        }
        return Range.ALL;
    }

    /**
     * The points themselves or their share of the most that there are: below 0 where points are, above 100 in a total.
     */
    private static Range asked(ScoreValue.PointsOf pointsOf, Range points, Fraction most) {
        return pointsOf.isShare()
                ? points.times(Range.exactly(Fraction.HUNDRED)).dividedBy(Range.exactly(most))
                : points;
    }
}
