package org.ishc.core.rulebook;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;

/**
 * How points are rounded and written.
 *
 * @param decimals digits behind the point, from 0 to {@value #MAX_DECIMALS}; with a step, as many as show it
 * @param step a step that points are multiples of, above 0; empty where there is none
 * @param rounding how
 */
public record PointsScale(int decimals, Optional<Fraction> step, Rounding rounding) {

    /** More decimals than anybody prints. */
    public static final int MAX_DECIMALS = 18;

    /**
     * Refuses what cannot be written.
     *
     * @throws IllegalArgumentException when there are too few or too many decimals, or the step is 0 or less, or has
     *     more decimals than are written
     */
    public PointsScale {
        Allowed.only(decimals >= 0 && decimals <= MAX_DECIMALS, "decimals", decimals, "0 to " + MAX_DECIMALS);
        Allowed.given(rounding, "rounding", "a way of rounding");
        int shown = decimals;
        Allowed.given(step, "step", "a number or none").ifPresent(value -> {
            Allowed.positive(value, "step");
            Allowed.only(value.isDecimal(shown), "step", value, "a number of at most " + shown + " decimals");
        });
    }

    /** Two decimals, halves up: where a rulebook does not say. */
    public static final PointsScale DEFAULT = new PointsScale(2, Optional.empty(), Rounding.HALF_UP);

    /** Rounds exact points once. */
    public Fraction round(Fraction exact) {
        return step.map(size -> exact.roundToStep(size, rounding)).orElseGet(() -> exact.round(decimals, rounding));
    }

    /** Writes rounded points with all their decimals and a point: {@code 7.50}. */
    public String write(Fraction points) {
        return points.toDecimal(decimals);
    }

    /** Tells whether points can be shown without rounding. */
    public boolean shows(Fraction points) {
        return round(points).equals(points);
    }
}
