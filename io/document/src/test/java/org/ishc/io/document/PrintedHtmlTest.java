package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.testing.Browser;
import org.ishc.io.testing.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document as a page: looked at and printed by a real browser. */
class PrintedHtmlTest {

    private static final String PARAGRAPH =
            "Đơn vị đã thực hiện đầy đủ các nội dung được giao trong kỳ, số liệu được kiểm tra và xác nhận.";
    private static final String LONG_NAME =
            "Câu lạc bộ mang tên Anh hùng Lực lượng vũ trang nhân dân tại khu dân cư thuộc vùng miền núi, biên giới, hải đảo khó khăn";

    @TempDir
    Path folder;

    private static Sheet sheet(boolean isLandscape, List<Part> parts) {
        return new Sheet(
                isLandscape,
                new Letterhead(
                        Optional.of("TỈNH MỘT"),
                        "XÃ A",
                        "Số: ……/……",
                        "…………, ngày …… tháng …… năm ……",
                        Optional.of(new Letterhead.State(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))),
                Optional.of("BÁO CÁO"),
                "Năm 2025",
                Optional.empty(),
                parts,
                new Closing("Nơi nhận:", List.of("- Lưu: VT."), "CHỦ TỊCH", "Nguyễn Văn A"));
    }

    private Path page(Sheet... sheets) throws IOException {
        Printed printed = new Printed(Language.VI, "Báo cáo", Optional.of(LocalDate.of(2025, 12, 31)), List.of(sheets));
        return Files.writeString(Files.createTempFile(folder, "document", ".html"), PrintedHtml.of(printed));
    }

    private static List<Part> paragraphs(int count) {
        return Collections.nCopies(count, new Part.Paragraph(PARAGRAPH));
    }

    /** Decree 30: pages are numbered from the second on. */
    @Test
    void pagesOfOneSheet_areNumbered_fromTheSecondOn() throws IOException, InterruptedException {
        try (Browser browser = Browser.open()) {
            for (boolean isLandscape : List.of(false, true)) {
                List<String> numbers = numbers(browser, page(sheet(isLandscape, paragraphs(55))));
                assertTrue(numbers.size() > 2, numbers::toString);
                assertEquals("–", numbers.get(0));
                for (int i = 1; i < numbers.size(); i++) {
                    assertEquals(String.valueOf(i + 1), numbers.get(i));
                }
            }
        }
    }

    /**
     * A number that ran through several letters would be wrong on each but the first; their Word file has them right.
     */
    @Test
    void pagesOfSeveralSheets_carryNoNumber() throws IOException, InterruptedException {
        try (Browser browser = Browser.open()) {
            List<String> numbers = numbers(
                    browser,
                    page(sheet(false, paragraphs(30)), sheet(true, paragraphs(30)), sheet(false, paragraphs(3))));
            assertTrue(numbers.size() > 3, numbers::toString);
            assertEquals(
                    List.of(),
                    numbers.stream().filter(number -> !number.equals("–")).toList());
        }
    }

    /** What stands first on each printed page, where it is a number. */
    private List<String> numbers(Browser browser, Path page) throws IOException, InterruptedException {
        return Paper.printed(browser.visit(page), folder).stream()
                .map(lines -> lines.get(0).matches("\\d+") ? lines.get(0) : "–")
                .toList();
    }

    @Test
    void caption_neverStandsAloneAtTheFootOfAPage() throws IOException, InterruptedException {
        List<Part.Row> rows = Collections.nCopies(6, Part.Row.of("Phường Ngọc Hà", "12"));
        Part table = new Part.Table(
                Optional.of("CHÚ THÍCH BẢNG"),
                List.of(Part.Column.words("ĐƠN VỊ", 3), Part.Column.numbers("SỐ LIỆU", 1)),
                rows,
                List.of(),
                "Nguồn");
        List<Sheet> sheets = new ArrayList<>();
        for (int before = 14; before < 24; before++) {
            List<Part> parts = new ArrayList<>(paragraphs(before));
            parts.add(table);
            sheets.add(sheet(false, parts));
        }
        try (Browser browser = Browser.open()) {
            List<List<String>> pages = Paper.printed(browser.visit(page(sheets.toArray(Sheet[]::new))), folder);
            assertTrue(pages.size() > sheets.size(), "some of the tables are moved to the next page");
            for (List<String> lines : pages) {
                String last = lines.get(lines.size() - 1);
                assertTrue(!last.equals("CHÚ THÍCH BẢNG") && !last.startsWith("ĐƠN VỊ"), lines::toString);
            }
        }
    }

    @Test
    void page_isUsableAtEveryWidth_whateverNamesStandInIt() throws IOException {
        Part table = new Part.Table(
                Optional.of(LONG_NAME),
                List.of(
                        Part.Column.words("Đơn vị", 20),
                        Part.Column.words("Câu lạc bộ", 20),
                        Part.Column.numbers("Số thành viên", 10)),
                List.of(Part.Row.of(LONG_NAME, LONG_NAME.replace(" ", ""), "1.234.567")),
                List.of(),
                "Nguồn: " + "0123456789abcdef".repeat(4));
        Path page = page(sheet(true, List.of(new Part.Heading("1. " + LONG_NAME), table)), sheet(false, paragraphs(2)));
        try (Browser browser = Browser.open()) {
            browser.visit(page);
            for (int width : List.of(1400, 1024, 390)) {
                assertEquals(0, browser.width(width).overflow(), "sideways at " + width);
            }
            assertEquals(List.of(), browser.barriers());
        }
    }
}
