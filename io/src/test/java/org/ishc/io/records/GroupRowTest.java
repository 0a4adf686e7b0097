package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRowTest {

    private static GroupRow group(String from, String to) {
        return GroupRow.from(Rows.of(Table.GROUPS, "P1", "CUM-1", from, to));
    }

    @Test
    void dayThatIsNotWritten_isNoBound() {
        assertEquals(
                DateRange.of(LocalDate.MIN, LocalDate.MAX),
                group("", "").toDomain().validity());
        assertEquals(
                DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.MAX),
                group("2026-01-01", "").toDomain().validity());
        assertEquals(
                DateRange.of(LocalDate.MIN, LocalDate.of(2027, 1, 1)),
                group("", "1/1/2027").toDomain().validity());
        assertEquals("P1", group("", "").toDomain().unit());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2026-01-01,true",
        "2026-01-02,2026-01-01,true",
        "2026-01-01,2026-01-02,false",
        "'',2026-01-01,false",
        "2026-01-01,'',false"
    })
    void rangeWithoutADay_isBad(String from, String to, boolean isBad) {
        assertEquals(isBad, group(from, to).hasBadRange());
    }
}
