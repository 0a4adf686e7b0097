package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;
import org.ishc.io.constraint.NotNegative;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code targets}.
 *
 * @param origin where the row came from
 * @param unitCode the unit
 * @param indicator what
 * @param period when
 * @param comparator missing means AT_LEAST
 * @param value the value; missing when it could not be read
 * @param valueHigh the upper bound
 * @param documentNo the decision
 * @param decidedOn the day of the decision
 * @param revision the highest decided by a day is in force
 * @param targetOrigin the column {@code origin}: how the target came about; missing means ASSIGNED
 */
@Value.Builder
@DomainStyle
public record TargetRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull String indicator,
        @NotNull Period period,
        @Nullable String comparator,
        @NotNegative @Nullable Fraction value,
        @NotNegative @Nullable Fraction valueHigh,
        @Nullable String documentNo,
        @NotNull LocalDate decidedOn,
        @NotNull @PositiveOrZero Long revision,
        @Nullable String targetOrigin) {
    /** Refuses null. */
    public TargetRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(revision, "revision");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static TargetRowBuilder builder() {
        return new TargetRowBuilder();
    }

    /**
     * Takes the cells of a sound row; a value that cannot be read becomes a finding on the row.
     *
     * @param isDecimal whether the value is a decimal, as that of a ratio is; else it is a whole number
     */
    public static TargetRow from(Row row, boolean isDecimal) {
        return new TargetRow(
                row.origin(),
                row.get(Columns.Targets.UNIT_CODE),
                row.get(Columns.Targets.INDICATOR),
                row.get(Columns.Targets.PERIOD),
                row.find(Columns.Targets.COMPARATOR),
                row.number(Columns.Targets.VALUE.column(), isDecimal),
                row.number(Columns.Targets.VALUE_HIGH.column(), isDecimal),
                row.find(Columns.Targets.DOCUMENT_NO),
                row.get(Columns.Targets.DECIDED_ON),
                row.get(Columns.Targets.REVISION),
                row.find(Columns.Targets.ORIGIN));
    }

    /** Returns the domain object that the row describes. */
    public Target toDomain() {
        return new Target(
                UnitCode.parse(unitCode),
                IndicatorCode.parse(indicator),
                period,
                comparator == null ? Comparison.AT_LEAST : Comparison.valueOf(comparator),
                Objects.requireNonNull(value),
                Optional.ofNullable(valueHigh),
                Optional.ofNullable(documentNo),
                decidedOn,
                revision,
                targetOrigin == null ? TargetOrigin.ASSIGNED : TargetOrigin.valueOf(targetOrigin),
                origin);
    }
}
