package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/**
 * Which indicators a general page shows: those that the package sets targets for, and those that it defines itself.
 * Where there is no quantity at a day or no quality among them, the first of the catalogue stands for it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ShownIndicators {

    private final List<Indicator> all;

    private ShownIndicators(List<Indicator> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Returns what is shown on a day.
     *
     * @param on the day of the page; targets of periods that have not begun do not count
     */
    public static ShownIndicators of(LoadedPackage loaded, LocalDate on) {
        SortedSet<IndicatorCode> wanted = new TreeSet<>();
        for (Period period : loaded.targets().periods()) {
            if (!loaded.calendar().range(period).start().isAfter(on)) {
                wanted.addAll(loaded.targets().indicators(period, on));
            }
        }
        List<Indicator> catalogue = loaded.catalogue().all();
        List<Indicator> shown = new ArrayList<>(catalogue.stream()
                .filter(indicator -> wanted.contains(indicator.code()))
                .toList());
        catalogue.stream()
                .filter(given -> !IndicatorCatalogue.isBuiltIn(given.code()) && !wanted.contains(given.code()))
                .forEach(shown::add);
        addFirst(shown, catalogue, Indicator.Stock.class::isInstance);
        addFirst(shown, catalogue, Indicator.Ratio.class::isInstance);
        return new ShownIndicators(shown);
    }

    private static void addFirst(List<Indicator> shown, List<Indicator> catalogue, Predicate<Indicator> kind) {
        if (shown.stream().noneMatch(kind)) {
            catalogue.stream().filter(kind).findFirst().ifPresent(shown::add);
        }
    }

    /** Returns those whose figures add up, with targets first, and then the ratios. */
    public List<Indicator> all() {
        return Stream.concat(
                        all.stream().filter(Indicator.Additive.class::isInstance),
                        all.stream().filter(Indicator.Ratio.class::isInstance))
                .toList();
    }

    /** Returns what is there, the quantity that stands for the others. */
    public Indicator stock() {
        return first(Indicator.Stock.class::isInstance);
    }

    /** Returns how good it is, the ratio that stands for the others. */
    public Indicator ratio() {
        return first(Indicator.Ratio.class::isInstance);
    }

    private Indicator first(Predicate<Indicator> kind) {
        return all.stream().filter(kind).findFirst().orElseThrow();
    }
}
