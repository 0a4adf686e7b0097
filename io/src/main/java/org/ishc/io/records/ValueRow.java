package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table <i>values</i>.
 *
 * @param origin where the row came from
 * @param unitCode the unit
 * @param indicator what
 * @param period when
 * @param value the figure
 * @param status missing means REPORTED
 * @param recordedOn missing means the period's last day
 */
@Value.Builder
@DomainStyle
public record ValueRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull String indicator,
        @NotNull Period period,
        @NotNull @PositiveOrZero Long value,
        @Nullable String status,
        @Nullable LocalDate recordedOn) {
    /** Refuses null. */
    public ValueRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(value, "value");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ValueRowBuilder builder() {
        return new ValueRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static ValueRow from(Row row) {
        return new ValueRow(
                row.origin(),
                row.get(Columns.Values.UNIT_CODE),
                row.get(Columns.Values.INDICATOR),
                row.get(Columns.Values.PERIOD),
                row.get(Columns.Values.VALUE),
                row.find(Columns.Values.STATUS),
                row.find(Columns.Values.RECORDED_ON));
    }
}
