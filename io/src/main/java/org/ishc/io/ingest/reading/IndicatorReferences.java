package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.FigureFinding;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.CommuneType;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.io.table.ExchangeFinding;

/**
 * Whether what the indicators of a host name are flows or stocks that exist, and none is defined by itself; a ratio of
 * ratios could never be computed. What names an indicator that is refused is refused with it.
 */
public final class IndicatorReferences {

    private static final String DEFINITION = "definition";
    private static final String ADDITIVE = "FLOW, STOCK";

    private final Map<IndicatorCode, Location> places;
    private final Predicate<String> isRefused;
    private final Set<IndicatorCode> refused = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Checks indicators.
     *
     * @param places where each stands
     * @param isRefused whether one of a code was refused before
     */
    public IndicatorReferences(Map<IndicatorCode, Location> places, Predicate<String> isRefused) {
        this.places = new HashMap<>(places);
        this.isRefused = isRefused;
    }

    /** Returns the codes that were refused here, once checked. */
    Set<IndicatorCode> refused() {
        return refused;
    }

    /** Returns the catalogue of those that stay. */
    public Checked<IndicatorCatalogue> check(Collection<Indicator> own) {
        SortedMap<IndicatorCode, Indicator> left = new TreeMap<>();
        own.forEach(indicator -> left.put(indicator.code(), indicator));
        Set<IndicatorCode> circle = IndicatorCatalogue.circle(left);
        for (IndicatorCode code : circle) {
            findings.add(Finding.of(
                    FigureFinding.DEFINED_IN_CIRCLE, place(code, DEFINITION), "indicators", List.copyOf(circle)));
            left.remove(code);
        }
        refused.addAll(circle);
        for (boolean isSettled = false; !isSettled; ) {
            isSettled = true;
            Map<IndicatorCode, Indicator> all = new HashMap<>(left);
            IndicatorCatalogue.BUILT_IN.all().forEach(indicator -> all.put(indicator.code(), indicator));
            for (Indicator indicator : List.copyOf(left.values())) {
                List<Finding> found = findings(indicator, all);
                if (!found.isEmpty()) {
                    findings.addAll(found);
                    left.remove(indicator.code());
                    refused.add(indicator.code());
                    isSettled = false;
                }
            }
        }
        return new Checked<>(IndicatorCatalogue.of(left.values()), findings);
    }

    private List<Finding> findings(Indicator indicator, Map<IndicatorCode, Indicator> all) {
        if (IndicatorCatalogue.isBuiltIn(indicator.code())) {
            return List.of();
        }
        if (indicator instanceof Indicator.Ratio ratio) {
            List<Finding> found = new ArrayList<>();
            part(ratio, "numerator", ratio.numerator(), all).ifPresent(found::add);
            part(ratio, "denominator", ratio.denominator(), all).ifPresent(found::add);
            return found;
        }
        return IndicatorCatalogue.findDefinition(indicator)
                .map(definition -> defined(indicator, definition, all))
                .orElse(List.of());
    }

    private List<Finding> defined(Indicator indicator, Definition definition, Map<IndicatorCode, Indicator> all) {
        List<Finding> found = new ArrayList<>();
        Location place = place(indicator.code(), DEFINITION);
        for (IndicatorCode read : definition.reads()) {
            Optional<Indicator> known = Optional.ofNullable(all.get(read));
            if (known.isEmpty() && isRefused(read)) {
                found.add(Finding.of(ReferenceFinding.REFUSED, place, "cause", read.value()));
            } else if (known.isEmpty() || known.get() instanceof Indicator.Ratio) {
                found.add(Finding.of(
                        FigureFinding.DEFINITION,
                        place,
                        "path",
                        path(definition),
                        "value",
                        read.value(),
                        "allowed",
                        ADDITIVE));
            } else if (definition instanceof Definition.Within
                    && known.get() instanceof Indicator.Flow != indicator instanceof Indicator.Flow) {
                String kind = indicator instanceof Indicator.Flow ? "FLOW" : "STOCK";
                Location at = place(indicator.code(), "kind").withValue(kind);
                found.add(Finding.of(
                        FigureFinding.KIND, at, "kind", kind, "expected", kind.equals("FLOW") ? "STOCK" : "FLOW"));
            }
        }
        return found;
    }

    private static String path(Definition definition) {
        return definition instanceof Definition.Within ? "within/indicator" : "units/where";
    }

    private Optional<Finding> part(
            Indicator.Ratio ratio, String column, IndicatorCode part, Map<IndicatorCode, Indicator> all) {
        Location location = place(ratio.code(), column);
        if (!all.containsKey(part)) {
            return Optional.of(
                    isRefused(part)
                            ? Finding.of(ReferenceFinding.REFUSED, location, "cause", part.value())
                            : Finding.of(ReferenceFinding.UNKNOWN_INDICATOR, location, "indicator", part));
        }
        return all.get(part) instanceof Indicator.Ratio
                ? Optional.of(Finding.of(ExchangeFinding.TYPE, location, "expected", ADDITIVE))
                : Optional.empty();
    }

    private boolean isRefused(IndicatorCode code) {
        return refused.contains(code) || isRefused.test(code.value());
    }

    private Location place(IndicatorCode code, String column) {
        return Objects.requireNonNull(places.get(code)).withColumn(column);
    }

    /**
     * Finds the classes that definitions name and no row does, though some are told.
     *
     * @param places where each indicator stands; others are passed over
     * @param named the classes that rows name, refused ones among them
     */
    static List<Finding> unusedClasses(
            IndicatorCatalogue catalogue, Map<IndicatorCode, Location> places, UnitClasses classes, Set<String> named) {
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : catalogue.all()) {
            Location place = places.get(indicator.code());
            if (place == null || classes.rows().isEmpty()) {
                continue;
            }
            for (ItemCode code : IndicatorCatalogue.findDefinition(indicator)
                    .map(Definition::classes)
                    .orElse(Set.of())) {
                boolean isUsed =
                        named.contains(code.value()) || CommuneType.find(code).isPresent();
                if (!isUsed) {
                    findings.add(Finding.of(FigureFinding.CLASS_UNUSED, place.withColumn(DEFINITION), "class", code));
                }
            }
        }
        return findings;
    }
}
