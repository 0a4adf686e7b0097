package org.ishc.core.emulation.change;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.plan.ForwardingScoringData;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;

/**
 * Scoring data in which one unit has more of one indicator in the scored period; ratios that it is a part of follow.
 */
final class RaisedFigures extends ForwardingScoringData {

    private final IndicatorCatalogue catalogue;
    private final Contestant unit;
    private final IndicatorCode indicator;
    private final Fraction by;

    RaisedFigures(
            ScoringData data, IndicatorCatalogue catalogue, Contestant unit, IndicatorCode indicator, Fraction by) {
        super(data);
        this.catalogue = catalogue;
        this.unit = unit;
        this.indicator = indicator;
        this.by = by;
    }

    @Override
    public Reading actual(Contestant contestant, IndicatorCode read, int yearsBack) {
        Reading reading = super.actual(contestant, read, yearsBack);
        if (!contestant.equals(unit) || yearsBack > 0) {
            return reading;
        }
        if (read.equals(indicator)) {
            return with(reading, reading.value().map(by::plus), reading.basis());
        }
        if (catalogue.find(read).orElse(null) instanceof Indicator.Ratio ratio
                && (ratio.numerator().equals(indicator) || ratio.denominator().equals(indicator))) {
            Reading numerator = actual(contestant, ratio.numerator(), 0);
            Reading denominator = actual(contestant, ratio.denominator(), 0);
            Optional<Fraction> whole = denominator.value().filter(value -> value.signum() != 0);
            return with(
                    reading,
                    numerator.value().flatMap(value -> whole.map(value.times(Fraction.HUNDRED)::dividedBy)),
                    reading.basis().or(() -> Basis.weaker(numerator.basis(), denominator.basis())));
        }
        return reading;
    }

    /** Nothing more is known of what nobody reported. */
    @Override
    public Optional<FigureTrace> trace(Contestant contestant, IndicatorCode read, int yearsBack) {
        return contestant.equals(unit) && yearsBack == 0 ? Optional.empty() : super.trace(contestant, read, yearsBack);
    }

    private static Reading with(Reading reading, Optional<Fraction> value, Optional<Basis> basis) {
        return new Reading(value, reading.coverage(), reading.parts(), reading.rows(), value.flatMap(known -> basis));
    }
}
