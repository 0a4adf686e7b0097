package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a refused figure or target would have been a part of; what of it could not be read may be any.
 *
 * @param unit the code of its unit
 * @param indicator the code of its indicator
 * @param period its period
 * @param origin of a target
 * @param decidedOn of a target
 */
record RefusedAddend(
        Optional<String> unit,
        Optional<String> indicator,
        Optional<Period> period,
        Optional<TargetOrigin> origin,
        Optional<LocalDate> decidedOn) {

    /** Returns what could be read of a row; empty in tables of which nothing is added up. */
    static Optional<RefusedAddend> find(Row row) {
        if (row.table() == Table.VALUES) {
            return Optional.of(new RefusedAddend(
                    Optional.ofNullable(row.find(Columns.Values.UNIT_CODE)),
                    Optional.ofNullable(row.find(Columns.Values.INDICATOR)),
                    Optional.ofNullable(row.find(Columns.Values.PERIOD)),
                    Optional.empty(),
                    Optional.empty()));
        }
        if (row.table() == Table.TARGETS) {
            return Optional.of(new RefusedAddend(
                    Optional.ofNullable(row.find(Columns.Targets.UNIT_CODE)),
                    Optional.ofNullable(row.find(Columns.Targets.INDICATOR)),
                    Optional.ofNullable(row.find(Columns.Targets.PERIOD)),
                    origin(row),
                    Optional.ofNullable(row.find(Columns.Targets.DECIDED_ON))));
        }
        return Optional.empty();
    }

    private static Optional<TargetOrigin> origin(Row row) {
        @Nullable String word = row.find(Columns.Targets.ORIGIN);
        return word != null
                ? Optional.of(TargetOrigin.valueOf(word))
                : Optional.of(TargetOrigin.ASSIGNED).filter(origin -> !row.isWrong(Columns.Targets.ORIGIN));
    }

    static RefusedAddend of(ReportedValue value) {
        return new RefusedAddend(
                Optional.of(value.unit().value()),
                Optional.of(value.indicator().value()),
                Optional.of(value.period()),
                Optional.empty(),
                Optional.empty());
    }

    static RefusedAddend of(Target target) {
        return new RefusedAddend(
                Optional.of(target.unit().value()),
                Optional.of(target.indicator().value()),
                Optional.of(target.period()),
                Optional.of(target.targetOrigin()),
                Optional.of(target.decidedOn()));
    }

    /** Returns this as a part of sums of any indicator. */
    RefusedAddend ofAnyIndicator() {
        return new RefusedAddend(unit, Optional.empty(), period, origin, decidedOn);
    }

    boolean isOf(String code) {
        return indicator.filter(own -> !own.equals(code)).isEmpty();
    }

    boolean hasOrigin(Optional<TargetOrigin> asked) {
        return asked.isEmpty() || origin.isEmpty() || origin.equals(asked);
    }
}
