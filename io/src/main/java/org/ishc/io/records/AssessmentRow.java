package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.FactCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Stage;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code assessments}.
 *
 * @param origin where the row came from
 * @param unitCode the unit, or club
 * @param period the scored period
 * @param fact what
 * @param stage when
 * @param value the value
 * @param evidence what proves it
 * @param assessor who
 * @param reason why it differs
 */
@Value.Builder
@DomainStyle
public record AssessmentRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull Period period,
        @NotNull String fact,
        @NotNull String stage,
        @Nullable String value,
        @Nullable String evidence,
        @Nullable String assessor,
        @Nullable String reason) {
    /** Refuses null. */
    public AssessmentRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(stage, "stage");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static AssessmentRowBuilder builder() {
        return new AssessmentRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static AssessmentRow from(Row row) {
        return new AssessmentRow(
                row.origin(),
                row.get(Columns.Assessments.UNIT_CODE),
                row.get(Columns.Assessments.PERIOD),
                row.get(Columns.Assessments.FACT),
                row.get(Columns.Assessments.STAGE),
                row.find(Columns.Assessments.VALUE),
                row.find(Columns.Assessments.EVIDENCE),
                row.find(Columns.Assessments.ASSESSOR),
                row.find(Columns.Assessments.REASON));
    }

    /** Returns the domain object that the row describes. */
    public Assessment toDomain() {
        return new Assessment(
                unitCode,
                period,
                FactCode.parse(fact),
                Stage.valueOf(stage),
                Optional.ofNullable(value),
                Optional.ofNullable(evidence),
                Optional.ofNullable(assessor),
                Optional.ofNullable(reason),
                origin);
    }
}
