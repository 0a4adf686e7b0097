package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.cells;
import static org.ishc.io.xlsx.SheetSamples.spelled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a sheet come one by one: what stands above the headings waits, what stands below is a record at once. */
class SheetRowsTest {

    private static final Object[] HEADINGS = {"Mã CLB", "Kỳ báo cáo", "Số thành viên"};
    private static final Object[] K1 = {"K1", "2026-Q2", 60};
    private static final String K1_READ = " club_code=K1 period=2026-Q2 members=60";

    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> records = new ArrayList<>();

    private SheetRows rows(SheetLayout layout) throws IOException {
        return new SheetRows(
                Table.CLUB_REPORTS,
                Headings.STANDARD,
                findings,
                SheetSamples.contents(folder),
                layout,
                (table, code) -> false,
                row -> records.add(spelled(Table.CLUB_REPORTS, row)));
    }

    private SheetRows read(Map<Integer, Object[]> sheet) throws IOException {
        SheetRows rows = rows(SheetLayout.NONE);
        new TreeMap<>(sheet).forEach((number, row) -> rows.row(number, false, cells(row)));
        rows.end();
        return rows;
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void record_isNumberedFromTheHeadings_alsoBehindEmptyRows() throws IOException {
        read(Map.of(1, HEADINGS, 2, K1, 5, row("K2", "2026-Q2", 55)));
        assertEquals(List.of("1" + K1_READ, "4 club_code=K2 period=2026-Q2 members=55"), records);
        assertEquals(List.of(), findings);
    }

    @Test
    void linesAboveTheHeadings_arePassedOver_andSaid() throws IOException {
        read(Map.of(1, row("HỘI NGƯỜI CAO TUỔI"), 3, row("BÁO CÁO QUÝ II"), 6, HEADINGS, 7, K1));
        assertEquals(List.of("1" + K1_READ), records);
        assertEquals(List.of("sheet.heading-row A6 {row=6}"), spelled(findings));
    }

    /** Where headings are looked for ends; what stands first is then taken as such, and found wanting. */
    @Test
    void headingsFurtherDownThanTheyAreLookedFor_areNotFound() throws IOException {
        SheetRows rows = read(Map.of(1, row("BÁO CÁO"), SheetHead.SEARCHED_ROWS + 1, HEADINGS, 22, K1));
        assertEquals(List.of(), records);
        assertEquals(
                "table.missing-column", findings.get(findings.size() - 1).code().code());
        assertEquals(1, rows.findHead().orElseThrow().first());
    }

    @Test
    void headingsInTheLastRowThatIsSearched_areFound() throws IOException {
        read(Map.of(1, row("BÁO CÁO"), SheetHead.SEARCHED_ROWS, HEADINGS, 21, K1));
        assertEquals(List.of("1" + K1_READ), records);
    }

    @Test
    void rowThatHoldsTooFewKnownHeadings_doesNotEndTheSearch() throws IOException {
        read(Map.of(1, row("Kỳ báo cáo", "2026-Q2"), 2, HEADINGS, 3, K1));
        assertEquals(List.of("1" + K1_READ), records);
    }

    @Test
    void sheetOfHeadingsAlone_hasAHead_andNoRecord() throws IOException {
        SheetRows rows = read(Map.of(4, HEADINGS));
        assertEquals(4, rows.findHead().orElseThrow().last());
        assertEquals(List.of(), records);
        assertEquals(List.of(), findings);
    }

    @Test
    void emptySheet_hasNoHead() throws IOException {
        assertEquals(Optional.empty(), read(Map.of()).findHead());
        assertEquals(
                Optional.empty(),
                read(Map.of(1, row("", " "), 9, row("\u00a0"))).findHead());
    }

    /** A million rows below headings that cannot be read are not looked at. */
    @Test
    void noFurtherRowIsWanted_whereTheHeadingsCannotBeRead() throws IOException {
        SheetRows rows = rows(SheetLayout.NONE);
        assertTrue(rows.row(1, false, cells("Mã CLB", "Số thành viên")));
        assertFalse(rows.row(2, false, cells("K1", 60)), "the period is missing");
        assertFalse(rows.row(3, false, cells("K2", 55)));
        assertEquals(List.of("table.missing-column null {missing=[period]}"), spelled(findings));
    }

    @Test
    void furtherRowsAreWanted_asLongAsTheyMayBeRecords() throws IOException {
        SheetRows rows = rows(SheetLayout.NONE);
        assertTrue(rows.row(1, false, cells(HEADINGS)));
        assertTrue(rows.row(2, false, cells(K1)));
        assertTrue(rows.row(3, false, cells("", "")));
        assertTrue(rows.row(4, false, cells("K2", "2026-Q2", 55)));
        assertEquals(2, records.size());
    }

    /** Neither row has half its headings known; both together have. */
    @Test
    void twoRows_areHeadings_whenTheyAreKnownTogether() throws IOException {
        SheetRows rows = rows(new SheetLayout(List.of(new SheetLayout.Area(1, 4, 1, 7)), List.of(), false));
        rows.row(1, false, cells("TT", "Mã CLB", "Kỳ báo cáo", "Tên CLB", "Quỹ (triệu đồng)", "", "", ""));
        rows.row(2, false, cells("", "", "", "", "Tăng thu nhập", "Hoạt động", "Ghi chú", "Xác nhận"));
        rows.row(3, false, cells(1, "K1", "2026-Q2", "Một", 70, 5, "tốt", "có"));
        rows.end();
        assertEquals(2, rows.findHead().orElseThrow().last());
        assertEquals(
                List.of("1 club_code=K1 period=2026-Q2 income_fund_vnd=70000000 activity_fund_vnd=5000000"), records);
    }

    @Test
    void whatIsHidden_isReadAndSaidOnce() throws IOException {
        SheetRows rows = rows(SheetLayout.NONE);
        rows.row(1, false, cells(HEADINGS));
        rows.row(2, true, cells(K1));
        rows.row(3, true, cells("K2", "2026-Q2", 55));
        rows.end();
        assertEquals(2, records.size());
        assertEquals(List.of("sheet.hidden null {}"), spelled(findings));
    }

    /** Nothing of it was read, so there is nothing to warn of. */
    @Test
    void hiddenSheetWithoutHeadings_isNotSaid() throws IOException {
        SheetRows rows = rows(SheetLayout.NONE.hidden(true));
        rows.end();
        assertEquals(List.of(), findings);
    }
}
