package org.ishc.core.targets;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/**
 * How far a unit is on the way to a target on a day.
 *
 * @param actual the figure of the part of the period that has passed
 * @param period the period of the target
 * @param target the target in force; empty when there is none
 * @param attainment 100 · actual / target, exact, for AT_LEAST targets above 0
 * @param gap what is missing, 0 when nothing is; empty without target or figure
 * @param status how the target stands
 * @param requiredPer30Days what must come in every 30 days that are left, rounded up; for flows and stocks with an
 *     AT_LEAST target while days are left
 */
public record Progress(
        Figure actual,
        Period period,
        Optional<Target> target,
        Optional<Fraction> attainment,
        Optional<Fraction> gap,
        ProgressStatus status,
        Optional<BigInteger> requiredPer30Days) {
    /** Refuses null. */
    public Progress {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(requiredPer30Days, "requiredPer30Days");
    }

    private static final long DAYS_OF_RATE = 30;

    /**
     * Returns how far a unit is on the way to its target.
     *
     * @param on the day, its end included
     * @throws IllegalArgumentException when the period has not begun by the day
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the day, or on the
     *     period's last day when that is earlier
     */
    public static Progress of(
            Figures figures, Targets targets, UnitCode unit, IndicatorCode indicator, Period period, LocalDate on) {
        Window window = Window.until(period, figures.calendar(), on);
        Figure actual = figures.figure(unit, indicator, window);
        Optional<Target> target = targets.find(unit, indicator, period, on);
        if (target.isEmpty()) {
            return new Progress(
                    actual,
                    period,
                    target,
                    Optional.empty(),
                    Optional.empty(),
                    ProgressStatus.NO_TARGET,
                    Optional.empty());
        }
        return new Judge(figures, period, on, actual, target.get()).judge();
    }

    /** Judges one figure against one target. */
    private static final class Judge {
        private final Figures figures;
        private final Period period;
        private final Figure actual;
        private final Target target;
        private final LocalDate map;
        private final boolean isOver;
        private final Fraction elapsed;
        private final Fraction days;

        private Judge(Figures figures, Period period, LocalDate on, Figure actual, Target target) {
            this.figures = figures;
            this.period = period;
            this.actual = actual;
            this.target = target;
            DateRange range = figures.calendar().range(period);
            this.isOver = !on.isBefore(range.lastDay());
            this.map = isOver ? range.lastDay() : on;
            this.days = Fraction.of(range.days());
            this.elapsed = Fraction.of(Math.min(range.days(), ChronoUnit.DAYS.between(range.start(), on) + 1));
        }

        private Progress judge() {
            if (actual.isMissing()) {
                return progress(Optional.empty(), Optional.empty(), ProgressStatus.NO_DATA);
            }
            Fraction value = actual.value().orElseThrow();
            Fraction distance = target.comparison() == Comparison.AT_MOST
                    ? value.minus(target.value())
                    : target.value().minus(value);
            Optional<Fraction> attainment =
                    target.comparison() == Comparison.AT_LEAST && target.value().signum() > 0
                            ? Optional.of(value.times(Fraction.HUNDRED).dividedBy(target.value()))
                            : Optional.empty();
            return progress(attainment, Optional.of(distance.max(Fraction.ZERO)), status(value));
        }

        private Progress progress(Optional<Fraction> attainment, Optional<Fraction> gap, ProgressStatus status) {
            return new Progress(
                    actual, period, Optional.of(target), attainment, gap, status, gap.flatMap(this::requiredPer30Days));
        }

        private Optional<BigInteger> requiredPer30Days(Fraction gap) {
            Fraction left = days.minus(elapsed);
            return target.comparison() != Comparison.AT_LEAST
                            || actual.indicator() instanceof Indicator.Ratio
                            || left.signum() == 0
                    ? Optional.empty()
                    : Optional.of(
                            gap.times(Fraction.of(DAYS_OF_RATE)).dividedBy(left).ceil());
        }

        private ProgressStatus status(Fraction value) {
            boolean isReached = target.isReached(value);
            if (isOver) {
                return isReached ? ProgressStatus.ACHIEVED : ProgressStatus.MISSED;
            }
            return switch (target.comparison()) {
                case AT_LEAST -> isReached ? ProgressStatus.ACHIEVED : pace(value);
                case AT_MOST -> isReached ? ProgressStatus.ON_TRACK : ProgressStatus.BEHIND;
                case BETWEEN ->
                    isReached
                            ? ProgressStatus.ON_TRACK
                            : value.compareTo(target.value()) < 0 ? pace(value) : ProgressStatus.BEHIND;
            };
        }

        /**
         * Whether a figure below the target's value comes up to it fast enough: a flow from nothing, all else from
         * where it stood before the period.
         */
        private ProgressStatus pace(Fraction value) {
            Fraction from = Fraction.ZERO;
            if (!(actual.indicator() instanceof Indicator.Flow)) {
                Optional<Fraction> baseline = baseline();
                if (baseline.isEmpty()) {
                    return actual.indicator() instanceof Indicator.Ratio
                            ? ProgressStatus.BEHIND
                            : ProgressStatus.NO_DATA;
                }
                from = baseline.get();
            }
            boolean isOnPace = value.minus(from)
                            .times(days)
                            .compareTo(target.value().minus(from).times(elapsed))
                    >= 0;
            return isOnPace ? ProgressStatus.ON_TRACK : ProgressStatus.BEHIND;
        }

        /** The figure of the period of equal length before, on the map of today. */
        private Optional<Fraction> baseline() {
            return period.findPrevious()
                    .map(before -> Window.of(before, figures.calendar(), map))
                    .flatMap(window ->
                            figures.figure(actual.unit(), actual.code(), window).value());
        }
    }
}
