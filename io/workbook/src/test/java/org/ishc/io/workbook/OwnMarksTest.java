package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.io.table.OwnSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that comes back with our marks of the last time loses them, and nothing that is the sender's. */
class OwnMarksTest {

    private static final byte[] SENDERS_YELLOW = {(byte) 0xFF, (byte) 0xFF, 0};

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet clubs = workbook.createSheet("clubs");
    private final XSSFCell cell = clubs.createRow(0).createCell(0);

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private void fill(byte[] rgb) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(rgb, null));
        style.setWrapText(true);
        cell.setCellStyle(style);
    }

    private void comment(String author, String text) {
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol2(3);
        anchor.setRow2(3);
        XSSFComment comment = clubs.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(author);
        comment.setString(new XSSFRichTextString(text));
        cell.setCellComment(comment);
    }

    private List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "WARNING", "INFO", "WAIVED"})
    void fillOfOurs_isTakenOut_andTheRestOfTheStyleStays(String tone) {
        fill(Tones.fill(tone));
        OwnMarks.remove(workbook);
        assertEquals(FillPatternType.NO_FILL, cell.getCellStyle().getFillPattern());
        assertEquals(true, cell.getCellStyle().getWrapText());
    }

    @Test
    void fillOfTheSender_stays() {
        fill(SENDERS_YELLOW);
        OwnMarks.remove(workbook);
        assertArrayEquals(
                SENDERS_YELLOW, cell.getCellStyle().getFillForegroundXSSFColor().getRGB());
    }

    @Test
    void commentOfOurs_isTakenOut() {
        comment("ISHC", "Lỗi\nbất kỳ");
        OwnMarks.remove(workbook);
        assertNull(cell.getCellComment());
    }

    /** A spreadsheet that saved it between may have put another author there. */
    @ParameterizedTest
    @ValueSource(strings = {"Error cell.type\nNo number.", "Lỗi (cell.type)\nKhông phải số."})
    void commentThatBeginsWithAFinding_isOurs_whoeverItsAuthor(String text) {
        comment("Văn thư", text);
        OwnMarks.remove(workbook);
        assertNull(cell.getCellComment());
    }

    @ParameterizedTest(name = "[{0}] keeps [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Hỏi lại xã\\n\\n— ISHC —\\nLỗi (cell.type)\\nKhông phải số. | Hỏi lại xã",
                "Hỏi lại xã\\nError cell.type\\nNo number. | Hỏi lại xã",
                "Hỏi lại xã | Hỏi lại xã",
                "Lỗi (cell.không-có) | Lỗi (cell.không-có)",
                "Error cell.no-such-code\\nx | Error cell.no-such-code\\nx",
            })
    void commentOfTheSender_keepsItsOwnText(String before, String after) {
        comment("Văn thư", before.replace("\\n", "\n"));
        OwnMarks.remove(workbook);
        assertNotNull(cell.getCellComment());
        assertEquals(
                after.replace("\\n", "\n"), cell.getCellComment().getString().getString());
    }

    @Test
    void listOfFindings_thatNamesADigest_goesWithItsLedger() {
        XSSFSheet findings = workbook.createSheet(OwnSheet.FINDINGS.sheetName(Language.VI));
        findings.createRow(2).createCell(1).setCellValue("ab".repeat(32));
        workbook.createSheet(OwnSheet.LEDGER.sheetName(Language.VI));
        OwnMarks.remove(workbook);
        assertEquals(List.of("clubs"), sheets());
    }

    /** Named like ours, but made by somebody else: theirs. */
    @Test
    void sheetsNamedLikeOurs_withoutADigest_stay() {
        XSSFSheet findings = workbook.createSheet(OwnSheet.FINDINGS.sheetName(Language.VI));
        findings.createRow(2).createCell(1).setCellValue("xã đã sửa");
        workbook.createSheet(OwnSheet.LEDGER.sheetName(Language.VI));
        OwnMarks.remove(workbook);
        assertEquals(3, sheets().size());
    }
}
