package org.ishc.core.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/**
 * A target (chỉ tiêu) set for a unit for an indicator and a period.
 *
 * @param unit the unit, its code read on the day of the decision
 * @param indicator what
 * @param period when
 * @param comparison when it counts as reached
 * @param value a whole number, or for a ratio a percentage; the lower bound of {@link Comparison#BETWEEN}
 * @param high the upper bound of {@link Comparison#BETWEEN}; a row that lacks it, or has one below the value, is a
 *     finding of {@link TargetCheck#references}, which keeps it out
 * @param document the decision; empty when not told
 * @param decidedOn the day of the decision
 * @param revision 0 or more; the highest one decided by a day is in force on it
 * @param targetOrigin how it came about
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record Target(
        UnitCode unit,
        IndicatorCode indicator,
        Period period,
        Comparison comparison,
        Fraction value,
        Optional<Fraction> high,
        Optional<String> document,
        LocalDate decidedOn,
        long revision,
        TargetOrigin targetOrigin,
        Origin origin) {
    /** Refuses null and a revision below 0. */
    public Target {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Allowed.only(revision >= 0, "revision", revision, "a number of 0 or more");
        Objects.requireNonNull(targetOrigin, "targetOrigin");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static TargetBuilder builder() {
        return new TargetBuilder();
    }

    /** A target that was assigned. */
    public Target(
            UnitCode unit,
            IndicatorCode indicator,
            Period period,
            Comparison comparison,
            Fraction value,
            Optional<Fraction> high,
            Optional<String> document,
            LocalDate decidedOn,
            long revision,
            Origin origin) {
        this(
                unit,
                indicator,
                period,
                comparison,
                value,
                high,
                document,
                decidedOn,
                revision,
                TargetOrigin.ASSIGNED,
                origin);
    }

    /** Returns the key of the record: unit, indicator, period, revision, and the origin unless it is ASSIGNED. */
    public List<String> key() {
        List<String> key =
                new ArrayList<>(List.of(unit.value(), indicator.value(), period.code(), Long.toString(revision)));
        if (targetOrigin != TargetOrigin.ASSIGNED) {
            key.add(targetOrigin.name());
        }
        return List.copyOf(key);
    }

    Location location() {
        return Location.of(origin, key());
    }

    /** Tells whether a figure reaches the target. */
    public boolean isReached(Fraction actual) {
        return switch (comparison) {
            case AT_LEAST -> actual.compareTo(value) >= 0;
            case AT_MOST -> actual.compareTo(value) <= 0;
            case BETWEEN -> actual.compareTo(value) >= 0 && actual.compareTo(high.orElse(value)) <= 0;
        };
    }

    /**
     * Returns the figure below which the target is not reached: what the unit promises; empty for AT_MOST, which
     * promises nothing.
     */
    Optional<Fraction> least() {
        return comparison == Comparison.AT_MOST ? Optional.empty() : Optional.of(value);
    }

    Target with(UnitCode newUnit, Fraction newValue, Optional<Fraction> newHigh) {
        return new Target(
                newUnit,
                indicator,
                period,
                comparison,
                newValue,
                newHigh,
                document,
                decidedOn,
                revision,
                targetOrigin,
                origin);
    }
}
