package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Waiver;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found on a cell stands in its comment, and its fill says how grave it is; what the sender wrote stays. */
class CellNotesTest {

    private static final CellReference A1 = new CellReference("clubs!A1");
    private static final Location AT =
            Location.ofTable("clubs").withColumn("founded_on").withValue("hôm qua");
    private static final Listed ERROR = counting(Finding.of(ExchangeFinding.TYPE, AT, "expected", "DATE"));
    private static final Listed WARNING = counting(Finding.of(ExchangeFinding.WHITESPACE, AT));

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet clubs = workbook.createSheet("clubs");

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private static Listed counting(Finding finding) {
        return new Listed(finding, Optional.empty());
    }

    private void mark(Language language, CellReference at, Listed... findings) {
        new CellNotes(workbook, Messages.in(language)).mark(at, List.of(findings), true);
    }

    private String note(XSSFCell cell) {
        return cell.getCellComment().getString().getString();
    }

    private XSSFCell cell(String text) {
        XSSFCell cell = clubs.createRow(0).createCell(0);
        cell.setCellValue(text);
        return cell;
    }

    @Test
    void cell_isFilledByTheGravestFinding() {
        XSSFCell cell = cell("hôm qua");
        mark(Language.VI, A1, WARNING, ERROR);
        assertArrayEquals(
                Tones.fill(ERROR.tone()),
                cell.getCellStyle().getFillForegroundXSSFColor().getRGB());
        assertEquals("hôm qua", cell.getStringCellValue());
    }

    @Test
    void restOfTheStyle_stays_andSoDoOtherCellsOfIt() {
        XSSFCellStyle senders = workbook.createCellStyle();
        senders.setWrapText(true);
        senders.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        senders.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        senders.setFillForegroundColor(new XSSFColor(new byte[] {1, 2, 3}, null));
        XSSFCell cell = cell("hôm qua");
        cell.setCellStyle(senders);
        XSSFCell beside = clubs.getRow(0).createCell(1);
        beside.setCellStyle(senders);
        mark(Language.VI, A1, ERROR);
        assertEquals("dd/mm/yyyy", cell.getCellStyle().getDataFormatString());
        assertTrue(cell.getCellStyle().getWrapText());
        assertArrayEquals(
                new byte[] {1, 2, 3},
                beside.getCellStyle().getFillForegroundXSSFColor().getRGB());
    }

    /** Thousands of cells of one style must not become thousands of styles. */
    @Test
    void cellsOfOneStyleAndTone_shareTheNewStyle() {
        int before = workbook.getNumCellStyles();
        CellNotes notes = new CellNotes(workbook, Messages.in(Language.VI));
        for (int row = 0; row < 100; row++) {
            notes.mark(new CellReference("clubs", row, 0, false, false), List.of(ERROR), false);
            notes.mark(new CellReference("clubs", row, 1, false, false), List.of(WARNING), false);
        }
        assertEquals(before + 2, workbook.getNumCellStyles());
    }

    @Test
    void cellThatIsNotThere_isMadeWithoutAValue() {
        mark(Language.VI, new CellReference("clubs!C7"), ERROR);
        XSSFCell made = clubs.getRow(6).getCell(2);
        assertEquals(CellType.BLANK, made.getCellType());
        assertTrue(note(made).contains("cell.type"));
    }

    @Test
    void note_saysSeverityCodeAndSentence_ofEachFinding() {
        XSSFCell cell = cell("hôm qua");
        mark(Language.EN, A1, ERROR, WARNING);
        String note = note(cell);
        Messages messages = Messages.in(Language.EN);
        assertTrue(
                note.startsWith(
                        messages.text("report.severity.ERROR") + " cell.type\n" + messages.text(ERROR.finding())),
                note);
        assertTrue(note.contains("\n\n") && note.contains(messages.text(WARNING.finding())), note);
        assertEquals("ISHC", cell.getCellComment().getAuthor());
    }

    /** In Vietnamese the code stands in brackets behind the word: it is for who asks, not for who reads. */
    @Test
    void note_isInTheLanguageOfTheReport() {
        XSSFCell cell = cell("hôm qua");
        mark(Language.VI, A1, ERROR);
        assertTrue(note(cell).contains("(cell.type)\n"), note(cell));
        assertTrue(note(cell).contains(Messages.in(Language.VI).text(ERROR.finding())));
    }

    @Test
    void waiver_isSaidWithTheFinding() {
        XSSFCell cell = cell("hôm qua");
        Waiver waiver = new Waiver(
                ExchangeFinding.TYPE,
                "clubs",
                List.of("K1"),
                Optional.empty(),
                "đang xác minh",
                "Nguyễn Văn An",
                LocalDate.of(2027, 12, 31),
                "tinh-mot",
                4);
        mark(Language.VI, A1, new Listed(ERROR.finding(), Optional.of(waiver)));
        assertTrue(note(cell).contains("đang xác minh") && note(cell).contains("Nguyễn Văn An"), note(cell));
        assertArrayEquals(
                Tones.fill("WAIVED"),
                cell.getCellStyle().getFillForegroundXSSFColor().getRGB());
    }

    @Test
    void commentOfTheSender_keepsItsTextAndAuthor_withOursBehind() {
        XSSFCell cell = cell("hôm qua");
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol2(3);
        anchor.setRow2(3);
        XSSFComment comment = clubs.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor("Lan");
        comment.setString(new XSSFRichTextString("hỏi lại xã"));
        cell.setCellComment(comment);
        mark(Language.EN, A1, ERROR);
        assertTrue(note(cell).startsWith("hỏi lại xã") && note(cell).contains("cell.type"), note(cell));
        assertEquals("Lan", cell.getCellComment().getAuthor());
    }

    /** What is written is found again: the same workbook sent back loses our marks and nothing else. */
    @Test
    void marks_areTakenOutAgain() {
        XSSFCell cell = cell("hôm qua");
        mark(Language.VI, A1, ERROR, WARNING);
        OwnMarks.remove(workbook);
        assertNull(cell.getCellComment());
        assertEquals(FillPatternType.NO_FILL, cell.getCellStyle().getFillPattern());
        assertEquals("hôm qua", cell.getStringCellValue());
    }

    /** Programs open more than some ten thousand comments slowly; a fill costs nothing. */
    @Test
    void cellWithoutANote_isFilledAllTheSame() {
        XSSFCell cell = cell("hôm qua");
        new CellNotes(workbook, Messages.in(Language.VI)).mark(A1, List.of(ERROR), false);
        assertNull(cell.getCellComment());
        assertEquals(FillPatternType.SOLID_FOREGROUND, cell.getCellStyle().getFillPattern());
    }
}
