package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code org-units}.
 *
 * @param origin where the row came from
 * @param unitCode the code
 * @param validFrom the first day
 * @param validTo the first day after; missing while it is valid
 * @param level the level
 * @param kind the body
 * @param name the name
 * @param parentCode the unit above
 * @param document the decision
 */
@Value.Builder
@DomainStyle
public record OrgUnitRow(
        Origin origin,
        @NotNull String unitCode,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull String level,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String parentCode,
        @Nullable String document) {
    /** Refuses null. */
    public OrgUnitRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(unitCode, "unitCode");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(level, "level");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static OrgUnitRowBuilder builder() {
        return new OrgUnitRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static OrgUnitRow from(Row row) {
        return new OrgUnitRow(
                row.origin(),
                row.get(Columns.OrgUnits.UNIT_CODE),
                row.get(Columns.OrgUnits.VALID_FROM),
                row.find(Columns.OrgUnits.VALID_TO),
                row.get(Columns.OrgUnits.LEVEL),
                row.find(Columns.OrgUnits.KIND),
                row.find(Columns.OrgUnits.NAME),
                row.find(Columns.OrgUnits.PARENT_CODE),
                row.find(Columns.OrgUnits.DOCUMENT));
    }

    /** Returns the domain object that the row describes. */
    public UnitVersion toDomain() {
        return new UnitVersion(
                UnitCode.parse(unitCode),
                validTo == null ? DateRange.from(validFrom) : DateRange.of(validFrom, validTo),
                UnitLevel.valueOf(level),
                Optional.ofNullable(kind).map(UnitKind::valueOf),
                Optional.ofNullable(name),
                Optional.ofNullable(parentCode).map(UnitCode::parse),
                Optional.ofNullable(document),
                origin);
    }

    /** Tells whether the version would hold no day. */
    public boolean hasBadRange() {
        return validTo != null && !validTo.isAfter(validFrom);
    }
}
