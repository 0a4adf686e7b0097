package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Whether what units report themselves names what exists, and agrees with itself, with the units below and with the
 * club records.
 */
public final class ValueCheck {

    private static final String VALUE = "value";

    private ValueCheck() {}

    /** Keeps the values whose unit and indicator are known; a value of a ratio or of what is derived is kept out. */
    public static Checked<List<ReportedValue>> references(
            Registry registry, PeriodCalendar calendar, IndicatorCatalogue catalogue, List<ReportedValue> values) {
        List<Finding> findings = new ArrayList<>();
        List<ReportedValue> kept = new ArrayList<>();
        for (ReportedValue value : values) {
            Optional<Finding> unit = UnitReferences.check(
                    registry,
                    value.unit().value(),
                    calendar.lastDay(value.period()),
                    value.location().withColumn("unit_code"));
            unit.ifPresent(findings::add);
            Optional<Finding> vain = inVain(catalogue.find(value.indicator()), value);
            vain.ifPresent(findings::add);
            if (unit.isEmpty() && vain.isEmpty()) {
                kept.add(value);
            }
        }
        return new Checked<>(kept.size() == values.size() ? values : kept, findings);
    }

    /** That an indicator is unknown, or is never reported. */
    private static Optional<Finding> inVain(Optional<Indicator> indicator, ReportedValue value) {
        Location at = value.location().withColumn("indicator");
        if (indicator.isEmpty()) {
            return Optional.of(Finding.of(ReferenceFinding.UNKNOWN_INDICATOR, at, "indicator", value.indicator()));
        }
        if (indicator.get() instanceof Indicator.Ratio ratio) {
            return Optional.of(Finding.of(
                    FigureFinding.RATIO_REPORTED,
                    at,
                    "indicator",
                    ratio.code(),
                    "numerator",
                    ratio.numerator(),
                    "denominator",
                    ratio.denominator()));
        }
        return isDerived(indicator.get())
                ? Optional.of(Finding.of(FigureFinding.DERIVED_REPORTED, at, "indicator", value.indicator()))
                : Optional.empty();
    }

    /** Tells whether a value is one of a ratio or of what is derived, which is never reported and not used. */
    public static boolean isReportedInVain(IndicatorCatalogue catalogue, ReportedValue value) {
        return catalogue
                .find(value.indicator())
                .filter(indicator -> indicator instanceof Indicator.Ratio || isDerived(indicator))
                .isPresent();
    }

    private static boolean isDerived(Indicator indicator) {
        return IndicatorCatalogue.findDefinition(indicator).isPresent()
                || BuiltIn.findOfSubmissions(indicator.code()).isPresent();
    }

    /**
     * Compares every value that is used with its parts over time, with the units below, and with the club records, on
     * the map of its period's last day.
     */
    public static List<Finding> agreement(Figures figures, List<ReportedValue> values) {
        List<Finding> findings = new ArrayList<>();
        for (ReportedValue value : ReportedValue.strongest(values)) {
            Window window = Window.of(value.period(), figures.calendar());
            if (isCounted(figures, value, window)) {
                records(figures, value, window).ifPresent(findings::add);
            } else {
                parent(figures, value, window).ifPresent(findings::add);
            }
            overTime(figures, value, window).ifPresent(findings::add);
        }
        return findings;
    }

    /** Whether a figure is counted from records: from the map, or from the clubs that lie in the unit's subtree. */
    private static boolean isCounted(Figures figures, ReportedValue value, Window window) {
        Optional<BuiltIn.OfUnits> units = BuiltIn.findOfUnits(value.indicator());
        boolean isDerived = BuiltIn.findOfClubs(value.indicator()).isPresent() || units.isPresent();
        boolean isTotal = units.filter(BuiltIn.OfUnits::isAll).isPresent();
        return isTotal || isDerived && figures.hasClubs(value.unit(), window);
    }

    private static Optional<Finding> records(Figures figures, ReportedValue value, Window window) {
        return figures.figure(value.unit(), value.indicator(), window)
                .value()
                .filter(records -> !records.equals(Fraction.of(value.value())))
                .map(records -> Finding.of(
                        FigureFinding.RECORDS_MISMATCH,
                        value.location().withColumn(VALUE),
                        "reported",
                        value.value(),
                        "records",
                        records));
    }

    /** Compares with what the units below report; where they are asked for nothing there is nothing to compare with. */
    private static Optional<Finding> parent(Figures figures, ReportedValue value, Window window) {
        Fraction sum = Fraction.ZERO;
        Coverage coverage = Coverage.NONE;
        boolean isKnown = false;
        for (UnitCode child : figures.snapshot(window).children(value.unit())) {
            Figure part = figures.figure(child, value.indicator(), window);
            coverage = coverage.plus(part.coverage());
            isKnown |= !part.isMissing();
            sum = sum.plus(part.value().orElse(Fraction.ZERO));
        }
        int order = sum.compareTo(Fraction.of(value.value()));
        boolean differs = order > 0 || order != 0 && coverage.isComplete();
        return isKnown && coverage.expected() > 0 && differs
                ? Optional.of(Finding.of(
                        FigureFinding.PARENT_MISMATCH,
                        value.location().withColumn(VALUE),
                        "reported",
                        value.value(),
                        "children",
                        sum,
                        "coverage",
                        coverage.reported() + "/" + coverage.expected()))
                : Optional.empty();
    }

    private static Optional<Finding> overTime(Figures figures, ReportedValue value, Window window) {
        if (!(figures.catalogue().indicator(value.indicator()) instanceof Indicator.Flow)) {
            return Optional.empty();
        }
        SortedMap<Period, OverTime.Own> periods = figures.values()
                .within(value.indicator(), value.period(), window.map())
                .getOrDefault(value.unit(), new TreeMap<>());
        OverTime.Tiling tiling = OverTime.tiling(value.period(), periods);
        return tiling.isComplete() && !tiling.sum().equals(Fraction.of(value.value()))
                ? Optional.of(Finding.of(
                        FigureFinding.PERIOD_MISMATCH,
                        value.location().withColumn(VALUE),
                        "reported",
                        value.value(),
                        "tiled",
                        tiling.sum()))
                : Optional.empty();
    }
}
