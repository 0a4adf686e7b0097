package org.ishc.io.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the paragraphs and tables of a sheet into a Word file. */
final class DocxSheet implements Part.Visitor {

    static final String FONT = "Times New Roman";

    /** The size of the text, and of the numbers of pages. */
    static final int TEXT = 13;

    private static final int SMALL = 12;
    private static final int CELL = 11;
    private static final int INDENT = 567;
    private static final int SPACE = 120;
    private static final int ROOM_TO_SIGN = 1500;

    /** About how wide letters in bold are, in twentieths of a point for each point of their size. */
    private static final int CAPITAL = 13;

    private static final int SMALL_LETTER = 10;

    /** So many lines of text: a signature never stands on a page without what it signs. */
    private static final int SIGNED = 2;

    /** About so many characters stand on a line. */
    private static final int LINE = 90;

    private final XWPFDocument word;
    private final int width;

    DocxSheet(XWPFDocument word, int width) {
        this.word = word;
        this.width = width;
    }

    /** How a text is set. */
    private enum Face {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    void write(Sheet sheet) {
        head(sheet);
        if (sheet.title().isPresent()) {
            centred(sheet.title().get(), TEXT + 1, SPACE * 3, 0);
            XWPFParagraph about = centred(sheet.excerpt(), TEXT, 0, 0);
            about.setKeepNext(true);
            line(word.createParagraph(), width, below(sheet.excerpt(), TEXT * SMALL_LETTER, width));
        }
        sheet.addressee().ifPresent(to -> {
            XWPFParagraph paragraph = paragraph(word.createParagraph(), to, TEXT, Face.PLAIN);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingBefore(SPACE * 2);
            paragraph.setSpacingAfter(SPACE);
        });
        int before = word.getBodyElements().size();
        sheet.parts().forEach(part -> part.accept(this));
        keepWithSignature(before);
        closing(sheet.closing());
    }

