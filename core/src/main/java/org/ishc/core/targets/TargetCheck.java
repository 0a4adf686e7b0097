package org.ishc.core.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.time.PeriodCalendar;

/** Whether targets name what exists, and whether those of the units below reach that of the unit above. */
public final class TargetCheck {

    private TargetCheck() {}

    /** Keeps the targets whose unit and indicator are known and whose bounds are in order. */
    public static Checked<List<Target>> references(
            Registry registry, IndicatorCatalogue catalogue, List<Target> targets) {
        List<Finding> findings = new ArrayList<>();
        List<Target> kept = new ArrayList<>();
        for (Target target : targets) {
            List<Finding> wrong = references(registry, catalogue, target);
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                kept.add(target);
            }
        }
        return new Checked<>(kept, findings);
    }

    private static List<Finding> references(Registry registry, IndicatorCatalogue catalogue, Target target) {
        List<Finding> wrong = new ArrayList<>();
        Location location = target.location();
        UnitReferences.check(registry, target.unit().value(), target.decidedOn(), location.withColumn("unit_code"))
                .ifPresent(wrong::add);
        if (catalogue.find(target.indicator()).isEmpty()) {
            wrong.add(Finding.of(
                    ReferenceFinding.UNKNOWN_INDICATOR,
                    location.withColumn("indicator"),
                    "indicator",
                    target.indicator()));
        }
        if (target.comparison() == Comparison.BETWEEN
                && target.high()
                        .filter(high -> high.compareTo(target.value()) >= 0)
                        .isEmpty()) {
            wrong.add(Finding.of(
                    TargetFinding.HIGH,
                    location.withColumn("value_high"),
                    "value",
                    target.value(),
                    "value_high",
                    target.high().map(Fraction::toString).orElse("")));
        }
        return wrong;
    }

    /**
     * Compares the target of each unit with those of the same origin of the units below, and says which targets a
     * reorganisation left behind.
     *
     * @param asOf the day of the data
     */
    public static List<Finding> cascade(
            Registry registry,
            PeriodCalendar calendar,
            IndicatorCatalogue catalogue,
            Targets targets,
            List<Target> rows,
            LocalDate asOf) {
        List<Finding> findings = new ArrayList<>(targets.notCarried(asOf));
        for (Target row : rows) {
            boolean isAdditive = catalogue
                    .find(row.indicator())
                    .filter(Indicator.Additive.class::isInstance)
                    .isPresent();
            if (row.comparison() == Comparison.AT_LEAST && isAdditive) {
                SortedMap<UnitCode, Targets.InForce> inForce =
                        targets.ofOrigin(row.targetOrigin()).inForce(row.indicator(), row.period(), asOf);
                Targets.InForce own = inForce.get(row.unit());
                if (own != null && !own.isCarried() && own.target().equals(row)) {
                    LocalDate last = calendar.lastDay(row.period());
                    compare(registry.asOf(asOf.isBefore(last) ? asOf : last), row, inForce, findings);
                }
            }
        }
        return findings;
    }

    /**
     * Compares what a unit registered or agreed to with what it was assigned.
     *
     * @param asOf the day of the data
     */
    public static List<Finding> registered(
            PeriodCalendar calendar, Targets targets, List<Target> rows, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Target row : rows) {
            boolean isOwnWord =
                    row.targetOrigin() == TargetOrigin.REGISTERED || row.targetOrigin() == TargetOrigin.AGREED;
            if (isOwnWord && row.comparison() == Comparison.AT_LEAST) {
                LocalDate last = calendar.lastDay(row.period());
                LocalDate on = asOf.isBefore(last) ? asOf : last;
                targets.ofOrigin(TargetOrigin.ASSIGNED)
                        .find(row.unit(), row.indicator(), row.period(), on)
                        .filter(assigned -> assigned.comparison() == Comparison.AT_LEAST
                                && row.value().compareTo(assigned.value()) < 0)
                        .filter(assigned -> isInForce(targets, row, on))
                        .ifPresent(assigned -> findings.add(Finding.of(
                                TargetFinding.REGISTERED_BELOW,
                                row.location().withColumn("value"),
                                "assigned",
                                assigned.value())));
            }
        }
        return findings;
    }

    private static boolean isInForce(Targets targets, Target row, LocalDate on) {
        Targets.InForce own = targets.ofOrigin(row.targetOrigin())
                .inForce(row.indicator(), row.period(), on)
                .get(row.unit());
        return own != null && !own.isCarried() && own.target().equals(row);
    }

    private static void compare(
            Snapshot map, Target target, SortedMap<UnitCode, Targets.InForce> inForce, List<Finding> findings) {
        Fraction sum = Fraction.ZERO;
        List<UnitCode> without = new ArrayList<>();
        List<UnitCode> children = map.children(target.unit());
        for (UnitCode child : children) {
            Optional<Fraction> promised = Optional.ofNullable(inForce.get(child))
                    .map(Targets.InForce::target)
                    .flatMap(Target::least);
            if (promised.isPresent()) {
                sum = sum.plus(promised.get());
            } else {
                without.add(child);
            }
        }
        if (without.size() < children.size()) {
            compare(target, sum, without, findings);
        }
    }

    /**
     * Compares a target with what some of the units below add up to.
     *
     * @param without the units below that promised nothing
     */
    private static void compare(Target target, Fraction sum, List<UnitCode> without, List<Finding> findings) {
        if (sum.compareTo(target.value()) < 0) {
            findings.add(Finding.of(
                    TargetFinding.CASCADE_SHORT,
                    target.location().withColumn("value"),
                    "sum",
                    sum,
                    "target",
                    target.value(),
                    "shortfall",
                    target.value().minus(sum)));
        }
        if (!without.isEmpty()) {
            findings.add(Finding.of(
                    TargetFinding.CASCADE_INCOMPLETE, target.location().withColumn("value"), "without", without));
        }
    }
}
