package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.table.OwnSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do to workbooks is read as meant, and said. */
class PeoplesWorkbooksTest {

    private static final Object[] HEADINGS = {"Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ hoạt động (đồng)"};
    private static final Object[] FIRST = {"K1", "2026-Q2", 60, 5_000_000};
    private static final Object[] SECOND = {"K2", "2026-Q2", 55, 4_000_000};

    private static final Period PERIOD = Period.parse("2026-Q2");

    @TempDir
    Path folder;

    private LoadedPackage read(Consumer<Worksheet> reports) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            rows(
                    workbook.newWorksheet("manifest"),
                    0,
                    row("name", "mẫu"),
                    row("sender", "01"),
                    row("as_of", "2026-06-30"));
            rows(
                    workbook.newWorksheet("Câu lạc bộ"),
                    0,
                    row("Mã CLB", "Mã đơn vị"),
                    row("K1", "00004"),
                    row("K2", "00008"),
                    row("Total", "00025"));
            rows(
                    workbook.newWorksheet("sự  kiện"),
                    0,
                    row("Mã CLB", "Số thứ tự", "Loại sự kiện", "Ngày hiệu lực"),
                    row("K1", 1, "đưa vào theo dõi", "1/8/2025"),
                    row("K2", 1, "Đưa vào theo dõi", "1/8/2025"),
                    row("Total", 1, "REGISTER", "1/8/2025"));
            reports.accept(workbook.newWorksheet("Báo cáo CLB"));
        }
        return PackageReader.read(file);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    /** Writes rows from a row of the sheet on, counted from 0; an empty text is no cell. */
    private static void rows(Worksheet sheet, int from, Object[]... rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    sheet.value(from + r, c, number);
                } else if (!rows[r][c].equals("")) {
                    sheet.value(from + r, c, (String) rows[r][c]);
                }
            }
        }
    }

    private static List<String> found(LoadedPackage loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().cell() + " " + finding.arguments())
                .toList();
    }

    private static List<String> reports(LoadedPackage loaded) {
        return loaded.clubs().clubs().stream()
                .flatMap(club -> loaded.clubs().findLatestReport(club.code(), PERIOD).stream())
                .map(PeoplesWorkbooksTest::text)
                .toList();
    }

    private static String text(ClubReport report) {
        return report.club() + " " + report.count(ReportColumn.MEMBERS).orElse(-1) + " "
                + report.count(ReportColumn.ACTIVITY_FUND_VND).orElse(-1);
    }

    @Test
    void titleAboveTheHeadings_isPassedOver() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(sheet, 0, row("HỘI NGƯỜI CAO TUỔI", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            rows(sheet, 3, HEADINGS, FIRST, SECOND);
        });
        assertEquals(List.of("sheet.heading-row A4 {row=4}"), found(loaded));
        assertEquals(List.of("K1 60 5000000", "K2 55 4000000"), reports(loaded));
    }

    @Test
    void headingsInTwoRows_belowMergedCells_areReadTogether() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(
                    sheet,
                    0,
                    row("STT", "Mã CLB", "Kỳ báo cáo", "Thành viên (người)", "", "Quỹ", ""),
                    row("", "", "", "Số thành viên", "Nữ", "Tăng thu nhập", "hoạt động (triệu đồng)"),
                    row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
                    row(1, "K1", "2026-Q2", 60, 40, 70_000_000, "5,5"));
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 1, 1).merge();
            sheet.range(0, 2, 1, 2).merge();
            sheet.range(0, 3, 0, 4).merge();
            sheet.range(0, 5, 0, 6).merge();
        });
        // fewer than half of the upper line are known, so the lower one holds the headings
        assertEquals(
                List.of(
                        "sheet.heading-row A2 {row=2}",
                        "sheet.number-row A3 {row=3}",
                        "sheet.scaled G2 {column=activity_fund_vnd, factor=1000000}"),
                found(loaded));
        assertEquals(List.of("K1 60 5500000"), reports(loaded));
    }

    @Test
    void headingOverSeveralColumns_isJoinedToThoseBelow() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(
                    sheet,
                    0,
                    row("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ", ""),
                    row("", "", "", "tăng thu nhập", "hoạt động (triệu đồng)"),
                    row("K1", "2026-Q2", 60, 70_000_000, "5,5"));
            sheet.range(0, 3, 0, 4).merge();
        });
        assertEquals(List.of("sheet.scaled E2 {column=activity_fund_vnd, factor=1000000}"), found(loaded));
        assertEquals(List.of("K1 60 5500000"), reports(loaded));
    }

    /** The unit stands in the upper line, and so does what the total is of. */
    @Test
    void unitAndTotal_ofHeadingsInTwoRows_areReadAsMeant() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(
                    sheet,
                    0,
                    row("Mã CLB", "Kỳ báo cáo", "Số thành viên (người)", "", "Quỹ (triệu đồng)", ""),
                    row("", "", "Tổng số", "Nữ", "Tăng thu nhập", "Hoạt động"),
                    row("K1", "2026-Q2", 60, 40, 70, "5,5"));
            sheet.range(0, 2, 0, 3).merge();
            sheet.range(0, 4, 0, 5).merge();
        });
        assertEquals(
                List.of(
                        "sheet.scaled E2 {column=income_fund_vnd, factor=1000000}",
                        "sheet.scaled F2 {column=activity_fund_vnd, factor=1000000}"),
                found(loaded));
        assertEquals(List.of("K1 60 5500000"), reports(loaded));
    }

    /** Of neither line half is known alone; of both together it is. A signature stands below the first column. */
    @Test
    void formOfAnOfficer_isReadByBothLinesOfItsHeadings() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(
                    sheet,
                    0,
                    row("HỘI NGƯỜI CAO TUỔI", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                    row("BÁO CÁO QUÝ II NĂM 2026"),
                    row(
                            "TT",
                            "Mã CLB",
                            "Tên CLB",
                            "Kỳ báo cáo",
                            "Số thành viên (người)",
                            "",
                            "Quỹ (triệu đồng)",
                            "",
                            "Ghi chú"),
                    row("", "", "", "", "Tổng số", "Nữ", "Tăng thu nhập", "Hoạt động", ""),
                    row("A", "B", "C", "D", 1, 2, 3, 4, 5),
                    row(1, "K1", "Một", "2026-Q2", 60, 40, 70, "5,5", "tốt"),
                    row("Tổng cộng", "", "", "", 60, 40, 70, "5,5"));
            rows(sheet, 8, row("Người lập biểu", "", "", "", "", "", "Trưởng ban"), row("Nguyễn Văn A"));
            for (int column : List.of(0, 1, 2, 3, 8)) {
                sheet.range(2, column, 3, column).merge();
            }
            sheet.range(2, 4, 2, 5).merge();
            sheet.range(2, 6, 2, 7).merge();
        });
        assertEquals(List.of("K1 60 5500000"), reports(loaded));
        assertEquals(
                List.of(
                        "sheet.footer",
                        "sheet.heading-row",
                        "sheet.number-row",
                        "sheet.scaled",
                        "sheet.scaled",
                        "sheet.total-row",
                        "table.unknown-column",
                        "table.unknown-column"),
                found(loaded).stream().map(text -> text.split(" ")[0]).sorted().toList());
    }

    /** The unit of all amounts stands above the table; a heading with its own goes before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị tính: triệu đồng | Quỹ hoạt động | K1 60 5500000",
                "(ĐVT: Triệu đồng) | Quỹ hoạt động | K1 60 5500000",
                "Đơn vị tính: người, triệu đồng. | Quỹ hoạt động | K1 60 5500000",
                "Đơn vị tính: triệu đồng | Quỹ hoạt động (nghìn đồng) | K1 60 5500",
            })
    void unitAboveTheTable_holdsForAmounts(String title, String heading, String report) throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(sheet, 0, row("BÁO CÁO QUÝ II"), row("", "", "", title));
            rows(sheet, 3, row("Mã CLB", "Kỳ báo cáo", "Số thành viên", heading), row("K1", "2026-Q2", 60, "5,5"));
        });
        assertEquals(List.of(report), reports(loaded));
        assertEquals("sheet.scaled", found(loaded).get(1).split(" ")[0]);
    }

    /** Which table a form is that names none would be a guess; but what it looks like can be said. */
    @Test
    void sheetThatNamesNoTable_isNotRead_andToldWhatItLooksLike() throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet form = workbook.newWorksheet("Biểu 01");
            rows(
                    form,
                    0,
                    row("BIỂU TỔNG HỢP"),
                    row("STT", "Xã, phường", "Tên CLB", "Số thành viên (người)", "", "Quỹ (triệu đồng)", ""),
                    row("", "", "", "Tổng số", "Nữ", "Tăng thu nhập", "Hoạt động"),
                    row(1, "Phường Ba Đình", "CLB Bình Minh", 60, 40, 70, 5));
            form.range(1, 3, 1, 4).merge();
            form.range(1, 5, 1, 6).merge();
            rows(workbook.newWorksheet("Ghi chép"), 0, row("Ngày", "Việc"), row("1/8/2025", "Họp"));
            rows(workbook.newWorksheet("Bao cao CLB (2)"), 0, row("xem trang trước"));
        }
        assertEquals(
                List.of(
                        "package.no-manifest null {}",
                        "package.unlisted-file null {nearest=, path=Ghi chép}",
                        "package.unlisted-file null {nearest=Báo cáo CLB, path=Bao cao CLB (2)}",
                        "package.unlisted-file null {nearest=Báo cáo CLB, path=Biểu 01}",
                        "sheet.like-table null {known=[Số thành viên (người), Nữ, Quỹ Tăng thu nhập, Quỹ Hoạt động],"
                                + " missing=[club_code, period], sheet=Biểu 01, table=club-reports}"),
                found(PackageReader.read(file)).stream()
                        .map(text -> text.replace("Optional.empty", "").replaceAll("Optional\\[([^]]*)]", "$1"))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quỹ hoạt động (nghìn đồng) | 45,5 | K1 60 45500",
                "Quỹ hoạt động(triệu đồng) | 1.234 | K1 60 1234000000",
                "Quỹ hoạt động (tỷ đồng) | 2 | K1 60 2000000000",
                "Quỹ hoạt động (triệu) | 0.5 | K1 60 500000",
            })
    void multipleInAHeading_multiplies(String heading, String value, String report) throws IOException {
        LoadedPackage loaded = read(sheet ->
                rows(sheet, 0, row("Mã CLB", "Kỳ báo cáo", "Số thành viên", heading), row("K1", "2026-Q2", 60, value)));
        assertEquals(List.of(report), reports(loaded));
        assertEquals("sheet.scaled", loaded.findings().get(0).code().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,0000001 | cell.type", "1,234 | cell.ambiguous-number", "nhiều | cell.type"})
    void whatIsNoWholeNumberThen_isRefused(String value, String code) throws IOException {
        LoadedPackage loaded = read(sheet -> rows(
                sheet,
                0,
                row("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ hoạt động (triệu đồng)"),
                row("K1", "2026-Q2", 60, value)));
        assertEquals(
                List.of("sheet.scaled", code),
                loaded.findings().stream().map(finding -> finding.code().code()).toList());
        assertEquals(value, loaded.findings().get(1).location().value());
    }

    @Test
    void bracketsThatAreNoUnit_makeAnUnknownColumn() throws IOException {
        LoadedPackage loaded = read(sheet -> rows(
                sheet, 0, row("Mã CLB", "Kỳ báo cáo", "Số\nthành viên", "Nữ (từ 55)"), row("K1", "2026-Q2", 60, 5)));
        assertEquals(List.of("table.unknown-column D1 {heading=Nữ (từ 55)}"), found(loaded));
    }

    @Test
    void rowOfTotals_isNoRecord_unlessItsKeyExists() throws IOException {
        LoadedPackage loaded = read(sheet -> rows(
                sheet,
                0,
                HEADINGS,
                FIRST,
                row("Cộng:", "", 61, 5_000_000),
                row("Total", "2026-Q2", 70, 1),
                row("Cộng", "", 70, 1),
                row("TỔNG  CỘNG", "", 130, 5_000_001)));
        assertEquals(
                List.of(
                        "sheet.total-differs C3 {column=members, sum=60, total=61}",
                        "sheet.total-row A3 {}",
                        "sheet.total-row A5 {}",
                        "sheet.total-row A6 {}"),
                found(loaded).stream().sorted().toList());
        assertEquals(List.of("K1 60 5000000", "Total 70 1"), reports(loaded));
    }

    /** A ward above its clubs is told by a number in letters; a row that lacks its code is a record still. */
    @Test
    void rowThatHeadsAGroup_isNoRecord() throws IOException {
        LoadedPackage loaded = read(sheet -> rows(
                sheet,
                0,
                row("STT", "Mã CLB", "Kỳ báo cáo", "Số thành viên"),
                row("I", "Phường Ba Đình"),
                row(1, "K1", "2026-Q2", 60),
                row("II.", "Phường Cống Vị"),
                row(2, "Câu lạc bộ Hai")));
        assertEquals(List.of("K1 60 -1"), reports(loaded));
        List<String> found = found(loaded);
        assertEquals(
                List.of("sheet.group-row B2 {}", "sheet.group-row B4 {}"),
                found.stream().filter(text -> text.startsWith("sheet.")).toList());
        assertTrue(found.stream().anyMatch(text -> text.startsWith("cell.") && text.contains("B5")), found::toString);
    }

    @Test
    void linesBelowTheTable_areNoRecords() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(sheet, 0, HEADINGS, FIRST, SECOND);
            rows(sheet, 4, row("", "", "Hà Nội, ngày 10 tháng 7"), row("", "", "", "Nguyễn Văn A"));
        });
        assertEquals(List.of("sheet.footer C5 {row=5}"), found(loaded));
    }

    @Test
    void valueOfMergedCells_countsInEachRow() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(sheet, 0, HEADINGS, FIRST, row("K2", "", 55, 4_000_000));
            sheet.range(1, 1, 2, 1).merge();
        });
        assertEquals(List.of("sheet.merged B2 {}"), found(loaded));
        assertEquals(List.of("K1 60 5000000", "K2 55 4000000"), reports(loaded));
    }

    @Test
    void rowThatNobodyFilledIn_isNoReport() throws IOException {
        LoadedPackage loaded = read(sheet -> rows(sheet, 0, HEADINGS, FIRST, row("K2", "2026-Q2")));
        assertEquals(1, loaded.findings().size());
        assertEquals("K2", loaded.findings().get(0).location().value());
        assertEquals(List.of("K1 60 5000000"), reports(loaded));
    }

    @Test
    void whatIsHidden_isReadAndSaid() throws IOException {
        LoadedPackage loaded = read(sheet -> {
            rows(sheet, 0, HEADINGS, FIRST, SECOND);
            sheet.hideColumn(3);
        });
        assertEquals(List.of("sheet.hidden A1 {}"), found(loaded));
        assertEquals(List.of("K1 60 5000000", "K2 55 4000000"), reports(loaded));
    }

    @Test
    void columnThatIsHiddenAndEmpty_isNothingToSay() throws IOException {
        assertEquals(List.of(), found(read(sheet -> {
            rows(sheet, 0, HEADINGS, FIRST);
            sheet.hideColumn(9);
        })));
    }

    @Test
    void guideAndLists_arePassedOver() throws IOException {
        Path file = folder.resolve("g.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("Hướng dẫn", "Danh mục", "guide")) {
                rows(workbook.newWorksheet(name), 0, row("chữ"));
            }
            rows(workbook.newWorksheet("manifest"), 0, row("name", "mẫu"));
            rows(workbook.newWorksheet("clubs"), 0, row("club_code", "unit_code"), row("K1", "00004"));
            // named like ours, but not by us
            rows(workbook.newWorksheet(OwnSheet.FINDINGS.sheetName(Language.VI)), 0, row("chữ"));
        }
        assertEquals(
                List.of("package.unlisted-file null {nearest=Optional.empty, path=lỗi và lưu ý}"),
                found(PackageReader.read(file)).stream()
                        .filter(text -> text.startsWith("package"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A B 1 2 3 | true",
                "(1) (2) (3) | true",
                "1 2 | false",
                "2 3 4 | false",
                "1 2 4 | false",
                "A K1 1 | false"
            })
    void rowThatNumbersTheColumns_isKnown(String cells, boolean isKnown) {
        assertEquals(isKnown, ColumnNumbers.are(List.of(cells.split(" ", -1))));
    }
}
