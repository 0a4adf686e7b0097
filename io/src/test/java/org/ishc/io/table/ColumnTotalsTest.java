package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.ishc.core.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of totals in a sheet are held against what stands above them, and are no records themselves. */
class ColumnTotalsTest {

    private static final int MEMBERS = Table.CLUB_REPORTS.indexOf("members");
    private static final int WOMEN = Table.CLUB_REPORTS.indexOf("women");

    private int rows;

    private RawRow row(String members, String women, RawRow.Note... notes) {
        rows++;
        @Nullable String[] cells = new String[Table.CLUB_REPORTS.columns().size()];
        cells[0] = "K" + rows;
        cells[1] = "2026-Q1";
        cells[MEMBERS] = members;
        cells[WOMEN] = women;
        return new RawRow(rows, rows + 1, cells, List.of(notes));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(found -> found.code().code() + " row " + found.location().row() + " " + found.arguments())
                .toList();
    }

    @Test
    void totalThatIsTheSum_saysNothing() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("60", "40"));
        totals.add(row("1.055", "35"));
        assertEquals(List.of(), totals.close(row("1.115", "75")));
    }

    @Test
    void totalThatDiffers_isSaidOfItsColumn_withBothNumbers() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("60", "40"));
        totals.add(row("55", "35"));
        assertEquals(
                List.of("sheet.total-differs row 3 {column=women, sum=75, total=74}"),
                said(totals.close(row("115", "74"))));
    }

    @Test
    void emptyCell_isNoZero_inRecordsAndInTotals() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("60", ""));
        totals.add(row("55", " "));
        assertEquals(List.of(), totals.close(row("115", "")));
        totals.add(row("1", "0"));
        assertEquals(List.of(), totals.close(row("", "0")));
    }

    @Test
    void cellThatCannotBeRead_leavesItsColumnWithoutASum() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("sáu mươi", "40"));
        totals.add(row("55", "35"));
        assertEquals(List.of(), totals.close(row("115", "75")), "nobody knows what the members came to");
        ColumnTotals refused = new ColumnTotals(Table.CLUB_REPORTS);
        refused.add(row(
                "60", "40", new RawRow.Note(MEMBERS, ExchangeFinding.TYPE, "60", Map.of("expected", "whole number"))));
        assertEquals(List.of(), refused.close(row("1", "40")));
    }

    @Test
    void totalThatIsNoNumber_isNotHeldAgainstAnything() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("60", "40"));
        assertEquals(List.of(), totals.close(row("sáu mươi", "40")));
    }

    /** A sheet has a row of totals for each commune, and at its end one for all of them. */
    @Test
    void totalsOfParts_beginAnew_andTheOneBehindThemIsOfAll() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        totals.add(row("60", "40"));
        assertEquals(List.of(), totals.close(row("60", "40")));
        totals.add(row("55", "35"));
        totals.add(row("5", "5"));
        assertEquals(List.of(), totals.close(row("60", "40")));
        assertEquals(List.of(), totals.close(row("120", "80")));
        assertEquals(
                List.of("sheet.total-differs row 7 {column=members, sum=120, total=60}"),
                said(totals.close(row("60", "80"))));
    }

    @Test
    void sumBeyondAllNumbers_isNotCompared() {
        ColumnTotals totals = new ColumnTotals(Table.CLUB_REPORTS);
        for (int i = 0; i < 11; i++) {
            totals.add(row("999999999999999999", "1"));
        }
        assertEquals(
                List.of("sheet.total-differs row 12 {column=women, sum=11, total=12}"),
                said(totals.close(row("1", "12"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổng", "TỔNG CỘNG", "Tổng số:", "Cộng", "total", " Tổng  cộng : "})
    void wordOfTotals_beginsSuchARow(String text) {
        assertTrue(ColumnTotals.isWord(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổng hợp", "Cộng đồng", "K1", "", "Tong", "Tổng cộng:."})
    void anotherWord_doesNot(String text) {
        assertFalse(ColumnTotals.isWord(text), text);
    }
}
