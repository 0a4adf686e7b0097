package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code club-events}.
 *
 * @param origin where the row came from
 * @param clubCode the club
 * @param eventNo unique in the club
 * @param type what happened
 * @param decidedOn missing means the day of effect
 * @param effectiveOn from when it holds
 * @param recordedOn missing means the day of the decision
 * @param documentNo the decision
 * @param authorityCode who decided
 * @param targetCode a unit or a club
 * @param category of the obstacle
 * @param dueOn by when
 * @param note a remark
 */
@Value.Builder
@DomainStyle
public record ClubEventRow(
        Origin origin,
        @NotNull String clubCode,
        @NotNull @PositiveOrZero Long eventNo,
        @NotNull String type,
        @Nullable LocalDate decidedOn,
        @NotNull LocalDate effectiveOn,
        @Nullable LocalDate recordedOn,
        @Nullable String documentNo,
        @Nullable String authorityCode,
        @Nullable String targetCode,
        @Nullable String category,
        @Nullable LocalDate dueOn,
        @Nullable String note) {
    /** Refuses null. */
    public ClubEventRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(clubCode, "clubCode");
        Objects.requireNonNull(eventNo, "eventNo");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ClubEventRowBuilder builder() {
        return new ClubEventRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static ClubEventRow from(Row row) {
        return new ClubEventRow(
                row.origin(),
                row.get(Columns.ClubEvents.CLUB_CODE),
                row.get(Columns.ClubEvents.EVENT_NO),
                row.get(Columns.ClubEvents.TYPE),
                row.find(Columns.ClubEvents.DECIDED_ON),
                row.get(Columns.ClubEvents.EFFECTIVE_ON),
                row.find(Columns.ClubEvents.RECORDED_ON),
                row.find(Columns.ClubEvents.DOCUMENT_NO),
                row.find(Columns.ClubEvents.AUTHORITY_CODE),
                row.find(Columns.ClubEvents.TARGET_CODE),
                row.find(Columns.ClubEvents.CATEGORY),
                row.find(Columns.ClubEvents.DUE_ON),
                row.find(Columns.ClubEvents.NOTE));
    }

    /** Takes what could be read of a row that is refused; empty when its club could not be. */
    public static Optional<RefusedEvent> refused(Row row) {
        return Optional.ofNullable(row.find(Columns.ClubEvents.CLUB_CODE))
                .map(club -> new RefusedEvent(
                        ClubCode.parse(club),
                        Optional.ofNullable(row.find(Columns.ClubEvents.EVENT_NO)),
                        Optional.ofNullable(row.find(Columns.ClubEvents.TYPE)).map(ClubEventType::valueOf),
                        Optional.ofNullable(row.find(Columns.ClubEvents.EFFECTIVE_ON)),
                        Optional.ofNullable(row.find(Columns.ClubEvents.DECIDED_ON)),
                        Optional.ofNullable(row.find(Columns.ClubEvents.TARGET_CODE)),
                        Optional.ofNullable(row.find(Columns.ClubEvents.CATEGORY))
                                .map(ObstacleCategory::valueOf),
                        row.origin()));
    }

    /** Returns the domain object that the row describes. */
    public ClubEvent toDomain() {
        LocalDate decided = decidedOn == null ? effectiveOn : decidedOn;
        return new ClubEvent(
                ClubCode.parse(clubCode),
                eventNo,
                ClubEventType.valueOf(type),
                decided,
                effectiveOn,
                recordedOn == null ? decided : recordedOn,
                Optional.ofNullable(documentNo),
                Optional.ofNullable(authorityCode).map(UnitCode::parse),
                Optional.ofNullable(targetCode),
                Optional.ofNullable(category).map(ObstacleCategory::valueOf),
                Optional.ofNullable(dueOn),
                Optional.ofNullable(note),
                origin);
    }
}
