package org.ishc.core.collection;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Window;

/** The figures of senders, of whom and of which somebody may not know anything. */
public final class SenderFigures {

    private SenderFigures() {}

    /**
     * Finds a figure; empty when it is missing, when nobody knows the indicator, or when the code names no unit on the
     * map.
     */
    public static Optional<Fraction> find(Figures figures, UnitCode sender, IndicatorCode indicator, Window window) {
        return figures.catalogue().find(indicator).isPresent()
                        && figures.snapshot(window).contains(sender)
                ? Optional.of(figures.figure(sender, indicator, window)).flatMap(Figure::value)
                : Optional.empty();
    }
}
