package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code groups}.
 *
 * @param origin where the row came from
 * @param unitCode the unit, or club
 * @param groupCode the group
 * @param validFrom the first day; missing for ever before
 * @param validTo the first day after; missing while it is valid
 */
public record GroupRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull String groupCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Refuses null. */
    public GroupRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(groupCode, "groupCode");
    }

    /** Takes the cells of a sound row. */
    public static GroupRow from(Row row) {
        return new GroupRow(
                row.origin(),
                row.get(Columns.Groups.UNIT_CODE),
                row.get(Columns.Groups.GROUP_CODE),
                row.find(Columns.Groups.VALID_FROM),
                row.find(Columns.Groups.VALID_TO));
    }

    /** Returns the domain object that the row describes. */
    public GroupMembership toDomain() {
        return new GroupMembership(
                unitCode,
                ItemCode.parse(groupCode),
                DateRange.of(validFrom == null ? LocalDate.MIN : validFrom, validTo == null ? LocalDate.MAX : validTo),
                origin);
    }

    /** Tells whether the membership would hold no day. */
    public boolean hasBadRange() {
        return validFrom != null && validTo != null && !validTo.isAfter(validFrom);
    }
}
