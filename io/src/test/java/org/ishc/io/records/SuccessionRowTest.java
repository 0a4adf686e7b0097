package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Succession;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionRowTest {

    @ParameterizedTest
    @CsvSource({"full,FULL", "partial,PARTIAL", "Một phần,PARTIAL", "Toàn bộ,FULL", "Phần đất không có dân,AREA"})
    void portion_isReadAsItIsWritten(String text, Portion portion) {
        Succession row = SuccessionRow.from(Rows.of(Table.SUCCESSIONS, "1/7/2025", "A", "X", text))
                .toDomain();
        assertEquals(portion, row.portion());
        assertEquals(LocalDate.of(2025, 7, 1), row.date());
        assertEquals(UnitCode.parse("A"), row.predecessor());
        assertEquals(UnitCode.parse("X"), row.successor());
        assertEquals(Optional.empty(), row.share());
    }

    @Test
    void share_isExact() {
        assertEquals(
                Optional.of(Fraction.of(333, 1000)),
                SuccessionRow.from(Rows.of(Table.SUCCESSIONS, "2025-07-01", "A", "X", "partial", "0,333", "NQ"))
                        .toDomain()
                        .share());
    }
}
