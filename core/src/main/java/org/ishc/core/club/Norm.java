package org.ishc.core.club;

import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;

/**
 * A norm of a scheme: a measure of a club's report and where it should lie. Norms are findings, not invariants: a club
 * that breaks one is kept.
 *
 * @param code the code, such as {@code women}
 * @param measure what is measured
 * @param low the least value, included; empty when there is none
 * @param high the greatest value, included; empty when there is none
 * @param unit what the value counts, such as {@code PERCENT}
 * @param source the decision and clause, or that it is a default
 */
public record Norm(
        ItemCode code, Measure measure, Optional<Fraction> low, Optional<Fraction> high, String unit, String source) {
    /** Refuses null, and a greatest value below the least. */
    public Norm {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        Allowed.only(
                low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0,
                "high of " + code,
                high,
                "a number of at least " + low);
    }

    /** What became of a norm. */
    public enum Outcome {
        /** Within the bounds. */
        MET,
        /** Below the lower bound. */
        BELOW,
        /** Above the upper bound. */
        ABOVE,
        /** The report does not say. */
        NO_DATA
    }

    /**
     * A norm held against a report.
     *
     * @param norm the norm
     * @param outcome what became of it
     * @param value the exact value; empty without data
     * @param distance how far the value lies outside the bounds; 0 when it is met, empty without data
     */
    public record Result(Norm norm, Outcome outcome, Optional<Fraction> value, Optional<Fraction> distance) {
        /** Refuses null. */
        public Result {
            Objects.requireNonNull(norm, "norm");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(distance, "distance");
        }
    }

    /** Holds the norm against a report; comparisons are of exact fractions, never of rounded values. */
    public Result judge(ClubReport report) {
        Optional<Fraction> value = measure.find(report);
        if (value.isEmpty()) {
            return new Result(this, Outcome.NO_DATA, value, Optional.empty());
        }
        Fraction exact = value.get();
        if (low.isPresent() && exact.compareTo(low.get()) < 0) {
            return new Result(this, Outcome.BELOW, value, Optional.of(low.get().minus(exact)));
        }
        if (high.isPresent() && exact.compareTo(high.get()) > 0) {
            return new Result(this, Outcome.ABOVE, value, Optional.of(exact.minus(high.get())));
        }
        return new Result(this, Outcome.MET, value, Optional.of(Fraction.ZERO));
    }
}
