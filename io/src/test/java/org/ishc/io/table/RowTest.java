package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row whose cells were read: what an adapter asks it for, and what it says where there is nothing. */
class RowTest {

    private static final Row VALUE = read(Table.VALUES, "01", "clubs.existing", "2026-Q1", "12", null, null);

    @Test
    void cell_isAskedForByItsColumn_andHasItsType() {
        assertEquals("01", VALUE.get(Columns.Values.UNIT_CODE));
        assertEquals(Period.parse("2026-Q1"), VALUE.get(Columns.Values.PERIOD));
        assertEquals(12L, VALUE.get(Columns.Values.VALUE));
        assertNull(VALUE.find(Columns.Values.STATUS), "missing is not an empty text");
        assertNull(VALUE.find(Columns.Values.RECORDED_ON));
    }

    @Test
    void cell_canBeAskedForByItsPlace() {
        int value = Columns.Values.VALUE.place();
        assertTrue(VALUE.hasWhole(value));
        assertEquals(12L, VALUE.whole(value));
        assertEquals(12L, VALUE.cell(value));
        assertFalse(VALUE.isMissing(value));
        assertTrue(VALUE.isMissing(Columns.Values.STATUS.place()));
        assertEquals(Table.VALUES.columns().size(), VALUE.size());
    }

    @Test
    void zero_isNotMissing() {
        Row row = read(Table.VALUES, "01", "clubs.existing", "2026-Q1", "0", null, null);
        assertEquals(0L, row.get(Columns.Values.VALUE));
        assertFalse(row.isMissing(Columns.Values.VALUE.place()));
    }

    @Test
    void columnOfAnotherTable_isRefused_thoughItHasTheSameName() {
        String message = assertThrows(IllegalArgumentException.class, () -> VALUE.find(Columns.Clubs.UNIT_CODE))
                .getMessage();
        assertTrue(message.contains("unit_code") && message.contains("values"), message);
    }

    @Test
    void missingCell_isRefused_whereASoundRowHasOne() {
        String message = assertThrows(IllegalStateException.class, () -> VALUE.get(Columns.Values.STATUS))
                .getMessage();
        assertTrue(message.contains("status"), message);
    }

    @Test
    void row_knowsWhereItCameFrom() {
        assertEquals(
                7,
                readAt(7, Table.VALUES, "01", "clubs.existing", "2026-Q1", "12").number());
        assertEquals(
                Origin.of("values", 7),
                readAt(7, Table.VALUES, "01", "clubs.existing", "2026-Q1", "12").origin());
    }

    @Test
    void wrongCell_refusesTheRow_andIsMissing() {
        Row row = read(Table.VALUES, "01", "clubs.existing", "2026-Q1", "many", null, null);
        assertTrue(row.hasError());
        assertNull(row.find(Columns.Values.VALUE));
        assertEquals(
                List.of(ExchangeFinding.TYPE),
                row.findings().list().stream().map(finding -> finding.code()).toList());
        assertEquals(
                List.of("01", "clubs.existing", "2026-Q1"),
                row.findings().list().get(0).location().key(),
                "the record is still named by its key");
    }

    @Test
    void findings_canBeAdded_andOnlyAnErrorRefuses() {
        Row row = read(Table.VALUES, "01", "clubs.existing", "2026-Q1", "12", null, null);
        assertFalse(row.hasFindings());
        row.findings().add(ExchangeFinding.WHITESPACE, Columns.Values.VALUE.column(), " 12");
        assertTrue(row.hasFindings());
        assertFalse(row.hasError());
        row.findings().add(ExchangeFinding.RANGE, Columns.Values.VALUE.column(), "12", "allowed", "13");
        assertTrue(row.hasError());
        assertEquals(
                List.of(Severity.INFO, Severity.ERROR),
                row.findings().list().stream()
                        .map(finding -> finding.severity())
                        .toList());
    }

    @Test
    void wholeNumbers_areCopiedInTheOrderAsked_withABitForEachThatIsThere() {
        Row row = new Row(Table.CLUB_REPORTS);
        row.begin(1);
        int members = Columns.ClubReports.count(ReportColumn.MEMBERS).place();
        row.set(members, 60);
        int[] columns = {Columns.ClubReports.count(ReportColumn.WOMEN).place(), members};
        long[] into = {-1, -1};
        assertEquals(0b10, row.copyWholes(columns, into));
        assertArrayEquals(new long[] {0, 60}, into);
        assertEquals(
                "33 columns; allowed are 32",
                assertThrows(IllegalArgumentException.class, () -> row.copyWholes(new int[33], new long[33]))
                        .getMessage());
    }

    @Test
    void copy_staysWhenTheRowGoesOn() {
        Row row = new Row(Table.VALUES);
        row.begin(1);
        row.set(Columns.Values.VALUE.place(), 5);
        row.findings().add(ExchangeFinding.WHITESPACE, Columns.Values.VALUE.column(), " 5");
        Row copy = row.copy();
        row.begin(2);
        assertEquals(5L, copy.get(Columns.Values.VALUE));
        assertEquals(1, copy.number());
        assertEquals(1, copy.findings().list().size());
        assertNull(row.find(Columns.Values.VALUE));
        assertFalse(row.hasFindings());
    }

    @Test
    void key_isFound_withWhatAGapStandsFor() {
        assertEquals(
                List.of("01", "clubs.existing", "2026-Q1", "REPORTED"),
                VALUE.findKey().orElseThrow().stream().map(Object::toString).toList());
        assertEquals(
                Optional.empty(),
                read(Table.VALUES, null, "clubs.existing", "2026-Q1", "12", null, null)
                        .findKey());
    }

    /** A count is no part of a hundred: what a sheet shows as 70 % was meant otherwise. */
    @Test
    void countThatIsShownAsAPercentage_isRefused_aRatioIsNot() {
        Column value = Table.TARGETS.columns().get(Table.TARGETS.indexOf("value"));
        @Nullable String[] cells = new String[Table.TARGETS.columns().size()];
        cells[Table.TARGETS.indexOf("value")] = "70";
        RawRow shown = new RawRow(1, 0, cells, List.of(), Map.of(Table.TARGETS.indexOf("value"), "70%"));
        assertEquals(Fraction.of(70), new RowReader(Table.TARGETS).read(shown).number(value, true));
        assertNull(new RowReader(Table.TARGETS).read(shown).number(value, false));
        assertEquals(
                Fraction.of(70),
                new RowReader(Table.TARGETS).read(new RawRow(1, 0, cells)).number(value, false));
    }

    private static Row read(Table table, @Nullable String... cells) {
        return readAt(1, table, cells);
    }

    private static Row readAt(int number, Table table, @Nullable String... cells) {
        return new RowReader(table)
                .read(new RawRow(number, 0, Arrays.copyOf(cells, table.columns().size())));
    }
}
