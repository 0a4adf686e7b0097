package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.time.Period;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedValuesTest {

    @ParameterizedTest
    @CsvSource({"'',REPORTED", "Ước,ESTIMATED", "Đã thẩm định,VERIFIED", "REPORTED,REPORTED"})
    void statusThatIsNotWritten_isReported(String text, ValueStatus status) {
        ReportedValue value = ReportedValues.from(
                Rows.of(Table.VALUES, "00097", "visits.home", "Quý I/2026", "1.234", text, "5/4/2026"));
        assertEquals(
                new ReportedValue(
                        UnitCode.parse("00097"),
                        IndicatorCode.parse("visits.home"),
                        Period.ofQuarter(2026, 1),
                        1_234,
                        status,
                        Optional.of(LocalDate.of(2026, 4, 5)),
                        Rows.origin(Table.VALUES)),
                value);
    }

    @Test
    void zero_isAValue_andCodesOfOneReaderAreMadeOnce() {
        RowReader reader = new RowReader(Table.VALUES);
        @Nullable String[] cells = {"00097", "visits.home", "2026", "0", "", ""};
        ReportedValue one = ReportedValues.from(reader.read(new RawRow(1, 2, cells)));
        ReportedValue other = ReportedValues.from(reader.read(new RawRow(2, 3, cells)));
        assertEquals(0, one.value());
        assertSame(one.unit(), other.unit());
        assertSame(one.indicator(), other.indicator());
    }
}
