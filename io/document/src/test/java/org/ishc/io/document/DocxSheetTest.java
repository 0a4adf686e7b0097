package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the parts of a sheet are set in a Word file. */
class DocxSheetTest {

    private static final int WIDTH = 9_355;

    private final XWPFDocument word = new XWPFDocument();

    @AfterEach
    void close() throws IOException {
        word.close();
    }

    private static Sheet sheet(Optional<String> title, Optional<String> addressee, List<Part> parts) {
        return new Sheet(
                false,
                new Letterhead(
                        Optional.of("THÀNH PHỐ HÀ NỘI"),
                        "PHƯỜNG NGỌC HÀ",
                        "Số: ……/……",
                        "Hà Nội, ngày 03 tháng 02 năm 2027",
                        Optional.of(new Letterhead.State(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))),
                title,
                "Năm 2026",
                addressee,
                parts,
                new Closing("Nơi nhận:", List.of("- Lưu: VT."), "CHỦ TỊCH", "Nguyễn Văn A"));
    }

    private void write(Part... parts) {
        new DocxSheet(word, WIDTH).write(sheet(Optional.of("BÁO CÁO"), Optional.empty(), List.of(parts)));
    }

    private XWPFParagraph paragraph(String text) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .toList()));
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static Part.Table table(int rows, List<String> notes) {
        return new Part.Table(
                Optional.of("Bảng 1"),
                List.of(Part.Column.words("ĐƠN VỊ", 3), Part.Column.marks("LOẠI", 1), Part.Column.numbers("ĐIỂM", 1)),
                Collections.nCopies(rows, Part.Row.of("Phường Ngọc Hà", "TỐT", "12")),
                notes,
                "Nguồn");
    }

    @Test
    void issuerAndState_standBesideEachOther_eachWithALineBelow() {
        write();
        XWPFTable head = word.getTables().get(0);
        XWPFTableCell issuing = head.getRow(0).getCell(0);
        XWPFTableCell state = head.getRow(0).getCell(1);
        assertEquals(List.of("THÀNH PHỐ HÀ NỘI", "PHƯỜNG NGỌC HÀ", "", "Số: ……/……"), lines(issuing));
        assertEquals(
                List.of(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "",
                        "Hà Nội, ngày 03 tháng 02 năm 2027"),
                lines(state));
        for (XWPFTableCell cell : List.of(issuing, state)) {
            assertEquals(
                    List.of(false, false, true, false),
                    cell.getParagraphs().stream()
                            .map(line -> line.getBorderTop() == Borders.SINGLE)
                            .toList());
        }
        assertEquals(WIDTH, issuing.getWidth() + state.getWidth());
    }

    /** A report has its title in the middle; a letter says below its number what it is about. */
    @Test
    void letterWithoutATitle_saysWhatItIsAboutBelowItsNumber() {
        new DocxSheet(word, WIDTH).write(sheet(Optional.empty(), Optional.of("Kính gửi: Ông A"), List.of()));
        List<String> lines = lines(word.getTables().get(0).getRow(0).getCell(0));
        assertEquals("Năm 2026", lines.get(lines.size() - 1));
        assertEquals(ParagraphAlignment.CENTER, paragraph("Kính gửi: Ông A").getAlignment());
    }

    @Test
    void title_standsInTheMiddle_withWhatItIsAboutBelow() {
        write();
        assertEquals(ParagraphAlignment.CENTER, paragraph("BÁO CÁO").getAlignment());
        assertTrue(paragraph("BÁO CÁO").getRuns().get(0).isBold());
        assertEquals(14, paragraph("BÁO CÁO").getRuns().get(0).getFontSizeAsDouble());
        assertTrue(paragraph("Năm 2026").isKeepNext(), "the line below stays with it");
        assertFalse(lines(word.getTables().get(0).getRow(0).getCell(0)).contains("Năm 2026"));
    }

    @Test
    void heading_isBold_staysWithItsText_andIsPartOfTheOutline() {
        write(new Part.Heading("1. Kết quả"), new Part.Paragraph("Đã làm."));
        XWPFParagraph heading = paragraph("1. Kết quả");
        assertTrue(heading.getRuns().get(0).isBold());
        assertTrue(heading.isKeepNext());
        assertEquals(0, heading.getCTP().getPPr().getOutlineLvl().getVal().intValue());
    }

    @Test
    void paragraph_beginsFurtherIn_andFillsTheLine_inTimesOf13() {
        write(new Part.Paragraph("Đã làm."), new Part.Items(List.of("một", "hai")));
        for (String text : List.of("Đã làm.", "- một", "- hai")) {
            XWPFParagraph paragraph = paragraph(text);
            assertEquals(567, paragraph.getIndentationFirstLine(), text);
            assertEquals(ParagraphAlignment.BOTH, paragraph.getAlignment());
            assertEquals("Times New Roman", paragraph.getRuns().get(0).getFontFamily());
            assertEquals(13, paragraph.getRuns().get(0).getFontSizeAsDouble());
        }
    }

    @Test
    void table_repeatsItsHeadings_andTearsNoRow() {
        write(table(9, List.of()));
        XWPFTable table = word.getTables().get(1);
        assertTrue(table.getRow(0).isRepeatHeader());
        assertFalse(table.getRow(1).isRepeatHeader());
        assertTrue(table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
        assertTrue(paragraph("Bảng 1").isKeepNext());
    }

    @ParameterizedTest(name = "column {0}: {1}")
    @CsvSource({"0, LEFT", "1, CENTER", "2, RIGHT"})
    void cells_areAlignedByTheirColumn_headingsInTheMiddle(int column, ParagraphAlignment alignment) {
        write(table(1, List.of()));
        XWPFTable table = word.getTables().get(1);
        assertEquals(
                alignment,
                table.getRow(1).getCell(column).getParagraphs().get(0).getAlignment());
        assertEquals(
                ParagraphAlignment.CENTER,
                table.getRow(0).getCell(column).getParagraphs().get(0).getAlignment());
        assertEquals(1, table.getRow(1).getCell(column).getParagraphs().size(), "no empty line above");
    }

    @Test
    void strongRow_isBold_andNoOther() {
        write(new Part.Table(
                Optional.empty(),
                List.of(Part.Column.words("ĐƠN VỊ", 1)),
                List.of(Part.Row.of("Phường Ngọc Hà"), new Part.Row(List.of("Cộng"), true)),
                List.of(),
                "Nguồn"));
        XWPFTable table = word.getTables().get(1);
        assertEquals(
                List.of(false, true),
                table.getRows().subList(1, 3).stream()
                        .map(row -> row.getCell(0)
                                .getParagraphs()
                                .get(0)
                                .getRuns()
                                .get(0)
                                .isBold())
                        .toList());
    }

    @Test
    void notesAndSource_areSmallBelowTheTable_notesKeptWithTheSource() {
        write(table(1, List.of("a) tính lại", "b) ước tính")));
        for (String note : List.of("a) tính lại", "b) ước tính")) {
            assertTrue(paragraph(note).isKeepNext(), note);
            assertEquals(10, paragraph(note).getRuns().get(0).getFontSizeAsDouble());
        }
        assertTrue(paragraph("Nguồn").getRuns().get(0).isItalic());
    }

    /** A signature alone on the last page could be put under anything. */
    @Test
    void lastLines_stayWithTheSignature_andThoseBeforeDoNot() {
        write(
                new Part.Paragraph("Một."),
                new Part.Paragraph("Hai."),
                new Part.Paragraph("Ba."),
                new Part.Paragraph("Bốn."));
        assertEquals(
                List.of(false, false, true, true),
                List.of("Một.", "Hai.", "Ba.", "Bốn.").stream()
                        .map(text -> paragraph(text).isKeepNext())
                        .toList());
    }

    @Test
    void longParagraph_isEnoughToStayWithTheSignature() {
        String text = "Đơn vị đã thực hiện đầy đủ. ".repeat(8);
        write(new Part.Paragraph("Một."), new Part.Paragraph(text));
        assertFalse(paragraph("Một.").isKeepNext());
        assertTrue(paragraph(text).isKeepNext());
    }

    @Test
    void tableBeforeTheSignature_keepsItsLastRowsWithIt_throughItsNotes() {
        write(table(5, List.of("a) tính lại")));
        List<Boolean> kept = word.getTables().get(1).getRows().stream()
                .map(row -> row.getCell(0).getParagraphs().get(0).isKeepNext())
                .toList();
        assertEquals(List.of(true, true, false, false, true, true), kept);
        assertTrue(paragraph("Nguồn").isKeepNext());
    }

    @Test
    void closing_hasTheRecipientsLeft_andTheSignatureRight_onOnePage() {
        write();
        XWPFTable closing = word.getTables().get(word.getTables().size() - 1);
        assertTrue(closing.getRow(0).isCantSplitRow());
        assertEquals(List.of("Nơi nhận:", "- Lưu: VT."), lines(closing.getRow(0).getCell(0)));
        assertEquals(
                List.of("CHỦ TỊCH", "Nguyễn Văn A"), lines(closing.getRow(0).getCell(1)));
        assertEquals(
                1500, closing.getRow(0).getCell(1).getParagraphs().get(1).getSpacingBefore(), "room to sign and seal");
    }
}
