package org.ishc.core.emulation.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;

/**
 * Scoring data of one unit in several variants side by side: as it is, or with more of one indicator; ratios that it is
 * a part of follow.
 */
public final class Variants extends ForwardingScoringData {

    private final ScoringData data;
    private final Contestant unit;
    private final int count;
    private final Optional<Raise> raise;

    /**
     * More of one indicator in the scored period.
     *
     * @param indicator of what
     * @param by how much more in each variant
     * @param catalogue which ratios there are
     */
    public record Raise(IndicatorCode indicator, List<Fraction> by, IndicatorCatalogue catalogue) {}

    private Variants(ScoringData data, Contestant unit, int count, Optional<Raise> raise) {
        super(data);
        this.data = data;
        this.unit = unit;
        this.count = count;
        this.raise = raise;
    }

    /** The unit as it is. */
    static Variants asItIs(ScoringData data, Contestant unit) {
        return new Variants(data, unit, 1, Optional.empty());
    }

    /** The unit with more of one indicator. */
    public static Variants raised(ScoringData data, Contestant unit, Raise raise) {
        return new Variants(data, unit, raise.by().size(), Optional.of(raise));
    }

    @Override
    public List<Contestant> contestants() {
        return Collections.nCopies(count, unit);
    }

    private void all(Optional<Fraction> value, Cells to) {
        if (value.isPresent()) {
            for (int i = 0; i < count; i++) {
                to.put(i, value.get());
            }
        }
    }

    @Override
    public void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
        if (raise.isEmpty() || yearsBack > 0) {
            all(data.actual(unit, indicator, yearsBack).value(), to);
            return;
        }
        Optional<Indicator.Ratio> ratio = raise.get()
                .catalogue()
                .find(indicator)
                .flatMap(given -> given instanceof Indicator.Ratio is ? Optional.of(is) : Optional.empty());
        IndicatorCode raised = raise.get().indicator();
        if (indicator.equals(raised)) {
            data.actual(unit, indicator, 0).value().ifPresent(value -> IntStream.range(0, count)
                    .forEach(i -> to.put(i, value.plus(raise.get().by().get(i)))));
        } else if (ratio.filter(each ->
                        each.numerator().equals(raised) || each.denominator().equals(raised))
                .isPresent()) {
            for (int i = 0; i < count; i++) {
                int place = i;
                percent(part(ratio.get().numerator(), i), part(ratio.get().denominator(), i))
                        .ifPresent(value -> to.put(place, value));
            }
        } else {
            all(data.actual(unit, indicator, 0).value(), to);
        }
    }

    private Optional<Fraction> part(IndicatorCode indicator, int variant) {
        Optional<Fraction> value = data.actual(unit, indicator, 0).value();
        return indicator.equals(raise.orElseThrow().indicator())
                ? value.map(raise.orElseThrow().by().get(variant)::plus)
                : value;
    }

    private static Optional<Fraction> percent(Optional<Fraction> part, Optional<Fraction> whole) {
        return whole.filter(fraction -> fraction.signum() != 0)
                .flatMap(
                        given -> part.map(value -> value.times(Fraction.HUNDRED).dividedBy(given)));
    }

    /** More of an indicator rests on what it rested on before. */
    @Override
    public void actualsAccepted(IndicatorCode indicator, ValueStatus weakest, Cells to) {
        if (data.actual(unit, indicator, 0).isAcceptedFrom(weakest)) {
            actuals(indicator, 0, to);
        }
    }

    @Override
    public void coverages(IndicatorCode indicator, Cells to) {
        Coverage coverage = data.actual(unit, indicator, 0).coverage();
        if (coverage.expected() != 0) {
            all(
                    Optional.of(Fraction.of(coverage.reported(), coverage.expected())
                            .times(Fraction.HUNDRED)),
                    to);
        }
    }

    @Override
    public void targets(IndicatorCode indicator, boolean atLeastOnly, Cells to) {
        all(data.target(unit, indicator), atLeastOnly, to);
    }

    @Override
    public void targets(IndicatorCode indicator, TargetOrigin origin, boolean atLeastOnly, Cells to) {
        all(data.target(unit, indicator, Optional.of(origin)), atLeastOnly, to);
    }

    private void all(Optional<Target> target, boolean atLeastOnly, Cells to) {
        all(
                target.filter(given -> !atLeastOnly || given.comparison() == Comparison.AT_LEAST)
                        .map(Target::value),
                to);
    }
}
