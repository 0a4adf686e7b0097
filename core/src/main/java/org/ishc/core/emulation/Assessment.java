package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.FactCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/**
 * A fact that an assessor entered for a scored unit at a stage.
 *
 * @param unit the code of the scored unit, or club
 * @param period exactly the scored period
 * @param fact what
 * @param stage when
 * @param value a decimal, {@code true}, {@code false} or a level's code; empty is not a value
 * @param evidence what proves it; empty when nothing does
 * @param assessor who entered it
 * @param reason why it differs from an earlier stage
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record Assessment(
        String unit,
        Period period,
        FactCode fact,
        Stage stage,
        Optional<String> value,
        Optional<String> evidence,
        Optional<String> assessor,
        Optional<String> reason,
        Origin origin) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException when the unit is spelled as no code
     */
    public Assessment {
        Allowed.code(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(assessor, "assessor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static AssessmentBuilder builder() {
        return new AssessmentBuilder();
    }

    /** Returns the key of the record: unit, period, fact, stage. */
    public List<String> key() {
        return List.of(unit, period.code(), fact.value(), stage.name());
    }

    /** Returns where the record stands. */
    public Location location() {
        return Location.of(origin, key());
    }
}
