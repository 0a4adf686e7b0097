package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.CommuneType;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code unit-classes}.
 *
 * @param origin where the row came from
 * @param unitCode the unit
 * @param class_ the class
 * @param validFrom the first day
 * @param validTo the first day after; missing while it is valid
 * @param document the decision
 */
public record UnitClassRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull String class_,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String document) {
    /** Refuses null. */
    public UnitClassRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(class_, "class_");
        Objects.requireNonNull(validFrom, "validFrom");
    }

    /** Takes the cells of a sound row. */
    public static UnitClassRow from(Row row) {
        return new UnitClassRow(
                row.origin(),
                row.get(Columns.UnitClasses.UNIT_CODE),
                row.get(Columns.UnitClasses.CLASS),
                row.get(Columns.UnitClasses.VALID_FROM),
                row.find(Columns.UnitClasses.VALID_TO),
                row.find(Columns.UnitClasses.DOCUMENT));
    }

    /** Returns the domain object that the row describes. */
    public UnitClass toDomain() {
        DateRange days = validTo == null ? DateRange.from(validFrom) : DateRange.of(validFrom, validTo);
        return new UnitClass(
                UnitCode.parse(unitCode), ItemCode.parse(class_), days, Optional.ofNullable(document), origin);
    }

    /** Tells whether the class would hold on no day. */
    public boolean hasBadRange() {
        return validTo != null && !validTo.isAfter(validFrom);
    }

    /** Tells whether the class is kept for what is built in. */
    public boolean isReserved() {
        return CommuneType.isReserved(ItemCode.parse(class_));
    }
}
