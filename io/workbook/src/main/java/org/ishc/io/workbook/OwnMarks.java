package org.ishc.io.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OwnSheet;

/**
 * What the library wrote into a workbook that was annotated, mended in place, and sent again: its sheets, fills and
 * comments. All of it is taken out; a comment of the sender's keeps its own text.
 */
final class OwnMarks {

    /** Stands before what is added to a comment of somebody else's. */
    static final String SEPARATOR = "\n\n— ISHC —\n";

    private static final Pattern FINDING = Pattern.compile("(?m)^[^\\n]{1,30} \\(?([a-z]+\\.[a-z-]+)\\)?$");
    private static final int SEARCHED_ROWS = 20;

    private final XSSFWorkbook workbook;
    private final Map<Short, XSSFCellStyle> plain = new HashMap<>();

    private OwnMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Takes out what the library wrote before. */
    static void remove(XSSFWorkbook workbook) {
        OwnMarks marks = new OwnMarks(workbook);
        marks.sheets();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    marks.fill((XSSFCell) cell);
                    comment((XSSFCell) cell);
                }
            }
        }
    }

    private void sheets() {
        List<String> lists = new ArrayList<>();
        List<String> ledgers = new ArrayList<>();
        for (Sheet sheet : workbook) {
            Optional<OwnSheet> own = Headings.findOwnSheet(sheet.getSheetName());
            if (own.equals(Optional.of(OwnSheet.FINDINGS)) && namesDigest(sheet)) {
                lists.add(sheet.getSheetName());
            } else if (own.equals(Optional.of(OwnSheet.LEDGER))) {
                ledgers.add(sheet.getSheetName());
            }
        }
        if (!lists.isEmpty()) {
            lists.addAll(ledgers);
        }
        lists.forEach(name -> workbook.removeSheetAt(workbook.getSheetIndex(name)));
    }

    private static boolean namesDigest(Sheet sheet) {
        for (int i = 0; i < SEARCHED_ROWS; i++) {
            Cell cell = sheet.getRow(i) == null ? null : sheet.getRow(i).getCell(1);
            if (cell != null && OwnSheet.isDigest(cell.toString())) {
                return true;
            }
        }
        return false;
    }

    private void fill(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFColor color =
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND ? style.getFillForegroundXSSFColor() : null;
        byte[] rgb = color == null ? null : color.getRGB();
        if (rgb != null && Tones.ORDER.stream().anyMatch(tone -> Arrays.equals(Tones.fill(tone), rgb))) {
            cell.setCellStyle(plain.computeIfAbsent(style.getIndex(), index -> {
                XSSFCellStyle copy = workbook.createCellStyle();
                copy.cloneStyleFrom(style);
                copy.setFillPattern(FillPatternType.NO_FILL);
                return copy;
            }));
        }
    }

    private static void comment(XSSFCell cell) {
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            return;
        }
        String text = comment.getString().getString();
        int from = begin(text);
        if (from == 0 || CellNotes.AUTHOR.equals(comment.getAuthor())) {
            cell.removeCellComment();
        } else if (from > 0) {
            comment.setString(new XSSFRichTextString(text.substring(0, from).stripTrailing()));
        }
    }

    /** Where in a comment what the library added begins; below 0 where it added nothing. */
    private static int begin(String text) {
        int separator = text.indexOf(SEPARATOR.strip());
        if (separator >= 0) {
            return separator;
        }
        Matcher finding = FINDING.matcher(text);
        while (finding.find()) {
            if (FindingCodes.find(finding.group(1)).isPresent()) {
                return finding.start();
            }
        }
        return -1;
    }
}
