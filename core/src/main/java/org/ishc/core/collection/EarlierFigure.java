package org.ishc.core.collection;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Successor;

/**
 * What an earlier figure is on a later map.
 *
 * @param isThere whether there was any
 * @param exact the figure, where the reorganisations since leave no doubt and nothing is missing
 */
record EarlierFigure(boolean isThere, Optional<Fraction> exact) {

    private static final EarlierFigure NONE = new EarlierFigure(false, Optional.empty());
    private static final EarlierFigure OPEN = new EarlierFigure(true, Optional.empty());

    /** Returns the units of the earlier map from which a unit came, by code. */
    static List<UnitCode> sources(Registry registry, UnitCode unit, Window now, Window earlier) {
        return registry.lineage().predecessors(unit, now.map(), earlier.map()).stream()
                .map(Successor::code)
                .toList();
    }

    static EarlierFigure of(
            Figures figures, Registry registry, UnitCode unit, IndicatorCode indicator, Window now, Window earlier) {
        Map<UnitCode, BigInteger> values = new HashMap<>();
        boolean isMissing = false;
        for (UnitCode source : sources(registry, unit, now, earlier)) {
            Optional<Fraction> value = SenderFigures.find(figures, source, indicator, earlier);
            isMissing |= value.isEmpty();
            value.ifPresent(fraction -> values.put(source, fraction.floor()));
        }
        if (values.isEmpty()) {
            return NONE;
        }
        if (isMissing) {
            return OPEN;
        }
        Optional<Interval> restated = Restatement.restate(
                        registry, values, earlier.map(), now.map(), new RestatementMethod.Bounds())
                .figures()
                .getOrDefault(unit, Optional.empty());
        return restated.filter(Interval::isExact)
                .map(exact -> new EarlierFigure(true, Optional.of(Fraction.of(exact.low(), BigInteger.ONE))))
                .orElse(OPEN);
    }
}
