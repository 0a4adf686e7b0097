package org.ishc.core.figure;

import org.ishc.core.base.Allowed;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;

/**
 * What a derived indicator reads of a unit: its figure for the same window, map and day, whatever its coverage.
 *
 * @param indicator a flow or a stock
 */
public record FigureValue(IndicatorCode indicator) implements Value.Leaf {

    /** Refuses null. */
    public FigureValue {
        Allowed.given(indicator, "indicator", "a code");
    }

    /**
     * Returns a leaf that speaks of units.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static FigureValue of(Value.Leaf leaf) {
        if (leaf instanceof FigureValue own) {
            return own;
        }
        throw new IllegalArgumentException(leaf + " is no value of a unit; allowed is FigureValue");
    }

    @Override
    public Form<Value, FormReader> form() {
        return UnitForms.FIGURE;
    }
}
