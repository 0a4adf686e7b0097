package org.ishc.io.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.io.collect.ColumnCatalogue;
import org.ishc.io.message.Messages;
import org.ishc.io.report.tree.Listed;

/** Writes comments and fills on the cells of somebody else's workbook. */
final class CellNotes {

    static final String AUTHOR = "ISHC";
    private static final int LINE = 45;

    private final XSSFWorkbook workbook;
    private final Messages messages;
    private final Map<String, XSSFCellStyle> filled = new HashMap<>();

    CellNotes(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
    }

    /** Marks a cell with all that was found on it; one that is not there yet is made, without a value. */
    void mark(CellReference at, List<Listed> findings, boolean hasNote) {
        XSSFSheet sheet = workbook.getSheet(at.getSheetName());
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell = row.getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String tone = findings.stream()
                .map(Listed::tone)
                .min(Comparator.comparingInt(Tones.ORDER::indexOf))
                .orElseThrow();
        cell.setCellStyle(filled.computeIfAbsent(
                cell.getCellStyle().getIndex() + tone, style -> filled(cell.getCellStyle(), tone)));
        if (hasNote) {
            note(cell, findings.stream().map(this::text).collect(Collectors.joining("\n\n")));
        }
    }

    private String text(Listed listed) {
        String code = listed.finding().code().code();
        String text = messages.text("report.severity." + listed.tone()) + " "
                + messages.notation().language().say("(" + code + ")", code) + "\n" + messages.text(listed.finding())
                + ColumnCatalogue.findExample(
                                listed.finding(), messages.notation().language())
                        .map(example -> "\n" + example)
                        .orElse("");
        return listed.waiverText(messages).map(waiver -> text + "\n" + waiver).orElse(text);
    }

    private XSSFCellStyle filled(XSSFCellStyle style, String tone) {
        XSSFCellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        copy.setFillForegroundColor(new XSSFColor(Tones.fill(tone), null));
        return copy;
    }

    private static void note(XSSFCell cell, String text) {
        XSSFComment there = cell.getCellComment();
        if (there != null) {
            XSSFRichTextString kept = there.getString();
            kept.append(OwnMarks.SEPARATOR + text);
            there.setString(kept);
            return;
        }
        int lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + Math.min(20, 1 + lines));
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(AUTHOR);
        comment.setString(new XSSFRichTextString(text));
        cell.setCellComment(comment);
    }
}
