package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** A figure rests on something; what nobody knows rests on nothing, and is not 0. */
class FigureTest {

    private static final Indicator MEMBERS = IndicatorCatalogue.BUILT_IN.indicator(indicator("members.total"));

    private static Figure figure(Optional<Fraction> value, Optional<Basis> basis) {
        return new Figure(
                unit("X"),
                MEMBERS,
                value,
                Optional.empty(),
                Optional.empty(),
                FigureStatus.ROLLED_UP,
                new Coverage(1, 1),
                basis);
    }

    @Test
    void aValue_hasABasis_noValueHasNone() {
        Figure zero = figure(Optional.of(Fraction.ZERO), Optional.of(Basis.REPORTED));
        assertFalse(zero.isMissing());
        assertEquals(indicator("members.total"), zero.code());
        assertTrue(figure(Optional.empty(), Optional.empty()).isMissing());
        assertThrows(IllegalArgumentException.class, () -> figure(Optional.of(Fraction.ZERO), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> figure(Optional.empty(), Optional.of(Basis.REPORTED)));
    }

    @Test
    void aMissingFigure_saysOfHowManyItIsMissing() {
        Figure missing = Figure.missing(unit("X"), MEMBERS, new Coverage(0, 3));
        assertTrue(missing.isMissing());
        assertEquals(FigureStatus.MISSING, missing.status());
        assertEquals(new Coverage(0, 3), missing.coverage());
        assertEquals(unit("X"), missing.unit());
    }
}
