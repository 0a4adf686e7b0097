package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code submissions}.
 *
 * @param origin where the row came from
 * @param unitCode the sender
 * @param round the round
 * @param period what was reported on
 * @param asOf the day of the data
 * @param dueOn the last day on which the answer was on time
 * @param receivedOn when it came
 * @param status what became of it
 */
@Value.Builder
@DomainStyle
public record SubmissionRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull String round,
        @NotNull Period period,
        @NotNull LocalDate asOf,
        @NotNull LocalDate dueOn,
        @Nullable LocalDate receivedOn,
        @NotNull String status) {
    /** Refuses null. */
    public SubmissionRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(status, "status");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static SubmissionRowBuilder builder() {
        return new SubmissionRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static SubmissionRow from(Row row) {
        return new SubmissionRow(
                row.origin(),
                row.get(Columns.Submissions.UNIT_CODE),
                row.get(Columns.Submissions.ROUND),
                row.get(Columns.Submissions.PERIOD),
                row.get(Columns.Submissions.AS_OF),
                row.get(Columns.Submissions.DUE_ON),
                row.find(Columns.Submissions.RECEIVED_ON),
                row.get(Columns.Submissions.STATUS));
    }

    /** Returns the domain object that the row describes. */
    public Submission toDomain() {
        return new Submission(
                UnitCode.parse(unitCode),
                ItemCode.parse(round),
                period,
                asOf,
                dueOn,
                Optional.ofNullable(receivedOn),
                SubmissionStatus.valueOf(status),
                origin);
    }
}
