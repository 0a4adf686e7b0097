package org.ishc.core.rulebook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;

/**
 * What a rulebook will read, known before anything is evaluated.
 *
 * @param actuals by indicator, how many years back its figures are read: 0 for the scored period itself
 * @param targets the indicators whose targets are read
 * @param facts what assessors must enter
 */
public record RequiredInputs(
        SortedMap<IndicatorCode, SortedSet<Integer>> actuals,
        SortedSet<IndicatorCode> targets,
        SortedSet<FactCode> facts) {

    /** Copies the collections. */
    public RequiredInputs {
        SortedMap<IndicatorCode, SortedSet<Integer>> copy = new TreeMap<>();
        actuals.forEach((code, years) -> copy.put(code, Collections.unmodifiableSortedSet(new TreeSet<>(years))));
        actuals = Collections.unmodifiableSortedMap(copy);
        targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    }

    static RequiredInputs of(Rulebook rulebook) {
        SortedMap<IndicatorCode, SortedSet<Integer>> actuals = new TreeMap<>();
        SortedSet<IndicatorCode> targets = new TreeSet<>();
        SortedSet<FactCode> facts = new TreeSet<>();
        Reads.of(rulebook).map(Reads.Site::inputs).forEach(inputs -> {
            inputs.fact().ifPresent(facts::add);
            inputs.indicator().filter(code -> inputs.readsTarget()).ifPresent(targets::add);
            inputs.indicator().filter(code -> !inputs.yearsBack().isEmpty()).ifPresent(code -> actuals.computeIfAbsent(
                            code, indicator -> new TreeSet<>())
                    .addAll(inputs.yearsBack()));
        });
        return new RequiredInputs(actuals, targets, facts);
    }
}