    private XWPFParagraph centred(String text, int size, int before, int after) {
        XWPFParagraph paragraph = paragraph(word.createParagraph(), text, size, Face.BOLD);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private void head(Sheet sheet) {
        Letterhead head = sheet.head();
        int left = sheet.isLandscape() ? width / 2 : width * 2 / 5;
        XWPFTable table = frame(left);
        XWPFTableCell issuing = table.getRow(0).getCell(0);
        head.above().ifPresent(above -> cell(issuing, above, SMALL, Face.PLAIN, ParagraphAlignment.CENTER));
        cell(issuing, head.issuer(), SMALL, Face.BOLD, ParagraphAlignment.CENTER);
        line(issuing.addParagraph(), left, below(head.issuer(), SMALL * CAPITAL, left));
        cell(issuing, head.number(), TEXT, Face.PLAIN, ParagraphAlignment.CENTER);
        if (sheet.title().isEmpty()) {
            cell(issuing, sheet.excerpt(), SMALL, Face.PLAIN, ParagraphAlignment.CENTER);
        }
        XWPFTableCell state = table.getRow(0).getCell(1);
        head.state().ifPresent(given -> {
            cell(state, given.name(), SMALL, Face.BOLD, ParagraphAlignment.CENTER);
            cell(state, given.motto(), TEXT, Face.BOLD, ParagraphAlignment.CENTER);
            line(state.addParagraph(), width - left, 3100);
        });
        cell(state, head.placeAndDate(), TEXT, Face.ITALIC, ParagraphAlignment.CENTER);
        trimmed(issuing);
        trimmed(state);
    }

    private void closing(Closing closing) {
        XWPFParagraph space = word.createParagraph();
        tight(space);
        space.setSpacingBefore(SPACE * 2);
        space.setKeepNext(true);
        XWPFTable table = frame(width / 2);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell recipients = table.getRow(0).getCell(0);
        cell(recipients, closing.heading(), SMALL, Face.BOLD_ITALIC, ParagraphAlignment.LEFT);
        closing.recipients().forEach(line -> cell(recipients, line, CELL, Face.PLAIN, ParagraphAlignment.LEFT));
        XWPFTableCell signature = table.getRow(0).getCell(1);
        cell(signature, closing.office(), TEXT, Face.BOLD, ParagraphAlignment.CENTER);
        cell(signature, closing.name(), TEXT, Face.BOLD, ParagraphAlignment.CENTER)
                .setSpacingBefore(ROOM_TO_SIGN);
        trimmed(recipients);
        trimmed(signature);
    }

    /**
     * Keeps the last lines of the text, or the last rows of the table that it ends in, on the page of the signature.
     */
    private void keepWithSignature(int from) {
        List<IBodyElement> body = word.getBodyElements();
        int kept = 0;
        for (int i = body.size() - 1; i >= from && kept < SIGNED; i--) {
            if (body.get(i) instanceof XWPFTable table) {
                int rows = table.getNumberOfRows();
                table.getRows().subList(Math.max(0, rows - 2), rows).forEach(DocxSheet::keepWithNext);
                return;
            }
            if (body.get(i) instanceof XWPFParagraph paragraph) {
                paragraph.setKeepNext(true);
                kept += isNote(paragraph) ? 0 : 1 + paragraph.getText().length() / LINE;
            }
        }
    }

    private static void keepWithNext(XWPFTableRow row) {
        row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true)));
    }

    /** Notes below a table are set smaller than text. */
    private static boolean isNote(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream().anyMatch(run -> run.getFontSizeAsDouble() < CELL);
    }

    /** A table of one row and two cells without lines, which sets texts beside each other. */
    private XWPFTable frame(int left) {
        XWPFTable table = word.createTable(1, 2);
        table.removeBorders();
        layout(table, List.of(left, width - left));
        return table;
    }

    private void layout(XWPFTable table, List<Integer> widths) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(Integer.toString(widths.get(i)));
            }
        }
    }

    private static XWPFParagraph cell(
            XWPFTableCell cell, String text, int size, Face face, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = paragraph(cell.addParagraph(), text, size, face);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** Takes away the paragraph that a new cell begins with. */
    private static void trimmed(XWPFTableCell cell) {
        cell.removeParagraph(0);
    }

    private static XWPFParagraph paragraph(XWPFParagraph paragraph, String text, int size, Face face) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(face == Face.BOLD || face == Face.BOLD_ITALIC);
        run.setItalic(face == Face.ITALIC || face == Face.BOLD_ITALIC);
        return paragraph;
    }

    /** Makes a paragraph of nothing as low as it can be. */
    static void tight(XWPFParagraph paragraph) {
        paragraph.createRun().setFontSize(1);
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
    }

    /** Decree 30 has the line below a text a third to a half as long as that. */
    private static int below(String text, int letter, int within) {
        return Math.min(within, text.length() * letter) * 2 / 5;
    }

    /** A short line in the middle of a width. */
    private static void line(XWPFParagraph paragraph, int within, int length) {
        paragraph.createRun().setFontSize(1);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(SPACE / 2);
        paragraph.setSpacingAfter(SPACE / 3);
        paragraph.setBorderTop(Borders.SINGLE);
        int side = Math.max(0, (within - length) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
    }

    @Override
    public void heading(Part.Heading heading) {
        XWPFParagraph paragraph = paragraph(word.createParagraph(), heading.text(), TEXT, Face.BOLD);
        paragraph.setSpacingBefore(SPACE * 2);
        paragraph.setSpacingAfter(SPACE);
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    @Override
    public void paragraph(Part.Paragraph paragraph) {
        body(paragraph.text());
    }

    @Override
    public void items(Part.Items items) {
        items.texts().forEach(text -> body("- " + text));
    }

    private void body(String text) {
        XWPFParagraph paragraph = paragraph(word.createParagraph(), text, TEXT, Face.PLAIN);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingAfter(SPACE);
    }

    @Override
    public void table(Part.Table table) {
        table.caption().ifPresent(caption -> {
            XWPFParagraph above = paragraph(word.createParagraph(), caption, SMALL, Face.ITALIC);
            above.setSpacingAfter(SPACE / 2);
            above.setKeepNext(true);
        });
        XWPFTable made =
                word.createTable(1 + table.rows().size(), table.columns().size());
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            head.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            cell(head.getCell(i), table.columns().get(i).heading(), CELL, Face.BOLD, ParagraphAlignment.CENTER);
            trimmed(head.getCell(i));
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(made.getRow(1 + r), table, table.rows().get(r));
        }
        made.getRows().forEach(row -> row.setCantSplitRow(true));
        layout(
                made,
                table.columns().stream()
                        .map(column -> table.width(column, width))
                        .toList());
        keepEnds(made);
        table.notes().forEach(note -> small(note, 0).setKeepNext(true));
        small(table.source(), SPACE * 2);
    }

    /** Keeps the headings with the first rows, and the last rows with what is noted below: no row stands alone. */
    private static void keepEnds(XWPFTable table) {
        int rows = table.getNumberOfRows();
        for (int i = 0; i < rows; i++) {
            if (i < 2 || i >= rows - 2) {
                keepWithNext(table.getRow(i));
            }
        }
    }

    private static void row(XWPFTableRow to, Part.Table table, Part.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            ParagraphAlignment alignment =
                    switch (table.columns().get(i).align()) {
                        case LEFT -> ParagraphAlignment.LEFT;
                        case CENTRE -> ParagraphAlignment.CENTER;
                        case RIGHT -> ParagraphAlignment.RIGHT;
                    };
            cell(to.getCell(i), row.cells().get(i), CELL, row.isStrong() ? Face.BOLD : Face.PLAIN, alignment);
            trimmed(to.getCell(i));
        }
    }

    private XWPFParagraph small(String text, int after) {
        XWPFParagraph note = paragraph(word.createParagraph(), text, CELL - 1, Face.ITALIC);
        note.setSpacingBefore(SPACE / 3);
        note.setSpacingAfter(after);
        note.getCTP().getPPr().addNewKeepLines();
        return note;
    }
}
