package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.Funding;
import org.ishc.core.club.Scheme;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clubs}.
 *
 * @param origin where the row came from
 * @param clubCode the code
 * @param name the name
 * @param unitCode where it was first registered
 * @param scheme the programme
 * @param funding who paid
 */
public record ClubRow(
        Origin origin,
        @NotNull String clubCode,
        @Nullable String name,
        @NotNull String unitCode,
        @Nullable String scheme,
        @Nullable String funding) {
    /** Refuses null. */
    public ClubRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(clubCode, "clubCode");
        Objects.requireNonNull(unitCode, "unitCode");
    }

    /** Takes the cells of a sound row. */
    public static ClubRow from(Row row) {
        return new ClubRow(
                row.origin(),
                row.get(Columns.Clubs.CLUB_CODE),
                row.find(Columns.Clubs.NAME),
                row.get(Columns.Clubs.UNIT_CODE),
                row.find(Columns.Clubs.SCHEME),
                row.find(Columns.Clubs.FUNDING));
    }

    /** Returns the domain object that the row describes. */
    public Club toDomain() {
        return new Club(
                ClubCode.parse(clubCode),
                Optional.ofNullable(name),
                UnitCode.parse(unitCode),
                Optional.ofNullable(scheme).flatMap(Scheme::find),
                Optional.ofNullable(funding).map(Funding::valueOf),
                origin);
    }
}
