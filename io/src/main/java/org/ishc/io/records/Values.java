package org.ishc.io.records;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.time.Period;
import org.ishc.io.table.KnownCode;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/** Makes values from the rows of {@code values}, by the million: straight from the cells, each code made once. */
public final class Values {

    private static final int UNIT = Table.VALUES.indexOf("unit_code");
    private static final int INDICATOR = Table.VALUES.indexOf("indicator");
    private static final int PERIOD = Table.VALUES.indexOf("period");
    private static final int VALUE = Table.VALUES.indexOf("value");
    private static final int STATUS = Table.VALUES.indexOf("status");
    private static final int RECORDED_ON = Table.VALUES.indexOf("recorded_on");

    private Values() {}

    /** Returns the value that a sound row describes. */
    public static ReportedValue from(Row row) {
        return new ReportedValue(
                ((KnownCode) Records.required(row.cell(UNIT))).as(UnitCode::parse),
                ((KnownCode) Records.required(row.cell(INDICATOR))).as(IndicatorCode::parse),
                (Period) Records.required(row.cell(PERIOD)),
                row.whole(VALUE),
                row.isMissing(STATUS)
                        ? ValueStatus.REPORTED
                        : ValueStatus.valueOf(
                                Records.required(row.cell(STATUS)).toString()),
                Optional.ofNullable((LocalDate) row.cell(RECORDED_ON)),
                row.origin());
    }
}
