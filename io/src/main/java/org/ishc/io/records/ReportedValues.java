package org.ishc.io.records;

import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.io.table.Columns;
import org.ishc.io.table.KnownCode;
import org.ishc.io.table.Row;

/** Makes values from the rows of {@code values}, by the million: straight from the cells, each code made once. */
public final class ReportedValues {

    private static final int UNIT = Columns.Values.UNIT_CODE.place();
    private static final int INDICATOR = Columns.Values.INDICATOR.place();
    private static final int VALUE = Columns.Values.VALUE.place();

    private ReportedValues() {}

    /** Returns the value that a sound row describes. */
    public static ReportedValue from(Row row) {
        String status = row.find(Columns.Values.STATUS);
        return new ReportedValue(
                code(row, UNIT).as(UnitCode::parse),
                code(row, INDICATOR).as(IndicatorCode::parse),
                row.get(Columns.Values.PERIOD),
                row.whole(VALUE),
                status == null ? ValueStatus.REPORTED : ValueStatus.valueOf(status),
                Optional.ofNullable(row.find(Columns.Values.RECORDED_ON)),
                row.origin());
    }

    private static KnownCode code(Row row, int place) {
        return (KnownCode) Objects.requireNonNull(row.cell(place));
    }
}
