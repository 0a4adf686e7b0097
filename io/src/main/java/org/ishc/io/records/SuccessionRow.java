package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Succession;
import org.ishc.io.constraint.Share;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code successions}.
 *
 * @param origin where the row came from
 * @param date the day
 * @param predecessorCode the unit that ended
 * @param successorCode the unit that takes over
 * @param portion full or partial
 * @param share the part that passes
 * @param document the decision
 */
@Value.Builder
@DomainStyle
public record SuccessionRow(
        Origin origin,
        @NotNull LocalDate date,
        @NotNull String predecessorCode,
        @NotNull String successorCode,
        @NotNull String portion,
        @Share(message = "(0, 1]") @Nullable Fraction share,
        @Nullable String document) {
    /** Refuses null. */
    public SuccessionRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(predecessorCode, "predecessorCode");
        Objects.requireNonNull(successorCode, "successorCode");
        Objects.requireNonNull(portion, "portion");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static SuccessionRowBuilder builder() {
        return new SuccessionRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static SuccessionRow from(Row row) {
        return new SuccessionRow(
                row.origin(),
                row.get(Columns.Successions.DATE),
                row.get(Columns.Successions.PREDECESSOR_CODE),
                row.get(Columns.Successions.SUCCESSOR_CODE),
                row.get(Columns.Successions.PORTION),
                row.find(Columns.Successions.SHARE),
                row.find(Columns.Successions.DOCUMENT));
    }

    /** Returns the domain object that the row describes. */
    public Succession toDomain() {
        return new Succession(
                date,
                UnitCode.parse(predecessorCode),
                UnitCode.parse(successorCode),
                Portion.valueOf(portion.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(share),
                Optional.ofNullable(document),
                Optional.empty(),
                origin);
    }
}
