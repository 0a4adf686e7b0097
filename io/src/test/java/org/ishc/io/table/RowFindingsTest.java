package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found on a row is placed at its column, with the text that was sent and the record's key. */
class RowFindingsTest {

    private static Row read(Table table, String... cells) {
        @Nullable String[] all = new String[table.columns().size()];
        Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        return new RowReader(table).read(new RawRow(4, 5, all));
    }

    @Test
    void finding_standsAtItsCell_withTheKeyThatIsReadLater() {
        Row row = read(Table.VALUES, "A1", "visits.home", "2026-Q1", "mười");
        Finding found = row.findings().list().get(0);
        assertEquals("values", found.location().table());
        assertEquals(4, found.location().row());
        assertEquals("value", found.location().column());
        assertEquals("mười", found.location().value());
        assertEquals(List.of("A1", "visits.home", "2026-Q1"), found.location().key());
        assertTrue(row.hasError());
    }

    @Test
    void key_isNotToldWhereAPartOfItIsMissing() {
        Row row = read(Table.VALUES, "A 1", "visits.home", "2026-Q1", "x");
        assertEquals(2, row.findings().list().size());
        row.findings().list().forEach(found -> assertNull(found.location().key()));
        assertNull(row.findings().location().key());
    }

    @Test
    void findings_standInTheOrderInWhichTheyWereFound_columnByColumn() {
        Row row = read(Table.CLUBS, " K1", "a\u0001", "", "1649", "x");
        assertEquals(
                List.of("club_code", "name", "unit_code", "scheme", "funding"),
                row.findings().list().stream()
                        .map(found -> found.location().column())
                        .toList());
    }

    @Test
    void whatTheFormSaw_isAsGraveAsTheFormSays() {
        @Nullable String[] cells = {"K1", "12/2026", "A1", "", ""};
        Row row = new RowReader(Table.CLUBS)
                .read(new RawRow(
                        1,
                        2,
                        cells,
                        List.of(new RawRow.Note(
                                1, ExchangeFinding.DATE_AS_TEXT, Severity.WARNING, "12/2026", Map.of()))));
        assertFalse(row.hasError());
        assertEquals(Severity.WARNING, row.findings().list().get(0).severity());
        assertEquals("12/2026", row.find(Columns.Clubs.NAME));
    }

    @Test
    void findingOnTheWholeRow_hasNoColumn() {
        Row row = read(Table.CLUBS, "K1", "CLB", "A1", "", "");
        row.findings().add(ExchangeFinding.DUPLICATE_KEY, "first_row", 2L);
        Finding found = row.findings().list().get(0);
        assertNull(found.location().column());
        assertEquals(List.of("K1"), found.location().key());
        assertTrue(row.findings().hasError());
    }
}
