package org.ishc.core.figure;

import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;

/**
 * A figure of a unit for a period, with what it rests on.
 *
 * @param unit the unit
 * @param indicator what
 * @param value a whole number, or for a ratio its exact percentage; empty when missing
 * @param numerator of a ratio, when known
 * @param denominator of a ratio, when known
 * @param status how it came about
 * @param coverage how much of what it should rest on is there
 * @param basis the weakest of what it was added up from; empty when missing
 */
public record Figure(
        UnitCode unit,
        Indicator indicator,
        Optional<Fraction> value,
        Optional<Fraction> numerator,
        Optional<Fraction> denominator,
        FigureStatus status,
        Coverage coverage,
        Optional<Basis> basis) {

    /** Refuses a figure that rests on nothing, and a basis of no figure. */
    public Figure {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(coverage, "coverage");
        Allowed.only(
                value.isPresent() == basis.isPresent(),
                "basis",
                basis,
                value.isPresent() ? "one, since there is a figure" : "none, since there is no figure");
    }

    /** Returns that there is no figure. */
    static Figure missing(UnitCode unit, Indicator indicator, Coverage coverage) {
        return new Figure(
                unit,
                indicator,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FigureStatus.MISSING,
                coverage,
                Optional.empty());
    }

    /** Tells whether there is no figure. */
    public boolean isMissing() {
        return value.isEmpty();
    }

    /** Returns the indicator's code. */
    public IndicatorCode code() {
        return indicator.code();
    }
}
