package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.finding.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is marked where the sender sees it, however the sheet is laid out. */
class CellPlacesTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private XSSFSheet sheet(String name, int from, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(from + r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).isEmpty()) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        }
        return sheet;
    }

    private static Location at(String table, @Nullable Integer row, @Nullable String column, @Nullable String cell) {
        return new Location(table, null, row, null, column, cell, null, List.of(), null);
    }

    private Optional<String> find(Location at) {
        return new CellPlaces(workbook).find(at).map(CellReference::formatAsString);
    }

    @ParameterizedTest(name = "record {0}, column {1}: {2}")
    @CsvSource({
        "1, unit_code, clubs!C5",
        "3, club_code, clubs!B7",
        "2, , clubs!B6",
        ", unit_code, clubs!C4",
        ", , clubs!B4",
        "2, founded_on, clubs!B6",
    })
    void cell_isFoundByTheHeadings_whereverTheTableBegins(
            @Nullable Integer row, @Nullable String column, String expected) {
        sheet(
                "clubs",
                1,
                List.of(
                        List.of("DANH SÁCH CÂU LẠC BỘ"),
                        List.of(),
                        List.of("", "club_code", "Mã đơn vị"),
                        List.of("", "K1", "00004")));
        assertEquals(Optional.of(expected), find(at("clubs", row, column, null)));
    }

    @Test
    void cellThatTheReaderNamed_isTaken() {
        sheet("clubs", 0, List.of(List.of("club_code")));
        assertEquals(Optional.of("clubs!AB17"), find(at("clubs", 1, "club_code", "AB17")));
    }

    @ParameterizedTest
    @CsvSource({"Câu lạc bộ", "CÂU LẠC BỘ", "Clubs"})
    void sheet_isFoundByAnyOfItsNames(String name) {
        sheet(name, 0, List.of(List.of("club_code", "unit_code")));
        CellReference found =
                new CellPlaces(workbook).find(at("clubs", 1, "unit_code", null)).orElseThrow();
        assertEquals(name, found.getSheetName());
        assertEquals(List.of(1, 1), List.of(found.getRow(), (int) found.getCol()));
    }

    @Test
    void sheetOfTheExactName_goesBeforeOneThatIsAlsoMeant() {
        sheet("Câu lạc bộ", 0, List.of(List.of("club_code")));
        sheet("clubs", 4, List.of(List.of("club_code")));
        assertEquals(Optional.of("clubs!A6"), find(at("clubs", 1, "club_code", null)));
    }

    @Test
    void recordsBelowTwoLinesOfHeadings_areCountedFromTheSecond() {
        XSSFSheet sheet = sheet(
                "club-reports",
                0,
                List.of(
                        List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ"),
                        List.of("", "", "", "tăng thu nhập", "hoạt động (đồng)"),
                        List.of("K1", "2026-Q2", "60", "1", "2")));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        assertEquals(Optional.of("'club-reports'!A3"), find(at("club-reports", 1, "club_code", null)));
    }

    @Test
    void whatSpeaksOfNoSheet_hasNoCell() {
        sheet("clubs", 0, List.of(List.of("club_code")));
        assertEquals(Optional.empty(), find(Location.none()));
        assertEquals(Optional.empty(), find(at("values", 1, "value", null)));
    }

    @Test
    void emptySheet_hasNoCell() {
        workbook.createSheet("clubs");
        assertEquals(Optional.empty(), find(at("clubs", 1, "club_code", null)));
    }
}
