package org.ishc.core.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/**
 * The ratios that stand out among those of all senders: measured against their median, in median absolute deviations.
 */
final class Outliers {

    private static final int FEWEST = 5;
    private static final int DECIMALS = 2;

    private Outliers() {}

    static List<Change> find(Round round, Figures figures) {
        List<Change> found = new ArrayList<>();
        if (round.outlierTimes().isPresent()) {
            for (IndicatorCode code : new TreeSet<>(round.indicators())) {
                if (figures.catalogue()
                        .find(code)
                        .filter(Indicator.Ratio.class::isInstance)
                        .isPresent()) {
                    found.addAll(find(round, figures, code, round.outlierTimes().get()));
                }
            }
        }
        return found;
    }

    private static List<Change> find(Round round, Figures figures, IndicatorCode ratio, Fraction times) {
        Map<UnitCode, Fraction> values = new TreeMap<>();
        for (UnitCode sender : round.senders()) {
            SenderFigures.find(figures, sender, ratio, round.window()).ifPresent(value -> values.put(sender, value));
        }
        if (values.size() < FEWEST) {
            return List.of();
        }
        Fraction median = median(values.values());
        Fraction deviation = median(
                values.values().stream().map(value -> distance(value, median)).toList());
        if (deviation.signum() == 0) {
            return List.of();
        }
        return values.entrySet().stream()
                .filter(entry -> distance(entry.getValue(), median).compareTo(times.times(deviation)) > 0)
                .map(entry ->
                        new Change(entry.getKey(), Optional.of(ratio), outlier(entry.getValue(), median, deviation)))
                .toList();
    }

    private static Finding outlier(Fraction value, Fraction median, Fraction deviation) {
        return Finding.of(
                CollectionFinding.OUTLIER,
                Location.none(),
                "value",
                value.toDecimal(DECIMALS),
                "median",
                median.toDecimal(DECIMALS),
                "deviation",
                deviation.toDecimal(DECIMALS));
    }

    private static Fraction distance(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.signum() < 0 ? difference.negated() : difference;
    }

    /** The middle one; of an even number the mean of the middle two. */
    private static Fraction median(Collection<Fraction> values) {
        List<Fraction> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Fraction.of(2));
    }
}
